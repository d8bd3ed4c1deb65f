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
    *("build", "--select", "known_differences", "names", "path:models/parity"),
    *DATA_ALONE,
    *("--exclude", "path:models/serving"),
)
RAN = {"pass", "warn", "fail"}
GATES = ("test", "--select", "tag:gate")


@dataclass
class Site:
    """A database with a mirror, perhaps with legacy tables, and dbt on it."""

    url: str
    dbt: Dbt
    now: str
    last: Outcome | None = None

    def execute(self, statement: str) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(statement.encode())

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute("set search_path = public, parity; set timezone = 'UTC'")
            return connection.execute(query.encode()).fetchall()

    def build(self, *more: str, now: str | None = None) -> Outcome:
        """The parity views and their gates, as `make parity` does."""
        self.last = self.dbt.command([*BUILD, *more], now=now or self.now)
        return self.last

    def gates(self, now: str | None = None) -> Outcome:
        """The gates alone, as by hand."""
        self.last = self.dbt.command(list(GATES), now=now or self.now)
        return self.last

    @staticmethod
    def project() -> dict[str, Any]:
        """dbt_project.yml."""
        read: dict[str, Any] = yaml.safe_load((PROJECT_DIR / "dbt_project.yml").read_text())
        return read

    def statuses(self) -> dict[str, str]:
        """How the gates of the last run were judged; ERROR for those that could not be run."""
        return {gate: status for gate, (status, _) in self.judgements().items()}

    def reasons(self) -> dict[str, str]:
        """Of the gates of the last run that say nothing of values: why."""
        return {gate: reason for gate, (_, reason) in self.judgements().items() if reason}

    def judgements(self) -> dict[str, tuple[str, str | None]]:
        """The status and the reason of each gate of the last run."""
        assert self.last is not None
        gates = [each.node for each in self.last.result.results if "gate" in each.node.tags]
        ran = [each.name for each in gates if self.last.statuses[each.name] in RAN]
        found = self.rows(
            " union all ".join(
                f"(select '{gate}', status, reason from parity_failures.{gate} limit 1)"
                for gate in ran
            )
            or "select null, null, null where false"
        )
        failed: dict[str, tuple[str, str | None]] = {each.name: ("ERROR", None) for each in gates}
        return failed | {gate: (status, reason) for gate, status, reason in found}

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
