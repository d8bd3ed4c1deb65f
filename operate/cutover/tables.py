"""Whether the mirror's tables are there and full now, whatever was found in the night."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import LiteralString

from psycopg import sql

from common.settings import Settings
from warehouse.catalog import exists, is_finalized
from warehouse.connection import Connection

_ROWS: LiteralString = "select count(*) from {}"
LEAST_SHARE = 0.95
"""Of the records that were read: what cannot be read whole is a row all the same."""
LISTS = {"customers": "members", "transactions": "transactions", "products": "products"}
"""The raw table of which each record is a row; lines are looked at by their sales."""


def objections_to_tables(
    connection: Connection, settings: Settings, entities: Sequence[str]
) -> Iterator[str]:
    """Why the mirror's tables as they are now do not allow a switch, a line each."""
    suffix = "" if is_finalized(connection) else "_blaze"
    for entity in entities:
        name = f"{entity}{suffix}"
        if not exists(connection, settings.mirror_schema, name):
            yield f"{settings.mirror_schema}.{name} is missing (run `make sync`)"
            continue
        rows = _rows(connection, settings.mirror_schema, name)
        if entity in LISTS and exists(connection, settings.raw_schema, LISTS[entity]):
            records = _rows(connection, settings.raw_schema, LISTS[entity])
            if rows < LEAST_SHARE * records:
                yield (f"{name} has {rows:,} rows of {records:,} that were read (run `make sync`)")
        elif rows == 0 and _has_lines(connection, settings):
            yield f"{name} is empty (run `make sync`)"


def _has_lines(connection: Connection, settings: Settings) -> bool:
    """Whether anything was sold that has lines."""
    if not exists(connection, settings.raw_schema, "transactions"):
        return False
    return _rows(connection, settings.raw_schema, "transactions") > 0


def _rows(connection: Connection, schema: str, name: str) -> int:
    row = connection.execute(sql.SQL(_ROWS).format(sql.Identifier(schema, name))).fetchone()
    assert row is not None  # noqa: S101 - a count has a row
    return int(row[0])
