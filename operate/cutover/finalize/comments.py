"""Comments on legacy's tables and columns are made on the mirror's, where these have none."""

from __future__ import annotations

from psycopg import sql

from operate.cutover.finalize.plan import Plan
from operate.cutover.finalize.tables import ReplacedTable, quoted
from warehouse.connection import Connection

COMMENTS_TO_CARRY = """
select old.attname::text, d.description
from pg_catalog.pg_description as d
left join pg_catalog.pg_attribute as old on old.attrelid = d.objoid and old.attnum = d.objsubid
    and d.objsubid > 0
left join pg_catalog.pg_attribute as new
    on new.attrelid = %(new)s::pg_catalog.regclass and new.attname = old.attname
    and not new.attisdropped
where d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
    and d.objoid = %(old)s::pg_catalog.regclass
    and (d.objsubid = 0 or new.attnum is not null)
    and not exists (
        select 1 from pg_catalog.pg_description as theirs
        where theirs.classoid = d.classoid and theirs.objoid = %(new)s::pg_catalog.regclass
            and theirs.objsubid = coalesce(new.attnum, 0)
    )
order by d.objsubid
"""


def carry(connection: Connection, plan: Plan, table: ReplacedTable) -> None:
    """Add to a plan the comments on a table and its columns that its successor lacks."""
    rows = connection.execute(
        COMMENTS_TO_CARRY, {"old": table.legacy, "new": table.mirror}
    ).fetchall()
    for column, text in rows:
        of = table.successor
        what = f"column {of}.{quoted(column)}" if column else f"table {of}"
        plan.add(
            f"comment on {what} is {sql.Literal(text).as_string(connection)}",
            f"comment on {what} is null",
        )
    if rows:
        plan.follows.append(f"{len(rows)} comments of {table.legacy_schema}.{table.name}")
