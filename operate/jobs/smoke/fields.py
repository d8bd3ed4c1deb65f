"""Which fields of the API are kept, and which are not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from extract.source.entity import Entity
from operate.jobs.smoke.probe import Answer
from operate.jobs.smoke.report import KeptField, Report


def describe(entity: Entity, answer: Answer, report: Report) -> None:
    """Note the fields of an entity that are kept, with their nulls, and names of the others."""
    tables = [(entity.name, entity.fields, answer.page.table, "")]
    if entity.lines is not None and answer.page.lines is not None:
        lines = entity.lines
        tables.append((lines.table, lines.fields, answer.page.lines, f"{lines.path}[]."))
    kept: set[str] = set()
    for name, fields, table, prefix in tables:
        for each in fields:
            share = table[each.column].null_count / table.num_rows if table.num_rows else 1.0
            paths = " | ".join(prefix + path for path in each.paths)
            report.fields.append(KeptField(name, each.column, paths, each.kind.value, share))
            kept |= {_without_selectors(prefix + path) for path in each.paths}
    report.unmapped[entity.name] = _unmapped(answer, kept)


def _unmapped(answer: Answer, kept: set[str]) -> list[str]:
    seen = {path for value in answer.values for path in _leaves(value, "")}
    # An empty list or object on the way to a kept field is not left out, only empty.
    on_the_way = {path for path in seen for field in kept if field.startswith(f"{path}.")}
    return sorted(seen - kept - on_the_way)


def _without_selectors(path: str) -> str:
    """A declared path without its list selectors."""
    return ".".join(segment.split("[", maxsplit=1)[0] for segment in path.split("."))


def _leaves(value: Mapping[str, Any], prefix: str) -> Iterator[str]:
    """The paths of everything in a payload that is not an object itself."""
    for key, inner in value.items():
        first = inner[0] if isinstance(inner, list) and inner else inner
        if isinstance(first, dict):
            yield from _leaves(first, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}"
