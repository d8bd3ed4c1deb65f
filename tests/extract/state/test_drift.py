"""What was seen of fields adds up, run by run and entity by entity."""

from __future__ import annotations

from datetime import UTC, datetime

from extract.state import State
from extract.state.drift import Drift, FieldSeen

NIGHT = datetime(2025, 6, 30, 9, tzinfo=UTC)


def seen(holders: int, present: int, *types: str) -> FieldSeen:
    return FieldSeen(holders, present, frozenset(types))


def test_fields_add_up_by_path(state: State) -> None:
    state.drift.save("members", {"a": seen(5, 3, "text"), "b.c": seen(2, 0)}, [], [], NIGHT)
    state.drift.save("products", {"a": seen(9, 9, "number")}, [], [], NIGHT)
    first = {"a": seen(5, 3, "text"), "b.c": seen(2, 0)}
    assert state.drift.fields("members") == first
    state.drift.save(
        "members", {"a": seen(4, 4, "number", "text"), "d": seen(1, 1, "yes/no")}, [], [], NIGHT
    )
    assert state.drift.fields("members") == {
        "a": seen(9, 7, "number", "text"),
        "b.c": seen(2, 0),
        "d": seen(1, 1, "yes/no"),
    }
    state.drift.save("members", {}, [], [], NIGHT)
    assert len(state.drift.fields("members")) == 3
    assert state.drift.fields("products") == {"a": seen(9, 9, "number")}


def test_what_vanished_and_is_there_again_is_forgotten(state: State) -> None:
    gone = [Drift("a", "vanished", "0 of 10"), Drift("b", "vanished", "0 of 10")]
    state.drift.save("members", {}, [], gone, NIGHT)
    state.drift.save("members", {}, ["a"], [], NIGHT)
    assert [row["path"] for row in state.drift.latest_first()] == ["b"]
