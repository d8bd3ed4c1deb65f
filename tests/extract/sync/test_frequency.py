"""When an entity may be read again."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest

from common.stop import Stop
from extract.source.entities import ENTITIES, MEMBERS, PRODUCTS
from extract.source.entity import Entity
from extract.source.reason import Reason
from extract.state import State
from extract.state.runs import LastRun
from extract.sync.entity_queue import EntityQueue, MakePlan
from extract.sync.frequency import LATE_START, read_too_soon, time_left, time_to_wait
from extract.sync.plan import Plan
from extract.sync.task import Task

NOW = datetime(2025, 6, 30, 9, tzinfo=UTC)
NONE = timedelta(0)


@pytest.mark.parametrize(
    ("status", "minutes_ago", "left"),
    [
        ("completed", 1, timedelta(minutes=4)),
        ("completed", 0, timedelta(minutes=5)),
        ("completed", 5, NONE),
        ("error", 1, NONE),
        ("stopped", 1, NONE),
        ("crashed", 1, NONE),
        ("completed", -1, NONE),
    ],
    ids=["a minute", "just now", "enough", "failed", "stopped", "crashed", "a clock set back"],
)
def test_only_a_reading_that_came_to_its_end_keeps_the_next_one_waiting(
    status: str, minutes_ago: int, left: timedelta
) -> None:
    last = LastRun(NOW - timedelta(minutes=minutes_ago), status, "sync")
    assert time_left(PRODUCTS, last, NOW) == left


def test_what_was_never_read_may_be_read() -> None:
    assert time_left(PRODUCTS, None, NOW) == NONE


def test_the_reason_names_both_times_and_a_moment_is_waited_for(state: State) -> None:
    stop = Stop()
    stop.request("so that nothing is waited for here")
    for entity, ago in (
        (MEMBERS, timedelta(minutes=40)),
        (PRODUCTS, PRODUCTS.min_interval - LATE_START),
    ):
        run = state.runs.begin("run", "sync", entity.name, None, NOW - ago)
        state.runs.end(run, entity.name, "completed", None, NOW)
    assert read_too_soon(ENTITIES, state.runs, NOW, stop) == {
        MEMBERS: "members were read 40 minutes ago, and the vendor allows it every 60 minutes; "
        "run it later, or with FORCE=1"
    }


def test_a_whole_list_waits_for_its_turn_behind_the_five_minute_job(state: State) -> None:
    """Left out, it would never be read where that job always comes shortly before the night."""
    run = state.runs.begin("run", "sync-products", PRODUCTS.name, None, NOW - timedelta(minutes=3))
    state.runs.end(run, PRODUCTS.name, "completed", None, NOW)
    assert read_too_soon(ENTITIES, state.runs, NOW, Stop()) == {}
    assert time_to_wait(ENTITIES, state.runs, NOW) == {PRODUCTS: timedelta(minutes=2)}
    assert PRODUCTS in read_too_soon(ENTITIES, state.runs, NOW, Stop(), whole=False)


def test_what_has_to_wait_begins_neither_ahead_of_its_turn_nor_too_early() -> None:
    begun: list[float] = []

    def begin(entity: Entity, _: MakePlan) -> Task:
        begun.append(time.monotonic())
        return Task(entity, Plan.whole_list(entity.endpoint, Reason.NEW), 1, None, None, None)  # type: ignore[arg-type]

    started = time.monotonic()
    plans = {PRODUCTS: lambda _: Plan.whole_list(PRODUCTS.endpoint, Reason.NEW)}
    waits = {PRODUCTS: timedelta(seconds=0.3)}
    with EntityQueue(plans, begin, lambda *_: None, Stop(), waits) as entities:
        entities.begin_next()
        assert begun == []
        assert entities.take() is not None
    assert begun[0] >= started + 0.3
