"""A role with few rights, as a company gives to a program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import psycopg
from psycopg import sql


@contextmanager
def clerk_of(database_url: str, options: str = "") -> Iterator[tuple[str, str]]:
    """A role that owns nothing in a database; gives its name, and the URL with it."""
    parts = urlsplit(database_url)
    name = f"clerk_{parts.path.lstrip('/')}"
    role = sql.Identifier(name)
    with psycopg.connect(database_url, autocommit=True) as connection:
        statement = sql.SQL("create role {} login password 'synthetic' " + options)
        connection.execute(statement.format(role))
        try:
            yield name, database_url.replace(f"postgres:{parts.password}", f"{name}:synthetic")
        finally:
            connection.execute(sql.SQL("drop owned by {} cascade").format(role))
            connection.execute(sql.SQL("drop role {}").format(role))
