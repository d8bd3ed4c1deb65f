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


def read_too_soon(
    entities: Iterable[Entity], runs: Runs, now: datetime, stop: Stop
) -> dict[Entity, str]:
    """The entities that may not be read yet, and why. Waits for those that may be in a moment.

    Args:
        entities: that are to be read.
        runs: the runs so far.
        now: the present instant.
        stop: ends the wait early.
    """
    too_soon = {}
    for entity in entities:
        last = runs.last(entity.name)
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
