"""How the last run ended is part of the verdict, for tables tell no more than a part of it."""

from __future__ import annotations

import email.utils
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest

from extract.state import State
from sandbox.process import Sandbox
from tests.command import Command
from tests.json_documents import documented
from tests.operate.conftest import execute
from tests.operate.status.test_page import first_line
from tests.operate.status.test_prometheus import written
from warehouse.connection import connect

REAL_CLOCK = {"BLAZE_FIXED_NOW": "", "FORCE": "1"}


def note(command: Command, run: str, exit_status: str, reasons: str = "{}") -> None:
    """Note a run as the jobs do, with its reasons as JSON."""
    with psycopg.connect(command.database_url, autocommit=True) as connection:
        connection.execute(
            "insert into raw.run_ends (run_id, command, shop, started_at, ended_at, exit_status, "
            "reasons) values (gen_random_uuid(), %s, 'main', %s, now(), %s::smallint, %s)",
            (run, command.sandbox.now(), None if exit_status == "-" else exit_status, reasons),
        )


@pytest.mark.after_first_sync
def test_a_night_that_ended_well_by_its_tables_alone_is_not_well(
    sandbox: Sandbox, command: Command
) -> None:
    told = email.utils.format_datetime(datetime.now(UTC) - timedelta(hours=5))
    sandbox.faults([{"kind": "date", "value": told}])
    assert command("sync", **REAL_CLOCK).returncode == 1
    said = documented("status", command("status", "--json", **REAL_CLOCK).stdout)["verdict"]
    assert said["sentence"] == (
        "Needs a look: the last `sync` ended with exit status 1 (clock)."
    ), said
    assert "Set the clock" in said["concerns"][0]["to_do"]
    page = command("status", COLUMNS="200", **REAL_CLOCK).stdout
    assert "Last run  `sync` ended just now with exit status 1, after " in page


@pytest.mark.after_first_sync
def test_each_end_that_is_not_well_is_said_until_a_run_ends_well(command: Command) -> None:
    well = first_line(command)
    assert well.startswith("All well")
    assert command("sync-products").returncode == 3
    assert first_line(command) == well, "it was too soon, and nothing was done"
    assert command("sync", BLAZE_PARTNER_KEY="wrong").returncode == 2
    said = command.status()["verdict"]["concerns"]
    assert [each["said"] for each in said] == [
        "the last `sync` ended with exit status 2 (credentials)"
    ]
    assert "could not begin" in said[0]["to_do"]
    assert "check BLAZE_PARTNER_KEY" in said[0]["to_do"]
    # The five-minute job says nothing of a night, and a night speaks for it.
    note(command, "sync-products", "0")
    assert "exit status 2" in first_line(command)
    note(command, "backfill", "0")
    assert first_line(command) == well
    note(command, "sync-products", "1", '{"dbt": "dbt could not run"}')
    assert "the last `sync-products` ended with exit status 1 (dbt)" in first_line(command)
    note(command, "sync", "0")
    assert first_line(command) == well
    note(command, "sync", "1", '{"dbt": "dbt could not run"}')
    assert "the last `sync` ended with exit status 1 (dbt)" in first_line(command)
    # What tables tell themselves is over when they say so: `make parity` judges gates again.
    note(command, "sync", "1", '{"gate customers_count": "it failed"}')
    assert first_line(command) == well
    note(command, "sync", "1", '{"gate customers_count": "it failed", "model x": "it failed"}')
    assert "the last `sync` ended with exit status 1 (model x)" in first_line(command)
    note(command, "sync", "1")
    assert "the last `sync` ended with exit status 1." in first_line(command)
    note(command, "sync", "-")
    assert "the last `sync`, begun just now, ended without notice" in first_line(command)
    # A database that no migration has brought so far knows nothing of it.
    execute(command, "drop table raw.run_ends; alter table raw.shops rename to shop_keys")
    execute(command, "delete from raw.schema_migrations where number >= 21")
    assert first_line(command) == well


@pytest.mark.after_first_sync
def test_a_killed_night_is_no_less_killed_while_products_are_read(
    command: Command, tmp_path: Path
) -> None:
    note(command, "sync", "-")
    execute(
        command,
        "update blaze_sync_state set sync_status = 'running' where entity_type = 'members';"
        "update blaze_sync_history set sync_status = 'running' where entity_type = 'members'",
    )
    for at_work, is_crashed in (("sync-products", True), ("sync", False)):
        with connect(command.database_url, application_name=f"blaze_mirror.{at_work}") as session:
            State(session, "raw", "public", "main").lock.take()
            said = command.status()
            metrics = written(command, tmp_path / "blaze.prom")
        states = {row["entity_type"]: row["sync_status"] for row in said["entities"]}
        assert states["members"] == ("crashed" if is_crashed else "running"), at_work
        crashed = 'blaze_mirror_sync_status{entity="members",status="crashed"}'
        assert metrics[crashed] == is_crashed
        ended = metrics.get('blaze_mirror_last_run_exit_status{command="sync"}')
        assert ended == (137 if is_crashed else None)
        assert said["verdict"]["state"] == "running"
        concerns = [each["said"] for each in said["verdict"]["concerns"]]
        assert ("members crashed" in concerns) == is_crashed


@pytest.mark.after_first_sync
def test_a_report_that_could_not_be_written_needs_a_look_until_one_is(
    command: Command, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    closed = tmp_path / "file" / "reports"
    command.ok("sync", REPORT_TO=str(closed), FORCE="1")
    assert first_line(command) == (
        "Needs a look: the report of the last `sync` did not get where it should."
    )
    (concern,) = command.status()["verdict"]["concerns"]
    assert f"The report of this night: {closed}" in concern["to_do"]
    note(command, "sync", "1", '{"report made": "no report", "gate customers_count": "failed"}')
    assert "exit status" not in first_line(command)
    command.ok("sync", REPORT_TO=str(tmp_path / "open"), FORCE="1")
    assert first_line(command).startswith("All well")


@pytest.mark.after_first_sync
def test_the_last_sync_is_as_old_as_what_was_read_longest_ago(
    command: Command, sandbox: Sandbox
) -> None:
    sandbox.advance(days=20 / 24)
    command.ok("sync-products")
    assert first_line(command).endswith("gates hold, last sync 20 hours ago.")


@pytest.mark.after_first_sync
def test_a_shop_of_another_name_is_the_same_before_the_next_sync(command: Command) -> None:
    well = first_line(command)
    assert first_line(command, BLAZE_SHOP_NAME="north") == well
    # Of another key nothing was read.
    assert "first load" in first_line(
        command, BLAZE_SHOP_NAME="north", BLAZE_DEVELOPER_KEY="another-developer-key"
    )
