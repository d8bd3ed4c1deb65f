"""The next entity begins while the last pages of one are loaded."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals

Outcome = Future[subprocess.CompletedProcess[str]]


@contextmanager
def members_locked(command: Command, *arguments: str) -> Iterator[Outcome]:
    """A command that can read members and not load any, as long as this lasts."""
    with ThreadPoolExecutor(1) as pool, psycopg.connect(command.database_url) as connection:
        connection.execute("lock table raw.members in exclusive mode")
        outcome = pool.submit(lambda: command.process(*arguments, FORCE="1"))
        yield outcome
        connection.rollback()


def wait_for_transactions(sandbox: Sandbox, outcome: Outcome) -> None:
    """Wait until the API is asked for pages of transactions."""
    for _ in range(200):
        asked = [c for c in sandbox.log() if c["path"].endswith("/transactions")]
        # An estimate of how many there are asks for a single one.
        if any(call["query"]["limit"] != "1" for call in asked):
            return
        assert not outcome.done()
        time.sleep(0.1)
    raise AssertionError("nobody asked for transactions")


def endings(database_url: str) -> dict[str, tuple[str, str | None]]:
    """How each entity of the last run ended, and why."""
    with psycopg.connect(database_url) as connection:
        rows = connection.execute(
            "select entity_type, sync_status, error_message from blaze_sync_history where run_id = "
            "(select run_id from blaze_sync_history order by id desc limit 1)"
        ).fetchall()
    return {entity: (status, message) for entity, status, message in rows}


@pytest.mark.after_first_sync
def test_transactions_are_read_while_members_are_loaded(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.advance(days=1)
    sandbox.clear_log()
    with members_locked(command, "sync") as outcome:
        wait_for_transactions(sandbox, outcome)
    assert outcome.result().returncode == 0, outcome.result().stderr
    assert {status for status, _ in endings(database_url).values()} == {"completed"}
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
def test_an_entity_that_began_and_never_had_its_turn_has_ended(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.clear_log()
    with members_locked(command, "backfill") as outcome:
        wait_for_transactions(sandbox, outcome)
        # The count after the last member is refused, which ends the whole run.
        sandbox.faults([{"kind": "401", "path": "/members"}])
    assert outcome.result().returncode != 0
    ended = endings(database_url)
    assert ended["members"][0] == "error"
    assert ended["transactions"] == ("stopped", "the run ended before its turn")
    sandbox.faults([])
    command.ok("backfill", FORCE="1")
    assert_mirror_equals(sandbox, database_url)
