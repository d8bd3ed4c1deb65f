"""How far the first load is: windows read, of those that history has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from common.settings import Settings
from extract.source.due_windows import modified_windows, sales_windows
from extract.source.entities import ENTITIES
from extract.source.entity import DateFilter, Entity
from extract.state import State
from extract.state.run_ends import RunEnd


@dataclass(frozen=True)
class FirstLoad:
    """A first load that is not over.

    Attributes:
        entities: those that were never read to their end.
        windows_read: of the entities that are read by windows.
        windows: how many those have, up to now.
    """

    entities: list[str]
    windows_read: int
    windows: int


def first_load(state: State, settings: Settings, night: RunEnd | None) -> FirstLoad | None:
    """The first load, where one has begun and is not over; None otherwise.

    Args:
        state: of the shop.
        settings: where its history begins.
        night: the last sync or backfill, as far as it is known.
    """
    unread = [each.name for each in ENTITIES if state.runs.first_completed(each.name) is None]
    if not unread or not state.runs.current():
        return None
    start = _start(state, settings, night)
    counts = [
        _windows(each, state, settings, start, is_read=each.name not in unread)
        for each in ENTITIES
        if each.endpoint.date_filter is not None
    ]
    return FirstLoad(
        entities=unread,
        windows_read=sum(total - left for total, left in counts),
        windows=sum(total for total, _ in counts),
    )


def _start(state: State, settings: Settings, night: RunEnd | None) -> date:
    """The first day of what is being read: a backfill may begin at another than a sync."""
    backfill = state.backfills.unfinished()
    if backfill is None or (night is not None and night.command == "sync"):
        return settings.history_start
    return backfill.history_start


def _windows(
    entity: Entity, state: State, settings: Settings, start: date, *, is_read: bool
) -> tuple[int, int]:
    """How many windows an entity has, and how many of them are left to read."""
    now, done = settings.now(), state.windows.done(entity.name)
    if entity.endpoint.date_filter is DateFilter.EPOCH_MS:
        begin = datetime(start.year, start.month, start.day, tzinfo=settings.timezone)
        begin = begin.astimezone(UTC)
        total = len(modified_windows([], begin, now))
        # What has happened since an entity was read to its end is no part of a first load.
        return total, 0 if is_read else min(len(modified_windows(done, begin, now)), total)
    windows = sales_windows(start, now, settings.timezone)
    read = {each.window for each in done}
    return len(windows), sum(window not in read for window in windows)
