"""Whether the mirror's tables are there and full now, whatever was found in the night.

And whether readers would see them: a view follows a table that was renamed, until the next night.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from common.settings import Settings
from extract.source.entities import RAW_OF
from extract.state import State
from warehouse.catalog import exists, is_finalized
from warehouse.connection import Connection

LEAST_SHARE = 0.95
"""Of the records that were read: what cannot be read whole is a row all the same."""

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


def objections_to_tables(
    connection: Connection, settings: Settings, entities: Sequence[str]
) -> Iterator[str]:
    """Why the mirror's tables as they are now do not allow a switch, a line each."""
    state = State(connection, settings.raw_schema, settings.mirror_schema, settings.shop_name)
    for entity in entities:
        table = f"{entity}_blaze"
        name = entity if is_finalized(connection) else table
        if not state.mirror_rows.has_table(table):
            yield f"{settings.mirror_schema}.{name} is missing (run `make sync`)"
            continue
        rows = state.mirror_rows.count(table)
        records = state.batches.count_all_rows(RAW_OF[table])
        if rows < LEAST_SHARE * records:
            yield f"{name} has {rows:,} rows of {records:,} that were read (run `make sync`)"
        sought = {"entity": entity, "schema": settings.mirror_schema, "table": name}
        row = connection.execute(READS, sought).fetchone()
        if exists(connection, "serving", entity) and row is not None and not row[0]:
            yield (
                f"serving.{entity} reads another table than {settings.mirror_schema}.{name}, which "
                "was put in its place (run `make sync`)"
            )
