"""The commands on a mirror whose legacy agrees with it."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.dbt_project.parity.conftest import (  # noqa: F401 - fixtures
    Server,
    faithful,
    mirrored,
    server,
    shop,
)


@pytest.fixture
def copy(server: Server, shop: Sandbox, faithful: str) -> Iterator[Command]:  # noqa: F811
    """The commands on a copy of a mirror whose legacy agrees with it."""
    name = faithful.replace("faithful", "commands")
    yield Command(shop, server.create(name, faithful), {"FORCE": "1"})
    server.drop(name)


def execute(command: Command, statement: str) -> None:
    with psycopg.connect(command.database_url, autocommit=True) as connection:
        connection.execute(statement.encode())


def judgements(command: Command) -> int:
    with psycopg.connect(command.database_url) as connection:
        row = connection.execute("select count(*) from parity.gate_history").fetchone()
        assert row is not None
        return int(row[0])
