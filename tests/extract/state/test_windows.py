"""What is known of a window, however its next reading ends."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from extract.source.due_windows import Done, Window
from extract.state import State
from extract.state.windows import Outcome

MONDAY = datetime(2025, 6, 2, tzinfo=UTC)
NIGHT = datetime(2025, 6, 30, 9, tzinfo=UTC)
WEEK = Window(MONDAY, MONDAY + timedelta(days=7))


def done(window: Window, at: datetime = NIGHT) -> Outcome:
    return Outcome(window, "done", 5, None, at)


def test_a_failure_takes_nothing_of_the_last_whole_reading_away(state: State) -> None:
    state.windows.save("members", [done(WEEK)], 3, NIGHT)
    state.windows.save("members", [Outcome(WEEK, "failed", None, "reset", None)], 4, NIGHT)
    assert state.windows.done("members") == [], "it has to be read again"
    [failed] = state.windows.unfinished()
    assert (failed["status"], failed["reason"]) == ("failed", "reset")
    [kept] = state.store.dicts("select records, verified_at, backfill from {raw}.windows")
    assert kept == {"records": 5, "verified_at": NIGHT, "backfill": 3}


def test_a_sync_that_rereads_a_window_leaves_the_backfill_that_has_read_it(state: State) -> None:
    later = NIGHT + timedelta(days=1)
    state.windows.save("members", [done(WEEK)], 3, NIGHT)
    state.windows.save("members", [done(WEEK, later)], None, later)
    assert state.windows.done("members") == [Done(WEEK, later, 3)]


def test_a_longer_window_replaces_those_inside_it_and_no_other(state: State) -> None:
    hour = timedelta(hours=1)
    inside = Window(WEEK.start, WEEK.end - hour)
    across = Window(WEEK.start - hour, WEEK.end - hour)
    state.windows.save("members", [done(WEEK), done(inside), done(across)], None, NIGHT)
    state.windows.save("products", [done(inside)], None, NIGHT)
    state.windows.forget_covered("members", [WEEK])
    assert {each.window for each in state.windows.done("members")} == {WEEK, across}
    assert [each.window for each in state.windows.done("products")] == [inside]


def test_windows_belong_to_a_shop(state: State) -> None:
    store = state.store
    other = State(store.connection, store.raw_schema, store.mirror_schema, "uptown")
    other.windows.save("members", [done(WEEK)], None, NIGHT)
    assert state.windows.done("members") == []
    assert [row["windows"] for row in other.windows.verified()] == [1]


def test_what_did_not_come_to_its_end_is_not_among_the_verified(state: State) -> None:
    earlier = NIGHT - timedelta(days=1)
    before = Window(WEEK.start - timedelta(days=7), WEEK.start)
    state.windows.save("members", [done(WEEK), done(before, earlier)], None, NIGHT)
    state.windows.save("members", [Outcome(before, "failed", None, "reset", None)], None, NIGHT)
    [row] = state.windows.verified()
    assert (row["windows"], row["of_windows"], row["oldest_verified_at"]) == (1, 2, NIGHT)
    state.windows.save("members", [Outcome(WEEK, "unsettled", 4, "short", None)], None, NIGHT)
    assert state.windows.verified() == []
