"""A database that cannot be used is refused with a sentence that says what to do."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from extract import database
from extract.errors import DatabaseError


@pytest.mark.parametrize(
    ("url", "advice"),
    [
        ("postgresql://u:hunter2@nowhere.invalid/db", "host is unknown"),
        ("postgresql://u:hunter2@127.0.0.1:1/db", "nothing listens"),
        ("postgresql://u:hunter2@/db?host=/nowhere", "no server runs on that socket"),
    ],
)
def test_an_unreachable_server_is_explained(url: str, advice: str) -> None:
    with pytest.raises(DatabaseError, match=advice) as caught:
        database.check(url, ["raw"])
    assert "hunter2" not in str(caught.value)
    assert caught.value.exit_code == 2


def test_a_wrong_password_and_a_missing_database_are_explained(database_url: str) -> None:
    password = urlsplit(database_url).password
    assert password
    with pytest.raises(DatabaseError, match="password is wrong"):
        database.check(database_url.replace(password, "hunter2"), ["raw"])
    name = urlsplit(database_url).path
    with pytest.raises(DatabaseError, match="does not exist"):
        database.check(database_url.replace(name, "/missing"), ["raw"])


@pytest.mark.parametrize("url", ["mysql://localhost/db", "localhost:5432", "postgresql://[bad"])
def test_what_is_no_postgres_url_is_refused(url: str, tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="postgresql://user"):
        database.resolve_url(url, tmp_path)


@pytest.mark.parametrize("version", [140012, 90600])
def test_an_old_server_is_refused(version: int) -> None:
    with pytest.raises(DatabaseError, match="15 or newer"):
        database.require_version(version)
    database.require_version(150000)


def test_missing_rights_come_with_the_grant_that_is_missing(database_url: str) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("drop role if exists clerk")
        connection.execute("create role clerk login password 'synthetic'")
        connection.execute("create schema raw")
        password = urlsplit(database_url).password
        clerk = database_url.replace(f"postgres:{password}", "clerk:synthetic")
        try:
            with pytest.raises(DatabaseError, match='grant usage, create on schema "raw"'):
                database.check(clerk, ["raw"])
        finally:
            connection.execute("drop role clerk")


def test_sessions_have_a_name_utc_and_the_timeouts_asked_for(database_url: str) -> None:
    with database.connect(
        database_url, application_name="blaze_mirror test", statement_timeout_ms=1500
    ) as connection:
        row = connection.execute(
            "select current_setting('application_name'), current_setting('timezone'), "
            "current_setting('statement_timeout')"
        ).fetchone()
    assert row == ("blaze_mirror test", "UTC", "1500ms")


def test_a_printed_url_has_no_password() -> None:
    shown = database.redacted("postgresql://someone:hunter2@db.example.com:5433/mirror")
    assert shown == "someone@db.example.com:5433/mirror"
