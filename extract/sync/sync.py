"""The sync job: read each entity's windows, load them, keep the state, whatever happens."""

from __future__ import annotations

import logging
import time
import uuid
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType, TracebackType

import psycopg

from common.duration import format_duration
from common.errors import (
    ApiError,
    BlazeMirrorError,
    CredentialsError,
    StoppedEarlyError,
    TooSoonError,
)
from common.progress import ProgressReport, ReadingDetail
from common.settings import Settings, Shop
from common.stop import Stop
from extract.load.chunk import Chunk
from extract.load.drift import report_drift
from extract.load.loader import Loader
from extract.load.projection import project
from extract.source.client import BlazeClient
from extract.source.entities import (
    ENTITIES,
    MEMBERS,
    PRODUCTS,
    TRANSACTIONS,
    DateFilter,
    Endpoint,
    Entity,
)
from extract.source.field_sample import FieldSample
from extract.source.rate_limit import SharedRateLimiter, Tally
from extract.source.reader import (
    FilterIgnored,
    PageRead,
    Reading,
    Source,
    WindowFailed,
    WindowRead,
)
from extract.source.windows import (
    OVERLAP,
    WEEK,
    Window,
    due_sales_windows,
    modified_windows,
    sales_windows,
)
from extract.state import State
from extract.state.backfills import Backfill
from extract.state.runs import Progress
from extract.state.windows import Outcome
from extract.sync.estimate import estimate

log = logging.getLogger(__name__)

PROGRESS_EVERY_S = 2.0
"""How long work stays unsaved: what a crash costs, beside the calls in flight."""

LOADING_SHARE = 0.2
"""Of the time at most, unless chunks are full: each load costs, however little it brings."""

LATE_START = timedelta(seconds=30)
"""By so much cron's starts vary; a job that comes early by no more waits instead of giving up."""

WHOLE = Window(datetime(1970, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC))
"""Stands for a list without windows in `raw.windows`."""


@dataclass(frozen=True)
class Plan:
    """What to read of an entity in this run.

    Attributes:
        endpoint: from which list.
        windows: which windows of it; `[None]` is the whole list.
        span: from the first to the last instant that will have been read, for the state.
        backfill: the number of the backfill that reads it, if one does.
    """

    endpoint: Endpoint
    windows: Sequence[Window | None]
    span: Window | None
    backfill: int | None = None


@dataclass
class Task:
    """An entity's sync that has begun.

    Attributes:
        entity: what is read.
        plan: which part of it.
        history_id: of its row in the history.
        tally_before: the calls that its lists had taken when it began.
        reading: under way; None where there is nothing to read.
        progress: so far.
    """

    entity: Entity
    plan: Plan
    history_id: int
    tally_before: Tally
    reading: Reading | None
    progress: Progress = field(default_factory=Progress)


@dataclass
class EntityResult:
    """How an entity's sync ended: `completed`, `error`, `stopped`, or `held back` unread."""

    entity: str
    status: str
    message: str | None
    progress: Progress


