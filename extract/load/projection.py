"""From the bytes of a page to Arrow tables that hold the declared fields and nothing else.

The usual page is decoded straight into structs that know only the kept fields, so the other nine
tenths of a payload cost neither objects nor memory. A page that does not fit those shapes is
decoded whole and read leniently: each value is kept, converted, or set to null with a word about
it in `_row_errors`; a record that cannot be told apart is rejected with its reason. No bad value
fails a page.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import repeat
from typing import Any

import msgspec
import pyarrow as pa

from common.errors import BadResponseError
from extract.source.entities import Entity, Field, Kind, Lines
from extract.source.page import Page, Rejected

ROW_ERRORS = "_row_errors"
ROW_HASH = "_row_hash"
TOMBSTONE = "_deleted"

ARROW_TYPES: dict[Kind, pa.DataType] = {
    Kind.TEXT: pa.string(),
    Kind.KEY: pa.string(),
    Kind.NUMBER: pa.float64(),
    Kind.FLAG: pa.bool_(),
    Kind.INSTANT: pa.timestamp("us", tz="UTC"),
}

EARLIEST_MS, LATEST_MS = -62_135_596_800_000, 253_402_300_799_999
"""The years 1 to 9999: what every reader of a timestamp can represent."""

LONGEST_KEY = 500
"""Characters: in any script well below the 2,704 bytes that an index entry may have."""

_PLAIN_TYPES: dict[Kind, frozenset[type]] = {
    Kind.TEXT: frozenset({str, type(None)}),
    Kind.KEY: frozenset({str, type(None)}),
    Kind.NUMBER: frozenset({int, float, type(None)}),
    Kind.FLAG: frozenset({bool, type(None)}),
    Kind.INSTANT: frozenset({int, type(None)}),
}
_SEGMENT = re.compile(r"(?P<name>\w+)(?:\[(?:(?P<index>\d+)|(?P<key>\w+)=(?P<value>\w+))\])?")
_NUMERAL = re.compile(r"\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?\s*")


@dataclass
class _Notes:
    """What could not be read, by position of the record in its page."""

    by_row: dict[int, list[str]] = field(default_factory=dict)

    def add(self, row: int, note: str) -> None:
        self.by_row.setdefault(row, []).append(note)

    def joined(self, rows: Iterable[int]) -> list[str | None]:
        return ["; ".join(self.by_row[row]) if row in self.by_row else None for row in rows]


def project(body: bytes, entity: Entity) -> Page:
    """Decode a page and keep the declared fields.

    Args:
        body: the page as it came, decompressed.
        entity: whose page it is.

    Returns:
        The page's records as Arrow tables; see `Page`.

    Raises:
        BadResponseError: the body is no JSON, or no page.
    """
    notes = _Notes()
    received, total = _decode(body, entity, notes)
    accepted, rejected = _tell_apart(received)
    rows = [record for _, record in accepted]
    positions = [position for position, _ in accepted]

    columns = {f.column: _column(rows, positions, f, notes) for f in entity.fields}
    line_table, line_digests = _project_lines(rows, positions, columns["id"], entity.lines, notes)
    errors = notes.joined(positions)
    hashes = _digests(columns.values(), errors, line_digests)
    arrays = [_array(columns[f.column], f.kind) for f in entity.fields]
    table = pa.Table.from_arrays(
        [*arrays, pa.array(errors, pa.string()), pa.array(hashes, pa.int64())],
        schema=schema_of(entity),
    )
    return Page(
        received=len(received),
        total=total,
        ids=columns["id"],
        modified_ms=columns["modified"],
        hashes=hashes,
        table=table,
        lines=line_table,
        rejected=rejected,
        instants_ms=[columns[name] for name in entity.filtered_by],
    )


@cache
def schema_of(entity: Entity) -> pa.Schema:
    """The Arrow schema of an entity's raw rows, before the loader adds `_batch`."""
    fields = [
        pa.field(f.column, ARROW_TYPES[f.kind], nullable=f.column != "id") for f in entity.fields
    ]
    return pa.schema([*fields, pa.field(ROW_ERRORS, pa.string()), pa.field(ROW_HASH, pa.int64())])


