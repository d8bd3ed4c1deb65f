"""Schema drift: fields of the API's payloads that appear, vanish or change their type.

The field map reads what it declares and would not notice: a field that vanishes is null from then
on, and a new one is never seen. So some records of each list are looked at as a whole, and the
names and types of their fields are compared with those seen before.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from datetime import datetime

from extract.source.entity import Entity
from extract.source.field_sample import FieldSample
from extract.state.drift import Drift, FieldDrift, FieldSeen

log = logging.getLogger(__name__)

LEARNED = 1_000
"""Records after which nothing more is learned of a field that is as it always was."""
MOST_PATHS = 3_000
"""Of an entity: more are no fields, but data that stands in place of names."""
UNLIKELY = 0.01
"""The probability below which the absence of a field is no chance."""


def report_drift(state: FieldDrift, entity: Entity, sample: FieldSample, now: datetime) -> None:
    """Compare a sample with what was seen before, remember it, and log what is different.

    On the first night, when everything is new, nothing is different.

    Args:
        state: where fields and drift are remembered.
        entity: whose records were sampled.
        sample: of this run.
        now: the instant of the report.
    """
    known = state.fields(entity.name)
    drifts = list(compare(known, sample, _kept_paths(entity))) if known else []
    vanished = {drift.path for drift in drifts if drift.change == "vanished"}
    learned = _learned(known, sample, vanished)
    state.save(entity.name, learned, sample.present, drifts, now)
    if drifts:
        log.warning(
            "%s: the API's fields have changed: %s. `make status` keeps the list",
            entity.name,
            "; ".join(map(str, drifts[:10])) + ("; and more" if drifts[10:] else ""),
        )


def compare(known: Mapping[str, FieldSeen], sample: FieldSample, kept: set[str]) -> Iterator[Drift]:
    """What a sample has that was never seen, or lacks that always was.

    Args:
        known: what was seen before, by path.
        sample: of this run.
        kept: the paths that the field map reads; only they can vanish or change their type.
    """
    new_objects: set[str] = set()
    for path in sample.present:
        before = known.get(path)
        if before is None:
            # What is inside of something new need not be listed.
            if not any(path.startswith(f"{above}{mark}") for above in new_objects for mark in ".["):
                yield Drift(path, "appeared", _listed(sample.types[path]) or "always null so far")
            new_objects.add(path)
        elif path in kept and before.types and (new := sample.types[path] - before.types):
            yield Drift(path, "changed type", f"{_listed(new)}, so far {_listed(before.types)}")
    yield from _vanished(known, sample, kept)


def _vanished(
    known: Mapping[str, FieldSeen], sample: FieldSample, kept: set[str]
) -> Iterator[Drift]:
    for path, before in known.items():
        if path in kept and not sample.present[path]:
            share = before.present / (before.holders + 1)
            if (1 - share) ** sample.holders[_holder(path)] < UNLIKELY:
                yield Drift(path, "vanished", f"so far in {share:.0%} of the records")


def _kept_paths(entity: Entity) -> set[str]:
    """The paths of the field map, and of the objects on the way to them, as samples name them."""
    declared = [path for f in entity.fields for path in f.paths]
    if entity.lines is not None:
        lines = entity.lines
        declared += [f"{lines.path}[0].{path}" for f in lines.fields for path in f.paths]
    kept: set[str] = set()
    for path in declared:
        segments = re.sub(r"\[[^]]*\]", "[]", path).split(".")
        kept |= {".".join(segments[: n + 1]).removesuffix("[]") for n in range(len(segments))}
    return kept


def _learned(
    known: Mapping[str, FieldSeen], sample: FieldSample, vanished: set[str]
) -> dict[str, FieldSeen]:
    """What a sample adds to what is known of the fields."""
    room = MOST_PATHS - len(known)
    learned = {}
    for path in [*sample.present, *(p for p in known if p not in sample.present)]:
        before = known.get(path)
        if before is None:
            room -= 1
            if room < 0:
                continue
        elif path in vanished:
            continue  # it stays missed until it is back
        elif before.holders >= LEARNED and sample.types[path] <= before.types:
            continue
        holders = sample.holders[_holder(path)]
        if holders:
            learned[path] = FieldSeen(holders, sample.present[path], frozenset(sample.types[path]))
    return learned


def _holder(path: str) -> str:
    """The prefix of the object that a path's field belongs to."""
    return path[: path.rfind(".") + 1]


def _listed(types: set[str] | frozenset[str]) -> str:
    return " and ".join(sorted(types))
