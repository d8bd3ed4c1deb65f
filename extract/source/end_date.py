"""Whether the API includes the last day of a range of days, learnt from what it answers.

Nobody documents it. As long as it is not known, neighbouring windows share their boundary day, and
that shows it: a sale of that day, which the next window has, the earlier one has as well or has
not. Days on which nothing was sold show nothing.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from common.errors import ForbiddenError
from extract.source.due_windows import EPOCH, WEEK, Window, shop_days
from extract.source.page import Page

SETTLED = WEEK + timedelta(days=2)
"""How old a day has to be that shows anything: for a night, or for a call, an API may answer its
last week to whatever is asked, and then two windows have the same sales for another reason."""

SAMPLED = 8
"""Of so many weeks one shares its last day although that need not be: an API may include the last
day of some weeks and not of others, and nothing else would show it. Each night it is another."""

Versions = dict[str, int | None]
"""The `modified` of sales, by id."""


@dataclass
class _Shown:
    """What a window has shown of its boundary days."""

    first_day: Versions = field(default_factory=dict)
    last_day: Versions = field(default_factory=dict)


class EndDate:
    """What is known of it while windows are read; safe to share between threads.

    Args:
        zone: the shop's.
        now: the instant up to which the run reads.
        is_included: what was learnt before; None where it is not known.
        refusal: how the list was refused to these keys, where it was when it was asked for that.
    """

    def __init__(
        self,
        zone: ZoneInfo,
        now: datetime,
        *,
        is_included: bool | None,
        refusal: ForbiddenError | None = None,
    ) -> None:
        self._zone = zone
        self._settled = now - SETTLED
        self._night = now.toordinal()
        self._shown: defaultdict[Window, _Shown] = defaultdict(_Shown)
        self._by_start: dict[datetime, Window] = {}
        self._by_end: dict[datetime, Window] = {}
        self._lock = threading.Lock()
        self.refusal = refusal
        self.is_included = is_included
        """None where it is not known, or where answers have contradicted each other."""
        self.is_refuted = False
        """Whether answers of this reading have shown that it is not, or not always."""
        self.is_uneven = False
        """Whether it was known to be, and this reading has shown that it is not always."""

    def shares_last_day(self, window: Window) -> bool:
        """Whether a window has to be asked for with the first day of the next one."""
        if not self.is_included or window.end > self._settled:
            return True
        first, last = shop_days(window, self._zone)
        is_sample = (first.toordinal() // WEEK.days + self._night) % SAMPLED == 0
        return is_sample or last - first < timedelta(days=2)

    def note(self, page: Page, window: Window) -> None:
        """Take in a page of a window."""
        first, last = shop_days(window, self._zone)
        sold_on = days_of(page, self._zone)
        with self._lock:
            shown = self._shown[window]
            for record_id, modified, days in zip(page.ids, page.modified_ms, sold_on, strict=True):
                if days == {first}:
                    shown.first_day[record_id] = modified
                elif days == {last}:
                    shown.last_day[record_id] = modified

    def settle(self, window: Window, *, shares_last_day: bool, with_others: bool) -> bool | None:
        """A window was read to its end: what it and its neighbours show, where that is news.

        Args:
            window: what was read.
            shares_last_day: whether it was asked for with it.
            with_others: whether it has shown sales of other days, which lie in it for a reason
                that nobody knows: then it shows nothing.
        """
        with self._lock:
            if with_others:
                self._shown.pop(window, None)
                return None
            self._by_start[window.start] = window
            if shares_last_day:
                self._by_end[window.end] = window
            news = False
            for earlier, later in (
                (self._by_end.get(window.start), window),
                (window if shares_last_day else None, self._by_start.get(window.end)),
            ):
                if earlier is not None and later is not None:
                    news = self._compare(earlier, later) or news
            return self.is_included if news else None

    def _compare(self, earlier: Window, later: Window) -> bool:
        """Compare what two neighbours have shown of their day; gives whether it is news."""
        if later.start > self._settled:
            return False
        shown = self._shown[earlier].last_day
        # One that has changed between the two questions may have been anywhere.
        sold = {i: at for i, at in self._shown[later].first_day.items() if shown.get(i, at) == at}
        if not sold:
            return False
        is_included = sold.keys() <= shown.keys()
        if self.is_refuted or self.is_included in {is_included, False}:
            return False  # no news, or against what the API has said when it was asked
        if not is_included:
            # In part, or for one day and not for another: nothing may rest on it.
            self.is_refuted = True
            self.is_uneven = self.is_included is True
        self.is_included = is_included
        return True


def days_of(page: Page, zone: ZoneInfo) -> list[set[date]]:
    """Of each sale the shop-local days of all of its times: which of them counts is open."""
    return [
        {_day(instant, zone) for instant in instants if instant is not None}
        for instants in zip(*page.instants_ms, strict=True)
    ]


def _day(instant_ms: int, zone: ZoneInfo) -> date:
    """The shop-local day of an instant of the years 1 to 9999, the ends of the calendar included.

    A till without a clock, or a program without a date, writes the first instant of year 1. West of
    UTC that is in the year before it, which no date can say: there the day of UTC stands for it.
    """
    at = EPOCH + timedelta(milliseconds=instant_ms)
    try:
        return at.astimezone(zone).date()
    except OverflowError:
        return at.date()
