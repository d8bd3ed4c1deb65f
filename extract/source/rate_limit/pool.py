"""Connections to the tables in which calls are counted."""

from __future__ import annotations

from typing import Any, LiteralString

import psycopg
from psycopg import sql
from psycopg_pool import ConnectionPool


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
        connection.execute(
            sql.SQL(
                "set search_path to {}; set time zone 'UTC'; set lock_timeout = '30s'; "
                "set statement_timeout = '60s'"
            ).format(sql.Identifier(schema))
        )
        for setting in settings:
            connection.execute(setting)
        connection.commit()

    return ConnectionPool(
        database_url,
        min_size=1,
        max_size=max_size,
        kwargs={
            "application_name": "blaze_mirror.rate_limit",
            "connect_timeout": 10,
            "autocommit": autocommit,
        },
        configure=configure,
        open=True,
    )
