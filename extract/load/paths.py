"""Paths of the field map, such as `address.city`, `addresses[0].city`, `assets[type=Photo].url`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

_SEGMENT = re.compile(r"(?P<name>\w+)(?:\[(?:(?P<index>\d+)|(?P<key>\w+)=(?P<value>\w+))\])?")


def segment(text: str) -> re.Match[str]:
    """A path's segment: its `name`, and the `index` or `key` and `value` that choose from a list.

    Raises:
        ValueError: it is none.
    """
    match = _SEGMENT.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no path segment of the field map")
    return match


def resolve(records: list[Any], paths: Sequence[str]) -> list[Any]:
    """For each record the value at the first path that holds something.

    Args:
        records: as structs; None for one that is not there.
        paths: in the order of preference. An empty text gives way to anything but a null.
    """
    values = follow(records, paths[0])
    for path in paths[1:]:
        if not any(value is None or value == "" for value in values):
            break
        values = [
            other if value is None or (value == "" and other is not None) else value
            for value, other in zip(values, follow(records, path), strict=True)
        ]
    return values


def follow(records: list[Any], path: str) -> list[Any]:
    """For each record the value at a path, None where there is none."""
    for each in path.split("."):
        records = _step(records, each)
    return records


def _step(records: list[Any], text: str) -> list[Any]:
    match = segment(text)
    name = match["name"]
    values = [None if record is None else getattr(record, name) for record in records]
    if match["index"] is not None:
        index = int(match["index"])
        return [None if not v or len(v) <= index else v[index] for v in values]
    if match["key"] is not None:
        return [_first_match(v or (), match["key"], match["value"]) for v in values]
    return values


def _first_match(elements: Sequence[Any], key: str, wanted: str) -> Any:
    """The first element of a list whose key has a value."""
    return next((e for e in elements if e is not None and getattr(e, key) == wanted), None)
