"""Rows that no modified date leads to: sales that arrive late, and old sales that change."""

from __future__ import annotations

from datetime import datetime, timedelta

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals

REREAD_DAYS = 5


def oldest_verified(database_url: str) -> datetime:
    with psycopg.connect(database_url) as connection:
        row = connection.execute(
            "select min(verified_at) from raw.windows where entity = 'transactions'"
        ).fetchone()
    assert row is not None
    oldest: datetime = row[0]
    return oldest


@pytest.mark.after_first_sync
def test_sales_of_an_offline_till_are_found_by_the_lookback(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    for _ in range(3):
        assert sandbox.advance(days=1, late=True)["late uploads"]
        command.ok("sync")
        with psycopg.connect(database_url) as connection:
            rows = connection.execute("select transaction_id from transactions_blaze").fetchall()
        assert {row[0] for row in rows} == sandbox.truth()["transactions"].keys()


@pytest.mark.after_first_sync
def test_a_change_to_an_old_sale_is_found_by_the_rolling_reread_and_a_failure_delays_nothing_else(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    command.settings["BLAZE_REREAD_DAYS"] = str(REREAD_DAYS)
    read_first = sandbox.now()
    old = min(
        (t for t in sandbox.truth()["transactions"].values() if t["blaze_status"] == "Completed"),
        key=lambda t: t["date"],
    )
    sandbox.edit("transactions", old["transaction_id"], set={"status": "Void"})

    # The night that would reread the oldest windows fails: that must not count as reread.
    sandbox.advance(days=1)
    sandbox.faults([{"kind": "404", "path": "/transactions"}])
    assert command("sync").returncode == 1
    assert oldest_verified(database_url) == read_first
    sandbox.faults([])

    for _ in range(REREAD_DAYS):
        sandbox.advance(days=1)
        command.ok("sync")
    assert_mirror_equals(sandbox, database_url)
    assert sandbox.now() - oldest_verified(database_url) <= timedelta(days=REREAD_DAYS)
