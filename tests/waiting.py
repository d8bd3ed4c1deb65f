"""Waiting for what another process does in the database."""

from __future__ import annotations

import time

import psycopg


def until(connection: psycopg.Connection, statement: str) -> tuple[object, ...]:
    """The row that a statement gives sooner or later."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        row = connection.execute(statement.encode()).fetchone()
        if row is not None:
            return tuple(row)
        time.sleep(0.01)
    raise AssertionError(statement)