@dataclass
class Run:
    """Everything a run needs at hand.

    Attributes:
        command: the command that people gave, for the history.
        settings: the settings in force.
        shop: whose data.
        state: where the state is kept.
        client: calls for the shop.
        limiter: of all calls.
        loader: into the raw schema.
        stop: a request to end.
        now: the instant up to which this run reads.
    """

    command: str
    settings: Settings
    shop: Shop
    state: State
    client: BlazeClient
    limiter: SharedRateLimiter
    loader: Loader
    stop: Stop
    now: datetime
    run_id: str = field(default_factory=lambda: uuid.uuid4().hex[:12])

    def sync(self, *, force: bool = False) -> list[EntityResult]:
        """The nightly job: everything that is new, may have changed, or is due.

        Args:
            force: whether to read what was read a moment ago.
        """
        held = {} if force else self._held_back(ENTITIES)
        return self._each(dict.fromkeys(ENTITIES, self._nightly_plan), held)

    def sync_products(self, *, force: bool = False) -> list[EntityResult]:
        """The five-minute job: products by modified date.

        Raises:
            TooSoonError: products were read less than five minutes ago.
        """
        held = {} if force else self._held_back([PRODUCTS])
        if held:
            raise TooSoonError(f"Nothing was done: {held[PRODUCTS]}")
        return self._each({PRODUCTS: self._modified_products_plan})

    def _held_back(self, entities: Iterable[Entity]) -> dict[Entity, str]:
        """The entities that the vendor's rules of frequency keep from being read, and why.

        Only a reading that came to its end counts: what was interrupted may go on at once.
        """
        held = {}
        for entity in entities:
            last, status = self.state.runs.last(entity.name) or (None, "")
            if last is None or status != "completed":
                continue
            if not timedelta(0) <= self.now - last < entity.apart:
                continue
            early = last + entity.apart - self.now
            if early <= LATE_START:
                self.stop.wait(early.total_seconds())
                continue
            held[entity] = (
                f"{entity.name} were read {format_duration(self.now - last)} ago, and the vendor "
                f"allows it every {format_duration(entity.apart)}; run it later, or with FORCE=1"
            )
        return held

    def backfill(self, history_start: date | None, *, force: bool = False) -> list[EntityResult]:
        """Read all history, or go on with the reading that was begun.

        Args:
            history_start: the first day to read; by default the setting's.
            force: whether to read products that were read a moment ago.
        """
        backfill = self._backfill(history_start)
        self._announce(backfill)
        results = self._each(
            {entity: lambda e: self._backfill_plan(e, backfill) for entity in ENTITIES},
            {} if force else self._held_back([PRODUCTS]),
        )
        if all(result.status in {"completed", "held back"} for result in results):
            self.state.backfills.complete(self.now)
        return results

    def _announce(self, backfill: Backfill) -> None:
        plans = {entity: self._backfill_plan(entity, backfill).windows for entity in ENTITIES}
        expected: object = "how long it takes cannot be told, a list did not answer"
        with suppress(ApiError):
            expected = estimate(
                self.client,
                plans,
                self.now,
                self.shop.timezone,
                self.settings.concurrency,
                self.settings.calls_per_5min,
            )
        log.info(
            "Backfill from %s: %s to read; %s. Interrupt it as you like, it resumes",
            backfill.history_start,
            ", ".join(f"{len(windows)} windows of {e.name}" for e, windows in plans.items()),
            expected,
        )

    # Plans

    def _nightly_plan(self, entity: Entity) -> Plan:
        history_start = self.settings.history_start
        if entity.endpoint.date_filter is None or self._reads_whole(entity):
            return Plan(entity.endpoint, [None], None)
        done = self.state.windows.done(entity.name)
        if entity.endpoint.date_filter is DateFilter.EPOCH_MS:
            windows = modified_windows(done, self._instant(history_start), self.now)
            return _windowed(entity.endpoint, windows)
        due = due_sales_windows(
            sales_windows(history_start, self.now, self.shop.timezone),
            {each.window: each.verified_at for each in done},
            self.now,
            self.shop.timezone,
            self.settings.lookback_days,
            self.settings.reread_days,
        )
        return _windowed(entity.endpoint, due)

    def _reads_whole(self, entity: Entity) -> bool:
        """Whether windows are of no use for an entity: its list heeds no date of modification."""
        heeds_epochs = entity.endpoint.date_filter is DateFilter.EPOCH_MS
        return heeds_epochs and self.state.date_filters.is_ignored(entity.name)

    def _modified_products_plan(self, entity: Entity) -> Plan:
        cursor = self.state.cursors.of(entity.name)
        if cursor is None or entity.modified_endpoint is None:
            return Plan(entity.endpoint, [None], None)
        window = Window(cursor - OVERLAP, self.now)
        if window.end - window.start > WEEK:
            return Plan(entity.endpoint, [None], None)
        return _windowed(entity.modified_endpoint, [window])

    def _backfill(self, history_start: date | None) -> Backfill:
        """The backfill to go on with, or a new one."""
        begun = self.state.backfills.unfinished()
        if begun is not None and history_start in {None, begun.history_start}:
            return begun
        start = history_start or self.settings.history_start
        # Once all history was read, a backfill means to read it again.
        counts_earlier = self.state.runs.last_completed(TRANSACTIONS.name) is None
        with self.state.store.transaction():
            # Reading everything again is the occasion to find out again.
            self.state.date_filters.forget()
            return self.state.backfills.begin(start, self.now, counts_earlier=counts_earlier)

    def _backfill_plan(self, entity: Entity, backfill: Backfill) -> Plan:
        if entity.endpoint.date_filter is None:
            return Plan(entity.endpoint, [None], None)
        done = [each for each in self.state.windows.done(entity.name) if backfill.has_read(each)]
        if entity.endpoint.date_filter is DateFilter.EPOCH_MS:
            start = self._instant(backfill.history_start)
            windows = modified_windows(done, start, self.now)
        else:
            # A week that was not over when it was read counts for that day only.
            today = self._instant(self.now.astimezone(self.shop.timezone).date())
            read = {d.window for d in done if d.verified_at >= min(d.window.end, today)}
            history = sales_windows(backfill.history_start, self.now, self.shop.timezone)
            windows = [window for window in history if window not in read]
        return _windowed(entity.endpoint, windows, backfill.number)

    def _instant(self, day: date) -> datetime:
        return datetime(day.year, day.month, day.day, tzinfo=self.shop.timezone).astimezone(UTC)

    # Running

    def _each(
        self,
        plans: Mapping[Entity, Callable[[Entity], Plan]],
        held: Mapping[Entity, str] = MappingProxyType({}),
    ) -> list[EntityResult]:
        """Load the entities one after the other; one that fails leaves the others alone."""
        results = []
        with _Lineup(self, {e: plan for e, plan in plans.items() if e not in held}) as lineup:
            for entity in plans:
                if entity in held:
                    log.info("Not read: %s", held[entity])
                    results.append(EntityResult(entity.name, "held back", held[entity], Progress()))
                    continue
                task = lineup.take()
                results.append(
                    self._one(task, lineup.begin_next)
                    if task
                    else EntityResult(entity.name, "stopped", self.stop.reason, Progress())
                )
        return results

    def begin(self, entity: Entity, make_plan: Callable[[Entity], Plan]) -> Task:
        """Plan an entity's sync, note that it has begun, and let its first calls go out."""
        plan = make_plan(entity)
        history_id = self.state.runs.begin(
            self.run_id, self.command, entity.name, plan.span, self.now
        )
        return Task(
            entity,
            plan,
            history_id,
            self.client.tally(entity.paths),
            self._reading(entity, plan) if plan.windows else None,
        )

    def _reading(self, entity: Entity, plan: Plan) -> Reading:
        source = Source(
            self.client,
            entity,
            plan.endpoint,
            project,
            self.shop.timezone,
            self.settings.page_size,
            self.settings.concurrency,
            self.stop,
        )
        return Reading(source, plan.windows)

    def _one(self, task: Task, begin_next: Callable[[], None]) -> EntityResult:
        entity, progress = task.entity, task.progress
        status, message = "completed", None
        try:
            problems = self._read(task, task.plan, task.reading, begin_next)
            if not problems and self._read_all_history(entity, task.plan):
                problems = self._sweep(task)
            if problems:
                status, message = "error", "; ".join(problems)
        except StoppedEarlyError as error:
            status, message = "stopped", str(error)
        except CredentialsError as error:
            self.end(task, "error", str(error))
            raise
        except Exception as error:
            # Whatever it is, the other entities go on.
            if not isinstance(error, BlazeMirrorError):
                log.debug("%s failed", entity.name, exc_info=True)
            status, message = "error", _one_line(error)
        self.end(task, status, message)
        log.log(
            logging.ERROR if status == "error" else logging.INFO,
            "%s %s: %s rows read, %s new or changed, %s rejected, %s calls%s",
            entity.name,
            status,
            f"{progress.rows_read:,}",
            f"{progress.rows_written:,}",
            f"{progress.rows_failed:,}",
            f"{progress.calls:,}",
            f": {message}" if message else "",
        )
        return EntityResult(entity.name, status, message, progress)

    def _read_all_history(self, entity: Entity, plan: Plan) -> bool:
        """Whether a run has gone through members' windows from the start of history."""
        first = plan.windows[0] if plan.windows else None
        if entity is not MEMBERS or first is None:
            return False
        return plan.backfill is not None or first.start == self._instant(
            self.settings.history_start
        )

    def _sweep(self, task: Task) -> list[str]:
        """Read the whole list if the API counts more records than the windows have found.

        Records without a date of modification, or with one before the start of history, are in
        no window. The count without dates tells that there are some.
        """
        entity = task.entity
        query = {"skip": 0, "limit": 1}
        total = self.client.get(
            entity.endpoint.path, query, lambda body: project(body, entity)
        ).total
        missing = (total or 0) - self.state.batches.count_rows(entity.name)
        if missing <= self.state.sweeps.still_missing(entity.name):
            return []
        log.info(
            "%s: the API counts %s more than the windows have shown; reading the whole list once",
            entity.name,
            f"{missing:,}",
        )
        plan = Plan(entity.endpoint, [None], None)
        problems = self._read(task, plan, self._reading(entity, plan))
        if not problems:
            missing = (total or 0) - self.state.batches.count_rows(entity.name)
            self.state.sweeps.save(entity.name, max(missing, 0), self.now)
        return problems

    def end(self, task: Task, status: str, message: str | None) -> None:
        """Note how an entity's sync ended."""
        self.meter(task)
        name = task.entity.name
        try:
            self.state.runs.save_progress(task.history_id, name, task.progress)
            self.state.runs.end(task.history_id, name, status, message, self.settings.now())
        except psycopg.Error as error:
            # The database is gone: the row says 'running', which the next run recognises.
            log.error(  # noqa: TRY400 - the traceback of a lost connection tells nothing
                "The state of %s could not be written: %s", name, _one_line(error)
            )

    def meter(self, task: Task) -> None:
        """Note the calls that an entity's lists have taken since its sync began."""
        now = self.client.tally(task.entity.paths)
        task.progress.calls = now.calls - task.tally_before.calls
        task.progress.waited_s = now.waited_s - task.tally_before.waited_s

    def _read(
        self,
        task: Task,
        plan: Plan,
        reading: Reading | None,
        draining: Callable[[], None] | None = None,
    ) -> list[str]:
        """Load what a plan's reading brings, chunk by chunk; gives what went wrong."""
        if reading is None:
            return []
        intake = _Intake(self, task, plan)
        detail = ReadingDetail(self.limiter.in_window, self.limiter.per_5min)
        with ProgressReport(task.entity.name, "windows", len(plan.windows)) as report, reading:
            try:
                for event in reading.events(draining):
                    intake.take(event)
                    report.update(
                        isinstance(event, WindowRead | WindowFailed),
                        detail.line(task.progress.rows_read, intake.place),
                    )
            finally:
                # What has arrived is not thrown away, whatever ended the reading.
                intake.flush()
        report_drift(self.state.drift, task.entity, intake.fields, self.settings.now())
        return _shortened(intake.problems)


