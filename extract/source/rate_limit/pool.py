"""Connections to the tables in which calls are counted."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, LiteralString

import psycopg
from psycopg_pool import ConnectionPool

from warehouse.connection import own_conninfo, set_up

STATEMENT_TIMEOUT = timedelta(seconds=60)
LOCK_TIMEOUT = timedelta(seconds=30)
"""Every call waits here for its permit."""


def open_pool(
    database_url: str,
    schema: str,
    *settings: LiteralString,
    max_size: int,
    autocommit: bool = False,
) -> ConnectionPool:
    """Connections with short timeouts, to which the tables of the counts come first.

    Args:
        database_url: where the counts are shared.
        schema: the schema that holds them.
        settings: statements that each connection begins with.
        max_size: how many connections at the most.
        autocommit: whether each statement is a transaction.
    """

    def configure(connection: psycopg.Connection[Any]) -> None:
        set_up(
            connection,
            statement_timeout=STATEMENT_TIMEOUT,
            lock_timeout=LOCK_TIMEOUT,
            search_path=schema,
        )
        for setting in settings:
            connection.execute(setting)
        connection.commit()

    return ConnectionPool(
        own_conninfo(database_url, "blaze_mirror.rate_limit"),
        min_size=1,
        max_size=max_size,
        kwargs={"autocommit": autocommit},
        configure=configure,
        open=True,
    )
