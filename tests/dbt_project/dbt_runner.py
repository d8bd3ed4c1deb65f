"""Running the dbt project against a test's own database."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from operate.transform.invocation import invoke
from operate.transform.project import PROJECT_DIR, profiles_dir
from tests.parsed_projects import (
    READ_BY_THE_PROJECT,
    leave_parsed_projects_alone,
    parsed_once,
    subfolder,
)
from warehouse.url import connection_environment


@dataclass(frozen=True)
class Outcome:
    """How a dbt command ended: its nodes' statuses by name, and the manifest and catalog."""

    statuses: dict[str, str]
    result: Any

    def with_status(self, *statuses: str) -> set[str]:
        """Names of the nodes that ended in one of these ways."""
        return {name for name, status in self.statuses.items() if status in statuses}


PARSED_WITH = ("parity", "parity_match_checks")
"""Variables that decide what there is to compare, so which models read which; others are read when
a model runs."""

MIRROR = ("run", "--exclude", "path:models/parity", "path:models/serving")
"""Builds the mirror and nothing that reads it."""


def _name(result: Any) -> str:
    """Of a node, or of an operation, which is none."""
    return str(result.node.name if hasattr(result, "node") else result.unique_id)


def connects() -> bool:
    """Whether dbt reaches the database that the environment names."""
    with profiles_dir() as folder:
        done = invoke(
            [
                *("--quiet", "--log-level-file", "none", "debug", "--connection"),
                *("--project-dir", str(PROJECT_DIR), "--profiles-dir", str(folder)),
            ]
        )
    return bool(done.success)


class Dbt:
    """dbt, in this process, parsing the project once for each environment.

    Args:
        database_url: where it works.
        folder: for its target files.
        monkeypatch: sets the environment that the profile reads.
    """

    def __init__(self, database_url: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._folder = folder
        self.manifest: Any = None
        self.variables: dict[str, Any] = {}
        """Vars of the commands that follow, beside the clock."""
        self._parsed_with = ""
        self._monkeypatch = monkeypatch
        # The clock as well: what is first set within somebody's `environment_set` is put back to
        # what it was within.
        self.environment(**connection_environment(database_url), BLAZE_FIXED_NOW="")

    def environment(self, **variables: str) -> None:
        """Set variables for the commands that follow; the project is parsed again."""
        for name, value in variables.items():
            self._monkeypatch.setenv(name, value)
        self.manifest = None

    def run(self, *select: str, now: str | None = None, full_refresh: bool = False) -> Outcome:
        """`dbt run` of the mirror, or of a selection; fails the test when a model fails."""
        arguments = [*MIRROR]
        if select:
            arguments += ["--select", *select]
        if full_refresh:
            arguments.append("--full-refresh")
        outcome = self.command(arguments, now=now)
        assert not outcome.with_status("error", "skipped"), outcome.statuses
        return outcome

    def command(
        self, arguments: Sequence[str], *, now: str | None = None, target: str = "mirror"
    ) -> Outcome:
        """Any command; what its nodes did is the caller's to judge."""
        leave_parsed_projects_alone()
        # Not as a var: what was judged with vars given by hand makes no history.
        self._monkeypatch.setenv("BLAZE_FIXED_NOW", now or "")
        variables = ["--vars", json.dumps(self.variables)] if self.variables else []
        mapping = json.dumps({name: self.variables.get(name) for name in PARSED_WITH})
        if self.manifest is None or mapping != self._parsed_with:
            parse = ["parse", *variables]
            self.manifest = parsed_once(
                lambda: self._invoke(parse, target=target, parsed_with=mapping).result,
                mapping,
                target,
            )
            self._parsed_with = mapping
        invocation = self._invoke([*arguments, *variables], manifest=self.manifest, target=target)
        if invocation.exception is not None:
            raise invocation.exception
        results = getattr(invocation.result, "results", ())
        return Outcome({_name(result): str(result.status) for result in results}, invocation.result)

    def _parsed_in(self, mapping: str) -> Path:
        read = (os.environ.get(name) for name in READ_BY_THE_PROJECT)
        return subfolder(self._folder, mapping, *read)

    def _invoke(
        self,
        arguments: Sequence[str],
        *,
        target: str,
        manifest: Any = None,
        parsed_with: str | None = None,
    ) -> Any:
        with profiles_dir() as profiles:
            return invoke(
                [
                    "--quiet",
                    "--log-level-file",
                    "none",
                    # A second each time, and only the documentation reads it.
                    *(() if arguments[0] == "docs" else ("--no-write-json",)),
                    *arguments,
                    "--project-dir",
                    str(PROJECT_DIR),
                    "--profiles-dir",
                    str(profiles),
                    "--target",
                    target,
                    "--target-path",
                    str(self._folder if parsed_with is None else self._parsed_in(parsed_with)),
                ],
                manifest=manifest,
            )
