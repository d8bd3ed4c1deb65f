"""The raw tables: their columns are the declared fields, so a field is declared in one place.

dlt would create a table with its first rows; dbt reads all of them from the first night, and
merges need indexes that dlt does not make.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, LiteralString

import psycopg
import pyarrow as pa
from psycopg import sql

from extract.load.arrow_schema import BATCH, GONE_AT, schema_of, schema_of_lines
from extract.source.entity import Entity
from warehouse.catalog import exists

Connection = psycopg.Connection[Any]

INSTANT = pa.timestamp("us", tz="UTC")

POSTGRES_TYPES: Mapping[pa.DataType, LiteralString] = {
    pa.string(): "text",
    pa.float64(): "double precision",
    pa.bool_(): "boolean",
    pa.int64(): "bigint",
    INSTANT: "timestamptz",
}

INDEXES: Mapping[str, tuple[tuple[str, bool], ...]] = {
    "members": (("id", True), (BATCH, False)),
    "transactions": (("id", True), (BATCH, False)),
    "transaction_items": (("transaction_id", False), ("product_id", False)),
    "products": (("id", True), (BATCH, False)),
}
"""For merges and deltas: column, and whether it is unique."""


def create_raw_tables(connection: Connection, schema: str, entities: Iterable[Entity]) -> None:
    """Create the raw tables that are missing, empty, with their indexes.

    Args:
        connection: in autocommit mode.
        schema: that they are in; it exists.
        entities: whose tables.
    """
    for entity in entities:
        tables = {entity.name: _with_batch(schema_of(entity)).append(pa.field(GONE_AT, INSTANT))}
        if entity.lines is not None:
            tables[entity.lines.table] = _with_batch(schema_of_lines(entity.lines))
        for name, columns in tables.items():
            if not exists(connection, schema, name):
                _create(connection, schema, name, columns)
        _index_by_time(connection, schema, entity)


def _index_by_time(connection: Connection, schema: str, entity: Entity) -> None:
    """What a window should hold is found by the first time that a record has."""
    name = f"{entity.name}_filed_at_idx"
    if not exists(connection, schema, name):
        connection.execute(
            sql.SQL("create index if not exists {} on {} ((coalesce({})))").format(
                sql.Identifier(name),
                sql.Identifier(schema, entity.name),
                sql.SQL(", ").join(map(sql.Identifier, entity.filtered_by)),
            )
        )


def _with_batch(columns: pa.Schema) -> pa.Schema:
    return columns.append(pa.field(BATCH, pa.int64(), nullable=False))


def _create(connection: Connection, schema: str, name: str, columns: pa.Schema) -> None:
    definitions = [
        sql.SQL("{} {} {}").format(
            sql.Identifier(field.name),
            sql.SQL(POSTGRES_TYPES[field.type]),
            sql.SQL("" if field.nullable else "not null"),
        )
        for field in columns
    ]
    table = sql.Identifier(schema, name)
    with connection.transaction():
        connection.execute(
            sql.SQL("create table {} ({})").format(table, sql.SQL(", ").join(definitions))
        )
        for column, unique in INDEXES[name]:
            connection.execute(
                sql.SQL("create {} index {} on {} ({})").format(
                    sql.SQL("unique" if unique else ""),
                    sql.Identifier(f"{name}_{column.strip('_')}_idx"),
                    table,
                    sql.Identifier(column),
                )
            )
