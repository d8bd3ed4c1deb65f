"""Readers that use several tables in any order are never killed by a finalisation."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from operate.cutover.finalize.table_locks import ToLock, lock_tables
from tests.operate.cutover.conftest import Site
from tests.waiting import until
from warehouse.connection import connect

WANTED = ToLock(
    ["public.first", "public.second"], ["alter table public.third owner to current_user"]
)
HELD = """
select count(*) from pg_locks
where mode = 'AccessExclusiveLock' and granted
    and relation in ('public.first'::regclass, 'public.second'::regclass, 'public.third'::regclass)
    and database = (select oid from pg_database where datname = current_database())
"""


@pytest.fixture
def tables(database_url: str) -> str:
    """A database with two tables and a materialized view."""
    with psycopg.connect(database_url) as connection:
        connection.execute("create table first (id int); create table second (id int)")
        connection.execute("create materialized view third as select 1 as id")
    return database_url


def lock(url: str) -> None:
    with (
        connect(url, application_name="blaze_mirror.finalize", autocommit=True) as connection,
        connection.transaction(),
    ):
        lock_tables(connection, WANTED)
        held = connection.execute(HELD).fetchone()
        assert held == (3,)


@pytest.mark.parametrize("read", ["second", "third"])
def test_a_reader_of_another_table_may_still_ask_for_the_first(tables: str, read: str) -> None:
    with ThreadPoolExecutor(1) as pool, psycopg.connect(tables) as reader:
        reader.execute(f"select * from {read}")
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


AT_WORK = """
select 1 from pg_stat_activity
where application_name like 'blaze_mirror.finalize%' and datname = current_database()
    and (state = 'idle in transaction' or wait_event_type = 'Lock')
"""


@pytest.mark.parametrize("held", ["view vip", "table cards", "sequence customers_id_seq"])
def test_who_holds_a_view_or_a_child_may_still_ask_for_the_table(ready: Site, held: str) -> None:
    """As a dashboard does, whose query locks its view first and then what that reads."""
    ready.rows(
        "create view vip as select name from customers; "
        "create table cards (member_id text references customers (member_id))"
    )
    with psycopg.connect(ready.url) as reader:
        # A lock on it alone, and none on what it reads.
        reader.execute(f"comment on {held} is 'looked at'".encode())
        if held.startswith("sequence"):
            reader.execute("select nextval('customers_id_seq')")
        with ready.command.process.started("finalize", APPLY="1") as running:
            with psycopg.connect(ready.url, autocommit=True) as looking:
                until(looking, AT_WORK)
            time.sleep(2)  # its plan is made by now, and the locks are tried again and again
            reader.execute("select count(*) from customers")
            reader.commit()
            _, said = running.communicate(timeout=60)
        assert running.returncode == 0, said
