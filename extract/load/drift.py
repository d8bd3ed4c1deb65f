"""Schema drift: fields of the API's payloads that appear, vanish or change their type.

The field map reads what it declares and would not notice: a field that vanishes is null from then
on, and a new one is never seen. So some records of each list are looked at as a whole, and the
names and types of their fields are compared with those seen before.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from extract.source.entities import Entity
from extract.source.field_sample import FieldSample
from extract.state.state import State

log = logging.getLogger(__name__)

LEARNED = 1_000
"""Records after which nothing more is learned of a field that is as it always was."""
MOST_PATHS = 3_000
"""Of an entity: more are no fields, but data that stands in place of names."""
UNLIKELY = 0.01
"""The probability below which the absence of a field is no chance."""


@dataclass(frozen=True)
class Drift:
    """One difference: the field's path, `appeared`, `vanished` or `changed type`, and details."""

    path: str
    change: str
    detail: str

    def __str__(self) -> str:
        return f"{self.path} {self.change} ({self.detail})"


@dataclass(frozen=True)
class _Known:
    holders: int
    present: int
    types: frozenset[str]


def report_drift(state: State, entity: Entity, sample: FieldSample, now: datetime) -> list[Drift]:
    """Compare a sample with what was seen before, remember it, and say what is different.

    Args:
        state: where fields and drift are remembered.
        entity: whose records were sampled.
        sample: of this run.
        now: the instant of the report.

    Returns:
        What has changed; empty on the first night, when everything is new.
    """
    known = {
        row["path"]: _Known(row["holders"], row["present"], frozenset(row["types"]))
        for row in state.query(
            "select path, holders, present, types from {raw}.api_fields "
            "where shop = %s and entity = %s",
            (state.shop, entity.name),
        )
    }
    drifts = list(_compare(known, sample, _kept_paths(entity))) if known else []
    vanished = {drift.path for drift in drifts if drift.change == "vanished"}
    with state.connection.transaction():
        _remember_fields(state, entity, known, sample, vanished, now)
        _remember_drifts(state, entity, drifts, sample, now)
    if drifts:
        log.warning(
            "%s: the API's fields have changed: %s. `make status` keeps the list",
            entity.name,
            "; ".join(map(str, drifts[:10])) + ("; and more" if drifts[10:] else ""),
        )
    return drifts


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


def _compare(known: Mapping[str, _Known], sample: FieldSample, kept: set[str]) -> Iterator[Drift]:
    new_objects: set[str] = set()
    for path in sample.present:
        before = known.get(path)
        if before is None:
            # What lies inside of something new goes without saying.
            if not any(path.startswith(f"{above}{mark}") for above in new_objects for mark in ".["):
                yield Drift(path, "appeared", _listed(sample.types[path]) or "always null so far")
            new_objects.add(path)
        elif path in kept and before.types and (new := sample.types[path] - before.types):
            yield Drift(path, "changed type", f"{_listed(new)}, so far {_listed(before.types)}")
    for path, before in known.items():
        if path in kept and not sample.present[path]:
            share = before.present / (before.holders + 1)
            if (1 - share) ** sample.holders[_holder(path)] < UNLIKELY:
                yield Drift(path, "vanished", f"so far in {share:.0%} of the records")


def _holder(path: str) -> str:
    """The prefix of the object that a path's field belongs to."""
    return path[: path.rfind(".") + 1]


def _listed(types: set[str] | frozenset[str]) -> str:
    return " and ".join(sorted(types))


def _remember_fields(
    state: State,
    entity: Entity,
    known: Mapping[str, _Known],
    sample: FieldSample,
    vanished: set[str],
    now: datetime,
) -> None:
    room = MOST_PATHS - len(known)
    rows = []
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
            types = sorted(sample.types[path])
            rows.append((state.shop, entity.name, path, holders, sample.present[path], types, now))
    with state.connection.cursor() as cursor:
        cursor.executemany(
            state.sql(
                "insert into {raw}.api_fields as f "
                "(shop, entity, path, holders, present, types, first_seen_at) "
                "values (%s, %s, %s, %s, %s, %s, %s) on conflict (shop, entity, path) do update "
                "set holders = f.holders + excluded.holders, "
                "present = f.present + excluded.present, types = array("
                "select unnest(f.types) union select unnest(excluded.types) order by 1)"
            ),
            rows,
        )


def _remember_drifts(
    state: State, entity: Entity, drifts: list[Drift], sample: FieldSample, now: datetime
) -> None:
    state.execute(
        "delete from {raw}.schema_drift where shop = %s and entity = %s and change = 'vanished' "
        "and path = any(%s)",
        (state.shop, entity.name, list(sample.present)),
    )
    for drift in drifts:
        state.execute(
            "insert into {raw}.schema_drift "
            "(shop, entity, path, change, detail, first_seen_at, last_seen_at) "
            "values (%s, %s, %s, %s, %s, %s, %s) on conflict (shop, entity, path, change) "
            "do update set detail = excluded.detail, last_seen_at = excluded.last_seen_at",
            (state.shop, entity.name, drift.path, drift.change, drift.detail, now, now),
        )
