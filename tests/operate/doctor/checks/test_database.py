"""Every reason why a database cannot be used, and all of them at once."""

from __future__ import annotations

import psycopg
import pytest

from tests.command import Command
from tests.conftest import worker_name
from tests.databases import fresh_database
from tests.operate.doctor.examination import OK, UNKNOWN, WRONG, examined
from tests.roles import clerk_of


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("mysql://u:hunter2@127.0.0.1/db", "no Postgres URL"),
        ("postgresql://u:hunter2@127.0.0.1:1/db", "nothing listens there"),
        ("postgresql://u:hunter2@nowhere.invalid/db", "host is unknown"),
    ],
)
def test_a_url_that_leads_nowhere_is_explained(command: Command, url: str, words: str) -> None:
    found = examined(command, DATABASE_URL=url)
    assert found.exit_status == 2
    assert found.has("database", WRONG, words)
    assert "hunter2" not in found.printed


def test_all_that_is_wrong_with_a_database_is_told_at_once(
    command: Command, postgres_server: str, request: pytest.FixtureRequest
) -> None:
    template = "template0 encoding 'LATIN1' locale 'C' locale_provider libc"
    name = f"latin_{worker_name(request.config)}"
    with fresh_database(postgres_server, name, template) as url, clerk_of(url) as (_, clerk):
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("create view customers_blaze as select 1 as id")
        found = examined(command, DATABASE_URL=clerk)
    assert found.exit_status == 2
    assert found.has("database", WRONG, "has the encoding LATIN1")
    assert found.has("database", WRONG, "does not let this role make its tables", "grant create")
    assert found.has("database", WRONG, "public.customers_blaze is a view")
    assert not any(verdict == OK for verdict, _ in found.of("database"))


def test_a_foreign_table_with_a_name_of_ours_is_told(command: Command, database_url: str) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("create foreign data wrapper nowhere")
        connection.execute("create server nowhere foreign data wrapper nowhere")
        connection.execute("create foreign table customers_blaze (id int) server nowhere")
    found = examined(command)
    assert found.has("database", WRONG, "public.customers_blaze is a foreign table")


def test_a_run_at_work_is_said_and_its_connections_are_no_fault(
    command: Command, database_url: str
) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("select pg_advisory_lock(hashtextextended('blaze_mirror:raw', 0))")
        found = examined(command)
    assert found.has("database", UNKNOWN, "a run is at work")
    assert found.exit_status == 0


@pytest.mark.after_first_sync
def test_a_database_of_a_newer_release_and_a_demos_are_told(
    command: Command, database_url: str
) -> None:
    real = {"BLAZE_BASE_URL": "https://api.invalid"}
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("comment on schema raw is 'blaze-mirror demo'")
        assert examined(command, **real).has("database", WRONG, "the demo's synthetic dispensary")
        connection.execute("comment on schema raw is null")
        connection.execute(
            "insert into raw.schema_migrations (number, name, digest, code_version) "
            "values (9999, 'later', 'x', '9.9')"
        )
    found = examined(command)
    assert found.has("database", WRONG, "by a newer release")
    assert found.exit_status == 2
