"""Foreign keys of other tables follow the name; those among legacy's own tables stay with them."""

from __future__ import annotations

from dataclasses import dataclass

import psycopg
from psycopg import sql
from psycopg.rows import class_row

from operate.cutover.finalize.plan import Plan
from operate.cutover.finalize.tables import ReplacedTable, quoted
from warehouse.connection import Connection

FOREIGN_KEYS_TO_TABLE = """
select
    k.conname as name,
    k.conrelid::pg_catalog.regclass::text as child,
    k.confrelid::pg_catalog.regclass::text as parent,
    pg_catalog.pg_get_constraintdef(k.oid) as definition,
    pg_catalog.obj_description(k.oid, 'pg_constraint') as comment,
    (select pg_catalog.pg_has_role(c.relowner, 'usage')
        from pg_catalog.pg_class as c where c.oid = k.conrelid
    ) as may_change,
    (select pg_catalog.array_agg(a.attname::text order by u.n)
        from pg_catalog.unnest(k.conkey) with ordinality as u (num, n)
        inner join pg_catalog.pg_attribute as a on a.attrelid = k.conrelid and a.attnum = u.num
    ) as child_columns,
    (select pg_catalog.array_agg(a.attname::text order by u.n)
        from pg_catalog.unnest(k.confkey) with ordinality as u (num, n)
        inner join pg_catalog.pg_attribute as a on a.attrelid = k.confrelid and a.attnum = u.num
    ) as parent_columns
from pg_catalog.pg_constraint as k
where k.contype = 'f' and k.confrelid = %(table)s::pg_catalog.regclass
    -- Those of partitions come and go with their parent's.
    and k.conparentid = 0
    and k.conrelid <> all(
        select o::pg_catalog.regclass from pg_catalog.unnest(%(own)s::text[]) as o
    )
order by 2, 1
"""
HAS_UNIQUE_KEY = """
select count(*) > 0 from pg_catalog.pg_constraint as k
where k.contype in ('p', 'u') and k.conrelid = %s::pg_catalog.regclass
    and (
        select pg_catalog.array_agg(a.attname::text order by a.attname)
        from pg_catalog.pg_attribute as a
        where a.attrelid = k.conrelid and a.attnum = any(k.conkey)
    ) = %s::text[]
"""
COUNT_WITHOUT_PARENT = """
select count(*) from {child} as c
where {is_given} and not exists (select 1 from {parent} as m where {matches})
"""
TRIAL = "serving.finalization_trial"
TRY_FOREIGN_KEY = (
    f"create table {TRIAL} (like {{child}})",
    f"alter table {TRIAL} add {{definition}}",
)
"""Tried without rows: it locks nothing of the child's, and of the mirror's only what writes."""


@dataclass(frozen=True)
class ForeignKey:
    """A foreign key, its names and definition as the catalog prints them.

    Attributes:
        may_change: whether we act as the owner of the child.
    """

    name: str
    child: str
    parent: str
    definition: str
    comment: str | None
    may_change: bool
    child_columns: list[str]
    parent_columns: list[str]


def carry(
    connection: Connection, plan: Plan, table: ReplacedTable, replaced: list[ReplacedTable]
) -> None:
    """Add to a plan that foreign keys of others point at a table's successor, or refuse them."""
    own = [each.legacy for each in replaced]
    with connection.cursor(row_factory=class_row(ForeignKey)) as cursor:
        keys = cursor.execute(FOREIGN_KEYS_TO_TABLE, {"table": table.legacy, "own": own}).fetchall()
    for key in keys:
        hindrance = _hindrance(connection, table, key)
        if hindrance:
            plan.refusals.append(
                f"foreign key {key.name} of {key.child} cannot follow: {hindrance}"
            )
            continue
        drop = f"alter table {key.child} drop constraint {quoted(key.name)}"
        add = f"alter table {key.child} add constraint {quoted(key.name)} "
        comments = []
        if key.comment is not None:
            text = sql.Literal(key.comment).as_string(connection)
            comments.append(f"comment on constraint {quoted(key.name)} on {key.child} is {text}")
        plan.add_after_renames(
            [drop, add + _pointing_at(table.successor, key), *comments],
            [drop, add + key.definition, *comments],
        )
        plan.follows.append(f"foreign key {key.name} of {key.child}")


def _pointing_at(parent: str, key: ForeignKey) -> str:
    """A foreign key's definition with another table to point at."""
    return key.definition.replace(f"REFERENCES {key.parent}(", f"REFERENCES {parent}(")


def _hindrance(connection: Connection, table: ReplacedTable, key: ForeignKey) -> str | None:
    """Why the successor cannot take over a foreign key; None where it can."""
    if not key.may_change:
        return f"{key.child} belongs to another role: run this as its owner"
    columns = key.parent_columns
    if "id" in columns:
        return "its serial numbers mean other rows there; let it point at a key that both know"
    unique = connection.execute(HAS_UNIQUE_KEY, (table.mirror, sorted(columns))).fetchone()
    if not unique or not unique[0]:
        return f"{', '.join(columns)} is no unique key of {table.name}_blaze"
    query = COUNT_WITHOUT_PARENT.format(
        child=key.child,
        parent=table.mirror,
        is_given=" and ".join(f"c.{quoted(child)} is not null" for child in key.child_columns),
        matches=" and ".join(
            f"m.{quoted(parent)}::text = c.{quoted(child)}::text"
            for parent, child in zip(columns, key.child_columns, strict=True)
        ),
    )
    row = connection.execute(query.encode()).fetchone()
    if row and row[0]:
        return f"{row[0]:,} of its rows point at what {table.name}_blaze does not have"
    definition = _pointing_at(table.mirror, key)
    try:
        with connection.transaction(force_rollback=True):
            for statement in TRY_FOREIGN_KEY:
                tried = statement.format(child=key.child, definition=definition)
                connection.execute(tried.encode())
    except psycopg.Error as error:
        return f"{str(error).splitlines()[0]}; change it, or drop it first"
    return None
