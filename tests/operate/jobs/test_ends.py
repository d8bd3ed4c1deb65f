"""Every end that is not well has its exit status, and an alert that says what to do."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from psycopg import sql

from extract.state import State
from operate.jobs import job
from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals
from tests.mailbox import Mailbox
from tests.roles import clerk_of
from tests.waiting import until
from warehouse.capacity import CONNECTIONS_NEEDED
from warehouse.connection import connect

LOSE_THE_SESSION = """
create function public.lose() returns trigger language plpgsql
as 'begin perform pg_terminate_backend(pg_backend_pid()); return new; end';
create trigger lose before update on blaze_sync_history
for each row when (new.sync_status = 'completed') execute function public.lose()
"""
DBT_WORKS = """
select 1 from pg_stat_activity
where datname = current_database() and application_name like 'blaze_mirror.dbt/%'
"""
FORBIDDEN = [{"kind": "403", "path": path} for path in ("/members", "/transactions", "/products")]
MISTAKES: list[tuple[str, Mapping[str, str], Sequence[dict[str, Any]], int, list[str]]] = [
    (
        "no partner key",
        {"BLAZE_PARTNER_KEY": ""},
        [],
        2,
        ["could not begin", "BLAZE_PARTNER_KEY is not set", "put the partner key"],
    ),
    (
        "wrong key",
        {"BLAZE_PARTNER_KEY": "wrong"},
        [],
        2,
        ["could not begin", "refused the keys (401)", "check BLAZE_PARTNER_KEY"],
    ),
    (
        "keys revoked in the middle",
        {},
        [{"kind": "401", "path": "/transactions"}],
        2,
        ["ended early", "refused the keys (401)", "check BLAZE_PARTNER_KEY", "resumes"],
    ),
    (
        "every list forbidden in the middle",
        {},
        FORBIDDEN,
        2,
        ["ended early", "forbids every list", "check BLAZE_PARTNER_KEY"],
    ),
    (
        "API out of reach",
        {"BLAZE_BASE_URL": "http://127.0.0.1:1"},
        [],
        2,
        ["could not begin", "No Blaze API answers", "check BLAZE_BASE_URL"],
    ),
    (
        "API that fails",
        {},
        [{"kind": "500"}],
        1,
        ["could not begin", "500"],
    ),
    (
        "no database",
        {"DATABASE_URL": "postgresql://u:p@127.0.0.1:1/db"},
        [],
        2,
        ["could not begin", "nothing listens there", "start the server"],
    ),
    (
        "no calls left",
        {"BLAZE_CALLS_PER_MONTH": "1"},
        [],
        4,
        ["could not begin", "is used up", "raise", "BLAZE_CALLS_PER_MONTH"],
    ),
    (
        "an entity that fails",
        {},
        [{"kind": "404", "path": "/transactions"}],
        1,
        ["transactions failed", "the next run resumes", "make status"],
    ),
]


@pytest.mark.after_first_sync
@pytest.mark.parametrize(
    ("settings", "faults", "status", "said"),
    [pytest.param(*rest, id=name) for name, *rest in MISTAKES],
)
def test_what_is_wrong_is_alerted_once(
    sandbox: Sandbox,
    command: Command,
    mailbox: Mailbox,
    settings: Mapping[str, str],
    faults: Sequence[dict[str, Any]],
    status: int,
    said: list[str],
) -> None:
    sandbox.advance(days=1)
    sandbox.faults([*faults])
    done = command("sync", **settings)
    assert done.returncode == status, done.stderr
    assert "Unexpected" not in done.stderr
    assert len(mailbox.mails) == 1
    text = " ".join(mailbox.mails[0][1].split())
    for words in said:
        assert words in text
    if "BLAZE_PARTNER_KEY" in settings:
        command("sync", **settings)
        assert len(mailbox.mails) == 1, "and once only"


@pytest.mark.after_first_sync
def test_a_lost_session_and_a_crash_are_alerted_and_are_over_with_the_next_run(
    sandbox: Sandbox,
    command: Command,
    mailbox: Mailbox,
    database_url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sandbox.advance(days=1)
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(LOSE_THE_SESSION)
        done = command("sync")
        connection.execute("drop function public.lose cascade")
    assert done.returncode == 2, done.stderr
    assert "its lock with it" in mailbox.mails[0][1]
    assert "start it again" in mailbox.mails[0][1]

    def crash(*_: object) -> None:
        raise TypeError("synthetic")

    with monkeypatch.context() as patch:
        patch.setattr(job, "count_failed_records", crash)
        done = command("sync", FORCE="1")
    assert done.returncode == 1
    assert "Unexpected TypeError" in done.stderr
    assert "unexpected TypeError: synthetic" in mailbox.mails[1][1]
    assert "BLAZE_LOG_LEVEL=DEBUG" in mailbox.mails[1][1]
    command.ok("sync", FORCE="1")
    assert mailbox.mails[2][0] == "blaze-mirror: all well again"


@contextmanager
def closed_to_new_sessions(server_url: str, database_url: str, once: str) -> Iterator[None]:
    """Let nobody into a database any more, superusers included, once a statement gives a row."""
    name = sql.Identifier(urlsplit(database_url).path.lstrip("/"))
    allow = sql.SQL("alter database {} allow_connections {}")
    with (
        psycopg.connect(server_url, autocommit=True) as server,
        psycopg.connect(database_url, autocommit=True) as watching,
        ThreadPoolExecutor(1) as pool,
    ):

        def close() -> None:
            until(watching, once)
            server.execute(allow.format(name, sql.SQL("false")))

        closing = pool.submit(close)
        try:
            yield
            closing.result()
        finally:
            server.execute(allow.format(name, sql.SQL("true")))


@pytest.mark.after_first_sync
def test_a_database_that_lets_dbt_in_no_more_is_no_fault_of_dbts(
    sandbox: Sandbox,
    command: Command,
    mailbox: Mailbox,
    postgres_server: str,
    database_url: str,
) -> None:
    sandbox.advance(days=1)
    with closed_to_new_sessions(postgres_server, database_url, DBT_WORKS):
        done = command("sync")
    assert done.returncode == 2, done.stderr
    assert "Unexpected" not in done.stderr
    ((_, text),) = mailbox.mails
    said = " ".join(text.split())
    # Whichever session is the first that is refused: dbt's, or one of ours.
    assert "check its log and its limits" in said or "alter database … allow_connections" in said
    assert "is not currently accepting connections" in said or "it is closed" in said


@pytest.mark.after_first_sync
def test_a_schema_that_somebody_drops_while_dbt_works_is_named_and_made_again(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.advance(days=1)
    with (
        psycopg.connect(database_url, autocommit=True) as other,
        ThreadPoolExecutor(1) as pool,
    ):

        def drop() -> None:
            until(other, DBT_WORKS)
            other.execute("drop schema raw cascade")

        dropping = pool.submit(drop)
        done = command("sync")
        dropping.result()
    assert done.returncode in {1, 2}, done.stderr
    assert "Unexpected" not in done.stderr
    command.ok("sync", FORCE="1")
    assert_mirror_equals(sandbox, database_url)


def test_a_run_that_finds_another_at_work_says_so_though_no_connection_is_left_for_it(
    sandbox: Sandbox, command: Command, mailbox: Mailbox, database_url: str
) -> None:
    options = f"connection limit {CONNECTIONS_NEEDED} in role postgres"
    with clerk_of(database_url, options) as (_, clerk), ExitStack() as at_work:
        held = [
            at_work.enter_context(connect(clerk, application_name="blaze_mirror.sync"))
            for _ in range(CONNECTIONS_NEEDED)
        ]
        State(held[0], "raw", "public", "main").lock.take()
        threading.Timer(1, held[1].close).start()
        done = command("sync-products", DATABASE_URL=clerk)
    assert done.returncode == 3, done.stderr
    assert "Another run is at work" in done.stderr
    assert mailbox.mails == []
    assert sandbox.log() == []


@pytest.mark.parametrize("first", ["the one that knows", "another"])
def test_it_does_not_matter_which_worker_says_first_that_the_keys_were_refused(
    sandbox: Sandbox, command: Command, first: str
) -> None:
    """A worker that only meets the request to stop carries the reason to the end."""
    after = {"the one that knows": 0, "another": 6}[first]
    sandbox.faults(
        [
            {"kind": "401", "path": "/members", "after": after, "times": 1},
            {"kind": "latency", "path": "/members", "seconds": 0.2},
        ]
    )
    done = command("sync")
    assert done.returncode == 2, done.stderr
