"""At most one backfill is unfinished."""

from __future__ import annotations

from datetime import UTC, date, datetime

from extract.source.due_windows import Done, Window
from extract.state import State
from extract.state.backfills import Backfill

NIGHT = datetime(2025, 6, 30, 9, tzinfo=UTC)


def test_a_new_backfill_takes_the_place_of_an_unfinished_one(state: State) -> None:
    assert state.backfills.unfinished() is None
    given_up = state.backfills.begin(date(2020, 1, 1), NIGHT, counts_earlier=True)
    begun = state.backfills.begin(date(2024, 1, 1), NIGHT, counts_earlier=False)
    assert begun.number > given_up.number
    assert state.backfills.unfinished() == begun
    state.backfills.complete(NIGHT)
    assert state.backfills.unfinished() is None
    assert state.store.value("select count(*) from {raw}.backfills") == 1


def test_a_second_backfill_reads_what_others_have_read() -> None:
    read = Done(Window(NIGHT, NIGHT), NIGHT, backfill=1)
    assert Backfill(1, date(2024, 1, 1), counts_earlier=False).has_read(read)
    assert not Backfill(2, date(2024, 1, 1), counts_earlier=False).has_read(read)
    assert Backfill(2, date(2024, 1, 1), counts_earlier=True).has_read(read)
