"""A list by days that ignores them, read as a whole: is it whole, and whose rows does it hold?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from extract.source.date_filter import SALE_SLACK
from extract.source.due_windows import WEEK, Window
from extract.source.page import Page
from extract.source.paging import Verdict

_BY_DEFAULT = WEEK + SALE_SLACK
"""What the API gives where it has understood no dates: its last week."""


@dataclass
class WholeList:
    """The times of the sales of a whole list.

    Attributes:
        now: the instant up to which the run reads.
        asked: the days that it was asked with, and is not to have heeded.
    """

    now: datetime
    asked: Window
    _sold_at: dict[str, float | None] = field(default_factory=dict)

    def note(self, page: Page) -> None:
        """Take in a page; the first time that a row has is the one that counts."""
        for record_id, instants in zip(page.ids, zip(*page.instants_ms, strict=True), strict=True):
            known = (instant / 1000 for instant in instants if instant is not None)
            self._sold_at[record_id] = next(known, None)

    def why_not_whole(self, verdict: Verdict) -> str | None:
        """Why it cannot be taken for all sales there are; None where it can.

        A list that adds up and holds the API's last week, or the days that were asked for, may be
        that and nothing else. Most rows decide, for some tills have a wrong clock.
        """
        if verdict.unsettled is not None:
            return verdict.unsettled
        if verdict.note is not None:
            return verdict.note
        last_week = (self.now - _BY_DEFAULT).timestamp()
        start = (self.asked.start - SALE_SLACK).timestamp()
        end = (self.asked.end + SALE_SLACK).timestamp()
        beyond = sum(
            at is not None and at < last_week and not start <= at <= end
            for at in self._sold_at.values()
        )
        if beyond * 2 <= len(self._sold_at):
            return f"{beyond:,} of {len(self._sold_at):,} sales are of other weeks and not the last"
        return None

    def own_rows(self, windows: Sequence[Window]) -> dict[Window, int]:
        """How many rows each window has; those without any are left out."""
        counts: Counter[Window] = Counter()
        edges = [(window.start.timestamp(), window.end.timestamp(), window) for window in windows]
        for at in self._sold_at.values():
            if at is not None:
                counts.update(w for start, end, w in edges if start <= at < end)
        return dict(counts)


def error_of(reason: str) -> str:
    """What is said of windows that nothing was read for."""
    return f"the API ignores the days asked for, and what it gives is not seen to be all: {reason}"
