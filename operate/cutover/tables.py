"""Whether the mirror's tables are there and full now, whatever was found in the night.

And whether readers would see them: a view follows a table that was renamed, until the next night.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from common.settings import Settings
from extract.source.entities import RAW_OF
from extract.state import State
from operate.cutover.reads import view_reads
from warehouse.catalog import exists, is_finalized
from warehouse.connection import Connection

LEAST_SHARE = 0.95
"""Of the records that were read: what cannot be read whole is a row all the same."""


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
        if exists(connection, "serving", entity) and not view_reads(
            connection, entity, settings.mirror_schema, name
        ):
            yield (
                f"serving.{entity} reads another table than {settings.mirror_schema}.{name}, which "
                "was put in its place (run `make sync`)"
            )
