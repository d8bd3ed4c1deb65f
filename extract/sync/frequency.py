"""The vendor's rules on how often an entity may be read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from common.duration import format_duration
from common.stop import Stop
from extract.source.entity import Entity
from extract.state.runs import LastRun, Runs

LATE_START = timedelta(seconds=30)
"""By so much cron's starts vary; a job that comes early by no more waits instead of giving up."""


OF_MODIFIED = "sync-products"
"""The command that reads what was modified, and no whole list."""


def read_too_soon(
    entities: Iterable[Entity], runs: Runs, now: datetime, stop: Stop, *, whole: bool = True
) -> dict[Entity, str]:
    """The entities that may not be read yet, and why. Waits for those that may be in a moment.

    Args:
        entities: that are to be read.
        runs: the runs so far.
        now: the present instant.
        stop: ends the wait early.
        whole: whether their whole lists are to be read, for which a reading of what was modified
            does not stand: such an entity has to wait (`time_to_wait`), and is not left out.
    """
    too_soon = {}
    for entity in entities:
        last = runs.last(entity.name)
        if whole and last is not None and last.command == OF_MODIFIED:
            continue
        left = time_left(entity, last, now)
        if left <= LATE_START:
            stop.wait(left.total_seconds())
        elif last is not None:
            too_soon[entity] = (
                f"{entity.name} were read {format_duration(now - last.started_at)} ago, and the "
                f"vendor allows it every {format_duration(entity.min_interval)}; run it later, or "
                "with FORCE=1"
            )
    return too_soon


def time_to_wait(entities: Iterable[Entity], runs: Runs, now: datetime) -> dict[Entity, timedelta]:
    """How long the whole lists have to wait of which those modified were read a moment ago.

    Left out, they would never be read where the five-minute job always comes shortly before.

    Args:
        entities: whose whole lists are to be read.
        runs: the runs so far.
        now: the present instant.
    """
    waits = {}
    for entity in entities:
        last = runs.last(entity.name)
        if last is not None and last.command == OF_MODIFIED:
            left = time_left(entity, last, now)
            if left > timedelta(0):
                waits[entity] = left
    return waits


def time_left(entity: Entity, last: LastRun | None, now: datetime) -> timedelta:
    """How long it takes until an entity may be read again; nothing where it may be read now.

    Only a reading that came to its end counts: what was interrupted may go on at once.
    """
    if last is None or last.status != "completed":
        return timedelta(0)
    since = now - last.started_at
    if not timedelta(0) <= since < entity.min_interval:
        return timedelta(0)
    return entity.min_interval - since
