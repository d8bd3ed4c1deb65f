"""What every test may ask for: a real Postgres, a fresh database, a sandbox, the commands."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest

from sandbox.process import Sandbox, running_sandbox
from tests.databases import EMPTY, Templates, fresh_database
from tests.run_folder import RunFolder, server_of

if TYPE_CHECKING:
    from tests.command import Command

SERVER_FOLDER = pytest.StashKey[Path]()
RUN_FOLDER = pytest.StashKey[RunFolder]()

MOST_WORKERS = 4
"""Of a parallel run, however many cores there are: each has half a gigabyte of parsed dbt project,
syncs and sessions on the server, and with more of them they wait for the disk."""
WITHOUT_SYNCS = ("fsync", "full_page_writes", "synchronous_commit")
"""Settings that only matter when the machine goes down, and the tests with it. Tests that kill a
server have one of their own."""
WRITTEN_BY_OTHERS = {"PYTEST_CURRENT_TEST", "RUNTIME__DLTHUB_TELEMETRY"}


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """How many workers `--numprocesses auto` means: one a core that this process may use."""
    cores = getattr(os, "sched_getaffinity", None)
    return min(len(cores(0)) if cores else os.cpu_count() or 1, MOST_WORKERS)


def pytest_configure(config: pytest.Config) -> None:
    """Choose one folder for the server of the whole run, and tell the workers."""
    worker_input = getattr(config, "workerinput", None)
    if worker_input is not None:
        folder = Path(worker_input["server_folder"])
    else:
        config.stash[RUN_FOLDER] = RunFolder()
        folder = config.stash[RUN_FOLDER].path
    config.stash[SERVER_FOLDER] = folder
    # With a folder of its own and one name for its databases, a worker's dbt parses the project
    # once; what changes between two runs is then read again, as it is in production.
    os.environ["DBT_TARGET_PATH"] = str(folder / f"target_{worker_name(config)}")


def worker_name(config: pytest.Config) -> str:
    """The worker of a parallel run, or `alone`."""
    return str(getattr(config, "workerinput", {}).get("workerid", "alone"))


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: object) -> None:
    """Hand the folder to a worker of a parallel run."""
    config: pytest.Config = node.config  # type: ignore[attr-defined]  # xdist ships no types for it
    node.workerinput["server_folder"] = str(config.stash[SERVER_FOLDER])  # type: ignore[attr-defined]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the server when all workers are done."""
    if RUN_FOLDER in config.stash:
        config.stash[RUN_FOLDER].remove()


@pytest.fixture(autouse=True)
def _umask_of_the_run() -> Iterator[None]:
    """Put back what a command sets for its process, which is the tests' own here."""
    os.umask(umask := os.umask(0o022))
    yield
    os.umask(umask)


@pytest.fixture(autouse=True)
def _environment_of_the_run() -> Iterator[None]:
    """Fail a test that leaves variables behind, where a later one would."""
    before = _environment()
    yield
    left = _environment()
    changed = {name for name in before | left if before.get(name) != left.get(name)}
    for name in changed:
        if name in before:
            os.environ[name] = before[name]
        else:
            del os.environ[name]
    assert not changed, f"left in the environment: {sorted(changed)}"


def _environment() -> dict[str, str]:
    """The process's, without what pytest and dlt's first load write into it."""
    return {name: value for name, value in os.environ.items() if name not in WRITTEN_BY_OTHERS}


@pytest.fixture(scope="session")
def postgres_server(request: pytest.FixtureRequest) -> str:
    """The URL of one server for the whole run; any worker may be the one that starts it."""
    url = server_of(request.config.stash[SERVER_FOLDER]).start()
    with psycopg.connect(url, autocommit=True) as connection:
        for setting in WITHOUT_SYNCS:
            connection.execute(f"alter system set {setting} = off".encode())
        connection.execute("select pg_reload_conf()")
    return url


@pytest.fixture(scope="session")
def templates(postgres_server: str, request: pytest.FixtureRequest) -> Templates:
    """Databases that are made once a run."""
    folder = request.config.stash[SERVER_FOLDER]
    return Templates(postgres_server, folder, f"copy_{worker_name(request.config)}")


@pytest.fixture(scope="session")
def running() -> Iterator[Sandbox]:
    """The sandbox of all tests of a worker, one after the other."""
    with running_sandbox(members=200, transactions=600, products=60, years=0.5) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    """A small dispensary with half a year of history, as nobody has touched it."""
    running.restart()
    return running


@pytest.fixture(scope="session")
def shop() -> Iterator[Sandbox]:
    """A somewhat larger dispensary, whose clock nobody moves."""
    with running_sandbox(members=300, transactions=900, products=150, years=0.5) as sandbox:
        yield sandbox


@pytest.fixture(scope="session")
def mirrored(templates: Templates, shop: Sandbox) -> str:
    """The name of a database with a mirror of the shop, and without legacy tables."""
    return templates.made("mirrored", lambda url: synced(shop, url))


@pytest.fixture(scope="session")
def faithful(templates: Templates, shop: Sandbox, mirrored: str) -> str:
    """The name of a database whose legacy agrees with the mirror, compared once."""

    def compare(url: str) -> None:
        shop.legacy(url, "public", quirks=False)
        synced(shop, url, FORCE="1")
        _command(shop, url).ok("serve")

    return templates.made("faithful", compare, mirrored)


def synced(sandbox: Sandbox, url: str, **changes: str) -> None:
    """Sync a database that is to be copied."""
    _command(sandbox, url).ok("sync", **changes)


@pytest.fixture
def database_url(postgres_server: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a fresh database: an empty one, or one `after_first_sync`."""
    template = EMPTY
    if request.node.get_closest_marker("after_first_sync"):
        template = request.getfixturevalue("first_synced")
    with fresh_database(postgres_server, f"t_{worker_name(request.config)}", template) as url:
        yield url


@pytest.fixture
def first_synced(templates: Templates, sandbox: Sandbox) -> str:
    """The name of a database after the first sync, which tests copy that begin with the second."""
    return made_by_first_sync(templates, sandbox)


def made_by_first_sync(templates: Templates, sandbox: Sandbox) -> str:
    """The name of a database after the first sync of a sandbox that nobody has touched."""

    def first_sync(url: str) -> None:
        synced(sandbox, url)
        sandbox.restart()

    return templates.made("first_synced", first_sync)


@pytest.fixture
def command(sandbox: Sandbox, database_url: str) -> Command:
    """The project's commands, on the sandbox and a fresh database."""
    return _command(sandbox, database_url)


def _command(sandbox: Sandbox, database_url: str) -> Command:
    """Commands, imported where a test wants them: tests of a lower floor need no dlt and dbt."""
    from tests.command import Command  # noqa: PLC0415

    return Command(sandbox, database_url, {})
