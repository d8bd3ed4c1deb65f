"""Databases of the tests' server: fresh ones, and copies of those that are made once a run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from filelock import FileLock
from psycopg import sql

EMPTY = "template1"

COMPANY_DEFAULTS = {
    "jit": "on",
    "DateStyle": "German, DMY",
    "IntervalStyle": "sql_standard",
    "TimeZone": "Asia/Kathmandu",
    "client_encoding": "LATIN1",
    "bytea_output": "escape",
    "extra_float_digits": "-5",
    "standard_conforming_strings": "off",
    "backslash_quote": "off",
    "transform_null_equals": "on",
    "array_nulls": "off",
    "quote_all_identifiers": "on",
    "client_min_messages": "debug5",
    "default_transaction_isolation": "serializable",
    "default_transaction_read_only": "on",
    "default_transaction_deferrable": "on",
    "search_path": "elsewhere, pg_catalog",
    "statement_timeout": "1s",
    "lock_timeout": "1s",
    "idle_session_timeout": "1s",
    "idle_in_transaction_session_timeout": "1s",
    "transaction_timeout": "1s",
}
"""Each setting of ours, as somebody else would have it."""


@contextmanager
def fresh_database(server_url: str, name: str, template: str = EMPTY) -> Iterator[str]:
    """A database of that name, a copy of another, until the context ends; gives its URL."""
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"drop database if exists {name} with (force)".encode())
        connection.execute(f"create database {name} template {template}".encode())
        yield url_of(server_url, name)
        connection.execute(f"drop database {name} with (force)".encode())


def url_of(server_url: str, name: str) -> str:
    """The URL of a database of the server."""
    return server_url.replace("/postgres?", f"/{name}?")


def set_for_all_sessions(url: str, settings: Mapping[str, str]) -> None:
    """Have a database begin every session with these settings."""
    name = urlsplit(url).path.lstrip("/")
    with psycopg.connect(url, autocommit=True) as connection:
        for setting, value in settings.items():
            values = sql.SQL(", ").join(map(sql.Literal, value.split(", ")))
            connection.execute(
                sql.SQL("alter database {} set {} to {}").format(
                    sql.Identifier(name), sql.Identifier(setting), values
                )
            )


@dataclass(frozen=True)
class Templates:
    """Databases that are made once for all workers of a run, and copied by tests.

    Attributes:
        server_url: of the run's server.
        folder: the run's, where workers wait for each other.
        work: the name of the worker's copies, and of a database while it is made. dbt's parsed
            project names its database, and is parsed once.
    """

    server_url: str
    folder: Path
    work: str

    def made(self, name: str, make: Callable[[str], None], template: str = EMPTY) -> str:
        """The name of a database, made now unless a worker has made it before.

        Args:
            name: it is the same database for everybody who says this name.
            make: fills a copy of the template, whose URL it gets.
            template: the name of a database.
        """
        done = self.folder / f"template_{name}"
        with FileLock(self.folder / f"template_{name}.lock"):
            if not done.exists():
                with psycopg.connect(self.server_url, autocommit=True) as connection:
                    connection.execute(f"drop database if exists {self.work} with (force)".encode())
                    connection.execute(f"create database {self.work} template {template}".encode())
                    make(url_of(self.server_url, self.work))
                    connection.execute(f"alter database {self.work} rename to {name}".encode())
                done.touch()
        return name

    @contextmanager
    def copy(self, template: str) -> Iterator[str]:
        """The URL of a copy of a database, which is there until the context ends."""
        with fresh_database(self.server_url, self.work, template) as url:
            yield url
