"""The commands on a mirror whose legacy agrees with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from sandbox.process import Sandbox, running_sandbox
from tests.chains import shops_file
from tests.command import Command
from tests.databases import Templates
from tests.mailbox import Mailbox, open_mailbox
from tests.operate.cutover.conftest import site  # noqa: F401 - a fixture

THREE = ("shop-1", "shop-2", "shop-3")


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


@pytest.fixture(scope="session")
def running_company() -> Iterator[Sandbox]:
    """A company of three shops, and one that is not open yet, of all tests of a worker."""
    with running_sandbox(
        members=60, transactions=80, products=12, years=0.2, shops=4, unopened=1
    ) as sandbox:
        yield sandbox


@pytest.fixture
def company(running_company: Sandbox) -> Sandbox:
    """The company as nobody has touched it."""
    running_company.restart()
    return running_company


@pytest.fixture
def three_shops(company: Sandbox, templates: Templates, tmp_path: Path) -> Iterator[Command]:
    """The commands on a mirror of the three, after the first night."""
    settings = shops_file(tmp_path, company, handles=THREE)

    def first_night(url: str) -> None:
        done = Command(company, url, settings)("sync")
        assert done.returncode == 0, done.stderr
        company.restart()

    with templates.copy(templates.made("three_shops", first_night)) as url:
        yield Command(company, url, settings)


def execute(command: Command, statement: str) -> None:
    with psycopg.connect(command.database_url, autocommit=True) as connection:
        connection.execute(statement.encode())


def judgements(command: Command) -> int:
    with psycopg.connect(command.database_url) as connection:
        row = connection.execute("select count(*) from parity.gate_history").fetchone()
        assert row is not None
        return int(row[0])
