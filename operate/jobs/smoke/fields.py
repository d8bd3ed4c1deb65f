"""Which fields of the API are kept, and which are not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa

from common.words import counted
from extract.source.entity import Entity
from extract.source.fields import Field
from extract.source.page import Page
from operate.jobs.smoke.probe import Answer
from operate.jobs.smoke.report import EmptyField, KeptField, Report


def describe(entity: Entity, answer: Answer, report: Report) -> None:
    """Note the fields of an entity that are kept, with their nulls, and names of the others."""
    kept: set[str] = set()
    for name, fields, table, prefix in _tables(entity, answer.page):
        for each in fields:
            share = table[each.column].null_count / table.num_rows if table.num_rows else 1.0
            paths = " | ".join(prefix + path for path in each.paths)
            report.fields.append(KeptField(name, each.column, paths, each.kind.value, share))
            kept |= {_without_selectors(prefix + path) for path in each.paths}
    report.unmapped[entity.name] = _unmapped(answer, kept)


def find_empty(pages: Mapping[Entity, Sequence[Page]], report: Report) -> None:
    """Note the kept fields that no record of any page has: the API may call them otherwise.

    Ten records would not do: most shops have fields that few of their records fill.
    """
    for entity, of_entity in pages.items():
        rows: Counter[str] = Counter()
        filled: set[tuple[str, str]] = set()
        for page in of_entity:
            for name, fields, table, _ in _tables(entity, page):
                rows[name] += table.num_rows
                filled |= {
                    (name, each.column)
                    for each in fields
                    if table[each.column].null_count < table.num_rows
                }
        report.empty += [
            EmptyField(each.table, each.column, each.paths, rows[each.table])
            for each in report.fields
            if rows[each.table] and (each.table, each.column) not in filled
        ]
        lines = entity.lines
        if lines is not None and rows[entity.name] and not rows[lines.table]:
            report.problems.append(
                f"{lines.table}: none of {counted(rows[entity.name], 'record')} of {entity.name} "
                f"has any in {lines.path}"
            )


def _tables(entity: Entity, page: Page) -> Iterator[tuple[str, Sequence[Field], pa.Table, str]]:
    """The raw tables of a page: name, fields, rows, and what the paths begin with."""
    yield entity.name, entity.fields, page.table, ""
    if entity.lines is not None and page.lines is not None:
        yield entity.lines.table, entity.lines.fields, page.lines, f"{entity.lines.path}[]."


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
