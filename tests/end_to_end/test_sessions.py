"""What the job's database sessions look like to others who use the database."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.rows import one

WATCHED = """
select a.application_name, coalesce(l.mode, ''), coalesce(l.relname, '')
from pg_stat_activity as a
left join (
    select l.pid, l.mode, c.relname
    from pg_locks as l
    inner join pg_class as c on c.oid = l.relation
    where l.granted and c.relname like '%%\\_blaze' and c.relkind = 'r'
) as l on l.pid = a.pid
where a.datname = current_database() and a.pid <> pg_backend_pid()
    and a.backend_type = 'client backend' and a.state is not null
"""
WHAT_READERS_CAN_LIVE_WITH = {
    "AccessShareLock",
    "RowShareLock",
    "RowExclusiveLock",
    "ShareUpdateExclusiveLock",
}


@contextmanager
def watched(database_url: str) -> Iterator[set[tuple[str, str, str]]]:
    """Collect the names of all sessions, and their locks on mirrored tables, as fast as it goes."""
    seen: set[tuple[str, str, str]] = set()
    over = threading.Event()

    def watch() -> None:
        with psycopg.connect(database_url, autocommit=True) as connection:
            while not over.is_set():
                seen.update(connection.execute(WATCHED).fetchall())

    watcher = threading.Thread(target=watch)
    watcher.start()
    yield seen
    over.set()
    watcher.join()


@pytest.mark.after_first_sync
def test_every_session_has_a_name_and_no_lock_keeps_readers_or_writers_out(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.advance(days=1)
    with watched(database_url) as seen:
        command.process.ok("sync")
    runs = {name.partition("/")[2] for name, _, _ in seen if "/" in name}
    assert len(runs) == 1, "each names its run"
    run_id = one(database_url, "select run_id from blaze_sync_history order by id desc limit 1")
    assert runs.pop().endswith(f"/{run_id}")
    assert {name.partition("/")[0] for name, _, _ in seen if "/" in name} >= {
        "blaze_mirror.sync",
        "blaze_mirror.rate_limit",
        "blaze_mirror.load",
        "blaze_mirror.dbt",
    }
    assert all(name.startswith("blaze_mirror.") for name, _, _ in seen)
    modes = {mode for _, mode, table in seen if table}
    assert "RowExclusiveLock" in modes, "the merges were seen at work"
    assert modes <= WHAT_READERS_CAN_LIVE_WITH


@pytest.mark.after_first_sync
def test_somebody_who_locks_a_table_for_too_long_costs_one_run_and_is_named(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.advance(days=1)
    with psycopg.connect(database_url) as other:
        other.execute("lock table products_blaze in access exclusive mode")
        done = command("sync")
    assert done.returncode == 1
    assert "lock timeout" in done.stderr
    sandbox.advance(days=1)
    command.ok("sync")
