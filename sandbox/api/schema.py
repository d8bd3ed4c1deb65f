"""Blank objects of the vendor's definitions: every field, with a value of its type."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

DEFINITIONS: dict[str, Any] = {
    name: definition
    for file in ("definitions.json", "more_definitions.json")
    for name, definition in json.loads((Path(__file__).parent / file).read_text()).items()
}
"""Those of the vendor's Swagger file, and those that only the vendor's documentation has."""

_NULL_OBJECTS = frozenset({"seller", "member", "terminal", "sellerTerminal", "createdByEmployee"})
"""Embedded objects that the API sends as null."""


@cache
def blank(name: str, depth: int) -> dict[str, Any]:
    """An object of a definition with every field present.

    Args:
        name: of the definition.
        depth: how many levels of embedded objects are filled; below them they are null.
    """
    properties = DEFINITIONS[name].get("properties", {})
    return {field: _value(field, shape, depth) for field, shape in sorted(properties.items())}


def completed(name: str, own: Mapping[str, Any]) -> dict[str, Any]:
    """An object's own fields, with the objects in them given every field of theirs."""
    properties = DEFINITIONS[name]["properties"]
    return {field: _complete(properties.get(field, {}), value) for field, value in own.items()}


def _complete(shape: dict[str, Any], value: Any) -> Any:
    if isinstance(value, list):
        return [_complete(shape.get("items", {}), each) for each in value]
    if not isinstance(value, dict) or "$ref" not in shape:
        return value
    return {**blank(_target(shape), 0), **value}


def _value(field: str, shape: dict[str, Any], depth: int) -> Any:
    if "$ref" in shape:
        if depth <= 0 or field in _NULL_OBJECTS:
            return None
        return blank(_target(shape), depth - 1)
    kind = shape.get("type")
    if kind == "array":
        item = shape["items"]
        if depth > 0 and "$ref" in item:
            return [blank(_target(item), depth - 1)]
        return []
    if kind == "string":
        return _text(field, shape)
    if kind == "boolean":
        return False
    if kind in {"integer", "number"}:
        return 0
    return {}


def _target(shape: dict[str, Any]) -> str:
    return str(shape["$ref"]).rsplit("/", 1)[-1]


def _text(field: str, shape: dict[str, Any]) -> str | None:
    if "enum" in shape:
        return str(shape["enum"][0])
    digest = zlib.crc32(field.encode())
    if field.lower().endswith("id"):
        return f"{digest:08x}" * 3
    # A good part of the API's texts are explicit nulls.
    return None if digest % 3 == 0 else f"synthetic {field}"
