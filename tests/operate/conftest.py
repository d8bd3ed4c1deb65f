"""The commands on a mirror whose legacy agrees with it."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.databases import Templates
from tests.mailbox import Mailbox, open_mailbox
from tests.operate.cutover.conftest import site  # noqa: F401 - a fixture


@pytest.fixture
def mailbox(command: Command) -> Iterator[Mailbox]:
    """Where the alerts of the commands go."""
    with open_mailbox() as (box, address):
        command.settings["ALERT_URLS"] = address
        yield box


@pytest.fixture
def copy(templates: Templates, shop: Sandbox, faithful: str) -> Iterator[Command]:
    """The commands on a copy of a mirror whose legacy agrees with it."""
    with templates.copy(faithful) as url:
        yield Command(shop, url, {"FORCE": "1"})


def execute(command: Command, statement: str) -> None:
    with psycopg.connect(command.database_url, autocommit=True) as connection:
        connection.execute(statement.encode())


def judgements(command: Command) -> int:
    with psycopg.connect(command.database_url) as connection:
        row = connection.execute("select count(*) from parity.gate_history").fetchone()
        assert row is not None
        return int(row[0])
