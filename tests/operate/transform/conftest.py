"""Roles and databases with names that somebody has to quote."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from urllib.parse import quote, urlsplit

import psycopg
import pytest
from psycopg import sql

from tests.conftest import worker_name

UrlOf = Callable[[str, str, str], str]


@pytest.fixture
def url_of(postgres_server: str, request: pytest.FixtureRequest) -> Iterator[UrlOf]:
    """Makes a role and a database of its own, by name and password, and gives the URL."""
    with ExitStack() as stack:

        def make(role: str, password: str, database: str) -> str:
            # The server is everybody's, so names are made a worker's own.
            own = [f"{name} {worker_name(request.config)}" for name in (role, database)]
            stack.enter_context(_role_and_database(postgres_server, own[0], password, own[1]))
            parts = urlsplit(postgres_server)
            user, secret, name = (quote(text, safe="") for text in (own[0], password, own[1]))
            return f"postgresql://{user}:{secret}@{parts.hostname}/{name}?{parts.query}"

        yield make


@contextmanager
def _role_and_database(server: str, role: str, password: str, database: str) -> Iterator[None]:
    names = {"role": sql.Identifier(role), "database": sql.Identifier(database)}
    with psycopg.connect(server, autocommit=True) as connection:

        def execute(statement: str) -> None:
            connection.execute(sql.SQL(statement).format(**names, password=sql.Literal(password)))

        execute("drop database if exists {database} with (force)")
        execute("drop role if exists {role}")
        execute("create role {role} login password {password}")
        execute("create database {database} owner {role}")
        yield
        execute("drop database {database} with (force)")
        execute("drop role {role}")