class _Lineup(AbstractContextManager["_Lineup"]):
    """Entities in the order in which they are read.

    The next one begins while the last pages of one are loaded, so that its calls are under way by
    then. At its end, one that has begun and was never taken is ended.

    Args:
        run: begins and ends them.
        plans: what to read of each.
    """

    def __init__(self, run: Run, plans: Mapping[Entity, Callable[[Entity], Plan]]) -> None:
        self._run = run
        self._waiting = deque(plans.items())
        self._ahead: Task | None = None

    def take(self) -> Task | None:
        """The next entity, begun; None if it has not and a stop was asked for."""
        task, self._ahead = self._ahead, None
        if task is None and not self._run.stop.requested:
            task = self._run.begin(*self._waiting[0])
            self._waiting.popleft()
        return task

    def begin_next(self) -> None:
        """Begin the next entity before it is taken. If it cannot begin, its turn will tell why."""
        if self._ahead is None and self._waiting and not self._run.stop.requested:
            with suppress(psycopg.Error):
                self._ahead = self._run.begin(*self._waiting[0])
                self._waiting.popleft()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._ahead is not None:
            if self._ahead.reading is not None:
                with self._ahead.reading:
                    pass
            self._run.end(self._ahead, "stopped", "the run ended before its turn")


class _Intake:
    """What the reading of a plan brings: events in, chunks and outcomes out."""

    def __init__(self, run: Run, task: Task, plan: Plan) -> None:
        self._run = run
        self._task = task
        self._entity = task.entity
        self._plan = plan
        self._progress = task.progress
        self._chunk = Chunk()
        self._ended: list[WindowRead | WindowFailed] = []
        self._whole = False
        self._broken = False
        self.fields = FieldSample()
        self._flush_at = time.monotonic() + PROGRESS_EVERY_S
        self.problems: list[str] = []
        self.place = ""
        """The window that was read last, for people."""

    def take(self, event: PageRead | WindowRead | WindowFailed | FilterIgnored) -> None:
        if isinstance(event, PageRead):
            self._chunk.add(event.sequence, event.page, event.window)
            self._progress.rows_read += len(event.page.ids)
            self._progress.rows_failed += len(event.page.rejected)
            if event.page.fields is not None:
                self.fields.add(event.page.fields)
        elif isinstance(event, FilterIgnored):
            self._whole = True
            self._run.state.date_filters.save_ignored(self._entity.name, self._run.now)
        else:
            self._ended.append(event)
        if not isinstance(event, FilterIgnored):
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
        run, progress = self._run, self._progress
        progress.rows_written += run.loader.load(self._entity, self._chunk, run.settings.now())
        outcomes = [outcome for event in self._ended for outcome in self._outcomes(event)]
        with run.state.store.transaction():
            run.state.windows.save(
                self._entity.name, outcomes, self._plan.backfill, run.settings.now()
            )
            if self._plan.endpoint.date_filter is DateFilter.EPOCH_MS:
                # These windows follow from where the last pass ended: longer ones replace shorter.
                run.state.windows.forget_covered(
                    self._entity.name, [o.window for o in outcomes if o.status == "done"]
                )
            if self._entity is PRODUCTS and any(o.status == "done" for o in outcomes):
                run.state.cursors.save(PRODUCTS.name, run.now)
            run.meter(self._task)
            run.state.runs.save_progress(self._task.history_id, self._entity.name, progress)
        self._ended = []
        self._broken = False
        ended = time.monotonic()
        self._flush_at = ended + max(PROGRESS_EVERY_S, (ended - started) / LOADING_SHARE)

    def _outcomes(self, event: WindowRead | WindowFailed) -> list[Outcome]:
        """The rows of `raw.windows` that an event settles."""
        windows = self._stands_for(event.window)
        if isinstance(event, WindowFailed):
            self.problems.append(f"{_name(event.window)}: {event.error}")
            return [Outcome(w, "failed", None, str(event.error), None) for w in windows]
        verdict = event.verdict
        if verdict.unsettled is not None:
            self.problems.append(f"{_name(event.window)} did not settle: {verdict.unsettled}")
            return [
                Outcome(w, "unsettled", verdict.distinct, verdict.unsettled, None) for w in windows
            ]
        note = "read with the whole list" if self._whole else verdict.note
        return [Outcome(w, "done", verdict.distinct, note, self._run.now) for w in windows]

    def _stands_for(self, window: Window | None) -> list[Window]:
        """The rows of `raw.windows` that a reading speaks for."""
        if self._entity is PRODUCTS:
            # Products go by a cursor; one row tells how their last reading ended.
            return [WHOLE]
        if window is not None:
            return [window]
        return [planned for planned in self._plan.windows if planned is not None] or [WHOLE]


def _windowed(endpoint: Endpoint, windows: Sequence[Window], backfill: int | None = None) -> Plan:
    span = Window(windows[0].start, windows[-1].end) if windows else None
    return Plan(endpoint, windows, span, backfill)


def _shortened(problems: list[str]) -> list[str]:
    shown = problems[:3]
    if len(problems) > len(shown):
        shown.append(f"and {len(problems) - len(shown)} more; `make status` lists them")
    return shown


def _days(window: Window | None) -> str:
    return f"{window.start:%Y-%m-%d} to {window.end:%Y-%m-%d}" if window else "the whole list"


def _name(window: Window | None) -> str:
    return f"window {window}" if window else "the list"


def _one_line(error: BaseException) -> str:
    text = " ".join(str(error).split()) or type(error).__name__
    return text if len(text) <= 500 else f"{text[:500]}…"  # noqa: PLR2004 - a readable line
