"""Reading many windows of an entity at once: pages come out as they arrive, in bounded number."""

from __future__ import annotations

import itertools
import logging
import queue
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from types import TracebackType

from common.errors import ApiError, BlazeMirrorError, ForbiddenError, RequestRefusedError
from extract.source.date_filter import (
    BEFORE_ALL_SALES,
    DateSuspicion,
    date_params,
    ids_inside_and_not,
)
from extract.source.due_windows import WEEK, Window
from extract.source.end_date import EndDate
from extract.source.entity import DateFilter
from extract.source.events import (
    EndDateLearnt,
    Event,
    FilterIgnored,
    PageRead,
    WindowFailed,
    WindowRead,
)
from extract.source.list_source import ListSource
from extract.source.own_rows import OwnRows
from extract.source.page import Page
from extract.source.paging import Paging, Verdict, read_list
from extract.source.reason import Reason
from extract.source.whole_list import WholeList, error_of

log = logging.getLogger(__name__)

SAMPLED_WINDOWS = 20
"""Of so many windows, spread over a run's, the fields are looked at: it costs half as much as
reading the page."""

QUEUED_EVENTS = 100
"""Pages that may wait for the loader, a megabyte for ten: reading goes on while a chunk is loaded,
and waits where the loader is slower than the network."""

FAILED_IN_A_ROW = 3
"""After so many windows in a row the API counts as down, and the rest is left to the next run."""

_DISPUTED = (
    "the API has shown the same sales under other days as well, so nobody knows whether it has "
    "answered for these"
)

_NO_MORE = Window(datetime.min.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC))


