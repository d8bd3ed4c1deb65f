"""The envelope of a page: JSON with a list of rows, under one of three names, and a `total`.

The usual page is decoded straight into structs of the kept fields. One that does not fit them is
decoded as a whole and read leniently.
"""

from __future__ import annotations

import json
from typing import Any

import msgspec

from common.errors import BadResponseError
from extract.load.record_types import nested_type, record_types
from extract.load.row_errors import RowErrors
from extract.source.entity import Entity
from extract.source.envelopes import ROWS_KEYS, Body, without_mark


def decode(body: Body, entity: Entity, errors: RowErrors) -> tuple[list[Any] | None, int | None]:
    """The records of a page as structs of the kept fields, and its total.

    Args:
        body: the page, decompressed.
        entity: whose page it is.
        errors: to which it adds what of a record is not of the declared shape.

    Returns:
        The records, None where a value is no object, and None for all of them where the page says
        null; and the total, None where it is no count.

    Raises:
        BadResponseError: the body is no JSON, or no page.
    """
    body = without_mark(body)
    envelope_type, record_type = record_types(entity)
    try:
        envelope = msgspec.json.Decoder(envelope_type).decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass
    else:
        given = [rows for key in ROWS_KEYS if (rows := getattr(envelope, key)) is not msgspec.UNSET]
        if given:
            return _first_list(given), _count(envelope.total)
    try:
        document = json.loads(str(body, "utf-8", errors="replace"))
    except (ValueError, RecursionError) as error:
        raise BadResponseError(f"the body is no JSON ({_kind_of_body(body)})") from error
    values: Any = "none"
    if isinstance(document, dict):
        given = [document[key] for key in ROWS_KEYS if key in document]
        values = _first_list(given) if given else values
    if values is None:
        return None, _count(document.get("total"))
    if not isinstance(values, list):
        raise BadResponseError("the body is JSON, but no page: it has no list of rows")
    records = [
        _struct(record_type, value, row, "", errors) if isinstance(value, dict) else None
        for row, value in enumerate(values)
    ]
    return records, _count(document.get("total"))


def _first_list(given: list[Any]) -> Any:
    """The rows, where an envelope has more than one of their names: null stands for none there."""
    return next((rows for rows in given if rows is not None), None)


def _kind_of_body(body: Body) -> str:
    start = bytes(body[:200]).lstrip().lower()
    if not start:
        return "it is empty"
    return "it is an HTML page" if start.startswith(b"<") else "it is cut short or garbled"


def _count(total: Any) -> int | None:
    return total if type(total) is int and total >= 0 else None


def _struct(kind: Any, value: dict[str, Any], row: int, path: str, errors: RowErrors) -> Any:
    """A decoded object as the struct that the fast way would have built; notes what misfits."""
    known: dict[str, Any] = {}
    for f in msgspec.structs.fields(kind):
        inner = value.get(f.name)
        nested, is_list = nested_type(f.type)
        if inner is None or nested is None:
            known[f.name] = inner
        elif is_list and isinstance(inner, list):
            known[f.name] = [
                _struct(nested, each, row, f"{path}{f.name}.", errors)
                if isinstance(each, dict)
                else None
                for each in inner
            ]
        elif not is_list and isinstance(inner, dict):
            known[f.name] = _struct(nested, inner, row, f"{path}{f.name}.", errors)
        else:
            errors.add(row, f"{path}{f.name}: not {'a list' if is_list else 'an object'}")
            known[f.name] = None
    return kind(**known)
