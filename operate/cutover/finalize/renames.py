"""Renaming a table with its indexes, constraints and sequences."""

from __future__ import annotations

from typing import LiteralString

from operate.cutover.finalize.plan import Plan, Renamed
from operate.cutover.finalize.tables import quoted
from warehouse.connection import Connection

LONGEST_NAME = 63
"""Bytes; Postgres would cut a longer one off without a word, and the way back would not know it."""

OWNED_BY_TABLE = """
select case when contype in ('p', 'u', 'x') then 'key' else 'constraint' end, conname::text
from pg_catalog.pg_constraint
where conrelid = format('%%I.%%I', %(schema)s::text, %(table)s::text)::pg_catalog.regclass
    and contype in ('p', 'u', 'f', 'c', 'x')
union all
select 'index', c.relname::text
from pg_catalog.pg_index as i
inner join pg_catalog.pg_class as c on c.oid = i.indexrelid
where i.indrelid = format('%%I.%%I', %(schema)s::text, %(table)s::text)::pg_catalog.regclass
    and not exists (select 1 from pg_catalog.pg_constraint as k where k.conindid = i.indexrelid
        and k.conrelid = i.indrelid and k.contype in ('p', 'u', 'x'))
union all
select 'sequence', s.relname::text
from pg_catalog.pg_depend as d
inner join pg_catalog.pg_class as s on s.oid = d.objid and s.relkind = 'S'
where d.refobjid = format('%%I.%%I', %(schema)s::text, %(table)s::text)::pg_catalog.regclass
    and d.deptype in ('a', 'i')
order by 1, 2
"""
MAY_RENAME = """
select
    pg_catalog.pg_has_role(c.relowner, 'usage'),
    pg_catalog.has_schema_privilege(c.relnamespace, 'create')
from pg_catalog.pg_class as c
where c.oid = format('%%I.%%I', %(schema)s::text, %(table)s::text)::pg_catalog.regclass
"""
NAMES_OF_RELATIONS = """
select
    c.relname::text,
    case c.relkind
        when 'i' then 'an index of ' || i.indrelid::pg_catalog.regclass::text
        when 'I' then 'an index of ' || i.indrelid::pg_catalog.regclass::text
        when 'S' then 'a sequence'
        when 'v' then 'a view'
        when 'm' then 'a materialized view'
        when 'f' then 'a foreign table'
        when 'c' then 'a type'
        else 'a table'
    end
from pg_catalog.pg_class as c
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
left join pg_catalog.pg_index as i on i.indexrelid = c.oid
where n.nspname = %s
"""
NAMES_OF_TYPES = """
select t.typname::text, 'a type'
from pg_catalog.pg_type as t
inner join pg_catalog.pg_namespace as n on n.oid = t.typnamespace
-- An array's type makes way by itself.
where n.nspname = %s and t.typcategory <> 'A'
"""
NAMES_OF_CONSTRAINTS = """
select conname::text, 'a constraint' from pg_catalog.pg_constraint
where conrelid = format('%%I.%%I', %s::text, %s::text)::pg_catalog.regclass
"""


def rename(connection: Connection, plan: Plan, schema: str, old: str, new: str) -> None:
    """Add the renaming of a table, and of what belongs to it, to a plan; refuse what may not be."""
    of = {"schema": schema, "table": old}
    is_owner, may_create = connection.execute(MAY_RENAME, of).fetchone() or (True, True)
    if not is_owner:
        plan.refusals.append(f"{schema}.{old} belongs to another role: run this as its owner")
    elif not may_create:
        plan.refusals.append(
            f"{schema}.{old} cannot be renamed without the right to create in schema {schema}: "
            "grant it"
        )
    plan.names.append(Renamed("table", schema, old, old, new))
    plan.add(
        f"alter table {quoted(schema, old)} rename to {quoted(new)}",
        f"alter table {quoted(schema, new)} rename to {quoted(old)}",
    )
    for kind, name in connection.execute(OWNED_BY_TABLE, of).fetchall():
        renamed = _renamed(name, old, new)
        if renamed == name:  # somebody's own, not called after the table
            continue
        plan.names.append(Renamed(kind, schema, old, name, renamed))
        if len(renamed.encode()) > LONGEST_NAME:
            plan.refusals.append(
                f"{kind} {schema}.{name} would get a name longer than Postgres allows: rename it"
            )
        elif kind in {"constraint", "key"}:
            alter = f"alter table {quoted(schema, new)} rename constraint"
            plan.add(
                f"{alter} {quoted(name)} to {quoted(renamed)}",
                f"{alter} {quoted(renamed)} to {quoted(name)}",
            )
        else:
            plan.add(
                f"alter {kind} {quoted(schema, name)} rename to {quoted(renamed)}",
                f"alter {kind} {quoted(schema, renamed)} rename to {quoted(name)}",
            )


def refuse_taken_names(connection: Connection, plan: Plan) -> None:
    """Refuse new names that something else has by then, in the order of the plan."""
    taken: dict[str, dict[str, str]] = {}

    def names(scope: str, query: LiteralString, *values: str) -> dict[str, str]:
        if scope not in taken:
            taken[scope] = dict(connection.execute(query, values).fetchall())
        return taken[scope]

    for each in plan.names:
        scopes = []
        if each.kind != "constraint":
            scopes.append(names(f"relations {each.schema}", NAMES_OF_RELATIONS, each.schema))
        if each.kind == "table":
            scopes.append(names(f"types {each.schema}", NAMES_OF_TYPES, each.schema))
        if each.kind in {"constraint", "key"}:
            of = f"constraints {each.schema}.{each.table}"
            scopes.append(names(of, NAMES_OF_CONSTRAINTS, each.schema, each.table))
        holder = next((scope[each.new] for scope in scopes if each.new in scope), None)
        if holder is not None:
            plan.refusals.append(
                f"there is a {each.schema}.{each.new} already, {holder}: rename it"
                if holder != "a constraint"
                else f"{each.schema}.{each.table} has a constraint {each.new} already: rename it"
            )
        for scope in scopes:
            scope.pop(each.old, None)
            scope[each.new] = f"which {each.old} becomes as well"


def _renamed(name: str, old: str, new: str) -> str:
    """The name of a table's index, constraint or sequence after its table was renamed.

    The mirror's lose `_blaze`; legacy's get `_legacy` behind the table's name, or at their end.
    """
    if old.endswith("_blaze"):
        return name.replace("_blaze", "", 1)
    return name.replace(old, new, 1) if old in name else f"{name}_legacy"
