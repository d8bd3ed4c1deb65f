"""A mirror beside legacy tables, built once and copied for each test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.databases import Templates


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


@pytest.fixture
def site(templates: Templates, sandbox: Sandbox) -> Iterator[Site]:
    """A copy of a database with legacy tables and a mirror, for one test."""

    def compared(url: str) -> None:
        sandbox.legacy(url, "public")
        Command(sandbox, url, {})("sync")
        Command(sandbox, url, {}).ok("serve")
        sandbox.restart()

    template = templates.made("cutover", compared)
    with templates.copy(template) as url:
        yield Site(sandbox, Command(sandbox, url, {}), url)
