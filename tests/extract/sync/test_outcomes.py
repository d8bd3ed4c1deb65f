"""What the end of a reading says of windows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from common.errors import ApiError
from extract.source.due_windows import WEEK, Window
from extract.source.entities import MEMBERS, PRODUCTS
from extract.source.events import WindowFailed, WindowRead
from extract.source.paging import Verdict
from extract.source.reason import Reason
from extract.state.windows import Outcome
from extract.sync.outcomes import WHOLE, covered_windows, outcomes_of, problem_of, shortened
from extract.sync.plan import Plan

NIGHT = datetime(2025, 6, 30, 9, tzinfo=UTC)
FIRST = Window(NIGHT - 2 * WEEK, NIGHT - WEEK)
SECOND = Window(NIGHT - WEEK, NIGHT)
PLAN = Plan.of_windows(MEMBERS.endpoint, {FIRST: Reason.NEW, SECOND: Reason.LOOKBACK})


def test_only_a_window_that_adds_up_is_verified() -> None:
    read = WindowRead(FIRST, Verdict(distinct=3))
    assert outcomes_of(read, [FIRST], NIGHT, with_whole_list=False) == [
        Outcome(FIRST, "done", 3, None, NIGHT)
    ]
    assert problem_of(read) is None
    odd = WindowRead(FIRST, Verdict(distinct=3, unsettled="the API counts 4 records"))
    assert outcomes_of(odd, [FIRST], NIGHT, with_whole_list=False) == [
        Outcome(FIRST, "unsettled", 3, "the API counts 4 records", None)
    ]
    assert problem_of(odd) == f"window {FIRST} did not settle: the API counts 4 records"
    failed = WindowFailed(None, ApiError("reset"))
    assert outcomes_of(failed, [FIRST], NIGHT, with_whole_list=False) == [
        Outcome(FIRST, "failed", None, "reset", None)
    ]
    assert problem_of(failed) == "the list: reset"


def test_a_whole_list_settles_every_window_that_was_planned() -> None:
    assert covered_windows(MEMBERS, PLAN, FIRST) == [FIRST]
    assert covered_windows(MEMBERS, PLAN, None) == [FIRST, SECOND]
    assert covered_windows(MEMBERS, Plan.whole_list(MEMBERS.endpoint, Reason.NEW), None) == [WHOLE]
    notes = outcomes_of(
        WindowRead(None, Verdict(note="no total")), [FIRST, SECOND], NIGHT, with_whole_list=True
    )
    assert [(each.window, each.reason) for each in notes] == [
        (FIRST, "read with the whole list"),
        (SECOND, "read with the whole list"),
    ]


def test_products_go_by_a_cursor_so_one_row_tells_how_they_were_read() -> None:
    window = Window(NIGHT - timedelta(minutes=5), NIGHT)
    assert covered_windows(PRODUCTS, Plan.whole_list(PRODUCTS.endpoint, Reason.NEW), window) == [
        WHOLE
    ]


def test_of_many_problems_some_are_shown_and_the_rest_counted() -> None:
    assert shortened(["a", "b", "c"]) == ["a", "b", "c"]
    assert shortened(["a", "b", "c", "d", "e"])[3:] == ["and 2 more; `make status` lists them"]
