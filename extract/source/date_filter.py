"""The dates that a list is asked with, and whether an answer looks as if it respected them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from extract.source.due_windows import WEEK, Window, shop_days
from extract.source.entity import DateFilter, Endpoint
from extract.source.page import Page

FEW_OUTSIDE = 3
OPEN_END = timedelta(minutes=10)
"""Rows modified since shortly before the question may have a date after the window's end."""
ROUNDING = timedelta(days=2)
"""An API may take instants for days, of some zone."""
_INSTANT_SLACK = timedelta(seconds=1)
SALE_SLACK = timedelta(days=2)
"""A sale may be filed under another of its times, or another zone's day, than ours."""

_BEFORE_ALL_SHOPS = datetime(1990, 1, 1, 12, tzinfo=UTC)
BEFORE_ALL_SALES = Window(_BEFORE_ALL_SHOPS, _BEFORE_ALL_SHOPS + WEEK)
"""Days that no list of sales has anything of."""


def date_params(
    endpoint: Endpoint, window: Window | None, zone: ZoneInfo, *, shares_last_day: bool = True
) -> dict[str, str | int]:
    """A window in the endpoint's own form of `startDate` and `endDate`."""
    if window is None or endpoint.date_filter is None:
        return {}
    if endpoint.date_filter is DateFilter.SHOP_DAYS:
        first, last = shop_days(window, zone, shares_last_day=shares_last_day)
        return {"startDate": f"{first:%m/%d/%Y}", "endDate": f"{last:%m/%d/%Y}"}
    return {
        "startDate": int(window.start.timestamp() * 1000),
        "endDate": int(window.end.timestamp() * 1000),
    }


def looks_ignored(page: Page, window: Window, endpoint: Endpoint, asked_at: datetime) -> bool:
    """Whether most rows of a page are outside the window that was asked for.

    Most, not one: a row may be modified between its selection and its sending, and a sale has
    several times, any of which may be the one it is filed under.

    Args:
        page: the answer.
        window: what was asked for.
        endpoint: which list.
        asked_at: when the question was asked.
    """
    # What was modified since the question was asked has a good reason to be outside.
    meanwhile_ms = (asked_at - OPEN_END).timestamp() * 1000
    inside = outside = 0
    for known, is_inside in _rows(page, window, endpoint):
        if is_inside:
            inside += 1
        elif known and min(known) < meanwhile_ms:
            outside += 1
    return outside >= FEW_OUTSIDE and outside > inside


class DateSuspicion:
    """Whether the answers to windows look as if their dates were ignored, page by page.

    Safe to share between threads. A list by modified date that is filtered by another one, such as
    the day on which members joined, may have few rows outside in each window, and most inside: so
    rows that no rounding of a window explains are added up.

    Args:
        endpoint: the list.
        until: where the last of the windows ends: what was modified since then has a good reason to
            be outside, whatever this machine's clock says.
    """

    def __init__(self, endpoint: Endpoint, until: datetime | None = None) -> None:
        self._endpoint = endpoint
        self._until = until
        self._adds_up = endpoint.date_filter is DateFilter.EPOCH_MS
        self._far_outside = 0
        self._lock = threading.Lock()

    def arises_from(self, page: Page, window: Window, asked_at: datetime) -> bool:
        """Whether a page, or all pages so far together, look like that.

        Args:
            page: the answer.
            window: what was asked for.
            asked_at: when the question was asked.
        """
        if looks_ignored(page, window, self._endpoint, asked_at):
            return True
        if not self._adds_up:
            return False
        until = asked_at if self._until is None else min(asked_at, self._until)
        meanwhile_ms = (until - OPEN_END).timestamp() * 1000
        wide = Window(window.start - ROUNDING, window.end + ROUNDING)
        far = sum(
            bool(known) and not is_inside and min(known) < meanwhile_ms
            for known, is_inside in _rows(page, wide, self._endpoint)
        )
        with self._lock:
            self._far_outside += far
            return self._far_outside >= FEW_OUTSIDE


def ids_inside_and_not(
    page: Page, window: Window, endpoint: Endpoint
) -> tuple[list[str], list[str]]:
    """The ids of the rows that have a time inside a window, and of those that have none there."""
    inside: list[str] = []
    outside: list[str] = []
    for record_id, (_, is_inside) in zip(page.ids, _rows(page, window, endpoint), strict=True):
        (inside if is_inside else outside).append(record_id)
    return inside, outside


def _rows(page: Page, window: Window, endpoint: Endpoint) -> Iterator[tuple[list[int], bool]]:
    """Each row's known times, in epoch milliseconds, and whether one of them is inside."""
    is_sales = endpoint.date_filter is DateFilter.SHOP_DAYS
    slack = SALE_SLACK if is_sales else _INSTANT_SLACK
    start_ms = (window.start - slack).timestamp() * 1000
    end_ms = (window.end + slack).timestamp() * 1000
    for instants in zip(*page.instants_ms, strict=True):
        known = [instant for instant in instants if instant is not None]
        yield known, any(start_ms <= instant <= end_ms for instant in known)
