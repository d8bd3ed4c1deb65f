"""A mirror beside legacy tables, built once and copied for each test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import psycopg
import pytest

from sandbox.process import Sandbox, running_sandbox
from tests.command import Command
from tests.conftest import fresh_database, worker_name


@dataclass
class Site:
    """A site in parallel operation: both worlds in one database.

    Attributes:
        sandbox: the shop.
        command: the commands.
        url: the database.
    """

    sandbox: Sandbox
    command: Command
    url: str

    def rows(self, statement: str) -> list[tuple[object, ...]]:
        """The rows of a statement, committed."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def plan(self, query: str) -> list[str]:
        """The lines of a query's plan, executed, where indexes go before reading a whole table."""
        with psycopg.connect(self.url) as connection:
            connection.execute("set enable_seqscan = off")
            explain = f"explain (analyze, costs off, timing off, summary off) {query}"
            return [row[0] for row in connection.execute(explain.encode())]


@pytest.fixture(scope="session")
def built(postgres_server: str, request: pytest.FixtureRequest) -> Iterator[tuple[Sandbox, str]]:
    """A database with legacy tables and a mirror, to be copied."""
    name = f"cutover_{worker_name(request.config)}"
    with (
        running_sandbox(members=200, transactions=600, products=60, years=0.5) as sandbox,
        fresh_database(postgres_server, name) as url,
    ):
        sandbox.legacy(url, "public")
        Command(sandbox, url, {})("sync")
        yield sandbox, name


@pytest.fixture
def site(built: tuple[Sandbox, str], postgres_server: str) -> Iterator[Site]:
    """A copy of it for one test."""
    sandbox, template = built
    with fresh_database(postgres_server, f"copy_of_{template}", template) as url:
        yield Site(sandbox, Command(sandbox, url, {}), url)
