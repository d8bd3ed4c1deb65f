"""A chunk: pages that wait to be loaded together, bounded in number."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from extract.source.due_windows import Window
from extract.source.page import Page

CHUNK_ROWS = 5_000
"""Records a chunk holds before it is loaded: a few tens of megabytes with their lines."""


@dataclass
class Chunk:
    """Pages in the order of their arrival.

    Attributes:
        pages: each with its place in that order.
        rejected: how many records were left out, by (id or '', reason, start of the window, member
            or '').
        rows: how many records the pages hold.
    """

    pages: list[tuple[int, Page]] = field(default_factory=list)
    rejected: Counter[tuple[str, str, datetime | None, str]] = field(default_factory=Counter)
    rows: int = 0

    def add(self, sequence: int, page: Page, window: Window | None) -> None:
        """Take a page in."""
        self.pages.append((sequence, page))
        self.rows += len(page.ids)
        start = window.start if window else None
        for each in page.rejected:
            self.rejected[each.record_id or "", each.reason, start, each.member_id] += 1

    def clear(self) -> None:
        """Begin again, empty."""
        self.pages, self.rows = [], 0
        self.rejected.clear()

    @property
    def full(self) -> bool:
        """Whether it is time to load."""
        return self.rows >= CHUNK_ROWS
