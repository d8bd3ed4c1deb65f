"""Reading the shops of a job: the one there is, or several side by side, the oldest first."""

from __future__ import annotations

import itertools
import logging
import threading
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from common import logs
from common.errors import (
    ApiError,
    BlazeMirrorError,
    CredentialsError,
    DatabaseError,
    SettingsError,
    StoppedEarlyError,
    TooSoonError,
)
from common.progress import ProgressReport
from common.shop import Shop
from common.words import counted
from extract.source.client.access import check_access
from extract.source.entities import MEMBERS
from extract.source.entity import Entity
from extract.state.runs import Progress
from extract.state.shops import KnownShop
from extract.sync.run import Run
from extract.sync.task import EntityResult
from operate.jobs.context import SHOPS_AT_ONCE, JobContext, Tried
from operate.jobs.failure import in_words
from operate.jobs.members_of_companies import COMPANY, leave_companies, members_of_companies
from operate.jobs.opening import NIGHTS, REFUSED_AT_FIRST, forget_other_generations, open_shop
from operate.jobs.order_of_shops import Due, due_shops, left_of_month
from warehouse.connection import connect

log = logging.getLogger(__name__)

_NO_CALLS_LEFT = "the calls that the month has left suffice for others alone"
_NOT_TRIED = (
    "its key was not tried, for those of other shops were refused one after the other: "
    "BLAZE_PARTNER_KEY may be wrong, and asking on could get it disabled"
)

Read = Callable[[Run], list[EntityResult]]
"""What a job reads of a shop."""


@dataclass
class Reading:
    """What was read.

    Attributes:
        results: how each entity ended, of each shop.
        failures: the shops that could not be read at all, by name, and why.
    """

    results: list[EntityResult] = field(default_factory=list)
    failures: dict[str, str] = field(default_factory=dict)


def read_shops(job: JobContext, read: Read) -> Reading:
    """Read every shop of a job.

    Raises:
        CredentialsError: the API refuses the keys of the one shop, or of all that were tried.
        TooSoonError: nothing may be read yet.
        StoppedEarlyError: the one shop's run had to end before it began.
        DatabaseError: the database cannot be used.
    """
    if job.is_chain:
        return _Chain(job, read).read()
    shop, shops = job.shops[0], job.state.shops
    known = shops.known()
    former = shops.former_name(shop.developer_key.get_secret_value())
    with open_shop(job, shop, job.state, job.stop) as run:
        _be_alone(job, run, known.get(former or shop.name))
        return Reading(read(run))


def _be_alone(job: JobContext, run: Run, known: KnownShop | None) -> None:
    """See to it that a shop that was one of several goes on with what was read of its company.

    Args:
        job: at work.
        run: of the shop.
        known: of it until now.
    """
    shops = job.state.shops
    with job.state.store.transaction():
        left = shops.leave([run.shop.name], job.settings.now())
        if not left:
            return
        if known is not None and known.company and known.members == COMPANY:
            for holder in shops.holders_of_members(known.company):
                if holder != run.shop.name:
                    shops.take_members(holder)
    log.info("Read alone from now on: what was read of %s stays as it is", ", ".join(left))


