"""Opening connections whose sessions speak UTC and wait for nothing for ever."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

CONNECT_TIMEOUT_S = 10
STATEMENT_TIMEOUT = timedelta(minutes=10)
"""Of the job's own statements, each of which reads or writes a little."""
LOAD_STATEMENT_TIMEOUT = timedelta(hours=1)
"""Of dlt's merges and dbt's models: longer than the longest first build, shorter than a night."""
LOCK_TIMEOUT = timedelta(seconds=15)
"""The longest to wait for somebody's lock, with others queueing behind: then fail, and say so."""

Connection = psycopg.Connection[Any]


def connect(url: str, *, application_name: str, autocommit: bool = False) -> Connection:
    """Open a connection whose sessions speak UTC and wait for nothing for ever.

    Args:
        url: of the database.
        application_name: as `pg_stat_activity` shows it.
        autocommit: whether each statement is a transaction.
    """
    connection = psycopg.connect(
        url,
        application_name=application_name,
        autocommit=True,
        connect_timeout=CONNECT_TIMEOUT_S,
        keepalives_idle=60,
    )
    # By statement: poolers refuse most settings that come as startup options.
    settings = {
        "timezone": "UTC",
        "statement_timeout": _milliseconds(STATEMENT_TIMEOUT),
        "lock_timeout": _milliseconds(LOCK_TIMEOUT),
    }
    for name, value in settings.items():
        connection.execute("select set_config(%s, %s, false)", (name, value))
    connection.autocommit = autocommit
    return connection


def load_conninfo(url: str, application_name: str) -> str:
    """A URL as libpq's keywords and values, whose sessions have a name and timeouts.

    For libraries that open connections of their own. Not a URL again: what is in it is spelt by
    libpq's rules, which others' code for URLs does not keep (a space, a plus, a socket's folder).

    Args:
        url: of the database.
        application_name: as `pg_stat_activity` shows it.
    """
    given: dict[str, Any] = conninfo_to_dict(url)
    options = [
        *([str(given["options"])] if given.get("options") else []),
        f"-cstatement_timeout={_milliseconds(LOAD_STATEMENT_TIMEOUT)}",
        f"-clock_timeout={_milliseconds(LOCK_TIMEOUT)}",
    ]
    return make_conninfo(
        **{**given, "application_name": application_name, "options": " ".join(options)}
    )


def _milliseconds(duration: timedelta) -> str:
    return str(round(duration.total_seconds() * 1000))
