"""A browser, and the pages that it opens: written by the commands, from real databases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from sandbox.process import Sandbox
from tests.browser.chromium import ADVICE, find
from tests.browser.visit import Visit
from tests.command import Command
from tests.conftest import worker_name
from tests.databases import Templates, fresh_database

Open = Callable[..., Visit]
COMPARED = "compared_at_first"


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
def alone(
    postgres_server: str, shop: Sandbox, mirrored: str, request: pytest.FixtureRequest
) -> Iterator[Command]:
    """A mirror without legacy tables."""
    name = f"alone_{worker_name(request.config)}"
    with fresh_database(postgres_server, name, mirrored) as url:
        yield Command(shop, url, {})


@pytest.fixture(scope="session")
def compared(
    templates: Templates, shop: Sandbox, mirrored: str, request: pytest.FixtureRequest
) -> Iterator[Command]:
    """A mirror beside legacy tables with all their quirks; a gate fails, as it should."""

    def compare(url: str) -> None:
        shop.legacy(url, "public")
        command = Command(shop, url, {})
        done = command("sync", FORCE="1")
        assert done.returncode in {0, 1}, done.stderr
        # Built before there was a legacy to serve from, its views began with the mirror.
        command.ok("rollback", "--entity", "all")

    template = templates.made(COMPARED, compare, mirrored)
    name = f"compared_{worker_name(request.config)}"
    with fresh_database(templates.server_url, name, template) as url:
        yield Command(shop, url, {})


@pytest.fixture
def spoiled(templates: Templates, shop: Sandbox, compared: Command) -> Iterator[Command]:
    """A copy of the compared site, as it was at first, that a test may spoil."""
    assert compared
    with templates.copy(COMPARED) as url:
        yield Command(shop, url, {})


@pytest.fixture(scope="session")
def report(compared: Command, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the compared site, persons hidden."""
    path = tmp_path_factory.mktemp("report") / "report.html"
    compared.ok("report", "--to", str(path))
    return path
