"""Whether a list by days that ignores them is seen to be whole, and what it vouches for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pyarrow as pa
import pytest

from extract.source.due_windows import WEEK, Window
from extract.source.page import Page
from extract.source.paging import Verdict
from extract.source.whole_list import WholeList

NOW = datetime(2025, 6, 30, 9, tzinfo=UTC)
ASKED = Window(NOW - 10 * WEEK, NOW - 9 * WEEK)


def whole_list(*days_ago: float | None) -> WholeList:
    ids = [f"sale {number}" for number in range(len(days_ago))]
    instants = [
        None if days is None else round((NOW - timedelta(days=days)).timestamp() * 1000)
        for days in days_ago
    ]
    nothing: list[int | None] = [None] * len(ids)
    whole = WholeList(NOW, ASKED)
    whole.note(Page(len(ids), None, ids, nothing, [], pa.table({}), None, [], [nothing, instants]))
    return whole


@pytest.mark.parametrize(
    ("whole", "verdict", "reason"),
    [
        (whole_list(1, 20, 40), Verdict(3), None),
        (whole_list(1, 2, 8.9), Verdict(3), "0 of 3 sales are of other weeks and not the last"),
        (whole_list(64, 66, 68), Verdict(3), "0 of 3 sales are of other weeks and not the last"),
        (whole_list(1, 2, 9000), Verdict(3), "1 of 3 sales are of other weeks and not the last"),
        (whole_list(20, None), Verdict(2), "1 of 2 sales are of other weeks and not the last"),
        (whole_list(), Verdict(0), "0 of 0 sales are of other weeks and not the last"),
        (whole_list(1, 20, 40), Verdict(3, "the API counts 4"), "the API counts 4"),
        (whole_list(1, 20, 40), Verdict(3, None, "no total"), "no total"),
    ],
    ids=[
        "all",
        "a week",
        "the days asked for",
        "and a wrong clock",
        "undated",
        "nothing",
        "too few",
        "uncounted",
    ],
)
def test_it_adds_up_and_reaches_back_further_than_the_last_week(
    whole: WholeList, verdict: Verdict, reason: str | None
) -> None:
    assert whole.why_not_whole(verdict) == reason


def test_it_vouches_for_the_windows_whose_rows_it_has() -> None:
    windows = [Window(NOW - (n + 1) * WEEK, NOW - n * WEEK) for n in range(3)]
    whole = whole_list(1, 2, 15, 400, None)
    assert whole.own_rows(windows) == {windows[0]: 2, windows[2]: 1}
