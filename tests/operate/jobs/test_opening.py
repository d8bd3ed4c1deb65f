"""What is checked before a run writes anything."""

from __future__ import annotations

import email.utils
import re
import time
from datetime import UTC, datetime, timedelta

import psycopg
import pytest

from operate.jobs.context import Tried
from sandbox.process import Sandbox, running_sandbox
from tests.command import Command
from tests.mailbox import open_mailbox
from tests.rows import one


def test_an_answer_that_waited_for_its_shop_s_turn_tells_no_wrong_clock() -> None:
    server_time = datetime.now(UTC) - timedelta(hours=2)
    tried = Tried(None, server_time, time.monotonic() - 7200)
    assert tried.present_server_time is not None
    assert abs(datetime.now(UTC) - tried.present_server_time) < timedelta(minutes=1)
    assert Tried(None, None).present_server_time is None


def test_two_syncs_at_once_the_second_leaves_at_once_and_does_no_harm(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("select pg_advisory_lock(hashtextextended('blaze_mirror:raw', 0))")
        second = command("sync")
    assert second.returncode == 3
    assert "Another run is at work" in second.stderr
    assert sandbox.log() == []
    assert one(database_url, "select count(*) from pg_tables where schemaname = 'raw'") == 0


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"BLAZE_PARTNER_KEY": ""}, "BLAZE_PARTNER_KEY is not set"),
        ({"BLAZE_DEVELOPER_KEY": ""}, "BLAZE_DEVELOPER_KEY is not set"),
        ({"BLAZE_DEVELOPER_KEY": "wrong"}, r"refused the keys \(401\)"),
        ({"BLAZE_BASE_URL": "http://127.0.0.1:1"}, "No Blaze API answers"),
        ({"DATABASE_URL": "postgresql://u:p@127.0.0.1:1/db"}, "nothing listens"),
    ],
    ids=["partner key", "developer key", "wrong key", "wrong address", "no database"],
)
def test_what_is_wrong_at_the_start_is_one_sentence_and_nothing_is_written(
    sandbox: Sandbox,
    command: Command,
    database_url: str,
    changes: dict[str, str],
    complaint: str,
) -> None:
    done = command("sync", **changes)
    assert done.returncode == 2
    errors = [line for line in done.stderr.splitlines() if " ERROR " in line]
    assert len(errors) == 1
    assert done.stdout == ""
    assert re.search(complaint, errors[0])
    tables = "select count(*) from pg_tables where schemaname in ('raw', 'public')"
    assert one(database_url, tables) == 0
    if "wrong" in changes.values():
        assert [call["status"] for call in sandbox.log()] == [401]


@pytest.mark.after_first_sync
@pytest.mark.parametrize("release", ["this", "an earlier one"])
def test_the_keys_of_another_shop_are_refused_before_anything_is_read(
    sandbox: Sandbox, command: Command, database_url: str, release: str
) -> None:
    if release == "an earlier one":  # which has kept no id
        with psycopg.connect(database_url) as connection:
            connection.execute("update raw.shops set api_shop_id = null")
    keys = "select array_agg(s) from raw.shops as s"
    before = one(database_url, keys)
    with running_sandbox(members=20, transactions=40, products=20, seed=77) as other:
        for developer_key in (sandbox.developer_key, other.developer_key):
            done = command("sync", BLAZE_BASE_URL=other.url, BLAZE_DEVELOPER_KEY=developer_key)
            assert done.returncode == 2, done.stderr
            assert "belongs to another shop" in done.stderr
        asked = {call["path"] for call in other.log()}
    assert asked == {"/api/v1/partner/store"}
    assert one(database_url, keys) == before
    command.ok("sync", FORCE="1")


def test_a_clock_that_stands_is_refused_for_a_real_api(command: Command) -> None:
    done = command("sync", BLAZE_BASE_URL="https://api.example.com")
    assert done.returncode == 2
    assert "Take BLAZE_FIXED_NOW out" in done.stderr


@pytest.mark.after_first_sync
def test_a_night_by_a_wrong_clock_has_not_ended_well(sandbox: Sandbox, command: Command) -> None:
    real_clock = {"BLAZE_FIXED_NOW": "", "FORCE": "1"}
    command.ok("sync", **real_clock)
    for days, said in ((31, "30 days behind"), (-31, "31 days ahead")):
        told = email.utils.format_datetime(datetime.now(UTC) + timedelta(days=days))
        sandbox.faults([{"kind": "date", "value": told}])
        with open_mailbox() as (box, address):
            done = command("sync-products", ALERT_URLS=address, **real_clock)
        assert done.returncode == 1, done.stderr
        assert f"This machine's clock is {said} " in done.stderr
        assert any("clock is" in text for _, text in box.mails)
