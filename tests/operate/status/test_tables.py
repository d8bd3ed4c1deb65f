"""Tables that somebody has dropped or emptied, of which the sync's state tells nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import Command
from tests.operate.conftest import execute
from tests.operate.status.test_page import first_line
from tests.operate.status.test_prometheus import written
from tests.rows import one


@pytest.mark.after_first_sync
def test_a_table_that_is_missing_is_said_until_a_sync_has_made_it(
    command: Command, tmp_path: Path
) -> None:
    before = one(command.database_url, "select count(*) from customers_blaze")
    execute(command, "drop table customers_blaze cascade")
    assert first_line(command) == "Needs a look: customers_blaze is missing."
    said = command.status()
    assert said["lost_tables"] == [
        {"table": "customers_blaze", "is_missing": True, "records_read": 0}
    ]
    assert said["verdict"]["concerns"][0]["to_do"] == "the next `make sync` makes it"
    metrics = written(command, tmp_path / "blaze.prom")
    assert metrics['blaze_mirror_concerns{about="right"}'] == 1
    assert metrics['blaze_mirror_verdict{state="needs a look"}'] == 1
    command.ok("sync", FORCE="1")
    assert one(command.database_url, "select count(*) from customers_blaze") == before
    assert first_line(command).startswith("All well")


@pytest.mark.after_first_sync
def test_a_table_that_is_empty_although_records_were_read_is_said(command: Command) -> None:
    tables = ("transactions_blaze", "transaction_items_blaze")
    before = {each: one(command.database_url, f"select count(*) from {each}") for each in tables}
    execute(command, "truncate transactions_blaze cascade")
    execute(command, "truncate transaction_items_blaze")
    read = one(command.database_url, "select count(*) from raw.transactions")
    lines = one(command.database_url, "select count(*) from raw.transaction_items")
    assert first_line(command) == (
        f"Needs a look: transactions_blaze is empty although {read:,} records were read; "
        f"transaction_items_blaze is empty although {lines:,} records were read."
    )
    for each in command.status()["verdict"]["concerns"]:
        assert "--full-refresh" in each["to_do"]
        build = each["to_do"].partition('ARGS="')[2].partition('"')[0]
        command.ok("dbt", *build.split())
    assert {each: one(command.database_url, f"select count(*) from {each}") for each in tables} == (
        before
    )
    assert first_line(command).startswith("All well")


def test_a_shop_that_has_no_record_has_an_empty_table(command: Command) -> None:
    """Nothing was read, so nothing is missing in the mirror."""
    command.ok("sync")
    execute(command, "truncate raw.products; truncate products_blaze")
    assert command.status()["lost_tables"] == []
