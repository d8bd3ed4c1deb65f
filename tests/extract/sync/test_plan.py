"""What a run reads of an entity, from what was read before."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from common.settings import Settings
from extract.load.raw_tables import create_raw_tables
from extract.source.due_windows import OVERLAP, WEEK, Window
from extract.source.entities import ENTITIES, MEMBERS, PRODUCTS, TRANSACTIONS
from extract.source.entity import Entity
from extract.source.reason import Reason
from extract.state import State
from extract.state.windows import Outcome
from extract.sync.plan import Plan, Planner

ZONE = ZoneInfo("America/Los_Angeles")
NIGHT = datetime(2025, 6, 30, 9, tzinfo=UTC)
NEXT_NIGHT = NIGHT + timedelta(days=1)


@pytest.fixture
def history(monkeypatch: pytest.MonkeyPatch, state: State) -> Settings:
    """Of a shop whose raw tables are there, as they are before anything is planned."""
    create_raw_tables(state.store.connection, state.store.raw_schema, ENTITIES)
    monkeypatch.setenv("BLAZE_HISTORY_START", "2025-06-01")
    return Settings(_env_file=None)


def planner(state: State, settings: Settings, now: datetime = NIGHT) -> Planner:
    return Planner(state, settings, ZONE, now)


def mark_done(state: State, entity: Entity, plan: Plan, at: datetime, backfill: int | None) -> None:
    windows = [window for window in plan.windows if window is not None]
    outcomes = [Outcome(window, "done", 1, None, at) for window in windows]
    state.windows.save(entity.name, outcomes, backfill, at)


def test_a_first_night_reads_all_history(state: State, history: Settings) -> None:
    plans = planner(state, history)
    members = plans.nightly(MEMBERS)
    assert members.span == Window(plans.begin_of(date(2025, 6, 1)), NIGHT)
    sales = plans.nightly(TRANSACTIONS)
    assert len(sales.windows) == 5
    assert plans.nightly(PRODUCTS) == Plan.whole_list(PRODUCTS.endpoint, Reason.NEW)
    assert {*members.reasons.values(), *sales.reasons.values()} == {Reason.NEW}


def test_the_next_night_reads_what_is_new_and_the_lookback(state: State, history: Settings) -> None:
    first = planner(state, history)
    for entity in (MEMBERS, TRANSACTIONS):
        mark_done(state, entity, first.nightly(entity), NIGHT, None)
    second = planner(state, history, NEXT_NIGHT)
    assert second.nightly(MEMBERS).windows == [Window(NIGHT - OVERLAP, NEXT_NIGHT)]
    due = [window for window in second.nightly(TRANSACTIONS).windows if window is not None]
    # The weeks of the 19th and the 26th, and of the rest a share: one of five in sixty nights.
    assert [window.start.astimezone(ZONE).day for window in due] == [1, 19, 26]


def test_a_list_that_ignores_its_dates_is_read_as_a_whole(state: State, history: Settings) -> None:
    for entity in (MEMBERS, TRANSACTIONS):
        state.date_filters.save_ignored(entity.name, NIGHT)
    plans = planner(state, history)
    assert plans.nightly(MEMBERS) == Plan.whole_list(MEMBERS.endpoint, Reason.NEW)
    # Sales without dates would be the last week's only.
    assert len(plans.nightly(TRANSACTIONS).windows) == 5


def test_products_are_read_from_their_cursor_unless_it_is_too_old(
    state: State, history: Settings
) -> None:
    plans = planner(state, history)
    whole = Plan.whole_list(PRODUCTS.endpoint, Reason.NEW)
    assert plans.modified(PRODUCTS) == whole
    state.cursors.save("products", NIGHT - timedelta(minutes=5))
    modified = plans.modified(PRODUCTS)
    assert modified.endpoint is PRODUCTS.modified_endpoint
    assert modified.windows == [Window(NIGHT - timedelta(minutes=5) - OVERLAP, NIGHT)]
    assert list(modified.reasons.values()) == [Reason.NEW]
    mark_done(state, PRODUCTS, modified, NIGHT, None)
    # A week ago, or ahead of a clock that was set right: nobody knows what was modified since.
    for cursor in (NIGHT - WEEK, NIGHT + 2 * OVERLAP, NIGHT + timedelta(minutes=5)):
        state.cursors.save("products", cursor)
        assert plans.modified(PRODUCTS) == Plan.whole_list(PRODUCTS.endpoint, Reason.REREAD)


def test_a_first_backfill_counts_what_a_sync_has_read_and_a_second_does_not(
    state: State, history: Settings
) -> None:
    plans = planner(state, history)
    mark_done(state, TRANSACTIONS, plans.nightly(TRANSACTIONS), NIGHT, None)
    first = state.backfills.begin(date(2025, 5, 22), NIGHT, counts_earlier=True)
    # The first week of June was not read from its beginning.
    earlier = plans.backfill(TRANSACTIONS, first)
    assert list(earlier.reasons.values()) == [Reason.NEW, Reason.NEW]
    second = state.backfills.begin(date(2025, 6, 1), NIGHT, counts_earlier=False)
    again = plans.backfill(TRANSACTIONS, second)
    assert list(again.reasons.values()) == [Reason.REREAD] * 5
    mark_done(state, TRANSACTIONS, again, NIGHT, second.number)
    assert plans.backfill(TRANSACTIONS, second).windows == []
    # A week that was not over when it was read counts for that day only.
    later = planner(state, history, NEXT_NIGHT).backfill(TRANSACTIONS, second)
    assert later.windows == again.windows[-1:]
