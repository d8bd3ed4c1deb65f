"""What could not be loaded is listed once, however often it is read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from extract.source.due_windows import Window
from extract.state import State

NIGHT = datetime(2025, 6, 30, 9, tzinfo=UTC)


def test_the_same_record_of_the_same_window_counts_once(state: State) -> None:
    rejected = {
        ("", "id: missing", NIGHT, "m7"): 2,
        ("", "id: missing", NIGHT, "m8"): 1,
        ("", "id: missing", None, ""): 1,
        ("m1", "id: too long for a key", None, ""): 1,
    }
    for night in range(2):
        state.quarantine.save("members", rejected, NIGHT + timedelta(days=night))
    assert state.quarantine.count("members") == 5
    assert state.quarantine.count("products") == 0
    listed = state.quarantine.latest_first()
    assert len(listed) == 4
    assert {row["window_start"] for row in listed} == {NIGHT, None}
    assert {row["last_seen_at"] for row in listed} == {NIGHT + timedelta(days=1)}


def unread(state: State) -> int:
    found = state.store.value("select count(*) from {raw}.quarantine where read_again_at is null")
    return int(found)


def test_what_a_whole_reading_has_not_shown_again_was_read_whatever_the_clock_says(
    state: State,
) -> None:
    week = Window(NIGHT, NIGHT + timedelta(days=7))
    rejected: dict[tuple[str, str, datetime | None, str], int] = {
        ("", "id: missing", week.start, "m7"): 1,
        ("", "id: missing", week.start, "m8"): 1,
        ("", "id: missing", week.end, "m7"): 1,
    }
    state.quarantine.save("transactions", rejected, NIGHT)
    state.quarantine.settle("members", None, [], NIGHT)
    state.quarantine.settle("transactions", week, [("", "id: missing", "m8")], NIGHT)
    assert unread(state) == 2
    state.quarantine.settle("transactions", None, [], NIGHT)
    assert unread(state) == 0
    assert state.quarantine.count("transactions") == 3, "the history stays"
    state.quarantine.save("transactions", rejected, NIGHT)
    assert unread(state) == 3
