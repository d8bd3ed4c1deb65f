"""Readers that use several tables in any order are never killed by a finalisation."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from operate.cutover.finalize.table_locks import ToLock, lock_tables
from warehouse.connection import connect

TABLES = ["public.first", "public.second"]
HELD = """
select count(*) from pg_locks
where mode = 'AccessExclusiveLock' and granted
    and relation in ('public.first'::regclass, 'public.second'::regclass)
    and database = (select oid from pg_database where datname = current_database())
"""


@pytest.fixture
def tables(database_url: str) -> str:
    """A database with two tables."""
    with psycopg.connect(database_url) as connection:
        connection.execute("create table first (id int); create table second (id int)")
    return database_url


def lock(url: str) -> None:
    with (
        connect(url, application_name="blaze_mirror.finalize", autocommit=True) as connection,
        connection.transaction(),
    ):
        lock_tables(connection, ToLock(TABLES))
        held = connection.execute(HELD).fetchone()
        assert held == (2,)


def test_a_reader_of_the_second_table_may_still_ask_for_the_first(tables: str) -> None:
    with ThreadPoolExecutor(1) as pool, psycopg.connect(tables) as reader:
        reader.execute("select * from second")
        locked = pool.submit(lock, tables)
        time.sleep(0.5)  # the lock is tried by now, and tried again
        assert not locked.done()
        reader.execute("set local lock_timeout = '10s'")
        reader.execute("select * from first")
        reader.commit()
        locked.result(timeout=10)


def test_a_reader_who_never_ends_is_given_up_on_and_nothing_stays_locked(
    tables: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("operate.cutover.finalize.table_locks.GIVE_UP_AFTER_S", 0.3)
    with psycopg.connect(tables) as reader:
        reader.execute("select * from second")
        with pytest.raises(psycopg.errors.LockNotAvailable):
            lock(tables)
        assert reader.execute(HELD).fetchone() == (0,)
