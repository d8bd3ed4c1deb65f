"""A batch counts once it is complete."""

from __future__ import annotations

from datetime import UTC, datetime

from extract.load.raw_tables import create_raw_tables
from extract.source.entities import MEMBERS
from extract.state import State

NIGHT = datetime(2025, 6, 30, 9, tzinfo=UTC)


def test_rows_of_a_batch_that_was_never_completed_are_not_known(state: State) -> None:
    create_raw_tables(state.store.connection, state.store.raw_schema, [MEMBERS])
    whole, half = (state.batches.begin("members", NIGHT) for _ in range(2))
    for record_id, batch in (("m1", whole), ("m2", half)):
        state.store.execute(
            "insert into {raw}.members (id, modified, _row_hash, _batch) "
            "values (%(id)s, %(now)s, 7, %(batch)s)",
            id=record_id,
            now=NIGHT,
            batch=batch,
        )
    state.batches.complete(whole, 1, NIGHT)
    assert state.batches.known_rows("members", ["m1", "m2", "m3"]) == {"m1": (7, NIGHT, whole)}
    assert state.batches.count_rows("members") == 1


def test_what_dbt_has_merged_is_what_was_complete(state: State) -> None:
    first = state.batches.begin("members", NIGHT)
    assert not state.batches.has_untransformed("members"), "nothing has landed yet"
    state.batches.complete(first, 1, NIGHT)
    assert state.batches.has_untransformed("members")
    assert not state.batches.has_untransformed("products")
    second = state.batches.begin("members", NIGHT)
    state.batches.save_transformed(["members"], NIGHT)
    assert not state.batches.has_untransformed("members")
    state.batches.complete(second, 1, NIGHT)
    assert state.batches.has_untransformed("members")
