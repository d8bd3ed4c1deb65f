"""The lines nested in the records of a page, as rows of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
import pyarrow as pa

from extract.load.arrow_schema import array_of, schema_of_lines
from extract.load.convert import convert
from extract.load.paths import follow, resolve
from extract.load.row_errors import RowErrors
from extract.source.entity import Lines


def project_lines(
    records: list[Any], rows: Sequence[int], ids: list[str], lines: Lines, errors: RowErrors
) -> tuple[pa.Table, list[bytes]]:
    """The lines of all records as one table, and the kept fields of each record's lines as bytes.

    Args:
        records: as structs.
        rows: their positions in the page.
        ids: their ids.
        lines: where their lines are, and which fields are kept.
        errors: of the records, to which those of their lines are added.
    """
    flat: list[Any] = []
    parents: list[str] = []
    parent_rows: list[int] = []
    ordinals: list[int] = []
    for record_id, row, nested in zip(ids, rows, follow(records, lines.path), strict=True):
        for ordinal, line in enumerate(nested or ()):
            if line is None:
                errors.add(row, f"{lines.path}[{ordinal}]: not an object")
                continue
            flat.append(line)
            parents.append(record_id)
            parent_rows.append(row)
            ordinals.append(ordinal)
    line_errors = RowErrors()
    columns = {
        f.column: convert(resolve(flat, f.paths), range(len(flat)), f, line_errors)
        for f in lines.fields
    }
    for line, errors_of_line in line_errors.by_row.items():
        for error in errors_of_line:
            errors.add(parent_rows[line], f"{lines.path}[{ordinals[line]}].{error}")
    columns[lines.key_column] = _unique_keys(parents, ordinals, columns[lines.key_column])
    table = pa.Table.from_arrays(
        [
            pa.array(parents, pa.string()),
            pa.array(ordinals, pa.int64()),
            *(array_of(columns[f.column], f.kind) for f in lines.fields),
            pa.array(line_errors.column(range(len(flat))), pa.string()),
            pa.array([False] * len(flat), pa.bool_()),
        ],
        schema=schema_of_lines(lines),
    )
    by_parent: dict[str, list[tuple[Any, ...]]] = {}
    for parent, line in zip(parents, zip(*columns.values(), strict=True), strict=True):
        by_parent.setdefault(parent, []).append(line)
    return table, [msgspec.msgpack.encode(by_parent.get(record_id)) for record_id in ids]


def _unique_keys(parents: list[str], ordinals: list[int], keys: list[str | None]) -> list[str]:
    """The lines' keys, unique within their record even where the API left or repeated one.

    Two identical lines are two lines of the receipt: neither may be lost because it has no key.
    """
    seen: set[tuple[str, str]] = set()
    unique = []
    for parent, ordinal, given in zip(parents, ordinals, keys, strict=True):
        key = given or f"line-{ordinal}"
        if (parent, key) in seen:
            key = f"{key}#{ordinal}"
        seen.add((parent, key))
        unique.append(key)
    return unique