@cache
def schema_of_lines(lines: Lines) -> pa.Schema:
    """The Arrow schema of an entity's lines, before the loader adds `_batch`.

    `_deleted` marks the tombstone that stands in for the lines of a record which has none left.
    """
    return pa.schema(
        [
            pa.field(lines.parent_column, pa.string(), nullable=False),
            pa.field("position", pa.int64()),
            *(pa.field(f.column, ARROW_TYPES[f.kind]) for f in lines.fields),
            pa.field(ROW_ERRORS, pa.string()),
            pa.field(TOMBSTONE, pa.bool_()),
        ]
    )


def _decode(body: bytes, entity: Entity, notes: _Notes) -> tuple[list[Any], int | None]:
    """The page's values as structs of the kept fields, and the envelope's total."""
    envelope_type, record_type = _struct_types(entity)
    try:
        envelope = msgspec.json.Decoder(envelope_type).decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    else:
        if envelope.values is not msgspec.UNSET:
            return envelope.values, _count(envelope.total)
    try:
        document = json.loads(body.decode("utf-8", errors="replace"))
    except (ValueError, RecursionError) as error:
        raise BadResponseError(f"the body is no JSON ({_kind_of_body(body)})") from error
    values = document.get("values") if isinstance(document, dict) else None
    if not isinstance(values, list):
        raise BadResponseError("the body is JSON, but no page: it has no list of values")
    records = [
        _struct(record_type, value, row, "", notes) if isinstance(value, dict) else None
        for row, value in enumerate(values)
    ]
    return records, _count(document.get("total"))


def _kind_of_body(body: bytes) -> str:
    start = body[:200].lstrip().lower()
    if not start:
        return "it is empty"
    return "it is an HTML page" if start.startswith(b"<") else "it is cut short or garbled"


def _count(total: Any) -> int | None:
    return total if type(total) is int and total >= 0 else None


@cache
def _struct_types(entity: Entity) -> tuple[Any, Any]:
    """The struct of an entity's envelope and of its records, built from the declared paths."""
    paths = [path for f in entity.fields for path in f.paths]
    if entity.lines is not None:
        paths += [f"{entity.lines.path}[0].{path}" for f in entity.lines.fields for path in f.paths]
    tree: dict[str, Any] = {}
    lists: set[tuple[str, ...]] = set()
    for path in paths:
        node = tree
        prefix: tuple[str, ...] = ()
        for segment in path.split("."):
            match = _segment(segment)
            node = node.setdefault(match["name"], {})
            prefix = (*prefix, match["name"])
            if match["index"] or match["key"]:
                lists.add(prefix)
            if match["key"]:
                node.setdefault(match["key"], {})
    record = _struct_type("Record", tree, (), lists)
    envelope = msgspec.defstruct(
        "Envelope",
        [
            ("values", list[record] | msgspec.UnsetType, msgspec.UNSET),  # type: ignore[valid-type]
            ("total", Any, None),
        ],
    )
    return envelope, record


def _segment(segment: str) -> re.Match[str]:
    match = _SEGMENT.fullmatch(segment)
    if match is None:
        raise ValueError(f"{segment!r} is no path segment of the field map")
    return match


def _struct_type(
    name: str, tree: dict[str, Any], prefix: tuple[str, ...], lists: set[tuple[str, ...]]
) -> type[msgspec.Struct]:
    # Leaves are Any: a value of an unexpected type must not fail the page.
    fields: list[tuple[str, Any, Any]] = []
    for key, below in tree.items():
        if not below:
            fields.append((key, Any, None))
            continue
        nested = _struct_type(key.title(), below, (*prefix, key), lists)
        shape: Any = list[nested | None] if (*prefix, key) in lists else nested  # type: ignore[valid-type]
        fields.append((key, shape | None, None))
    return msgspec.defstruct(name, fields, gc=False)


