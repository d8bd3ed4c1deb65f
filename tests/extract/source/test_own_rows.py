"""Which windows of days are in doubt, by the rows that they have shown."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pyarrow as pa

from extract.source.due_windows import WEEK, Window
from extract.source.entities import TRANSACTIONS
from extract.source.own_rows import OwnRows
from extract.source.page import Page

ZONE = ZoneInfo("America/Los_Angeles")
START = datetime(2025, 5, 1, 7, tzinfo=UTC)
FIRST, SECOND, THIRD, FOURTH = (Window(START + n * WEEK, START + (n + 1) * WEEK) for n in range(4))
NEVER = None


def shown(own: OwnRows, window: Window, **sold_at: datetime | None) -> None:
    """Let a window have shown sales, each with its one kept time."""
    ids = list(sold_at)
    instants = [None if at is None else round(at.timestamp() * 1000) for at in sold_at.values()]
    own.note(
        Page(len(ids), None, ids, [None] * len(ids), [], pa.table({}), None, [], [instants]),
        window,
    )


def middle(window: Window) -> datetime:
    return window.start + timedelta(days=3)


def test_a_sale_that_windows_apart_have_shown_leaves_both_in_doubt() -> None:
    own = OwnRows(TRANSACTIONS.endpoint, ZONE)
    shown(own, FIRST, late=middle(FOURTH))
    shown(own, SECOND, usual=middle(SECOND))
    shown(own, FOURTH, late=middle(FOURTH), other=middle(FOURTH))
    assert own.is_odd(FIRST)
    assert not own.is_odd(FOURTH)
    assert own.disputed() == {FIRST, FOURTH}


def test_so_does_one_without_any_time() -> None:
    own = OwnRows(TRANSACTIONS.endpoint, ZONE)
    shown(own, FIRST, undated=NEVER)
    shown(own, THIRD, undated=NEVER)
    assert own.disputed() == {FIRST, THIRD}


def test_imported_sales_lie_where_they_are_shown_and_nowhere_else() -> None:
    own = OwnRows(TRANSACTIONS.endpoint, ZONE)
    shown(own, FIRST, imported=middle(FOURTH), undated=NEVER)
    shown(own, FOURTH, other=middle(FOURTH))
    assert own.is_odd(FIRST)
    assert own.disputed() == set()


def test_neighbours_share_their_boundary_day() -> None:
    own = OwnRows(TRANSACTIONS.endpoint, ZONE)
    shown(own, FIRST, undated=NEVER)
    shown(own, SECOND, undated=NEVER)
    assert own.disputed() == set()


def test_what_was_sold_on_none_of_a_windows_days_is_counted() -> None:
    own = OwnRows(TRANSACTIONS.endpoint, ZONE)
    edge = FIRST.end + timedelta(hours=23)  # its boundary day
    shown(own, FIRST, undated=NEVER, usual=middle(FIRST), edge=edge, late=edge + timedelta(hours=1))
    assert own.elsewhere(FIRST) == 2
    assert own.elsewhere(SECOND) == 0
