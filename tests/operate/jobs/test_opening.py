"""What is checked before a run writes anything."""

from __future__ import annotations

import re

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.rows import one


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
