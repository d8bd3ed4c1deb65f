"""A run: each entity is read and loaded, and its state is kept even if something fails."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType

import psycopg

from common.errors import (
    ApiError,
    BlazeMirrorError,
    CredentialsError,
    DatabaseError,
    ForbiddenError,
    StoppedEarlyError,
    TooSoonError,
)
from common.progress import ProgressReport
from common.settings import Settings
from common.shop import Shop
from common.stop import Stop
from common.words import counted
from extract.load.drift import report_drift
from extract.load.loader import Loader
from extract.load.projection import project
from extract.source.client import BlazeClient
from extract.source.client.access import ShopTold, every_list_forbidden
from extract.source.due_windows import OVERLAP
from extract.source.end_date import EndDate
from extract.source.entities import ENTITIES, MEMBERS, PRODUCTS, TRANSACTIONS
from extract.source.entity import DateFilter, Endpoint, Entity
from extract.source.events import WindowFailed, WindowRead
from extract.source.list_source import ListSource
from extract.source.rate_limit import SharedRateLimiter, Tally
from extract.source.reader import Reading
from extract.source.reason import Reason
from extract.state import State
from extract.state.backfills import Backfill
from extract.state.runs import Progress
from extract.sync.chunk_writer import ChunkWriter
from extract.sync.count import count_of_the_api
from extract.sync.disappearance import Disappearance
from extract.sync.end_date_check import EndDateCheck
from extract.sync.entity_queue import EntityQueue, MakePlan
from extract.sync.estimate import estimate
from extract.sync.frequency import read_too_soon, time_to_wait
from extract.sync.nightly_names import NightlyNames
from extract.sync.outcomes import shortened
from extract.sync.plan import Plan, Planner
from extract.sync.put_back import put_back
from extract.sync.reading_detail import ReadingDetail
from extract.sync.short_ends import look_behind
from extract.sync.sweep import Sweep
from extract.sync.task import EntityResult, Task

log = logging.getLogger(__name__)

LONGEST_MESSAGE = 500
"""Characters: a readable line."""


@dataclass
class Run:
    """Everything that a run needs, and its three ways to go through the entities.

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
        run_id: by which the history knows it, and its sessions in the database are called.
        clock_ahead: how far this machine's clock is ahead of the API's; negative: behind it.
        shop_told: what the API says of the shop; None where the keys may not see it.
        before_last_list: is called when the last of the lists begins to be read.
        entities: that are read of the shop: members are read once a company.
        members_client: calls for members, where another shop's key may see them; None: `client`.
        in_chain: whether other shops are read into the mirror, too.
        is_whole: whether this is all that is read of the shop, and no part that is tried again.
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
    run_id: str
    clock_ahead: timedelta = timedelta(0)
    shop_told: ShopTold | None = None
    before_last_list: Callable[[], None] = lambda: None
    entities: tuple[Entity, ...] = ENTITIES
    members_client: BlazeClient | None = None
    in_chain: bool = False
    is_whole: bool = True

    def sync(self, *, force: bool = False) -> list[EntityResult]:
        """The nightly job: everything that is new, may have changed, or is due.

        Args:
            force: whether to read what was read a moment ago, and to mark what is gone however
                much it is.
        """
        too_soon = {} if force else self._read_too_soon(*self.entities)
        results = self._read_all(
            dict.fromkeys(self.entities, self._planner.nightly),
            too_soon,
            {} if force else time_to_wait(self.entities, self.state.runs, self.now),
            force=force,
        )
        self._read_names(results, force=force)
        return results

    def sync_products(self, *, force: bool = False) -> list[EntityResult]:
        """The five-minute job: products by modified date.

        Args:
            force: whether to read them although they were read a moment ago.

        Raises:
            TooSoonError: products were read less than five minutes ago, or the API ignores the
                dates, and they were read as a whole less than a day ago.
        """
        if not force and (reason := self._planner.why_not_modified(PRODUCTS)):
            raise TooSoonError(f"Nothing was done: {reason}")
        too_soon = {} if force else self._read_too_soon(PRODUCTS, whole=False)
        if too_soon:
            raise TooSoonError(f"Nothing was done: {too_soon[PRODUCTS]}")
        return self._read_all({PRODUCTS: self._planner.modified})

    def backfill(self, history_start: date | None, *, force: bool = False) -> list[EntityResult]:
        """Read all history, or go on with the reading that was begun.

        Args:
            history_start: the first day to read; by default the setting's.
            force: whether to read products that were read a moment ago.
        """
        backfill = self._unfinished_or_new_backfill(history_start)
        self._announce(backfill)
        results = self._read_all(
            {entity: lambda e: self._planner.backfill(e, backfill) for entity in self.entities},
            {} if force else self._read_too_soon(PRODUCTS),
            {} if force else time_to_wait([PRODUCTS], self.state.runs, self.now),
            force=force,
        )
        if self.is_whole:
            self.note_end(results)
        self._read_names(results, force=force)
        return results

    def note_end(self, results: Sequence[EntityResult]) -> None:
        """Where all history was to be read: note whether it was.

        Args:
            results: how each entity ended, of the whole run.
        """
        is_read = all(each.status in {"completed", "too soon"} for each in results)
        if self.command == "backfill" and is_read:
            self.state.backfills.complete(self.now)

    def tally(self) -> Tally:
        """The calls so far."""
        if self.members_client is None:
            return self.client.tally()
        return self.client.tally() + self.members_client.tally()

    def begin(self, entity: Entity, make_plan: MakePlan) -> Task:
        """Plan an entity's sync, note that it has begun, and let its first calls go out."""
        if dropped := self._planner.forget_unplanned_windows(entity):
            log.info(
                "%s: %s windows of another BLAZE_TIMEZONE or BLAZE_HISTORY_START are forgotten, "
                "and what they held is read by those of today",
                entity.name,
                f"{dropped:,}",
            )
        if entity is self.entities[-1]:
            self.before_last_list()
        client = self._client_of(entity)
        tally_before = client.tally(entity.paths)
        end_date = self._end_date(entity)
        plan = make_plan(entity)
        counted_until = self._counted_until(entity)
        may_end_short = counted_until is not None and any(
            window is not None and window.end <= counted_until for window in plan.windows
        )
        return Task(
            entity,
            plan,
            self.state.runs.begin(self.run_id, self.command, entity.name, plan.span, self.now),
            client,
            tally_before,
            counted_before=self._counted_before(entity) if may_end_short else None,
            has_short_ends=bool(self.state.windows.short_ends(entity.name)),
            reading=self._reading(entity, plan, end_date, counted_until) if plan.windows else None,
        )

    def end(self, task: Task, status: str, message: str | None) -> None:
        """Note how an entity's sync ended."""
        task.meter()
        name = task.entity.name
        try:
            self.state.runs.save_progress(task.history_id, name, task.progress)
            self.state.runs.end(task.history_id, name, status, message, self.settings.now())
        except psycopg.Error as error:
            # The database is gone: the row says 'running', which the next run recognises.
            log.error(  # noqa: TRY400 - the traceback of a lost connection shows nothing
                "The state of %s could not be written: %s", name, _one_line(error)
            )

    @property
    def _planner(self) -> Planner:
        return Planner(self.state, self.settings, self.shop.timezone, self.now)

    def _read_too_soon(self, *entities: Entity, whole: bool = True) -> dict[Entity, str]:
        """What may not be read yet, and why; what nothing is left of was never read."""
        held = [entity for entity in entities if self.state.windows.done(entity.name)]
        return read_too_soon(held, self.state.runs, self.now, self.stop, whole=whole)

    def _unfinished_or_new_backfill(self, history_start: date | None) -> Backfill:
        backfills = self.state.backfills
        unfinished = backfills.unfinished() if self.is_whole else backfills.last()
        if unfinished is not None and history_start in {None, unfinished.history_start}:
            return unfinished
        start = history_start or self.settings.history_start
        # Once all history was read, a backfill means to read it again.
        counts_earlier = self.state.runs.last_completed(TRANSACTIONS.name) is None
        with self.state.store.transaction():
            # When everything is read again, this is found out again.
            self.state.date_filters.forget()
            return self.state.backfills.begin(start, self.now, counts_earlier=counts_earlier)

    def _announce(self, backfill: Backfill) -> None:
        """Log what a backfill is going to read, and how long that may take."""
        plans = {e: self._planner.backfill(e, backfill).windows for e in self.entities}
        expected: object = "how long it takes is unknown, a list did not answer"
        with suppress(ApiError):
            expected = estimate(
                self._client_of,
                plans,
                self.now,
                self.shop.timezone,
                self.settings.concurrency,
                self.settings.calls_per_5min,
            )
        log.info(
            "Backfill from %s: %s to read; %s. Interrupt it as you like, it resumes",
            backfill.history_start,
            ", ".join(f"{counted(len(plan), 'window')} of {e.name}" for e, plan in plans.items()),
            expected,
        )

    def _read_all(
        self,
        plans: Mapping[Entity, MakePlan],
        too_soon: Mapping[Entity, str] = MappingProxyType({}),
        waits: Mapping[Entity, timedelta] = MappingProxyType({}),
        *,
        force: bool | None = None,
    ) -> list[EntityResult]:
        """Read the entities one after the other; one that fails leaves the others alone.

        Args:
            plans: what to read.
            too_soon: what is left alone, and why.
            waits: what has to wait, and how long.
            force: whether to mark what is gone however much it is; None leaves it to the night.
        """
        results = []
        to_read = {entity: plan for entity, plan in plans.items() if entity not in too_soon}
        with EntityQueue(to_read, self.begin, self.end, self.stop, waits) as entities:
            for entity in plans:
                if reason := too_soon.get(entity):
                    log.info("Not read: %s", reason)
                    results.append(self._unread(entity, "too soon", reason))
                elif task := entities.take():
                    results.append(self._read_one(task, entities.begin_next, force=force))
                else:
                    results.append(self._unread(entity, "stopped", self.stop.reason))
        self.stop.raise_failure()
        is_whole = self.is_whole and len(results) == len(self.entities)
        if is_whole and all(result.is_forbidden for result in results):
            raise every_list_forbidden(self.shop)
        return results

    def _unread(self, entity: Entity, status: str, reason: str | None) -> EntityResult:
        return EntityResult(entity.name, status, reason, Progress(), shop=self._shop_told)

    def failed(self, entity: Entity, error: ForbiddenError | CredentialsError) -> EntityResult:
        """How an entity ended that these keys may not read."""
        return EntityResult(
            *(entity.name, "error", str(error), Progress()), is_forbidden=True, shop=self._shop_told
        )

    @property
    def _shop_told(self) -> str | None:
        """The shop's name, where there are others."""
        return self.shop.name if self.in_chain else None

    def _client_of(self, entity: Entity) -> BlazeClient:
        if entity is MEMBERS and self.members_client is not None:
            return self.members_client
        return self.client

    def _read_names(self, results: Sequence[EntityResult], *, force: bool) -> None:
        """Read names, unless nothing was read, or the run is to end."""
        if self.stop.requested or all(result.status != "completed" for result in results):
            return
        names = NightlyNames(self.state.names, self.client, self.settings.page_size, self.now)
        names.read(self.shop_told, force=force)
        self.stop.raise_failure()

    def _read_one(
        self, task: Task, begin_next: Callable[[], None], *, force: bool | None
    ) -> EntityResult:
        """Read an entity to its end, and note how that was."""
        entity, progress = task.entity, task.progress
        status, message, is_forbidden = "completed", None, False
        held_back: str | None = None
        try:
            problems = self._read(task, task.plan, task.reading, begin_next)
            if force is not None:
                swept, held_back = self._settle(task, force=force, complete=not problems)
                problems += swept
            if problems:
                status, message = "error", "; ".join(problems)
            elif held_back:
                message = held_back
        except StoppedEarlyError as error:
            status, message = "stopped", str(error)
        except (CredentialsError, DatabaseError) as error:
            self.end(task, "error", str(error))
            raise
        except Exception as error:
            # The other entities go on.
            if not isinstance(error, BlazeMirrorError):
                log.debug("%s failed", entity.name, exc_info=True)
            status, message = "error", _one_line(error)
            is_forbidden = isinstance(error, ForbiddenError)
        self.end(task, status, message)
        log.log(
            logging.ERROR if status == "error" or held_back else logging.INFO,
            "%s %s: %s read, %s new or changed, %s rejected, %s%s",
            entity.name,
            status,
            counted(progress.rows_read, "row"),
            f"{progress.rows_written:,}",
            f"{progress.rows_failed:,}",
            counted(progress.calls.total(), "call"),
            f": {message}" if message else "",
        )
        return EntityResult(
            *(entity.name, status, message, progress),
            is_forbidden=is_forbidden,
            held_back=held_back,
            shop=self._shop_told,
        )

    def _settle(self, task: Task, *, force: bool, complete: bool) -> tuple[list[str], str | None]:
        """See to what the windows cannot have shown: records in none of them, and those gone.

        Args:
            task: whose windows were read.
            force: whether to mark what is gone however much it is.
            complete: whether all of them were read to their end.

        Returns:
            What went wrong, and why some records are held back.
        """
        sweep = Sweep(task, self.state, self.now, self.settings.reread_days)
        problems = []
        if complete:
            problems = sweep.read_whole_list_if_due(
                lambda plan: self._read(task, plan, self._reading(task.entity, plan)),
                lambda ended: look_behind(self._source(task.entity, task.entity.endpoint), ended),
            )
        if task.entity is TRANSACTIONS and complete:
            self.state.suspects.save_outside_windows(
                task.entity, self.now, self.settings.reread_days
            )
        if complete and not problems and self.state.lost_rows.is_noted(task.entity.name):
            zone = str(self.shop.timezone)
            put_back(
                self.state, task.entity, self.settings.now(), zone, gone=False, chain=self.in_chain
            )
        disappearance = Disappearance(
            task,
            self.state,
            self.loader,
            self.stop,
            self.now,
            self.settings.concurrency,
            force,
        )
        held_back = disappearance.settle()
        if not disappearance.is_list_doubtful:
            sweep.save()
        return problems + disappearance.problems, held_back

    def _end_date(self, entity: Entity) -> EndDate | None:
        """What may be relied on of the last day; before a plan, which may have to read again."""
        if entity.endpoint.date_filter is not DateFilter.SHOP_DAYS:
            return None
        zone = self.shop.timezone
        check = EndDateCheck(self.state.end_dates, self.client, zone, self.now)
        try:
            return EndDate(zone, self.now, is_included=check.known())
        except ForbiddenError as error:
            return EndDate(zone, self.now, is_included=None, refusal=error)

    def _counted_until(self, entity: Entity) -> datetime | None:
        """Up to when a count shows each record that a window lacks.

        What was modified last before anything was loaded is held as it is now, or is missing. One
        that was modified later may be held as it was before, and counts.
        """
        if entity is not MEMBERS:
            return None
        began = self.state.batches.first_began(entity.name)
        return self.now if began is None else min(began - OVERLAP, self.now)

    def _counted_before(self, entity: Entity) -> int | None:
        """How many records the API counts before a reading; None where it does not say."""
        try:
            return count_of_the_api(self._client_of(entity), entity, reason=Reason.CHECK)
        except (ApiError, CredentialsError, StoppedEarlyError) as error:
            log.debug("%s: nobody knows how many there are: %s", entity.name, error)
            return None

    def _reading(
        self,
        entity: Entity,
        plan: Plan,
        end_date: EndDate | None = None,
        counted_until: datetime | None = None,
    ) -> Reading:
        source = self._source(entity, plan.endpoint)
        return Reading(source, plan.windows, plan.reasons, end_date, counted_until)

    def _source(self, entity: Entity, endpoint: Endpoint) -> ListSource:
        return ListSource(
            self._client_of(entity),
            entity,
            endpoint,
            project,
            self.shop.timezone,
            self.settings.page_size,
            self.settings.concurrency,
            self.stop,
            self.now,
        )

    def _read(
        self,
        task: Task,
        plan: Plan,
        reading: Reading | None,
        on_idle_worker: Callable[[], None] | None = None,
    ) -> list[str]:
        """Load what a plan's reading brings, chunk by chunk; gives what went wrong."""
        if reading is None:
            return []
        writer = ChunkWriter(
            task,
            plan,
            self.state,
            self.loader,
            self.now,
            self.settings.now,
            timedelta(days=self.settings.reread_days),
        )
        detail = ReadingDetail(self.limiter.in_window, self.limiter.per_5min)
        with ProgressReport(task.entity.name, "windows", len(plan.windows)) as report, reading:
            try:
                for event in reading.events(on_idle_worker):
                    writer.take(event)
                    report.update(
                        isinstance(event, WindowRead | WindowFailed),
                        detail.line(task.progress.rows_read, writer.place),
                    )
            finally:
                # What has arrived is kept, however the reading ended.
                writer.flush()
        report_drift(self.state.drift, task.entity, writer.fields, self.settings.now())
        return shortened(writer.problems)


def _one_line(error: BaseException) -> str:
    text = " ".join(str(error).split()) or type(error).__name__
    return text if len(text) <= LONGEST_MESSAGE else f"{text[:LONGEST_MESSAGE]}…"
