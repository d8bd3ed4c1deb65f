"""What every test may ask for: a real Postgres, a fresh database, a sandbox, the commands."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from sandbox.process import Sandbox, running_sandbox
from tests.command import Command
from warehouse.embedded_postgres.server import EmbeddedPostgres

SERVER_FOLDER = pytest.StashKey[Path]()

MOST_WORKERS = 4
"""Of a parallel run, however many cores there are: each has half a gigabyte of parsed dbt project,
syncs and sessions on the server, and with more of them they wait for the disk."""


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
        folder = Path(tempfile.mkdtemp(prefix="blaze-mirror-tests-"))
        folder.chmod(0o755)  # run by root, the server is somebody else and has to get in
    config.stash[SERVER_FOLDER] = folder
    # With a folder of its own and one name for its databases, a worker's dbt parses the project
    # once; what changes between two runs is then read anew, as it is in production.
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
    if getattr(config, "workerinput", None) is None and SERVER_FOLDER in config.stash:
        folder = config.stash[SERVER_FOLDER]
        EmbeddedPostgres(folder / "postgres").stop()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_server(request: pytest.FixtureRequest) -> str:
    """The URL of one server for the whole run; any worker may be the one that starts it."""
    return EmbeddedPostgres(request.config.stash[SERVER_FOLDER] / "postgres").start()


@pytest.fixture
def database_url(postgres_server: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a fresh database."""
    with fresh_database(postgres_server, f"t_{worker_name(request.config)}") as url:
        yield url


@contextmanager
def fresh_database(server_url: str, name: str, template: str = "template1") -> Iterator[str]:
    """A database of that name, a copy of another, until the context ends; gives its URL."""
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"drop database if exists {name} with (force)".encode())
        connection.execute(f"create database {name} template {template}".encode())
        yield server_url.replace("/postgres?", f"/{name}?")
        connection.execute(f"drop database {name} with (force)".encode())


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A small dispensary with half a year of history."""
    with running_sandbox(members=200, transactions=600, products=60, years=0.5) as running:
        yield running


@pytest.fixture
def command(sandbox: Sandbox, database_url: str) -> Command:
    """The project's commands, on the sandbox and a fresh database."""
    return Command(sandbox, database_url, {})
