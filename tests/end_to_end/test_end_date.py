"""Weeks of sales share their boundary day until it is known that the API includes a last day."""

from __future__ import annotations

from datetime import date
from typing import Any

import psycopg
import pytest

from extract.source.end_date import SAMPLED
from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals
from tests.rows import one

UNSETTLED = 3
"""So many weeks are too young to be known of."""


@pytest.fixture
def learnt_here(sandbox: Sandbox, command: Command) -> Command:
    """Commands on a database after the first sync, which another worker's sandbox may have seen."""
    with psycopg.connect(command.database_url) as connection:
        connection.execute("update raw.end_dates set base_url = %s", [sandbox.url])
    return command


def days_asked(sandbox: Sandbox) -> list[int]:
    """How many days lie between the two of each question for a whole week of sales."""
    queries = [
        call["query"]
        for call in sandbox.log()
        if call["path"].endswith("/transactions") and call["query"]["limit"] != "1"
    ]
    spans = [(_day(q["endDate"]) - _day(q["startDate"])).days for q in queries if q["skip"] == "0"]
    return [days for days in spans if days > 4]  # the first of history is shorter


def probes(sandbox: Sandbox) -> list[dict[str, Any]]:
    """The questions that ask for the last day alone."""
    return [
        call["query"]
        for call in sandbox.log()
        if call["path"].endswith("/transactions")
        and call["query"]["limit"] == "1"
        and (_day(call["query"]["endDate"]) - _day(call["query"]["startDate"])).days == 1
    ]


def _day(text: str) -> date:
    month, day, year = map(int, text.split("/"))
    return date(year, month, day)


def learnt(command: Command) -> list[tuple[Any, ...]]:
    with psycopg.connect(command.database_url) as connection:
        return connection.execute(
            "select is_included, doubted_day is not null from raw.end_dates order by base_url"
        ).fetchall()


def resting(command: Command) -> int:
    """How many windows were read without sharing a day."""
    return int(
        one(command.database_url, "select count(*) from raw.windows where not shares_last_day")
    )


def night(sandbox: Sandbox, command: Command) -> str:
    sandbox.advance(days=1)
    sandbox.clear_log()
    return command.ok("sync")


def test_where_the_last_day_is_included_weeks_share_it_only_until_that_is_seen(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    command.ok("sync", BLAZE_CONCURRENCY="1")
    asked = days_asked(sandbox)
    assert set(asked) <= {6, 7}
    known = asked[asked.index(6) :]
    assert known.count(7) <= len(known) // SAMPLED + 1 + UNSETTLED, "once it is known, it is known"
    assert asked.count(6) > 15
    assert learnt(command) == [(True, False)]
    assert asked.count(6) <= resting(command) <= asked.count(6) + 1
    assert_mirror_equals(sandbox, database_url)
    assert one(database_url, "select count(*) from parity.missing_records") == 0

    night(sandbox, command)
    assert len(probes(sandbox)) == 1, "one call a night"
    assert days_asked(sandbox).count(7) <= 1 + UNSETTLED
    assert_mirror_equals(sandbox, database_url)
    sandbox.advance(days=0.1)
    sandbox.clear_log()
    command.ok("sync", FORCE="1")
    assert probes(sandbox) == []
    assert days_asked(sandbox).count(7) <= 1 + UNSETTLED


def test_where_it_is_not_included_weeks_share_it_for_ever(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.readings(end_date="exclusive")
    command.ok("sync")
    assert set(days_asked(sandbox)) == {7}
    assert learnt(command) == [(False, False)]
    assert_mirror_equals(sandbox, database_url)
    night(sandbox, command)
    assert len(probes(sandbox)) == 1
    assert set(days_asked(sandbox)) == {7}
    assert_mirror_equals(sandbox, database_url)
    # It may be included one day.
    sandbox.readings(end_date="inclusive")
    night(sandbox, command)
    assert learnt(command) == [(True, False)]
    assert 6 in days_asked(sandbox)
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
def test_windows_that_rest_on_what_is_no_longer_so_are_read_again(
    sandbox: Sandbox, learnt_here: Command, database_url: str
) -> None:
    rested = resting(learnt_here)
    assert rested > 5
    sandbox.readings(end_date="exclusive")
    said = night(sandbox, learnt_here)
    assert f"no longer includes the last day asked for; {rested} windows" in said
    asked = days_asked(sandbox)
    assert set(asked) == {7}
    assert len(asked) >= rested
    assert (learnt(learnt_here), resting(learnt_here)) == ([(False, False)], 0)
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "total_off", "path": "/transactions", "times": 1},
        {"kind": "400", "path": "/transactions", "times": 1},
        {"kind": "last_week", "path": "/transactions", "times": 1},
    ],
    ids=lambda fault: fault["kind"],
)
def test_an_answer_that_is_neither_yes_nor_no_has_days_shared_that_night(
    sandbox: Sandbox, learnt_here: Command, database_url: str, fault: dict[str, Any]
) -> None:
    rested = resting(learnt_here)
    sandbox.faults([fault])
    said = night(sandbox, learnt_here)
    assert "is not clear tonight" in said
    assert len(probes(sandbox)) == 1
    assert set(days_asked(sandbox)) == {7}
    assert learnt(learnt_here) == [(True, True)]
    assert_mirror_equals(sandbox, database_url)
    assert 0 < resting(learnt_here) <= rested
    # Half a day may be included: what is not clear twice is not relied on, until it is clear.
    sandbox.faults([fault])
    said = night(sandbox, learnt_here)
    assert "does not clearly say whether it includes the last day asked for" in said
    assert (learnt(learnt_here), resting(learnt_here)) == ([(False, False)], 0)
    assert set(days_asked(sandbox)) == {7}
    assert len(days_asked(sandbox)) >= rested // 2
    assert_mirror_equals(sandbox, database_url)
    sandbox.faults([])
    night(sandbox, learnt_here)
    assert learnt(learnt_here) == [(True, False)]


