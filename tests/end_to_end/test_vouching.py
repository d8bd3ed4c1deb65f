"""What a window is called read for: its own rows, and no others."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals, versions

DAYS_IGNORED = {"kind": "dates_ignored", "path": "/transactions"}
LAST_WEEK = {"kind": "last_week", "path": "/transactions"}


def windows(database_url: str) -> Counter[str]:
    """How many windows of sales there are of each status."""
    with psycopg.connect(database_url) as connection:
        rows = connection.execute(
            "select status from raw.windows where entity = 'transactions'"
        ).fetchall()
    return Counter(status for (status,) in rows)


def sales_calls(sandbox: Sandbox) -> int:
    return sum(call["path"].endswith("/transactions") for call in sandbox.log())


@pytest.mark.parametrize("history", ["2024-12-01", "2025-06-01"])
def test_a_night_of_last_weeks_sales_vouches_for_no_window(
    sandbox: Sandbox, command: Command, database_url: str, history: str
) -> None:
    command.settings["BLAZE_HISTORY_START"] = history
    sandbox.faults([LAST_WEEK])
    done = command("sync")
    assert done.returncode == 1
    assert "ignores the days asked for" in done.stderr or "under other days" in done.stderr
    assert windows(database_url)["done"] <= 1, "and that one may hold last week's sales"
    sandbox.faults([])
    command.ok("sync")
    assert windows(database_url).keys() == {"done"}
    with psycopg.connect(database_url) as connection:
        rows = connection.execute("select transaction_id from transactions_blaze").fetchall()
    wanted = {i for i, t in sandbox.truth()["transactions"].items() if t["date"] > f"{history}T08"}
    assert wanted <= {row[0] for row in rows}


def test_nor_does_a_quiet_week_of_a_shop_that_is_read_for_the_first_time(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    """All windows come empty then, as they do of a new shop: only that no sale came tells."""
    quiet_since = sandbox.now() - timedelta(days=9)
    for sale_id, sale in sandbox.truth()["transactions"].items():
        if datetime.fromisoformat(sale["date"]) > quiet_since:
            sandbox.delete("transactions", sale_id)
    sandbox.faults([LAST_WEEK])
    command("sync")
    assert versions(database_url)["transactions_blaze"] == {}
    # Nor after a night that has read some of them again, and failed.
    sandbox.faults([{"kind": "404", "path": "/transactions", "after": 20}])
    assert command("sync", FORCE="1").returncode == 1
    sandbox.faults([])
    command.ok("sync", FORCE="1")
    assert_mirror_equals(sandbox, database_url, deleted_unread=True)


@pytest.mark.parametrize(
    "times",
    [{"times": 1}, {"times": 5}, {"after": 2, "times": 1}, {"rate": 0.3}, {"after": 20}],
    ids=str,
)
def test_nor_do_a_few_answers_of_them_among_others(
    sandbox: Sandbox, command: Command, database_url: str, times: dict[str, Any]
) -> None:
    sandbox.faults([LAST_WEEK | times], seed=3)
    assert command("sync").returncode == 1
    sandbox.faults([])
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
def test_a_night_of_them_after_others_costs_that_nights_windows(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    was_done = windows(database_url)["done"]
    sandbox.advance(days=1)
    sandbox.faults([LAST_WEEK])
    assert command("sync").returncode == 1
    assert was_done - 3 <= windows(database_url)["done"] < was_done
    sandbox.faults([])
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)


def test_a_list_that_ignores_its_days_is_read_once_where_it_is_seen_to_be_whole(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.faults([DAYS_IGNORED])
    said = command.ok("sync")
    assert "reading the whole list once" in said
    assert sales_calls(sandbox) <= 6 + 2 + 6
    assert_mirror_equals(sandbox, database_url)
    with psycopg.connect(database_url) as connection:
        without_rows = connection.execute(
            "select count(*) from raw.windows where entity = 'transactions' and "
            "(status <> 'done' or records = 0)"
        ).fetchone()
    assert without_rows == (0,), "no other window is called read"
    sandbox.advance(days=1)
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.parametrize("kept", ["no time", "the import's"])
def test_a_week_of_imported_sales_vouches_for_itself_alone(
    sandbox: Sandbox, command: Command, database_url: str, kept: str
) -> None:
    at = sandbox.now() - timedelta(days=100)
    for hours in range(30):
        sold = sandbox.sell(at=(at + timedelta(hours=hours)).isoformat(), imported=True)
        if kept != "no time":
            times = {"startTime": int(sandbox.now().timestamp() * 1000)}
            sandbox.edit("transactions", sold["id"], set=times)
    said = command.ok("sync")
    assert "reading the whole list once" not in said
    assert len({c["query"]["startDate"] for c in sandbox.log() if "/" in str(c["query"])}) > 25
    assert_mirror_equals(sandbox, database_url)


def test_a_sale_that_leaves_while_one_joins_takes_no_other_with_it(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.readings(transactions_cap=10)
    sandbox.faults([{"kind": "swapped_meanwhile", "path": "/transactions", "times": 8, "days": 3}])
    command("sync")
    sandbox.faults([])
    with psycopg.connect(database_url) as connection:
        rows = connection.execute("select transaction_id from transactions_blaze").fetchall()
    assert {row[0] for row in rows} == sandbox.truth()["transactions"].keys()
