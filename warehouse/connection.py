"""Opening connections whose sessions speak UTC and wait for nothing for ever."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

import psycopg

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


def load_url(url: str, application_name: str) -> str:
    """A URL whose sessions have a name and timeouts, for libraries that open their own.

    Args:
        url: of the database.
        application_name: as `pg_stat_activity` shows it.
    """
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    query["application_name"] = application_name
    # Tabs, for whoever writes the URL anew may turn a space into a plus, which libpq keeps.
    query["options"] = "\t".join(
        [
            *([query["options"]] if "options" in query else []),
            f"-cstatement_timeout={_milliseconds(LOAD_STATEMENT_TIMEOUT)}",
            f"-clock_timeout={_milliseconds(LOCK_TIMEOUT)}",
        ]
    )
    return urlunsplit(parts._replace(query=urlencode(query, quote_via=quote)))


def _milliseconds(duration: timedelta) -> str:
    return str(round(duration.total_seconds() * 1000))