@pytest.mark.after_first_sync
@pytest.mark.parametrize("kind", ["503", "invalid_json"])
def test_a_question_that_is_not_answered_says_nothing_however_often(
    sandbox: Sandbox, learnt_here: Command, database_url: str, kind: str
) -> None:
    rested = resting(learnt_here)
    for _ in range(2):
        sandbox.faults([{"kind": kind, "path": "/transactions", "times": 3}])
        assert "has not answered whether it includes" in night(sandbox, learnt_here)
        assert set(days_asked(sandbox)) == {7}
        assert learnt(learnt_here) == [(True, False)]
        assert_mirror_equals(sandbox, database_url)
    assert rested // 2 < resting(learnt_here) <= rested
    sandbox.faults([])
    assert "last day" not in night(sandbox, learnt_here)
    assert 6 in days_asked(sandbox)


def test_old_days_that_are_answered_otherwise_are_found_by_a_sample(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    """What present days show says nothing of days that lie in another store."""
    sandbox.readings(end_date_turns_after=90)
    command.ok("sync", BLAZE_HISTORY_START="2025-04-10")
    assert learnt(command) == [(True, False)]
    sandbox.advance(days=1)
    command("backfill")
    assert_mirror_equals(sandbox, database_url)
    assert resting(command) == 0
    for _ in range(2):
        sandbox.advance(days=1)
        command.ok("sync", BLAZE_REREAD_DAYS="1")
        assert probes(sandbox)[-1:] == probes(sandbox)[:1], "it is not asked again"
        assert set(days_asked(sandbox)[-20:]) == {7}
        assert resting(command) == 0
        assert_mirror_equals(sandbox, database_url)


def test_present_days_that_are_answered_otherwise_lose_nothing(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.readings(end_date="exclusive", end_date_turns_after=9)
    command.ok("sync")
    assert learnt(command) == [(True, False)]
    for _ in range(8):
        assert_mirror_equals(sandbox, database_url)
        night(sandbox, command)
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
def test_what_is_known_is_known_of_one_address(sandbox: Sandbox, learnt_here: Command) -> None:
    other = sandbox.url.replace("127.0.0.1", "localhost")
    assert other != sandbox.url
    sandbox.readings(end_date="exclusive")
    sandbox.advance(days=1)
    sandbox.clear_log()
    learnt_here.ok("sync", BLAZE_BASE_URL=other)
    assert set(days_asked(sandbox)) == {7}
    assert sorted(learnt(learnt_here)) == [(False, False), (True, False)]


def test_a_crash_between_learning_and_reading_loses_no_day(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    """What windows rest on is written before any of them is called read."""
    sandbox.faults([{"kind": "latency", "seconds": 0.1}])
    for seconds in (4, 6, 8):
        command.killed_after(seconds, "backfill", BLAZE_CONCURRENCY="2")
        if one(database_url, "select to_regclass('raw.end_dates')") is not None:
            assert learnt(command) or not resting(command), "a window rests on what nobody knows"
    sandbox.readings(end_date="exclusive")
    sandbox.faults([])
    sandbox.advance(days=1)
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)
