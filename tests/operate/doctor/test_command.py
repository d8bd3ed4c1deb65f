"""A site that is set up well, and one where almost everything is wrong at once."""

from __future__ import annotations

import json
import re
from pathlib import Path

import psycopg
import pytest

from common.settings import PROJECT_ROOT
from sandbox.process import Sandbox
from tests.command import Command
from tests.mailbox import open_mailbox
from tests.operate.doctor.examination import OK, UNKNOWN, WRONG, examined

SUBJECTS = ("settings", "database", "api", "legacy", "gates", "clock", "disk", "schedule", "alerts")
TEXT_BEGINS = len("✓ schedule ")
EVERYTHING = """
select md5(string_agg(c.oid::text || c.relname || c.relkind::text, ',' order by c.oid))
from pg_class as c inner join pg_namespace as n on n.oid = c.relnamespace
where n.nspname not like 'pg_%' and n.nspname <> 'information_schema'
"""


@pytest.mark.usefixtures("nightly")
def test_a_site_that_is_set_up_well_has_nothing_to_look_at(
    sandbox: Sandbox, beside_legacy: Command, tmp_path: Path
) -> None:
    settings = tmp_path / "settings"
    settings.touch(mode=0o600)
    with psycopg.connect(beside_legacy.database_url) as connection:
        before = connection.execute(EVERYTHING.encode()).fetchone()
    with open_mailbox() as (box, address):
        found = examined(
            beside_legacy,
            BLAZE_ENV_FILE=str(settings),
            BLAZE_SYNC_WINDOW="02:00-06:00",
            LEGACY_SCHEMA="public",
            ALERT_URLS=address,
            HEARTBEAT_URL="https://hc-ping.com/synthetic",
        )
        assert box.mails == []
    assert [each for each in found.findings if each["verdict"] != OK] == []
    assert {each["subject"] for each in found.findings} == set(SUBJECTS)
    assert found.exit_status == 0
    assert found.has("gates", OK, "legacy has what all 24 gates need")
    assert found.has("legacy", OK, "public.customers (table), ", " rows")
    assert found.has("schedule", OK, "sync starts at 0", "inside BLAZE_SYNC_WINDOW (02:00-06:00)")
    assert found.has("alerts", OK, "1 address (mailto://…)")
    assert "owner@example.com" not in found.printed
    assert [call["path"].rpartition("/")[2] for call in sandbox.log()] == [
        "store", "members", "transactions", "products"
    ]  # fmt: skip
    with psycopg.connect(beside_legacy.database_url) as connection:
        assert connection.execute(EVERYTHING.encode()).fetchone() == before


def test_every_check_that_can_be_made_is_made_where_settings_are_wrong(
    sandbox: Sandbox, command: Command
) -> None:
    found = examined(
        command,
        BLAZE_PAGE_SIZE="0",
        BLAZE_PAGESIZE="50",
        BLAZE_SYNC_WINDOW="two to six",
        BLAZE_HISTORY_START="2999-01-01",
        ALERT_URLS="nosuch://hunter2/token",
        BLAZE_PARTNER_KEY="",
        BLAZE_DEVELOPER_KEY="",
    )
    assert found.exit_status == 2
    wrong = " ".join(said for _, said in found.of("settings"))
    for name in ("BLAZE_PAGE_SIZE", "BLAZE_PAGESIZE", "BLAZE_SYNC_WINDOW", "BLAZE_HISTORY_START"):
        assert name in wrong
    assert found.has("api", WRONG, "BLAZE_PARTNER_KEY and BLAZE_DEVELOPER_KEY are not set")
    assert found.has("database", OK, "Postgres")
    assert found.has("schedule", UNKNOWN, "BLAZE_SYNC_WINDOW cannot be used")
    assert found.has("alerts", UNKNOWN, "ALERT_URLS cannot be used")
    assert "hunter2" not in found.printed
    assert sandbox.log() == []


def test_no_check_says_yes_where_no_database_answers(command: Command) -> None:
    found = examined(command, DATABASE_URL="postgresql://someone:hunter2@127.0.0.1:1/db")
    assert found.exit_status == 2
    assert found.has("database", WRONG, "nothing listens there")
    assert found.has("api", OK, "takes both keys")
    for subject in ("legacy", "gates"):
        assert [verdict for verdict, _ in found.of(subject)] == [UNKNOWN]
    assert found.has("clock", UNKNOWN, "that of the database")
    assert "hunter2" not in found.printed


def test_settings_that_cannot_be_read_leave_nothing_ok(command: Command, tmp_path: Path) -> None:
    found = examined(command, BLAZE_ENV_FILE=str(tmp_path / "nowhere"))
    assert found.exit_status == 2
    assert found.has("settings", WRONG, "BLAZE_ENV_FILE names")
    assert {each["verdict"] for each in found.findings} == {WRONG, UNKNOWN}


@pytest.mark.parametrize("columns", [100, 80, 60])
def test_nothing_is_cut_however_narrow_the_terminal_is(command: Command, columns: int) -> None:
    whole = command("doctor", "--json", BLAZE_FIXED_NOW="", DATABASE_URL="postgresql://u@nowhere/x")
    shown = command(
        "doctor",
        BLAZE_FIXED_NOW="",
        DATABASE_URL="postgresql://u@nowhere/x",
        FORCE_COLOR="1",
        TERM="xterm",
        COLUMNS=str(columns),
    )
    page = re.sub(r"\x1b\[[0-9;]*m", "", shown.stdout)
    assert max(map(len, page.splitlines())) <= columns
    written = re.sub(r"\s", "", "".join(line[TEXT_BEGINS:] for line in page.splitlines()))
    for each in json.loads(whole.stdout)["findings"]:
        if each["subject"] not in {"clock", "disk"}:  # which have changed meanwhile
            for text in filter(None, (each["said"], each["to_do"])):
                assert re.sub(r"\s", "", text) in written


def test_a_terminal_without_the_letters_gets_others(command: Command) -> None:
    done = command.script(
        "doctor", DATABASE_URL="postgresql://u@nowhere.invalid/x", PYTHONIOENCODING="ascii"
    )
    assert done.returncode == 2, done.stderr
    assert "x database: " in done.stdout
    assert done.stdout.isascii()
    assert str(PROJECT_ROOT) in done.stdout
