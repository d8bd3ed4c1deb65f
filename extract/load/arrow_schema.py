"""The raw tables as Arrow schemas: the declared fields, and what is noted of each row."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import pyarrow as pa

from extract.source.entity import Entity, Lines
from extract.source.fields import Kind

BATCH = "_batch"
"""The column that holds the number of the batch which last wrote a raw row."""
GONE_AT = "_gone_at"
"""When a sync found that the API no longer has the record; null while it has it."""
ROW_ERRORS = "_row_errors"
"""What of the row could not be read."""
ROW_HASH = "_row_hash"
"""A digest of its kept fields, by which changed rows are found."""
TOMBSTONE = "_deleted"
"""True in the row that stands in for the lines of a record which has none left."""

ARROW_TYPES: Mapping[Kind, pa.DataType] = {
    Kind.TEXT: pa.string(),
    Kind.KEY: pa.string(),
    Kind.NUMBER: pa.float64(),
    Kind.FLAG: pa.bool_(),
    Kind.INSTANT: pa.timestamp("us", tz="UTC"),
}


@cache
def schema_of(entity: Entity) -> pa.Schema:
    """The Arrow schema of an entity's raw rows, before the loader adds `_batch`."""
    fields = [
        pa.field(f.column, ARROW_TYPES[f.kind], nullable=f.column != "id") for f in entity.fields
    ]
    return pa.schema([*fields, pa.field(ROW_ERRORS, pa.string()), pa.field(ROW_HASH, pa.int64())])


@cache
def schema_of_lines(lines: Lines) -> pa.Schema:
    """The Arrow schema of an entity's lines, before the loader adds `_batch`."""
    return pa.schema(
        [
            pa.field(lines.parent_column, pa.string(), nullable=False),
            pa.field("position", pa.int64()),
            *(pa.field(f.column, ARROW_TYPES[f.kind]) for f in lines.fields),
            pa.field(ROW_ERRORS, pa.string()),
            pa.field(TOMBSTONE, pa.bool_()),
        ]
    )


def array_of(values: list[Any], kind: Kind) -> pa.Array:
    """Converted values of a field as a column."""
    if kind is Kind.INSTANT:
        return pa.array(values, pa.timestamp("ms", tz="UTC")).cast(ARROW_TYPES[kind])
    return pa.array(values, ARROW_TYPES[kind])
