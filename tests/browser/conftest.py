"""A browser, and the pages that it opens: written by the commands, from real databases."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from playwright.sync_api import Browser, sync_playwright

from sandbox.process import Sandbox, running_sandbox
from tests.browser.chromium import ADVICE, find
from tests.browser.visit import Visit
from tests.command import Command

Open = Callable[..., Visit]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser, so that machines without one can leave it out by name."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find()
    if path is None:
        pytest.fail(ADVICE)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path)
        yield launched
        launched.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Open]:
    """Opens a file; whatever the test was about, the page must have been quiet."""
    opened: list[Visit] = []

    def open_file(path: Path, **how: object) -> Visit:
        opened.append(Visit.open(browser, path, **how))  # type: ignore[arg-type]
        return opened[-1]

    yield open_file
    for each in opened:
        each.is_quiet()
        each.page.context.close()


@pytest.fixture(scope="session")
def shop() -> Iterator[Sandbox]:
    with running_sandbox(members=300, transactions=900, products=150, years=0.5) as running:
        yield running


@contextmanager
def database(server: str, template: str = "template1") -> Iterator[str]:
    name = f"b_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"create database {name} template {template}")
        yield server.replace("/postgres?", f"/{name}?")
        connection.execute(f"drop database {name} with (force)")


@pytest.fixture(scope="session")
def alone(postgres_server: str, shop: Sandbox) -> Iterator[Command]:
    """A mirror without legacy tables."""
    with database(postgres_server) as url:
        command = Command(shop, url, {})
        command.ok("sync")
        yield command


@pytest.fixture(scope="session")
def compared(postgres_server: str, shop: Sandbox, alone: Command) -> Iterator[Command]:
    """A mirror beside legacy tables with all their quirks; a gate fails, as it should."""
    with database(postgres_server, name_of(alone)) as url:
        shop.legacy(url, "public")
        command = Command(shop, url, {})
        done = command("sync", FORCE="1")
        assert done.returncode in {0, 1}, done.stderr
        # Built before there was a legacy to serve from, its views began with the mirror.
        command.ok("rollback", "--entity", "all")
        yield command


@pytest.fixture
def spoiled(postgres_server: str, shop: Sandbox, compared: Command) -> Iterator[Command]:
    """A copy of the compared site that a test may spoil."""
    with database(postgres_server, name_of(compared)) as url:
        yield Command(shop, url, {})


def name_of(command: Command) -> str:
    return command.database_url.partition("/b_")[2].partition("?")[0].join(["b_", ""])


@pytest.fixture(scope="session")
def report(compared: Command, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the compared site, persons hidden."""
    path = tmp_path_factory.mktemp("report") / "report.html"
    compared.ok("report", "--to", str(path))
    return path
