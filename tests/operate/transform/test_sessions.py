"""Sessions that dbt's nodes hand to each other."""

from __future__ import annotations

import psycopg
import psycopg2
import pytest

from operate.transform.sessions import KeptSessions
from tests.command import Command

LEFT_BEHIND = (
    "set search_path = pg_catalog",
    "create temporary table leftover (one int)",
    "create function pg_temp.leftover() returns int language sql as 'select 1'",
    "select pg_advisory_lock(5550100)",
)


def sessions_of(url: str) -> int:
    """How many sessions a database has ever had; the server's own count."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("select pg_stat_force_next_flush()")
        row = connection.execute(
            "select sessions from pg_stat_database where datname = current_database()"
        ).fetchone()
    assert row is not None
    return int(row[0])


@pytest.mark.after_first_sync
def test_a_run_of_many_nodes_opens_few_sessions(command: Command, database_url: str) -> None:
    before = sessions_of(database_url)
    said = command.ok("parity")
    # Its look for serving views, its own question for gates, four threads of dbt and its main one.
    assert sessions_of(database_url) - before < 20, said


def test_what_a_node_leaves_behind_is_gone(database_url: str) -> None:
    kept = KeptSessions()
    session = psycopg2.connect(database_url)
    with session.cursor() as cursor:
        for statement in LEFT_BEHIND:
            cursor.execute(statement)
    session.commit()
    with session.cursor() as cursor:
        cursor.execute("create table public.half_done (one int)")
    assert kept.keep(session)
    again = kept.take()
    assert again is session
    assert kept.take() is None
    with again.cursor() as cursor:
        cursor.execute(
            "select current_setting('search_path'), to_regclass('pg_temp.leftover'), "
            "to_regprocedure('pg_temp.leftover()'), to_regclass('public.half_done'), "
            "(select count(*) from pg_locks where locktype = 'advisory' "
            "and pid = pg_backend_pid())"
        )
        assert cursor.fetchone() == ('"$user", public', None, None, None, 0)
    again.close()


@pytest.mark.parametrize("end", [None, "commit", "rollback"])
def test_a_session_is_kept_without_a_warning_of_the_server(
    database_url: str, end: str | None
) -> None:
    kept = KeptSessions()
    session = psycopg2.connect(database_url)
    with session.cursor() as cursor:
        cursor.execute("create table public.half_done (one int)")
        if end is not None:
            cursor.execute(end)  # as dbt does, by a statement
    assert kept.keep(session)
    assert session.notices == []
    with session.cursor() as cursor:
        cursor.execute("select to_regclass('public.half_done') is not null")
        assert cursor.fetchone() == (end == "commit",)
    session.close()


def test_a_session_that_the_server_has_ended_is_not_kept(database_url: str) -> None:
    kept = KeptSessions()
    session = psycopg2.connect(database_url)
    with psycopg.connect(database_url, autocommit=True) as other:
        other.execute("select pg_terminate_backend(%s)", [session.info.backend_pid])
    assert not kept.keep(session)
    assert kept.take() is None


def test_kept_sessions_end_with_the_run(database_url: str) -> None:
    kept = KeptSessions()
    session = psycopg2.connect(database_url)
    assert kept.keep(session)
    kept.close()
    assert session.closed
