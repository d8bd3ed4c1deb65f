"""Whether windows of days were answered with rows of their own.

For a night, or for a single call, the API may answer any days with its last week's sales. Those are
true rows, and say nothing of the days that were asked for. A date alone does not tell: sales that
were imported from another system carry the date of the import, or none, and lie where they were
made. What tells is that a sale has one place: where two windows that share no day both show it,
neither has shown its own rows for certain.
"""

from __future__ import annotations

import threading
from array import array
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from extract.source.date_filter import ids_inside_and_not
from extract.source.due_windows import Window, shop_days
from extract.source.entity import Endpoint
from extract.source.page import Page


class OwnRows:
    """Takes in which rows each window has shown; safe to share between threads.

    Args:
        endpoint: the list.
        zone: the shop's.
    """

    def __init__(self, endpoint: Endpoint, zone: ZoneInfo) -> None:
        self._endpoint = endpoint
        self._zone = zone
        self._lock = threading.Lock()
        # Digests of ids: a history of a million sales takes eight megabytes.
        self._dated: defaultdict[Window, array[int]] = defaultdict(lambda: array("q"))
        self._odd: defaultdict[Window, set[int]] = defaultdict(set)
        self._elsewhere: defaultdict[Window, set[int]] = defaultdict(set)

    def note(self, page: Page, window: Window, *, shares_last_day: bool = True) -> None:
        """Take in a page that a window was answered with.

        Args:
            page: the answer.
            window: what was asked for.
            shares_last_day: whether with the first day of the next window.
        """
        inside, odd = ids_inside_and_not(page, window, self._endpoint)
        days = shop_days(window, self._zone, shares_last_day=shares_last_day)
        elsewhere = list(self._sold_elsewhere(page, *days))
        with self._lock:
            self._dated[window].extend(map(hash, inside))
            if elsewhere:
                self._elsewhere[window].update(map(hash, elsewhere))
            if odd:
                self._odd[window].update(map(hash, odd))

    def is_odd(self, window: Window) -> bool:
        """Whether a window has shown rows that no kept time places there."""
        return window in self._odd

    def elsewhere(self, window: Window) -> int:
        """How many rows a window has shown that were not sold on its days, as far as is known."""
        return len(self._elsewhere.get(window, ()))

    def disputed(self) -> set[Window]:
        """The windows that have shown a row which another one, with no day in common, has too."""
        disputed: set[Window] = set()
        shown = [*self._dated.items(), *self._odd.items()]
        for window, odd in self._odd.items():
            for other, rows in shown:
                if not _share_a_day(window, other) and not odd.isdisjoint(rows):
                    disputed |= {window, other}
        return disputed

    def _sold_elsewhere(self, page: Page, first: date, last: date) -> Iterator[str]:
        """The ids of the rows whose first time, the sale's, lies on none of some days."""
        start_ms = datetime(first.year, first.month, first.day, tzinfo=self._zone).timestamp() * 1e3
        end = datetime(last.year, last.month, last.day, tzinfo=self._zone) + timedelta(days=1)
        end_ms = end.astimezone(UTC).timestamp() * 1e3
        for record_id, instants in zip(page.ids, zip(*page.instants_ms, strict=True), strict=True):
            sold_ms = next((instant for instant in instants if instant is not None), None)
            if sold_ms is None or not start_ms <= sold_ms < end_ms:
                yield record_id


def _share_a_day(one: Window, other: Window) -> bool:
    """Whether two windows are one, or neighbours: those share their boundary day."""
    return one.start <= other.end and other.start <= one.end
