"""What to read of an entity in a run: its plan, and how one is made of what was read before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from common.settings import Settings
from extract.source.due_windows import (
    OVERLAP,
    WEEK,
    Done,
    Window,
    due_sales_windows,
    modified_windows,
    sales_window_of,
    sales_windows,
)
from extract.source.entities import TRANSACTIONS
from extract.source.entity import DateFilter, Endpoint, Entity
from extract.source.reason import Reason
from extract.state import State
from extract.state.backfills import Backfill

NIGHTLY = timedelta(days=1)
"""How often a list is read as a whole whose dates are of no use."""


@dataclass(frozen=True)
class Plan:
    """What to read of an entity in this run.

    Attributes:
        endpoint: from which list.
        windows: which windows of it; `[None]` is the whole list.
        span: from the first to the last instant that will have been read, for the state.
        reasons: what each of them is read for.
        backfill: the number of the backfill that reads it, if one does.
    """

    endpoint: Endpoint
    windows: Sequence[Window | None]
    span: Window | None
    reasons: Mapping[Window | None, Reason]
    backfill: int | None = None

    @classmethod
    def of_windows(
        cls, endpoint: Endpoint, reasons: Mapping[Window, Reason], backfill: int | None = None
    ) -> Plan:
        """Some windows of a list, oldest first, each with what it is read for."""
        windows = list(reasons)
        span = Window(windows[0].start, windows[-1].end) if windows else None
        return cls(endpoint, windows, span, dict(reasons.items()), backfill)

    @classmethod
    def whole_list(cls, endpoint: Endpoint, reason: Reason) -> Plan:
        """A list without windows."""
        return cls(endpoint, [None], None, {None: reason})


@dataclass(frozen=True)
class Planner:
    """Makes plans.

    Attributes:
        state: what was read before.
        settings: where history begins, and how much of it is reread.
        zone: the shop's.
        now: the instant up to which this run reads.
    """

    state: State
    settings: Settings
    zone: ZoneInfo
    now: datetime

    def nightly(self, entity: Entity) -> Plan:
        """Everything that is new, may have changed, or is due."""
        endpoint, history_start = entity.endpoint, self.settings.history_start
        if endpoint.date_filter is None or self._ignores_dates(entity):
            return Plan.whole_list(endpoint, self._reason_of_whole(entity))
        done = self.state.windows.done(entity.name)
        if endpoint.date_filter is DateFilter.EPOCH_MS:
            windows = modified_windows(done, self.begin_of(history_start), self.now)
            return Plan.of_windows(endpoint, dict.fromkeys(windows, Reason.NEW))
        # A shop without any sale may be new. An API that answers its last week to whatever is asked
        # looks the same while that week is quiet, so nothing that came is called read; and that is
        # written before anything comes, for this run may end in the middle.
        if done and not self.state.windows.has_shown(entity.name):
            self.state.windows.forget_unplanned(entity.name, ())
            done = []
        due = due_sales_windows(
            self._sales_windows(history_start),
            {each.window: each.verified_at for each in done},
            self.now,
            self.zone,
            self.settings.lookback_days,
            self.settings.reread_days,
        )
        return Plan.of_windows(endpoint, due)

    def modified(self, entity: Entity) -> Plan:
        """What was modified since the cursor; the whole list where that is too long ago."""
        cursor = self.state.cursors.of(entity.name)
        if cursor is None or entity.modified_endpoint is None:
            return Plan.whole_list(entity.endpoint, self._reason_of_whole(entity))
        if self.state.date_filters.is_ignored(entity.name):
            return Plan.whole_list(entity.endpoint, Reason.REREAD)
        window = Window(cursor - OVERLAP, self.now)
        # A clock that was ahead has left a cursor in what was the future: nobody knows of when.
        if cursor > self.now or window.end - window.start > WEEK:
            return Plan.whole_list(entity.endpoint, Reason.REREAD)
        return Plan.of_windows(entity.modified_endpoint, {window: Reason.NEW})

    def why_not_modified(self, entity: Entity) -> str | None:
        """Why it is of no use to ask for what was modified; None where it is of any.

        The API ignores the dates: each answer is the whole list, which is read once a night.
        """
        cursor = self.state.cursors.of(entity.name)
        is_ignored = self.state.date_filters.is_ignored(entity.name)
        if not is_ignored or cursor is None or self.now - cursor >= NIGHTLY:
            return None
        return (
            f"the API ignores the dates with which modified {entity.name} are asked for, so that "
            "the whole list is read once a night; a backfill finds out whether it still does, and "
            "FORCE=1 reads the list now"
        )

    def backfill(self, entity: Entity, backfill: Backfill) -> Plan:
        """What a backfill has not read yet."""
        endpoint = entity.endpoint
        if endpoint.date_filter is None:
            return Plan.whole_list(endpoint, self._reason_of_whole(entity))
        known = self.state.windows.done(entity.name)
        done = [each for each in known if backfill.has_read(each)]
        if endpoint.date_filter is DateFilter.EPOCH_MS:
            start = self.begin_of(backfill.history_start)
            windows = modified_windows(done, start, self.now)
        else:
            # A week that was not over when it was read counts for that day only.
            today = self.begin_of(self.now.astimezone(self.zone).date())
            read = {d.window for d in done if d.verified_at >= min(d.window.end, today)}
            history = sales_windows(backfill.history_start, self.now, self.zone)
            windows = [window for window in history if window not in read]
        reasons = {
            window: Reason.REREAD if _is_within(window, known) else Reason.NEW for window in windows
        }
        return Plan.of_windows(endpoint, reasons, backfill.number)

    def forget_unplanned_windows(self, entity: Entity) -> int:
        """Drop the windows that no plan will have any more, and give how many there were.

        The zone was corrected, or the start of history moved: nobody would ever read them again.
        """
        unfinished = self.state.backfills.unfinished()
        start = self.settings.history_start
        if unfinished is not None:
            start = min(start, unfinished.history_start)
        windows = self.state.windows
        if entity.endpoint.date_filter is DateFilter.EPOCH_MS:
            return windows.forget_unread_before(entity.name, self.begin_of(start))
        if entity.endpoint.date_filter is None:
            return 0
        # Those of a backfill and those of each night, whose first one is cut at another day.
        planned = {
            window
            for first in {start, self.settings.history_start}
            for window in self._sales_windows(first)
        }
        return windows.forget_unplanned(entity.name, planned)

    def _sales_windows(self, first: date) -> list[Window]:
        """Every window of sales from a day on, and the weeks before it of which some are loaded.

        A backfill may have begun earlier, or the start of history have moved on: what is mirrored
        is reread wherever it is, or it would never be seen to change.
        """
        held = self.state.windows.days_held_before(
            TRANSACTIONS, self.begin_of(first), str(self.zone)
        )
        older = {sales_window_of(day, self.zone) for day in held}
        return sorted(
            older
            | {
                window
                for window in sales_windows(first, self.now, self.zone)
                if not any(w.start <= window.start and window.end <= w.end for w in older)
            }
        )

    def begin_of(self, day: date) -> datetime:
        """The instant at which a day begins in the shop."""
        return datetime(day.year, day.month, day.day, tzinfo=self.zone).astimezone(UTC)

    def _reason_of_whole(self, entity: Entity) -> Reason:
        """What a list is read as a whole for: a list has all there is, and shows what is new."""
        return Reason.REREAD if self.state.windows.done(entity.name) else Reason.NEW

    def _ignores_dates(self, entity: Entity) -> bool:
        """Whether windows are of no use: the API ignores the dates of a list by modified date."""
        by_modified_date = entity.endpoint.date_filter is DateFilter.EPOCH_MS
        return by_modified_date and self.state.date_filters.is_ignored(entity.name)


def _is_within(window: Window, known: Sequence[Done]) -> bool:
    """Whether a window was read before, by itself or as a part of a longer one."""
    return any(each.window.start <= window.start < each.window.end for each in known)