def _struct(kind: Any, value: dict[str, Any], row: int, path: str, notes: _Notes) -> Any:
    """A decoded object as the struct the fast path would have built, with notes on misfits."""
    known: dict[str, Any] = {}
    for f in msgspec.structs.fields(kind):
        inner = value.get(f.name)
        nested, is_list = _nested_type(f.type)
        if inner is None or nested is None:
            known[f.name] = inner
        elif is_list and isinstance(inner, list):
            known[f.name] = [
                _struct(nested, each, row, f"{path}{f.name}.", notes)
                if isinstance(each, dict)
                else None
                for each in inner
            ]
        elif not is_list and isinstance(inner, dict):
            known[f.name] = _struct(nested, inner, row, f"{path}{f.name}.", notes)
        else:
            notes.add(row, f"{path}{f.name}: not {'a list' if is_list else 'an object'}")
            known[f.name] = None
    return kind(**known)


@cache
def _nested_type(annotation: Any) -> tuple[Any, bool]:
    """The struct type inside an optional annotation, and whether it stands in a list."""
    for option in getattr(annotation, "__args__", ()):
        if isinstance(option, type) and issubclass(option, msgspec.Struct):
            return option, False
        if getattr(option, "__origin__", None) is list:
            return _nested_type(option.__args__[0])[0], True
    return None, False


def _tell_apart(records: Sequence[Any]) -> tuple[list[tuple[int, Any]], list[Rejected]]:
    """The records that have an id, with their positions, and the others with the reason."""
    accepted, rejected = [], []
    for position, record in enumerate(records):
        if record is None:
            rejected.append(Rejected(position, None, "the record is not an object"))
        elif type(record.id) is not str or not record.id.strip("\x00 "):
            what = "missing" if record.id in (None, "") else "no text"
            rejected.append(Rejected(position, None, f"id: {what}"))
        elif len(record.id) > LONGEST_KEY:
            rejected.append(Rejected(position, None, "id: too long for a key"))
        else:
            record.id = _storable(record.id)
            accepted.append((position, record))
    # A record that comes twice in one page counts once, or its lines would count twice.
    latest = {record.id: position for position, record in accepted}
    return [(p, record) for p, record in accepted if latest[record.id] == p], rejected


def _column(rows: list[Any], positions: Sequence[int], f: Field, notes: _Notes) -> list[Any]:
    """One column: for each row the first path that holds something, in the declared type."""
    values = _resolve(rows, f.paths[0])
    for path in f.paths[1:]:
        if not any(value is None or value == "" for value in values):
            break
        values = [
            other if value is None or (value == "" and other is not None) else value
            for value, other in zip(values, _resolve(rows, path), strict=True)
        ]
    return _typed(values, positions, f, notes)


def _resolve(rows: list[Any], path: str) -> list[Any]:
    for segment in path.split("."):
        rows = _step(rows, segment)
    return rows


def _step(rows: list[Any], segment: str) -> list[Any]:
    match = _segment(segment)
    name = match["name"]
    values = [None if row is None else getattr(row, name) for row in rows]
    if match["index"] is not None:
        index = int(match["index"])
        return [None if not v or len(v) <= index else v[index] for v in values]
    if match["key"] is not None:
        key, wanted = match["key"], match["value"]
        return [
            next((e for e in v or () if e is not None and getattr(e, key) == wanted), None)
            for v in values
        ]
    return values


def _typed(values: list[Any], positions: Sequence[int], f: Field, notes: _Notes) -> list[Any]:
    """The values in the column's type; a value that has no such reading becomes null and noted."""
    if set(map(type, values)) <= _PLAIN_TYPES[f.kind]:
        if f.kind is Kind.FLAG:
            return values
        if f.kind is Kind.INSTANT and all(
            value is None or EARLIEST_MS <= value <= LATEST_MS for value in values
        ):
            return [value or None for value in values]
        if f.kind is Kind.TEXT and all(value is None or _is_storable(value) for value in values):
            return values
        if f.kind is Kind.KEY and all(value is None or _is_key(value) for value in values):
            return values
    converted = []
    for position, value in zip(positions, values, strict=True):
        try:
            converted.append(None if value is None else _CONVERTERS[f.kind](value))
        except (ValueError, OverflowError) as error:
            notes.add(position, f"{f.column}: {error}")
            converted.append(None)
    return converted


