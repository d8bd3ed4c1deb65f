"""What a page shows of how the API filtered and sorted it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from extract.source.due_windows import Window
from extract.source.page import Page


def latest_modified(page: Page) -> datetime | None:
    """When the record was modified that was modified last; None where the page has no date."""
    latest = max((ms for ms in page.modified_ms if ms is not None), default=None)
    return None if latest is None else datetime.fromtimestamp(latest / 1000, UTC)


def window_before(instant: datetime, length: timedelta) -> Window:
    """A window that ends right after an instant."""
    end = instant + timedelta(seconds=1)
    return Window(end - length, end)


def modified_within(page: Page, window: Window) -> int:
    """How many of a page's rows were modified within a window."""
    start_ms, end_ms = window.start.timestamp() * 1000, window.end.timestamp() * 1000
    return sum(ms is not None and start_ms <= ms <= end_ms for ms in page.modified_ms)


def order(values: Sequence[int | None], name: str) -> str:
    """How a page is sorted by a field, in words."""
    known = [value for value in values if value is not None]
    if known == sorted(known):
        return f"by {name}, ascending"
    if known == sorted(known, reverse=True):
        return f"by {name}, descending"
    return f"not by {name}"
