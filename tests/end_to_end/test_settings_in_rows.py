"""A setting that rows hold is right for every row after the next night, whenever it was changed."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals, versions

WRONG = "Asia/Tokyo"


def rows(url: str, query: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(url, autocommit=True) as connection:
        return connection.execute(query.encode()).fetchall()


def test_a_zone_that_is_corrected_is_right_for_every_day_and_window(
    command: Command, sandbox: Sandbox, database_url: str
) -> None:
    command("sync", BLAZE_TIMEZONE=WRONG)
    with pytest.raises(AssertionError, match="last_visited"):
        assert_mirror_equals(sandbox, database_url)
    old = set(rows(database_url, "select window_start from raw.windows where entity <> 'members'"))

    sandbox.advance(days=1)
    done = command("sync")
    assert done.returncode == 0, done.stderr
    assert (
        "Every row of customers_blaze was computed again: "
        f"BLAZE_TIMEZONE is America/Los_Angeles, was {WRONG}" in done.stderr
    )
    assert "windows of another BLAZE_TIMEZONE" in done.stderr
    assert_mirror_equals(sandbox, database_url)
    new = set(rows(database_url, "select window_start from raw.windows where entity <> 'members'"))
    assert not {row for row in old & new if row[0].year > 1970}

    before = versions(database_url)
    again = command.ok("sync", FORCE="1")
    assert "computed again" not in again
    assert versions(database_url) == before


@pytest.mark.after_first_sync
def test_a_shop_under_another_name_goes_on_where_it_was(
    command: Command, sandbox: Sandbox, database_url: str
) -> None:
    sandbox.advance(days=1)
    sandbox.clear_log()
    said = command.ok("sync", BLAZE_SHOP_NAME="north")
    assert "The shop 'main' is called 'north' now" in said
    assert len(sandbox.log()) < 30, "nothing is read again"
    assert_mirror_equals(sandbox, database_url)
    assert rows(database_url, "select distinct shop from raw.windows") == [("north",)]
    assert rows(database_url, "select entity_type from blaze_sync_state order by 1") == [
        ("members@north",),
        ("products@north",),
        ("transactions@north",),
    ]
    judged = "select status from parity.gate_history where gate = 'freshness' order by id desc"
    assert rows(database_url, judged)[0] == ("PASS",)


@pytest.mark.after_first_sync
def test_sales_before_a_later_start_of_history_are_reread_all_the_same(
    command: Command, sandbox: Sandbox, database_url: str
) -> None:
    sales = [
        t for t in sandbox.truth()["transactions"].values() if t["blaze_status"] == "Completed"
    ]
    sandbox.void(min(sales, key=lambda t: t["date"])["transaction_id"])
    sandbox.advance(days=1)
    later = {"BLAZE_HISTORY_START": "2025-06-10", "BLAZE_REREAD_DAYS": "1"}
    command.ok("sync", **later)
    assert_mirror_equals(sandbox, database_url)
    windows = "select count(*), min(window_start) from raw.windows where entity = 'transactions'"
    held = rows(database_url, windows)
    command.ok("sync", FORCE="1", **later)
    assert rows(database_url, windows) == held, "none is forgotten, and none is new"


def test_history_that_begins_in_the_future_is_refused(command: Command, sandbox: Sandbox) -> None:
    done = command("sync", BLAZE_HISTORY_START="2999-01-01")
    assert done.returncode == 2
    assert "is in the future" in done.stderr
    assert sandbox.log() == []
