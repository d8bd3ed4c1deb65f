"""Which tables the serving views read: a view follows a table that was renamed or moved."""

from __future__ import annotations

from warehouse.connection import Connection

READS = """
select exists (
    select 1
    from pg_catalog.pg_depend as d
    inner join pg_catalog.pg_rewrite as r
        on r.oid = d.objid and d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
    where r.ev_class = pg_catalog.to_regclass(pg_catalog.format('serving.%%I', %(entity)s::text))
        and d.refobjid = pg_catalog.to_regclass(
            pg_catalog.format('%%I.%%I', %(schema)s::text, %(table)s::text)
        )
)
"""


def view_reads(connection: Connection, entity: str, schema: str, table: str) -> bool:
    """Whether there is a serving view of an entity, and it reads a table."""
    row = connection.execute(READS, {"entity": entity, "schema": schema, "table": table}).fetchone()
    return bool(row and row[0])
