"""Opening sessions: of our own, and of the libraries that open some themselves.

Each begins with the settings of `session.py`, and can be told from others by its name.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from warehouse.session import (
    LOAD_STATEMENT_TIMEOUT,
    LOCK_TIMEOUT,
    MEANING,
    PLANNING,
    STATEMENT_TIMEOUT,
    as_startup_options,
    session_settings,
)

CONNECT_TIMEOUT_S = 10

Connection = psycopg.Connection[Any]


class _Names:
    """How this process's sessions are called."""

    run = ""


@contextmanager
def sessions_of_run(mirror: str, run_id: str) -> Iterator[None]:
    """Have every session that this process opens carry a run's id in its name.

    By it a later run finds the sessions of one that has lost its lock, and history names it.

    Args:
        mirror: what the run works on, without a slash.
        run_id: of the run.
    """
    _Names.run = f"/{mirror}/{run_id}"
    try:
        yield
    finally:
        _Names.run = ""


def connect(url: str, *, application_name: str, autocommit: bool = False) -> Connection:
    """Open a connection whose session has the settings that this project relies on.

    Args:
        url: of the database.
        application_name: as `pg_stat_activity` shows it.
        autocommit: whether each statement is a transaction.
    """
    connection = psycopg.connect(own_conninfo(url, application_name), autocommit=True)
    try:
        set_up(connection)
    except BaseException:
        connection.close()
        raise
    connection.autocommit = autocommit
    return connection


def set_up(
    connection: Connection,
    *,
    statement_timeout: timedelta = STATEMENT_TIMEOUT,
    lock_timeout: timedelta = LOCK_TIMEOUT,
    search_path: str = MEANING["search_path"],
) -> None:
    """Give a session the settings that this project relies on.

    By statement, for poolers refuse most settings that come as startup options; and without any
    function or operator, which somebody's search path might give another meaning.

    Args:
        connection: that was opened with `own_conninfo`.
        statement_timeout: of each statement.
        lock_timeout: the longest to wait for a lock.
        search_path: the schema that unqualified names mean.
    """
    version = connection.info.server_version
    settings = session_settings(version, statement_timeout, lock_timeout)
    settings["search_path"] = search_path
    statements = [
        sql.SQL("set session {} to {}").format(
            sql.Identifier(name), sql.SQL(", ").join(map(sql.Literal, value.split(", ")))
        )
        for name, value in settings.items()
    ]
    # One trip to the server.
    connection.execute(sql.SQL("; ").join(statements))


def server_version(url: str) -> int:
    """The version of a database's server, as libpq gives it."""
    with connect(url, application_name="blaze_mirror.check", autocommit=True) as connection:
        return connection.info.server_version


def own_conninfo(url: str, application_name: str) -> str:
    """A URL as libpq's keywords and values, for `set_up` to follow."""
    return _conninfo(url, application_name=application_name)


def load_conninfo(url: str, application_name: str, version: int) -> str:
    """A URL as libpq's keywords and values, whose sessions are named and set up like our own.

    For libraries that open connections of their own. Not a URL again: what is in it is spelt by
    libpq's rules, which others' code for URLs does not keep (a space, a plus, a socket's folder).

    Args:
        url: of the database.
        application_name: as `pg_stat_activity` shows it.
        version: of its server.
    """
    return _conninfo(
        url,
        application_name=application_name,
        options=as_startup_options(session_settings(version, LOAD_STATEMENT_TIMEOUT)),
    )


def shell_conninfo(url: str) -> str:
    """A URL as libpq's keywords and values, for a psql and a dbt of one's own.

    Values mean in them what they mean in our sessions, and statements are run alike.
    """
    return _conninfo(url, options=as_startup_options({**MEANING, **PLANNING}))


def _conninfo(url: str, *, options: str = "", **keywords: str) -> str:
    given: dict[str, Any] = conninfo_to_dict(url)
    if name := keywords.get("application_name"):
        keywords["application_name"] = f"{name}{_Names.run}"
    # The last of two settings wins.
    if options := " ".join(filter(None, [given.pop("options", ""), options])):
        keywords["options"] = options
    defaults = {"connect_timeout": CONNECT_TIMEOUT_S, "keepalives_idle": 60}
    return make_conninfo(**{**defaults, **given, "client_encoding": "UTF8", **keywords})
