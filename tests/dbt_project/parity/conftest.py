"""A mirror and its legacy, built once; every test gets a copy of the database that it may spoil."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
import yaml  # type: ignore[import-untyped]  # comes with dbt

from operate.transform.project import DATA_ALONE, PROJECT_DIR
from sandbox.process import Sandbox
from tests.databases import Templates
from tests.dbt_project.dbt_runner import Dbt, Outcome

BUILD = (
    *("build", "--select", "known_differences", "path:models/parity"),
    *DATA_ALONE,
    *("--exclude", "path:models/serving"),
)
GATES = ("test", "--select", "tag:gate")


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


@pytest.fixture
def site(
    templates: Templates, shop: Sandbox, mirrored: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Site]:
    """A mirror without legacy tables."""
    with templates.copy(mirrored) as url:
        yield from _site(url, shop, monkeypatch)


@pytest.fixture
def faithful_site(
    templates: Templates, shop: Sandbox, faithful: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Site]:
    """A mirror whose legacy agrees with it."""
    with templates.copy(faithful) as url:
        yield from _site(url, shop, monkeypatch)


def _site(url: str, shop: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    for variable in ("BLAZE_RAW_SCHEMA", "BLAZE_SCHEMA", "BLAZE_TIMEZONE", "LEGACY_SCHEMA"):
        monkeypatch.delenv(variable, raising=False)
    dbt = Dbt(url, Path(os.environ["DBT_TARGET_PATH"]) / "parity", monkeypatch)
    dbt.manifest = _MANIFESTS.get(url)
    yield Site(url, dbt, shop.now().isoformat())
    if dbt.manifest is not None and not dbt.variables:
        _MANIFESTS[url] = dbt.manifest


_MANIFESTS: dict[str, Any] = {}
"""The project as it was parsed for a database of that URL: all copies have the same one."""
