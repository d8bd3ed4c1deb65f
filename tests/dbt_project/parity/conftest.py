"""A mirror and its legacy, built once; every test gets a copy of the database that it may spoil."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
import yaml  # type: ignore[import-untyped]  # comes with dbt

from operate.transform.project import DATA_ALONE, PROJECT_DIR
from sandbox.process import Sandbox, running_sandbox
from tests.command import Command
from tests.dbt_project.dbt_runner import Dbt, Outcome

BUILD = (
    *("build", "--select", "known_differences", "path:models/parity"),
    *DATA_ALONE,
    *("--exclude", "path:models/serving"),
)
GATES = ("test", "--select", "tag:gate")


@dataclass
class Server:
    """Databases of one server, by name."""

    url: str

    def url_of(self, name: str) -> str:
        return self.url.replace("/postgres?", f"/{name}?")

    def create(self, name: str, template: str = "template1") -> str:
        """A fresh database, a copy of another; whatever had the name is gone."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(f"drop database if exists {name} with (force)")
            connection.execute(f"create database {name} template {template}")
        return self.url_of(name)

    def drop(self, name: str) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(f"drop database if exists {name} with (force)")


@dataclass
class Site:
    """A database with a mirror, perhaps with legacy tables, and dbt on it."""

    url: str
    dbt: Dbt
    now: str

    def execute(self, statement: str) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(statement.encode())

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute("set search_path = public, parity; set timezone = 'UTC'")
            return connection.execute(query.encode()).fetchall()

    def build(self, *more: str, now: str | None = None) -> Outcome:
        """The parity views and their gates, as `make parity` does."""
        return self.dbt.command([*BUILD, *more], now=now or self.now)

    def gates(self, now: str | None = None) -> Outcome:
        """The gates alone, as by hand."""
        return self.dbt.command(list(GATES), now=now or self.now)

    @staticmethod
    def project() -> dict[str, Any]:
        """dbt_project.yml."""
        read: dict[str, Any] = yaml.safe_load((PROJECT_DIR / "dbt_project.yml").read_text())
        return read

    def statuses(self) -> dict[str, str]:
        """How the gates of the last run were judged."""
        return dict(
            self.rows(
                "select gate, status from gate_history where run_id = "
                "(select run_id from gate_history order by id desc limit 1)"
            )
        )

    def differences(self) -> set[tuple[str, str, str, str]]:
        return {
            (entity, key, column, verdict)
            for entity, key, column, verdict in self.rows(
                "select entity, key, column_name, verdict from parity_differences"
            )
        }


@pytest.fixture(scope="session")
def server(postgres_server: str) -> Server:
    return Server(postgres_server)


@pytest.fixture(scope="session")
def shop() -> Iterator[Sandbox]:
    """A dispensary whose clock nobody moves."""
    with running_sandbox(members=300, transactions=900, products=150, years=0.5) as running:
        yield running


@pytest.fixture(scope="session")
def mirrored(server: Server, shop: Sandbox) -> Iterator[str]:
    """The name of a database with the mirror, and without legacy tables."""
    name = f"mirrored_{uuid.uuid4().hex[:8]}"
    url = server.create(name)
    Command(shop, url, {}).ok("sync")
    yield name
    server.drop(name)


@pytest.fixture(scope="session")
def faithful(server: Server, shop: Sandbox, mirrored: str) -> Iterator[str]:
    """The name of a database whose legacy agrees with the mirror, compared once."""
    name = mirrored.replace("mirrored", "faithful")
    url = server.create(name, mirrored)
    shop.legacy(url, "public", quirks=False)
    Command(shop, url, {}).ok("sync", FORCE="1")
    yield name
    server.drop(name)


@pytest.fixture
def site(
    server: Server,
    shop: Sandbox,
    mirrored: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Site]:
    """A mirror without legacy tables."""
    yield from _site(server, shop, mirrored, tmp_path, monkeypatch)


@pytest.fixture
def faithful_site(
    server: Server,
    shop: Sandbox,
    faithful: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Site]:
    """A mirror whose legacy agrees with it."""
    yield from _site(server, shop, faithful, tmp_path, monkeypatch)


def _site(
    server: Server, shop: Sandbox, template: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Site]:
    # One name for all copies: dbt's parsed project names its database, and is parsed once.
    name = f"copy_{template}"
    url = server.create(name, template)
    for variable in ("BLAZE_RAW_SCHEMA", "BLAZE_SCHEMA", "BLAZE_TIMEZONE", "LEGACY_SCHEMA"):
        monkeypatch.delenv(variable, raising=False)
    dbt = Dbt(url, folder / "target", monkeypatch)
    dbt.manifest = _MANIFESTS.get(name)
    site = Site(url, dbt, shop.now().isoformat())
    yield site
    if dbt.manifest is not None and not dbt.variables:
        _MANIFESTS[name] = dbt.manifest
    server.drop(name)


_MANIFESTS: dict[str, Any] = {}
