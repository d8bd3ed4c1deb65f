"""Values of the API's JSON in the declared type of their column.

Each value is kept, converted, or set to null with a word about it: no bad value fails a page.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from extract.load.row_errors import RowErrors
from extract.load.storable import (
    is_storable,
    is_storable_key,
    is_too_long_for_a_key,
    storable,
)
from extract.source.fields import Field, Kind

EARLIEST_MS, LATEST_MS = -62_135_596_800_000, 253_402_300_799_999
"""The years 1 to 9999: what every reader of a timestamp can represent."""

_PLAIN_TYPES: Mapping[Kind, frozenset[type]] = {
    Kind.TEXT: frozenset({str, type(None)}),
    Kind.KEY: frozenset({str, type(None)}),
    Kind.FLAG: frozenset({bool, type(None)}),
    Kind.INSTANT: frozenset({int, type(None)}),
}
_NUMERAL = re.compile(r"\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?\s*")
_INTEGER = re.compile(r"\s*-?\d{1,15}\s*")


def convert(values: list[Any], rows: Sequence[int], f: Field, errors: RowErrors) -> list[Any]:
    """The values of a column in its type.

    Args:
        values: of the API.
        rows: the positions of their records.
        f: the column.
        errors: to which it adds each value that does not fit the type and becomes null.
    """
    if f.kind is Kind.NUMBER and (numbers := _plain_numbers(values)) is not None:
        return numbers
    if _are_plain(values, f.kind):
        return [value or None for value in values] if f.kind is Kind.INSTANT else values
    converted = []
    for row, value in zip(rows, values, strict=True):
        try:
            converted.append(None if value is None else _CONVERTERS[f.kind](value))
        except (ValueError, OverflowError) as error:
            errors.add(row, f"{f.column}: {error}")
            converted.append(None)
    return converted


def _are_plain(values: list[Any], kind: Kind) -> bool:
    """Whether a column can stay as it is: the usual case, and quickly found out."""
    are_in_range = _ARE_IN_RANGE.get(kind)
    return (
        are_in_range is not None
        and set(map(type, values)) <= _PLAIN_TYPES[kind]
        and are_in_range([value for value in values if value is not None])
    )


def _plain_numbers(values: list[Any]) -> list[float | None] | None:
    """Numbers as floats, as integers land as such; None where a value has to be looked at."""
    if not set(map(type, values)) <= {int, float, type(None)}:
        return None
    try:
        numbers = [None if value is None else float(value) for value in values]
    except OverflowError:
        return None
    # One that is not finite makes the sum so.
    return numbers if math.isfinite(sum(filter(None, numbers))) else None


def _are_instants(values: list[int]) -> bool:
    return not values or (min(values) >= EARLIEST_MS and max(values) <= LATEST_MS)


def _to_text(value: Any) -> str:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    raise ValueError("not text")


def _to_key(value: Any) -> str:
    text = _to_text(value)
    if is_too_long_for_a_key(text):
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
    if isinstance(value, str) and _INTEGER.fullmatch(value):
        value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if type(value) is not int:
        raise ValueError("not an instant in epoch milliseconds")
    if not EARLIEST_MS <= value <= LATEST_MS:
        raise ValueError("an instant outside the years 1 to 9999")
    return value or None


_ARE_IN_RANGE: Mapping[Kind, Callable[[list[Any]], bool]] = {
    Kind.TEXT: lambda values: all(map(is_storable, values)),
    Kind.KEY: lambda values: all(map(is_storable_key, values)),
    Kind.FLAG: lambda _: True,
    Kind.INSTANT: _are_instants,
}
"""Not of numbers: `_plain_numbers` sees to them."""

_CONVERTERS: Mapping[Kind, Callable[[Any], Any]] = {
    Kind.TEXT: _to_text,
    Kind.KEY: _to_key,
    Kind.NUMBER: _to_number,
    Kind.FLAG: _to_flag,
    Kind.INSTANT: _to_instant,
}
