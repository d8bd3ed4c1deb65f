"""A record that a list no longer holds is in question until the API or a list has shown it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from extract.load.raw_tables import create_raw_tables
from extract.source.entities import MEMBERS
from extract.state import State

NIGHT = datetime(2025, 6, 30, 9, tzinfo=UTC)


def test_what_landed_in_a_batch_that_was_never_completed_stays_in_question(state: State) -> None:
    create_raw_tables(state.store.connection, state.store.raw_schema, [MEMBERS])
    first = state.batches.begin("members", NIGHT)
    for record_id in ("as it was", "landed", "half landed"):
        state.store.execute(
            "insert into {raw}.members (id, modified, _row_hash, _batch) "
            "values (%(id)s, %(now)s, 7, %(batch)s)",
            id=record_id,
            now=NIGHT,
            batch=first,
        )
    state.batches.complete(first, 3, NIGHT)
    state.suspects.save(MEMBERS, None, (), NIGHT, timedelta(days=30))
    landed, half = (state.batches.begin("members", NIGHT) for _ in range(2))
    state.batches.complete(landed, 1, NIGHT)
    for record_id, batch in (("landed", landed), ("half landed", half)):
        state.store.execute(
            "update {raw}.members set _batch = %(batch)s where id = %(id)s",
            id=record_id,
            batch=batch,
        )
    state.suspects.clear_changed(MEMBERS)
    left = {each.record_id for each in state.suspects.open(MEMBERS)}
    assert left == {"as it was", "half landed"}
