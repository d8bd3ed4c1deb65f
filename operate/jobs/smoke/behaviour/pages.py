"""What a page shows of how the API filtered and sorted it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from extract.source.date_filter import date_params
from extract.source.due_windows import Window
from extract.source.entity import Entity
from extract.source.page import Page
from operate.jobs.smoke.probe import Probe

MOST_PAGES = 5
"""Read of a list to count its rows; what is longer is not counted."""


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


def odd_total(
    probe: Probe, entity: Entity, first: Page, window: Window | None = None
) -> Iterator[str]:
    """What is wrong with a list's total, by its rows: no night would take its windows for read.

    A list that changes meanwhile is no fault: its totals before and after bound what it may hold.

    Args:
        probe: asks for the other pages.
        entity: whose list.
        first: its first page.
        window: of the list; None for all of it.
    """
    params = {} if window is None else date_params(entity.endpoint, window, probe.settings.timezone)
    rows, totals, page = first.received, [first.total], first
    for _ in range(MOST_PAGES):
        if not page.received:
            break
        page = probe.ask(
            entity, entity.endpoint, probe.settings.page_size, **params, skip=rows
        ).page
        rows += page.received
        totals.append(page.total)
    known = [total for total in totals if total is not None]
    is_whole = not page.received
    if known and (rows > max(known) or (is_whole and rows < min(known))):
        yield (
            f"{entity.name}: the list counts {known[-1]:,} in all and gives "
            f"{'' if is_whole else 'at least '}{rows:,}, so that no window of it would settle"
        )
