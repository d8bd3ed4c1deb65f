"""Views that select from legacy's tables select from the mirror's.

Their text names the tables by what they were called: written again after the renaming, it means
the new ones, and written once more after the way back, the old ones.
"""

from __future__ import annotations

import psycopg

from common.schema_names import OWN
from operate.cutover.finalize.plan import Plan
from operate.cutover.finalize.tables import ReplacedTable
from warehouse.connection import Connection

VIEWS_ON_TABLES = """
select distinct
    v.oid::pg_catalog.regclass::text,
    pg_catalog.pg_get_viewdef(v.oid),
    pg_catalog.array_to_string(v.reloptions, ', ')
from pg_catalog.pg_depend as d
inner join pg_catalog.pg_rewrite as r on r.oid = d.objid
inner join pg_catalog.pg_class as v on v.oid = r.ev_class and v.relkind = 'v'
inner join pg_catalog.pg_namespace as n on n.oid = v.relnamespace
where d.refobjid in (
    select t::pg_catalog.regclass from pg_catalog.unnest(%(tables)s::text[]) as t
)
    and n.nspname <> all(%(own_schemas)s)
order by 1
"""
TRY_VIEW = "create temporary view finalization_trial as {text}"
COLUMN_OF_ANOTHER_TYPE = """
select old.attname::text
from pg_catalog.pg_attribute as old
left join pg_catalog.pg_attribute as new
    on new.attrelid = 'pg_temp.finalization_trial'::pg_catalog.regclass
    and new.attnum = old.attnum
where old.attrelid = %(view)s::pg_catalog.regclass and old.attnum > 0
    and (new.attname, new.atttypid, new.atttypmod)
        is distinct from (old.attname, old.atttypid, old.atttypmod)
limit 1
"""


def carry(connection: Connection, plan: Plan, replaced: list[ReplacedTable]) -> None:
    """Add to a plan that views of others read the successors of tables, or refuse them."""
    rows = connection.execute(
        VIEWS_ON_TABLES,
        # Our own views follow their tables by themselves, or with the next build.
        {"tables": [table.legacy for table in replaced], "own_schemas": list(OWN)},
    ).fetchall()
    for view, definition, options in rows:
        text = definition.rstrip().rstrip(";")
        moved, tried = text, text
        for table in replaced:
            moved = _repointed(moved, table.legacy, table.successor)
            tried = _repointed(tried, table.legacy, table.mirror)
        hindrance = (
            "its text names the tables in another way; drop it, and create it again afterwards"
            if tried == text
            else _hindrance(connection, view, tried)
        )
        if hindrance:
            plan.refusals.append(f"view {view} cannot follow: {hindrance}")
            continue
        head = f"create or replace view {view}{f' with ({options})' if options else ''} as\n"
        plan.add_after_renames([head + moved], [head + text])
        plan.follows.append(f"view {view}")


def _repointed(text: str, old: str, new: str) -> str:
    """A view's text with one qualified table name for another."""
    pieces = text.split(old)
    joined = pieces[0]
    for piece in pieces[1:]:
        follows = piece[:1]
        joined += (old if follows.isalnum() or follows in {"_", "."} else new) + piece
    return joined


def _hindrance(connection: Connection, view: str, text: str) -> str | None:
    """Why a view's text cannot be taken over to the successors; None where it can.

    Tried on a temporary view, which locks nothing that readers use.
    """
    try:
        with connection.transaction(force_rollback=True):
            connection.execute(TRY_VIEW.format(text=text).encode())
            row = connection.execute(COLUMN_OF_ANOTHER_TYPE, {"view": view}).fetchone()
    except psycopg.Error as error:
        return f"{str(error).splitlines()[0]}; change it, or drop it first"
    if row:
        return f"its column {row[0]} would change its type; cast it in the view, or drop it first"
    return None