def _to_text(value: Any) -> str:
    if isinstance(value, str):
        return _storable(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    raise ValueError("not text")


def _to_key(value: Any) -> str:
    text = _to_text(value)
    if len(text) > LONGEST_KEY:
        raise ValueError("too long for a key")
    return text


def _to_number(value: Any) -> float:
    if isinstance(value, str) and _NUMERAL.fullmatch(value):
        value = float(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("not a number")
    if not math.isfinite(result := float(value)):
        raise ValueError("too large a number")
    return result


def _to_flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in {"true", "false"}:
        return value.lower() == "true"
    raise ValueError("not true or false")


def _to_instant(value: Any) -> int | None:
    if isinstance(value, str) and re.fullmatch(r"\s*-?\d{1,15}\s*", value):
        value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if type(value) is not int:
        raise ValueError("not an instant in epoch milliseconds")
    if not EARLIEST_MS <= value <= LATEST_MS:
        raise ValueError("an instant outside the years 1 to 9999")
    return value or None


_CONVERTERS: dict[Kind, Callable[[Any], Any]] = {
    Kind.TEXT: _to_text,
    Kind.KEY: _to_key,
    Kind.NUMBER: _to_number,
    Kind.FLAG: _to_flag,
    Kind.INSTANT: _to_instant,
}


def _is_storable(value: str) -> bool:
    if value.isascii():
        return "\x00" not in value
    return "\x00" not in value and _storable(value) == value


def _is_key(value: str) -> bool:
    return len(value) <= LONGEST_KEY and _is_storable(value)


def _storable(value: str) -> str:
    """The text without what Postgres cannot hold: NUL, and halves of surrogate pairs."""
    return value.replace("\x00", "").encode("utf-8", errors="replace").decode("utf-8")


def _array(values: list[Any], kind: Kind) -> pa.Array:
    if kind is Kind.INSTANT:
        return pa.array(values, pa.timestamp("ms", tz="UTC")).cast(ARROW_TYPES[kind])
    if kind is Kind.NUMBER:
        # Python integers past 2**53 would be refused as inexact.
        values = [None if value is None else float(value) for value in values]
    return pa.array(values, ARROW_TYPES[kind])


def _project_lines(
    rows: list[Any],
    positions: Sequence[int],
    ids: list[str],
    lines: Lines | None,
    notes: _Notes,
) -> tuple[pa.Table | None, list[bytes]]:
    """The lines of all records as one table, and a digest of each record's lines."""
    if lines is None:
        return None, []
    carts = _resolve(rows, lines.path)
    flat: list[Any] = []
    parents: list[str] = []
    parent_positions: list[int] = []
    ordinals: list[int] = []
    for record_id, position, cart in zip(ids, positions, carts, strict=True):
        for ordinal, line in enumerate(cart or ()):
            if line is None:
                notes.add(position, f"{lines.path}[{ordinal}]: not an object")
                continue
            flat.append(line)
            parents.append(record_id)
            parent_positions.append(position)
            ordinals.append(ordinal)
    line_notes = _Notes()
    columns = {f.column: _column(flat, range(len(flat)), f, line_notes) for f in lines.fields}
    for line, said in line_notes.by_row.items():
        for note in said:
            notes.add(parent_positions[line], f"{lines.path}[{ordinals[line]}].{note}")
    columns[lines.key_column] = _unique_keys(parents, ordinals, columns[lines.key_column])
    table = pa.Table.from_arrays(
        [
            pa.array(parents, pa.string()),
            pa.array(ordinals, pa.int64()),
            *(_array(columns[f.column], f.kind) for f in lines.fields),
            pa.array(line_notes.joined(range(len(flat))), pa.string()),
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

    Two identical lines are two lines of the receipt: neither may be lost for want of a key.
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


def _digests(
    columns: Iterable[list[Any]], errors: list[str | None], line_digests: list[bytes]
) -> list[int]:
    """A signed 64-bit digest of each record, to tell changed rows from unchanged ones."""
    encode = msgspec.msgpack.encode
    return [
        int.from_bytes(hashlib.blake2b(encode(parts), digest_size=8).digest(), "big", signed=True)
        for parts in zip(
            zip(*columns, strict=True),
            errors,
            line_digests or repeat(b""),
            strict=False,
        )
    ]
