"""A statement or a question, each through a connection of its own."""

from __future__ import annotations

from typing import Any

import psycopg


def one(database_url: str, statement: str) -> Any:
    """The first value of a query's first row; None where it gives none."""
    with psycopg.connect(database_url) as connection:
        row = connection.execute(statement.encode()).fetchone()
        return row[0] if row else None
