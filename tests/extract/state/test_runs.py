"""The state of an entity from the begin of its run to its end, or to its crash."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

from extract.source.due_windows import Window
from extract.source.reason import Reason
from extract.state import State
from extract.state.runs import Progress

NIGHT = datetime(2025, 6, 30, 9, tzinfo=UTC)
NEXT_NIGHT = NIGHT + timedelta(days=1)
WEEK = Window(NIGHT - timedelta(days=7), NIGHT)


def test_a_run_that_never_ended_is_marked_by_the_next_one(state: State) -> None:
    state.runs.begin("first", "sync", "members", WEEK, NIGHT)
    state.runs.begin("first", "sync", "products", None, NIGHT)
    state.runs.begin("second", "sync", "members", None, NEXT_NIGHT)
    rows = state.store.rows(
        "select run_id, entity_type, sync_status from {mirror}.blaze_sync_history order by id"
    )
    assert rows == [
        ("first", "members", "crashed"),
        ("first", "products", "running"),
        ("second", "members", "running"),
    ]
    assert state.runs.last("members") == (NEXT_NIGHT, "running", "sync")
    current = state.runs.current()[0]
    assert current["last_sync_window_start"] == WEEK.start, "a run without windows keeps the last"


def test_only_what_came_to_its_end_counts_as_completed(state: State) -> None:
    first = state.runs.begin("first", "sync", "members", WEEK, NIGHT)
    state.runs.save_progress(first, "members", Progress(7, 5, 1, Counter({Reason.NEW: 3}), 0.5))
    state.runs.end(first, "members", "completed", None, NIGHT + timedelta(minutes=1))
    second = state.runs.begin("second", "sync", "members", WEEK, NEXT_NIGHT)
    state.runs.end(second, "members", "stopped", "the budget", NEXT_NIGHT)
    assert state.runs.last("members") == (NEXT_NIGHT, "stopped", "sync")
    assert state.runs.last_completed("members") == NIGHT
    assert state.runs.last_completed("products") is None
    assert state.runs.last_ends() == {"members": NIGHT + timedelta(minutes=1)}
    [current] = state.runs.current()
    assert (current["sync_status"], current["error_message"]) == ("idle", "the budget")
    assert current["records_synced"] == 0, "of the run that began last"


def test_the_key_in_the_plans_table_names_every_shop_but_the_first(state: State) -> None:
    store = state.store
    other = State(store.connection, store.raw_schema, store.mirror_schema, "uptown")
    for each in (state, other):
        each.runs.begin("run", "sync", "members", None, NIGHT)
        each.runs.save_failed("members", 2)
    assert [(row["entity_type"], row["records_failed"]) for row in state.runs.current()] == [
        ("members", 2),
        ("members@uptown", 2),
    ]
