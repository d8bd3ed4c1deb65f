"""What every test may ask for: a real Postgres, a fresh database, a sandbox, the commands."""

from __future__ import annotations

import shutil
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from extract.embedded_postgres import EmbeddedPostgres
from sandbox.process import Sandbox, running_sandbox
from tests.command import Command

SERVER_FOLDER = pytest.StashKey[Path]()


def pytest_configure(config: pytest.Config) -> None:
    """Choose one folder for the server of the whole run, and tell the workers."""
    worker_input = getattr(config, "workerinput", None)
    if worker_input is not None:
        config.stash[SERVER_FOLDER] = Path(worker_input["server_folder"])
        return
    folder = Path(tempfile.mkdtemp(prefix="blaze-mirror-tests-"))
    folder.chmod(0o755)  # run by root, the server is somebody else and has to get in
    config.stash[SERVER_FOLDER] = folder


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
def database_url(postgres_server: str) -> Iterator[str]:
    """The URL of a fresh database."""
    name = f"t_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"create database {name}")
        yield postgres_server.replace("/postgres?", f"/{name}?")
        connection.execute(f"drop database {name} with (force)")


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A small dispensary with half a year of history."""
    with running_sandbox(members=200, transactions=600, products=60, years=0.5) as running:
        yield running


@pytest.fixture
def command(sandbox: Sandbox, database_url: str) -> Command:
    """The project's commands, on the sandbox and a fresh database."""
    return Command(sandbox, database_url, {})
