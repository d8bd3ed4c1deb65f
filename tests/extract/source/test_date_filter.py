"""Whether an answer heeds the dates that it was asked with."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow as pa
import pytest

from extract.source.date_filter import FEW_OUTSIDE, DateSuspicion, date_params, looks_ignored
from extract.source.due_windows import WEEK, Window
from extract.source.entities import MEMBERS, PRODUCTS, TRANSACTIONS
from extract.source.entity import Endpoint
from extract.source.page import Page

ZONE = ZoneInfo("America/Los_Angeles")
END = datetime(2025, 6, 30, 7, tzinfo=UTC)  # midnight in the shop
WINDOW = Window(END - WEEK, END)
INSIDE, OUTSIDE = END - timedelta(days=1), END - 4 * WEEK


def ignored(endpoint: Endpoint, inside: int, outside: int, at: datetime = OUTSIDE) -> bool:
    return looks_ignored(page_of(inside, outside, at), WINDOW, endpoint, END)


def page_of(inside: int, outside: int, at: datetime = OUTSIDE) -> Page:
    instants: list[int | None] = [
        *[round(INSIDE.timestamp() * 1000)] * inside,
        *[round(at.timestamp() * 1000)] * outside,
    ]
    ids = [str(number) for number in range(len(instants))]
    return Page(len(ids), None, ids, instants, [], pa.table({}), None, [], [instants])


def test_dates_in_the_endpoints_own_form() -> None:
    assert date_params(MEMBERS.endpoint, WINDOW, ZONE) == {
        "startDate": round(WINDOW.start.timestamp() * 1000),
        "endDate": round(WINDOW.end.timestamp() * 1000),
    }
    assert date_params(TRANSACTIONS.endpoint, WINDOW, ZONE) == {
        "startDate": "06/23/2025",
        "endDate": "06/30/2025",
    }
    assert date_params(PRODUCTS.endpoint, WINDOW, ZONE) == {}
    assert date_params(MEMBERS.endpoint, None, ZONE) == {}


def test_most_rows_decide_and_too_few_decide_nothing() -> None:
    assert ignored(MEMBERS.endpoint, inside=0, outside=FEW_OUTSIDE)
    assert not ignored(MEMBERS.endpoint, inside=0, outside=FEW_OUTSIDE - 1)
    assert not ignored(MEMBERS.endpoint, inside=5, outside=5)


@pytest.mark.parametrize(
    ("pages", "endpoint", "arises"),
    [
        ([(9, 1)] * FEW_OUTSIDE, MEMBERS.endpoint, True),
        ([(9, 1)] * (FEW_OUTSIDE - 1), MEMBERS.endpoint, False),
        ([(9, 2, WINDOW.start - timedelta(hours=47))] * 9, MEMBERS.endpoint, False),
        ([(9, 2, END + timedelta(days=3))] * 9, MEMBERS.endpoint, False),
        ([(9, 1)] * 9, TRANSACTIONS.endpoint, False),
    ],
    ids=["by another date", "too few", "rounded to days", "modified since", "sales"],
)
def test_rows_that_no_rounding_explains_are_added_up_over_windows(
    pages: list[tuple[Any, ...]], endpoint: Endpoint, *, arises: bool
) -> None:
    """Of the members who joined in a week, few may have been modified in another one."""
    suspicion = DateSuspicion(endpoint)
    seen = [suspicion.arises_from(page_of(*page), WINDOW, END) for page in pages]
    assert seen == [False] * (len(pages) - 1) + [arises]


def test_a_row_modified_since_the_question_has_a_good_reason() -> None:
    assert not ignored(MEMBERS.endpoint, inside=0, outside=9, at=END + timedelta(minutes=1))


def test_a_sale_may_be_filed_under_the_day_of_another_zone() -> None:
    assert ignored(TRANSACTIONS.endpoint, 0, FEW_OUTSIDE)
    assert not ignored(TRANSACTIONS.endpoint, 3, FEW_OUTSIDE)
    assert not ignored(TRANSACTIONS.endpoint, 0, 99, at=WINDOW.start - timedelta(days=2))
