"""A session means the same whatever the server, the database and the role have set."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta

import psycopg2
import pytest

from tests.databases import COMPANY_DEFAULTS, set_for_all_sessions
from warehouse.connection import connect, load_conninfo, server_version, shell_conninfo
from warehouse.session import MEANING, PLANNING, as_startup_options, session_settings

SHOW = "select name, setting from pg_catalog.pg_settings where name = any(%s)"


@pytest.fixture
def company_database(database_url: str) -> str:
    """A database that sets everything in a way that this project does not rely on."""
    set_for_all_sessions(database_url, COMPANY_DEFAULTS)
    return database_url


def settings_by_psycopg(url: str) -> dict[str, str]:
    with connect(url, application_name="blaze_mirror.test") as connection:
        return dict(connection.execute(SHOW, [list(COMPANY_DEFAULTS)]).fetchall())


def settings_by_psycopg2(conninfo: str) -> dict[str, str]:
    with closing(psycopg2.connect(conninfo)) as connection, connection.cursor() as cursor:
        cursor.execute(SHOW, [list(COMPANY_DEFAULTS)])
        return dict(cursor.fetchall())


def settings_of_libraries(url: str) -> dict[str, str]:
    return settings_by_psycopg2(load_conninfo(url, "blaze_mirror.test", server_version(url)))


def settings_of_a_shell(url: str) -> dict[str, str]:
    return settings_by_psycopg2(shell_conninfo(url))


@pytest.mark.parametrize(
    "settings_of", [settings_by_psycopg, settings_of_libraries, settings_of_a_shell]
)
def test_no_setting_of_a_company_reaches_what_we_rely_on(
    company_database: str, settings_of: Callable[[str], dict[str, str]]
) -> None:
    found = settings_of(company_database)
    ours = {**MEANING, **PLANNING}
    assert {name: found[name] for name in ours} == ours
    assert found["client_encoding"] == "UTF8"
    if settings_of is not settings_of_a_shell:
        assert {found[name] for name in found if name.endswith("timeout")}.isdisjoint({"1000"})


def test_every_setting_of_ours_is_tried_against_another() -> None:
    ours = {**session_settings(180000, timedelta(minutes=10)), "client_encoding": "UTF8"}
    assert ours.keys() == COMPANY_DEFAULTS.keys()
    assert not ours.items() & COMPANY_DEFAULTS.items()


@pytest.mark.parametrize(("version", "known"), [(150004, False), (170000, True)])
def test_a_server_is_told_only_what_it_knows(version: int, *, known: bool) -> None:
    settings = session_settings(version, timedelta(minutes=10))
    assert ("transaction_timeout" in settings) == known


def test_startup_options_are_taken_literally(database_url: str) -> None:
    value = "a b\\c 'd' \"e"
    options = as_startup_options({"application_name": value})
    with closing(psycopg2.connect(database_url, options=options)) as connection:
        cursor = connection.cursor()
        cursor.execute("show application_name")
        assert cursor.fetchone() == (value,)
