"""Struct types built from the field map: they know the kept fields and no other.

A decoder skips what they do not know, so the other nine tenths of a payload cost neither objects
nor memory.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from extract.load.paths import segment
from extract.source.entity import Entity
from extract.source.envelopes import ROWS_KEYS


@cache
def record_types(entity: Entity) -> tuple[Any, Any]:
    """The struct types of an entity's envelope and of its records."""
    paths = [path for f in entity.fields for path in f.paths]
    if entity.lines is not None:
        paths += [f"{entity.lines.path}[0].{path}" for f in entity.lines.fields for path in f.paths]
    tree: dict[str, Any] = {}
    lists: set[tuple[str, ...]] = set()
    for path in paths:
        node = tree
        prefix: tuple[str, ...] = ()
        for each in path.split("."):
            match = segment(each)
            node = node.setdefault(match["name"], {})
            prefix = (*prefix, match["name"])
            if match["index"] or match["key"]:
                lists.add(prefix)
            if match["key"]:
                node.setdefault(match["key"], {})
    record = _struct_type("Record", tree, (), lists)
    rows: Any = list[record] | None | msgspec.UnsetType  # type: ignore[valid-type]
    envelope = msgspec.defstruct(
        "Envelope",
        [
            *((key, rows, msgspec.UNSET) for key in ROWS_KEYS),
            ("total", Any, None),
        ],
    )
    return envelope, record


@cache
def nested_type(annotation: Any) -> tuple[Any, bool]:
    """The struct type inside an optional annotation, and whether it stands in a list."""
    for option in getattr(annotation, "__args__", ()):
        if isinstance(option, type) and issubclass(option, msgspec.Struct):
            return option, False
        if getattr(option, "__origin__", None) is list:
            return nested_type(option.__args__[0])[0], True
    return None, False


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