class Reading(AbstractContextManager["Reading"]):
    """Windows that are being read, several at once. Leaving the context ends the workers.

    Args:
        source: where and how.
        windows: what; None stands for the whole list.
        reasons: what each is read for.
        end_date: what is known of the last day that is asked for; for lists by days.
        counted_until: windows that end until then may be called read at a short page, for a count
            will show whether something was behind it.
    """

    def __init__(
        self,
        source: ListSource,
        windows: Sequence[Window | None],
        reasons: Mapping[Window | None, Reason],
        end_date: EndDate | None = None,
        counted_until: datetime | None = None,
    ) -> None:
        self._source = source
        self._reasons = reasons
        self._windows = windows
        self._pending = iter(windows)
        # Counted from the last one, which is the newest.
        self._sampled = set(windows[:: -(len(windows) // SAMPLED_WINDOWS + 1)])
        self._take = threading.Lock()
        self._sequence = itertools.count()
        self._failed_in_a_row = 0
        self._by_days = source.endpoint.date_filter is DateFilter.SHOP_DAYS
        until = max((window.end for window in windows if window is not None), default=None)
        self._suspicion = DateSuspicion(source.endpoint, until)
        self._own_rows = OwnRows(source.endpoint, source.zone)
        self._end_date = end_date or EndDate(source.zone, source.now, is_included=None)
        self._counted_until = counted_until
        self._resting: list[Window] = []
        """Windows that were read without the day they would share with the next one."""
        self._held: list[WindowRead] = []
        """Windows read to their end that have shown rows without a place there: the others tell."""
        self._ended: set[Window | None] = set()
        self._whole = threading.Event()
        """Set once one worker reads the whole list; the others leave."""
        self._judged = threading.Event()
        """Set once the first page has shown whether the API respects the date filter."""
        self._closing = threading.Event()
        # More than calls may be in flight: the next ones go out while some decode their pages.
        most = source.concurrency + source.concurrency // 2
        size = min(most, len(windows)) or 1
        self._queue: queue.Queue[Event | BaseException | None] = queue.Queue(QUEUED_EVENTS)
        self._pool = ThreadPoolExecutor(size, thread_name_prefix=f"read-{source.entity.name}")
        # With fewer windows than calls may be in flight, a window asks for several pages at once.
        ahead = most // size - 1
        self._ahead_pool = ThreadPoolExecutor(max(size * ahead, 1), thread_name_prefix="ahead")
        self._paging = Paging(self._ahead_pool, ahead)
        self._running = self._working = size
        for index in range(size):
            self._pool.submit(self._work, first=index == 0)

    def events(self, on_idle_worker: Callable[[], None] | None = None) -> Iterator[Event]:
        """What happens, as it happens.

        Args:
            on_idle_worker: is called each time that a worker finds no window left: the calls that
                it might have in flight are free for something else.

        Raises:
            BlazeMirrorError: what ends the whole entity: refused keys, a stop, an API that is down.
        """
        while self._running:
            event = self._queue.get()
            if event is None:
                self._running -= 1
                if on_idle_worker is not None:
                    on_idle_worker()
            elif isinstance(event, BaseException):
                raise event
            else:
                yield event

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._closing.set()
        self._judged.set()
        while not self._queue.empty():  # let go of workers that wait for room
            self._queue.get_nowait()
        self._ahead_pool.shutdown(wait=False, cancel_futures=True)
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._ahead_pool.shutdown(wait=True)

    def _put(self, event: Event | BaseException | None) -> None:
        while not self._closing.is_set():
            try:
                self._queue.put(event, timeout=0.2)
            except queue.Full:
                continue
            return

    def _work(self, *, first: bool) -> None:
        try:
            if not first:
                self._judged.wait()
            while not (self._closing.is_set() or self._whole.is_set()):
                with self._take:
                    window = next(self._pending, _NO_MORE)
                if window is _NO_MORE:
                    break
                self._source.stop.check()
                self._read(window)
        except BaseException as error:  # noqa: BLE001 - raised again where the events are read
            self._put(error)
        finally:
            self._judged.set()
            self._settle_held()
            self._put(None)

    def _read(self, window: Window | None) -> None:
        asked_at = datetime.now(UTC)
        source = self._source
        shares = not self._by_days or window is None or self._end_date.shares_last_day(window)
        verdict = Verdict(shares_last_day=shares)
        params = date_params(source.endpoint, window, source.zone, shares_last_day=shares)
        suspected = False
        try:
            if self._end_date.refusal is not None:
                raise self._end_date.refusal
            for page in read_list(
                source,
                params,
                self._paging,
                verdict,
                reason=self._reasons[window],
                sampled=window in self._sampled,
                may_end_short=self._is_counted(window),
                doubts_none=self._closes_for_good(window),
            ):
                self._emit(page, window)
                if self._whole.is_set() or self._closing.is_set():
                    return  # another worker reads everything, this window included
                if window is not None and not suspected:
                    suspected = self._suspicion.arises_from(page, window, asked_at)
                    if suspected and (not self._by_days or self._ignores_days()):
                        self._read_whole_once(window)
                        return
                if window is not None and self._by_days:
                    self._own_rows.note(page, window, shares_last_day=shares)
                    self._end_date.note(page, window)
                self._judged.set()
                source.stop.check()
        except ForbiddenError as error:
            # The list's other windows are forbidden as well.
            with self._take:
                self._pending = iter(())
            self._end(WindowFailed(window, error))
            raise
        except ApiError as error:
            self._fail(window, error)
            return
        self._judged.set()
        self._failed_in_a_row = 0
        self._end_read(window, verdict)

    def _end_read(self, window: Window | None, verdict: Verdict) -> None:
        """A window was read to its end, unless it has to be read again."""
        if window is None:
            self._end(WindowRead(None, verdict))
            return
        verdict.elsewhere = self._own_rows.elsewhere(window)
        if self._by_days and verdict.unsettled is None:
            self._learn_end_date(window, verdict)
            if self._end_date.is_refuted and not verdict.shares_last_day:
                self._read(window)
                return
        if self._own_rows.is_odd(window):
            self._held.append(WindowRead(window, verdict))
        else:
            self._end(WindowRead(window, verdict))

    def _is_counted(self, window: Window | None) -> bool:
        """Whether the API's count will show what a window lacks."""
        until = self._counted_until
        return window is not None and until is not None and window.end <= until

    def _closes_for_good(self, window: Window | None) -> bool:
        """Whether nothing would show later that a window which shows no rows has some.

        Edits of the last days change no count, and a window by modified date is read once. Older
        ones are of a first load, which a count follows.
        """
        endpoint, recent = self._source.endpoint, self._source.now - WEEK
        has_count = endpoint.trusts_total or self._by_days
        return window is not None and window.end > recent and not has_count

    def _end(self, event: WindowRead | WindowFailed) -> None:
        self._ended.add(event.window)
        self._put(event)

    def _learn_end_date(self, window: Window, verdict: Verdict) -> None:
        """See what a window that was read to its end shows of the last day."""
        shares, was_refuted = verdict.shares_last_day, self._end_date.is_refuted
        news = self._end_date.settle(
            window, shares_last_day=shares, with_others=verdict.elsewhere > 0
        )
        if news is not None:
            self._put(EndDateLearnt(news, self._end_date.is_uneven))
        with self._take:
            if not shares and not self._end_date.is_refuted:
                self._resting.append(window)
            if self._end_date.is_refuted and not was_refuted:
                # What rests on the contrary is read again.
                self._pending = itertools.chain(self._resting, self._pending)
                self._resting = []

    def _ignores_days(self) -> bool:
        """Whether days that nobody sold anything on are answered with sales.

        A week of sales that were imported looks like an answer to another question, too.
        """
        source = self._source
        params = date_params(source.endpoint, BEFORE_ALL_SALES, source.zone)
        try:
            page = source.fetch(params, 0, sampled=False, reason=Reason.CHECK)
        except RequestRefusedError:
            return False  # whoever refuses days has looked at them
        inside, _ = ids_inside_and_not(page, BEFORE_ALL_SALES, source.endpoint)
        return page.received > 0 and not inside

    def _settle_held(self) -> None:
        """End the windows that wait for the others to be read; the last worker does."""
        with self._take:
            self._working -= 1
            if self._working or self._whole.is_set() or self._closing.is_set():
                return
        disputed = self._own_rows.disputed()
        # Some may have been called read before the window came that shows them to be in doubt.
        for window in sorted(disputed):
            self._put(WindowFailed(window, ApiError(_DISPUTED)))
        for event in self._held:
            if event.window not in disputed:
                self._end(event)

    def _read_whole_once(self, asked: Window) -> None:
        """Read the list as a whole, unless another worker does."""
        with self._take:
            if self._whole.is_set():
                return
            self._whole.set()
        self._judged.set()
        log.warning(
            "%s: the API answers with rows from outside the dates asked for; reading the whole "
            "list once instead of window by window",
            self._source.entity.name,
        )
        self._put(FilterIgnored())
        if self._by_days:
            self._read_whole_by_days(asked)
        else:
            self._read_whole(asked)

    def _read_whole(self, asked: Window) -> None:
        """Read the list once, without dates, for all windows together."""
        verdict = Verdict()
        try:
            for page in read_list(
                self._source, {}, self._paging, verdict, reason=self._reasons[asked]
            ):
                self._emit(page, None)
                self._source.stop.check()
                if self._closing.is_set():
                    return
        except ApiError as error:
            self._end(WindowFailed(None, error))
            return
        self._end(WindowRead(None, verdict))

    def _read_whole_by_days(self, asked: Window) -> None:
        """Read the list once; it vouches for the windows whose rows it holds, if it is whole.

        With the dates that were just ignored: without any, it would be the last week's sales.
        """
        source = self._source
        params = date_params(source.endpoint, asked, source.zone)
        whole, verdict = WholeList(source.now, asked), Verdict()
        try:
            for page in read_list(
                source, params, self._paging, verdict, reason=self._reasons[asked]
            ):
                self._emit(page, None)
                whole.note(page)
                source.stop.check()
                if self._closing.is_set():
                    return
        except ApiError as error:
            reason: str | None = str(error)
        else:
            reason = whole.why_not_whole(verdict)
        left = [w for w in self._windows if w is not None and w not in self._ended]
        if reason is not None:
            for window in left:
                self._end(WindowFailed(window, ApiError(error_of(reason))))
            return
        for window, count in sorted(whole.own_rows(left).items()):
            self._end(WindowRead(window, Verdict(count, None, "read with the whole list")))

    def _emit(self, page: Page, window: Window | None) -> None:
        self._put(PageRead(page, next(self._sequence), window))

    def _fail(self, window: Window | None, error: ApiError) -> None:
        self._end(WindowFailed(window, error))
        self._failed_in_a_row += 1
        if self._failed_in_a_row >= FAILED_IN_A_ROW:
            raise BlazeMirrorError(
                f"{FAILED_IN_A_ROW} windows in a row failed, the last with: {error}. "
                "The rest is left to the next run"
            ) from error
