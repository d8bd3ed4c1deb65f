"""Writing what a reading brings: pages are loaded in chunks, then their windows are marked done."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta

from common.words import counted
from extract.load.chunk import Chunk
from extract.load.loader import Loader
from extract.source.due_windows import Window
from extract.source.entities import PRODUCTS
from extract.source.entity import DateFilter
from extract.source.events import (
    EndDateLearnt,
    Event,
    FilterIgnored,
    PageRead,
    WindowFailed,
    WindowRead,
)
from extract.source.field_sample import FieldSample
from extract.state import State
from extract.sync.disappearance import forget_left_windows
from extract.sync.outcomes import WHOLE, covered_windows, outcomes_of, problem_of
from extract.sync.plan import Plan
from extract.sync.task import Task

PROGRESS_EVERY_S = 2.0
"""How long work stays unsaved: what a crash costs, beside the calls in flight."""

LOADING_SHARE = 0.2
"""Of the time at most, unless chunks are full: each load costs, however little it brings."""


class ChunkWriter:
    """Takes events in, and writes chunks and outcomes.

    Args:
        task: whose events they are; its progress is kept.
        plan: what is read.
        state: to which outcomes are written.
        loader: of chunks.
        now: the instant up to which the run reads.
        clock: gives the present instant.
        answers_last: how long a suspect that has answered is left alone.

    Attributes:
        fields: a sample of the records' fields.
        problems: what went wrong, a sentence a window.
        place: the window that was read last, for people.
    """

    def __init__(
        self,
        task: Task,
        plan: Plan,
        state: State,
        loader: Loader,
        now: datetime,
        clock: Callable[[], datetime],
        answers_last: timedelta,
    ) -> None:
        self._task = task
        self._plan = plan
        self._state = state
        self._loader = loader
        self._now = now
        self._clock = clock
        self._answers_last = answers_last
        self._shown: defaultdict[Window | None, set[str]] = defaultdict(set)
        self._rejected: defaultdict[Window | None, set[tuple[str, str, str]]] = defaultdict(set)
        self._chunk = Chunk()
        self._ended: list[WindowRead | WindowFailed] = []
        self._whole = False
        self._broken = False
        self._end_date_is_refuted = False
        self._flush_at = time.monotonic() + PROGRESS_EVERY_S
        self.fields = FieldSample()
        self.problems: list[str] = []
        self.place = ""

    def take(self, event: Event) -> None:
        """Take an event in, and write if it is time to."""
        progress = self._task.progress
        if isinstance(event, PageRead):
            self._chunk.add(event.sequence, event.page, event.window)
            self._shown[event.window].update(event.page.ids)
            progress.rows_read += len(event.page.ids)
            progress.rows_failed += len(event.page.rejected)
            self._rejected[event.window].update(
                (each.record_id or "", each.reason, each.member_id) for each in event.page.rejected
            )
            if event.page.fields is not None:
                self.fields.add(event.page.fields)
        elif isinstance(event, EndDateLearnt):
            self._learn_end_date(event)
        elif isinstance(event, FilterIgnored):
            self._whole = True
            self._state.date_filters.save_ignored(self._task.entity.name, self._now)
        elif not self._rests_on_what_is_refuted(event):
            self._ended.append(event)
        if not isinstance(event, FilterIgnored | EndDateLearnt):
            self.place = _days(event.window)
        if self._chunk.full or time.monotonic() > self._flush_at:
            self.flush()

    def flush(self) -> None:
        """Load what has arrived, then write that the windows it completes are done."""
        if self._broken:
            return
        started = time.monotonic()
        # If loading fails, nothing may be called done afterwards.
        self._broken = True
        task = self._task
        forget_left_windows(
            self._state, task.entity, [page for _, page in self._chunk.pages], self._now
        )
        task.progress.rows_written += self._loader.load(task.entity, self._chunk, self._clock())
        self._write_outcomes()
        self._ended = []
        self._broken = False
        ended = time.monotonic()
        self._flush_at = ended + max(PROGRESS_EVERY_S, (ended - started) / LOADING_SHARE)

    def _learn_end_date(self, learnt: EndDateLearnt) -> None:
        """Write it before any window rests on it; where it is refuted, none does any more."""
        forgotten = self._state.end_dates.save(
            self._task.client.base_url,
            self._now,
            is_included=learnt.is_included,
            is_uneven=learnt.is_uneven,
        )
        # Those of this run are read again in it.
        if left := forgotten - {each.start for each in self._plan.windows if each is not None}:
            self.problems.append(
                f"the API leaves out the last day of some weeks; the next run reads "
                f"{counted(len(left), 'week')} again that rested on the contrary"
            )
        self._end_date_is_refuted |= not learnt.is_included
        self._ended = [each for each in self._ended if not self._rests_on_what_is_refuted(each)]

    def _rests_on_what_is_refuted(self, event: WindowRead | WindowFailed) -> bool:
        """Whether a window was read without its last day, though the API may leave that out."""
        if not isinstance(event, WindowRead) or event.verdict.shares_last_day:
            return False
        return self._end_date_is_refuted

    def _write_outcomes(self) -> None:
        task, name, state = self._task, self._task.entity.name, self._state
        outcomes = []
        for event in self._ended:
            if problem := problem_of(event):
                self.problems.append(problem)
            outcomes += outcomes_of(
                event,
                covered_windows(task.entity, self._plan, event.window),
                self._now,
                with_whole_list=self._whole,
            )
        done = [outcome.window for outcome in outcomes if outcome.status == "done"]
        with state.store.transaction():
            state.windows.save(name, outcomes, self._plan.backfill, self._clock())
            if self._plan.endpoint.date_filter is DateFilter.EPOCH_MS:
                # These windows follow from where the last pass ended: longer ones replace shorter.
                state.windows.forget_covered(name, done)
            self._write_suspects()
            self._settle_quarantine()
            if task.entity is PRODUCTS:
                # The full list shows more than those since a cursor, and the last of them all.
                told = [o.window for o in outcomes if o.status == "done" or o.window != WHOLE]
                state.windows.forget_earlier(name, told, keep=WHOLE)
                if done:
                    state.cursors.save(name, self._now)
            task.meter()
            state.runs.save_progress(task.history_id, name, task.progress)

    def _settle_quarantine(self) -> None:
        """Note what could not be read of the windows that have come to their end without it."""
        now = self._clock()
        for event in self._ended:
            still = self._rejected.pop(event.window, set())
            if isinstance(event, WindowRead) and problem_of(event) is None:
                self._state.quarantine.settle(self._task.entity.name, event.window, still, now)

    def _write_suspects(self) -> None:
        """Write who is missing from the windows that were read to their end.

        With them or not at all: a window that is done will not be read again for long.
        """
        entity, by_days = self._task.entity, self._plan.endpoint.date_filter is DateFilter.SHOP_DAYS
        for event in self._ended:
            # The whole list, where the dates were ignored, is every window's.
            shown = self._shown[event.window] | self._shown[None]
            if event.window is not None:
                del self._shown[event.window]
            if isinstance(event, WindowFailed) or event.verdict.unsettled is not None:
                self._state.suspects.clear(entity, shown)
            elif event.window is not None or not by_days:
                self._state.suspects.save(
                    entity, event.window, shown, self._now, self._answers_last
                )


def _days(window: Window | None) -> str:
    return f"{window.start:%Y-%m-%d} to {window.end:%Y-%m-%d}" if window else "the whole list"
