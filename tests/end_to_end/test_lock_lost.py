"""The session with the run's lock is lost: the run ends, its dbt too, before another begins."""

from __future__ import annotations

import re

import psycopg
import pytest

from extract.state.lock import mirror_id
from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals
from tests.waiting import until

HOLDER = """
select l.pid
from pg_locks as l
inner join pg_stat_activity as a on a.pid = l.pid and a.datname = current_database()
where l.locktype = 'advisory' and l.granted and a.application_name like 'blaze_mirror.sync/%'
"""
SEEN = "select 1 from pg_stat_activity where datname = current_database() and {}"
AT_WORK = {
    "reading": "application_name like 'blaze_mirror.rate_limit/%'",
    "dbt": "application_name like 'blaze_mirror.dbt/%' and wait_event = 'PgSleep'",
}
LEFT = """
select application_name from pg_stat_activity
where datname = current_database() and application_name like 'blaze_mirror.%/%'
"""
SLOW_MODEL = """
create function public.slow() returns trigger language plpgsql
as 'begin perform pg_sleep(120); return new; end';
create trigger slow before insert or update on customers_blaze
for each statement execute function public.slow()
"""


@pytest.mark.after_first_sync
@pytest.mark.parametrize("when", AT_WORK)
def test_a_run_whose_session_is_ended_ends_with_its_dbt_and_says_so(
    sandbox: Sandbox, command: Command, database_url: str, when: str
) -> None:
    sandbox.advance(days=1)
    if when == "reading":
        sandbox.faults([{"kind": "latency", "seconds": 1.5}])
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(SLOW_MODEL)
        with command.process.started("sync") as running:
            (holder,) = until(connection, HOLDER)
            until(connection, SEEN.format(AT_WORK[when]))
            connection.execute("select pg_terminate_backend(%s)", [holder])
            _, said = running.communicate(timeout=90)
        assert running.returncode == 2, said
        assert len(re.findall(r" ERROR +The run's session in the database was lost", said)) == 1
        assert "Traceback" not in said
        assert "Unexpected" not in said
        assert connection.execute(LEFT).fetchall() == []
        connection.execute("drop function public.slow() cascade")
    sandbox.faults([])
    command.ok("sync", FORCE="1")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
def test_sessions_of_a_run_that_lost_its_lock_are_ended_before_the_next_begins(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    """One that is stopped notices nothing itself."""
    sandbox.advance(days=1)
    name = f"blaze_mirror.dbt/{mirror_id('raw')}/0123456789ab"
    with (
        psycopg.connect(database_url, application_name=name) as earlier,
        psycopg.connect(database_url, application_name="blaze_mirror.dbt") as by_hand,
        psycopg.connect(database_url, application_name="blaze_mirror.dbt/another/1") as elsewhere,
    ):
        earlier.execute("lock table products_blaze in access exclusive mode")
        command.ok("sync")
        with pytest.raises(psycopg.OperationalError):
            earlier.execute("select 1")
        for connection in (by_hand, elsewhere):
            connection.execute("select 1")