class _Chain:
    """The shops of a chain: one that fails leaves the others alone."""

    def __init__(self, job: JobContext, read: Read) -> None:
        self._job = job
        self._read = read
        self._reading = Reading()
        self._lock = threading.Lock()
        self._changed = threading.Condition(self._lock)
        self._waiting: deque[Shop] = deque()
        self._active: list[Shop] = []
        self._taken = 0
        self._refused: dict[str, CredentialsError] = {}
        self._refused_in_a_row = 0
        self._is_probed = False
        self._too_soon: list[TooSoonError] = []

    def read(self) -> Reading:
        """Read them all; see `read_shops`."""
        job = self._job
        self._see_who_is_listed()
        forget_other_generations(job)
        due = due_shops(job)
        log.info("%s", due)
        self._due, self._readers = due, members_of_companies(job)
        for unclear in self._readers.unclear():
            log.error("%s: %s", unclear.called, unclear.message)
            self._reading.results.append(unclear)
        self._waiting.extend(due.shops)
        total = len(self._waiting)
        with (
            ProgressReport("shops", "shops", total) as self._progress,
            ThreadPoolExecutor(min(SHOPS_AT_ONCE, total), "shop") as pool,
        ):
            for worker in [pool.submit(self._work) for _ in range(min(SHOPS_AT_ONCE, total))]:
                worker.result()
        job.stop.raise_failure()
        self._raise_what_is_of_all()
        self._read_members_of_refused()
        self._readers.note_unread(self._reading.failures)
        self._log_end(due)
        return self._reading

    def _read_members_of_refused(self) -> None:
        """Have the members read tonight that a shop reads whose key is refused, with another's."""
        job = self._job
        if job.command not in NIGHTS or job.stop.requested or self._is_in_doubt():
            return  # where the partner's own key may be wrong, no more is asked with it
        for heir in self._readers.hand_over(self._refused, self._reading.failures):
            with logs.lines_of(heir.name):
                self._read_one(heir, only=(MEMBERS,))
            job.stop.raise_failure()

    def _see_who_is_listed(self) -> None:
        """Take over what was read of shops under other names, and note who is listed no more."""
        job, shops = self._job, self._job.state.shops
        listed = {shop.name: shop for shop in job.shops}
        keys = {name: shop.developer_key.get_secret_value() for name, shop in listed.items()}
        for name, former in shops.former_names(keys).items():
            self._take_over(listed[name], former)
        self._recognise_by_id()
        leave_companies(job)
        shops.describe(job.shops)
        for name in shops.leave(list(listed), job.settings.now()):
            log.info("The shop '%s' is listed no more: what was read of it stays as it is", name)

    def _recognise_by_id(self) -> None:
        """See whether shops that nobody knows are others, with another name and another key."""
        job, known = self._job, self._job.state.shops.known()
        names = {shop.name for shop in job.shops}
        unlisted = {
            shop.api_shop_id: name
            for name, shop in known.items()
            if shop.api_shop_id is not None and name not in names
        }
        for shop in job.shops if unlisted else ():
            if shop.name in known or job.refused_beforehand >= REFUSED_AT_FIRST:
                continue
            with job.asking(shop) as client:
                try:
                    told = check_access(client)
                except (ApiError, CredentialsError, SettingsError) as error:
                    job.refused_beforehand += isinstance(error, CredentialsError)
                    continue  # its own reading says so
                job.tried[shop.name] = Tried(told, client.server_time)
            if told is not None and told.shop_id in unlisted:
                self._take_over(shop, unlisted.pop(told.shop_id))

    def _take_over(self, shop: Shop, former: str) -> None:
        self._job.state_of(shop).shops.take_over(former)
        log.info(
            "The shop '%s' is called '%s' now (BLAZE_SHOPS_FILE): what was read of it "
            "counts under that name",
            former,
            shop.name,
        )

    def _raise_what_is_of_all(self) -> None:
        reading, total = self._reading, len(self._job.shops)
        if self._refused and not self._taken and reading.failures.keys() == self._refused.keys():
            raise next(iter(self._refused.values()))
        if len(self._too_soon) == total:
            raise self._too_soon[0]
        if not reading.results and reading.failures:
            first = itertools.islice(reading.failures.items(), REFUSED_AT_FIRST)
            said = "; ".join(f"{name}: {why}" for name, why in first)
            raise ApiError(f"no shop could be read; {said}")

    def _work(self) -> None:
        while (shop := self._next()) is not None:
            try:
                with logs.lines_of(shop.name):
                    self._read_one(shop)
            finally:
                with self._changed:
                    self._active.remove(shop)
                    self._changed.notify_all()
            with self._lock:
                self._progress.update(1, shop.name)

    def _next(self) -> Shop | None:
        """The next shop; one at a time where the partner's own key may be wrong."""
        with self._changed:
            self._changed.wait_for(
                lambda: not self._active or (not self._is_in_doubt() and self._suffices())
            )
            is_refused = self._refused_in_a_row >= REFUSED_AT_FIRST
            if is_refused and not self._is_probed:
                self._waiting.rotate(1)  # whose key was taken last shows whose fault it is
                self._is_probed, is_refused = True, False
            if self._waiting and not is_refused and (not self._taken or self._suffices()):
                self._active.append(shop := self._waiting.popleft())
                return shop
            left_out = list(self._waiting)
            self._waiting.clear()
        for shop in left_out:
            if not self._taken:
                break  # the refusal is told as that of all
            if is_refused:
                self._note_failure(shop, ApiError(_NOT_TRIED))
            else:
                self._note_stopped(shop, _NO_CALLS_LEFT)
        return None

    def _is_in_doubt(self) -> bool:
        """Whether refused keys may be the partner's fault: none was taken, or none lately."""
        return not self._taken or self._refused_in_a_row >= REFUSED_AT_FIRST

    def _suffices(self) -> bool:
        """Whether the month's calls are enough for the next shop beside those at work."""
        calls = self._due.calls_of([*self._active, *itertools.islice(self._waiting, 1)])
        return not self._waiting or calls <= left_of_month(self._job)

    def _read_one(self, shop: Shop, *, only: tuple[Entity, ...] = ()) -> None:
        job = self._job
        if job.stop.requested:
            self._note_stopped(shop, job.stop.reason)
            return
        try:
            with (
                connect(
                    job.url, application_name=f"blaze_mirror.{job.command}", autocommit=True
                ) as connection,
                job.stop.part() as stop,
                open_shop(job, shop, job.state_of(shop, connection), stop) as run,
                self._readers.seen_to(run),
            ):
                with self._changed:
                    self._taken += 1
                    self._refused_in_a_row, self._is_probed = 0, False
                    self._changed.notify_all()
                if only:
                    run.entities, run.is_whole = only, False
                results = self._read_of(run)
            with self._lock:
                self._reading.results += results
        except TooSoonError as error:
            log.info("Not read: %s", error)
            with self._lock:
                self._too_soon.append(error)
        except StoppedEarlyError as error:
            self._note_stopped(shop, str(error))
        except Exception as error:
            failure = in_words(error)
            # The database is every shop's; anything else is this one's.
            if isinstance(failure, BlazeMirrorError) and (
                isinstance(failure, DatabaseError) or failure is not error
            ):
                job.stop.fail(failure)
            else:
                log.debug("%s failed", shop.name, exc_info=True)
                self._note_failure(shop, failure)

    def _read_of(self, run: Run) -> list[EntityResult]:
        """Read a shop; its company's members with another key where its own may not see them."""
        entities, is_whole, results = run.entities, run.is_whole, self._read(run)
        # Each time with one key less.
        while any(e.entity == MEMBERS.name and e.is_forbidden for e in results):
            if run.stop.requested or not self._readers.forbid(run):
                break
            others = [each for each in results if each.entity != MEMBERS.name]
            with self._readers.seen_to(run):
                run.entities, run.is_whole = (MEMBERS,), False
                try:
                    results = [*self._read(run), *others]
                except CredentialsError as error:
                    results = [run.failed(MEMBERS, error), *others]
        run.entities, run.is_whole = entities, is_whole
        if is_whole:
            run.note_end(results)
        return results

    def _note_failure(self, shop: Shop, error: Exception) -> None:
        if self._job.stop.failure is not None:
            return  # it failed because the run has
        said = " ".join(str(error).split()) or type(error).__name__
        if not isinstance(error, BlazeMirrorError):
            said = f"unexpected {type(error).__name__}: {said}"
        log.error("%s", said)
        with self._lock:
            self._reading.failures[shop.name] = said.rstrip(".")
            if isinstance(error, CredentialsError):
                self._refused[shop.name] = error
                self._refused_in_a_row += 1

    def _note_stopped(self, shop: Shop, reason: str | None) -> None:
        if self._job.stop.failure is not None:
            return
        with self._lock:
            self._reading.results.append(
                EntityResult("shop", "stopped", reason, Progress(), shop=shop.name)
            )

    def _log_end(self, due: Due) -> None:
        reading = self._reading
        stopped = {each.shop for each in reading.results if each.status == "stopped"}
        whole = len(due.shops) - len(stopped) - len(reading.failures)
        log.info(
            "%s of %s read%s%s",
            f"{whole:,}",
            counted(len(due.shops), "shop"),
            f", {counted(len(stopped), 'shop')} left to the next run, which begins with them"
            if stopped
            else "",
            f", {counted(len(reading.failures), 'shop')} failed" if reading.failures else "",
        )


def told_failures(failures: Mapping[str, str]) -> dict[str, str]:
    """What is wrong with shops that could not be read, by the keys of problems."""
    return {
        f"shop {name}": f"the shop {name} could not be read: {said}"
        for name, said in failures.items()
    }
