"""Running dbt inside this process: one start-up, one connection set, one log."""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from common.errors import TransformError
from common.progress import ProgressReport
from common.settings import PROJECT_ROOT, Settings
from warehouse.catalog import is_finalized
from warehouse.connection import connect, load_url
from warehouse.url import connection_environment

log = logging.getLogger(__name__)

PROJECT_DIR = PROJECT_ROOT / "dbt_project"
TARGET_DIR = Path(os.environ.get("DBT_TARGET_PATH", PROJECT_DIR / "target"))
"""Where dbt writes what it has parsed and compiled; its own variable moves it."""
SCRATCH_MIRROR = "scratch_mirror"
"""The schema of the smoke test's own copy of the mirror, which is never finalised."""
NODE_RESULTS = {"LogModelResult": "total", "LogSeedResult": "total", "LogTestResult": "num_models"}
"""dbt's events that end a node, and what each calls the number of nodes of the run."""
PROFILE_EXAMPLE = PROJECT_ROOT / "profiles.yml.example"


@dataclass(frozen=True)
class NodeResult:
    """How one dbt node ended: its name, kind, status and, where it has one, message.

    A gate is a test of kind `gate`. One that does not apply at this site is a warning, and one
    that was skipped because something before it failed has not been seen to hold.
    """

    name: str
    kind: str
    status: str
    message: str | None
    failures: int | None
    is_gate: bool = False

    @property
    def failed(self) -> bool:
        """Whether it did not do what it should; a warning is no failure."""
        return self.status in {"error", "fail", "runtime error"}


@dataclass(frozen=True)
class TransformResult:
    """What a dbt invocation did."""

    nodes: tuple[NodeResult, ...]
    run_id: str = ""
    """dbt's id of the invocation, by which `parity.gate_history` knows it."""

    @property
    def failures(self) -> list[NodeResult]:
        """The nodes that failed."""
        return [node for node in self.nodes if node.failed]

    @property
    def faults(self) -> list[NodeResult]:
        """The failures that are no gates: the tables may not be what they should be."""
        return [node for node in self.failures if not node.is_gate]

    @property
    def warnings(self) -> list[NodeResult]:
        """The tests that found something worth telling."""
        return [node for node in self.nodes if node.status == "warn"]


@contextmanager
def parsing_ahead(settings: Settings, database_url: str) -> Iterator[Future[Any]]:
    """Import dbt and parse the project, which takes seconds, while something else goes on.

    The environment that dbt reads is set until the context ends.

    Yields:
        The project's manifest to come, for `run_dbt`; None in it if the project cannot be parsed.
    """
    with (
        _environment(dbt_environment(settings, database_url)),
        ThreadPoolExecutor(1, thread_name_prefix="parse-dbt") as pool,
    ):
        yield pool.submit(_parsed)


def _parsed() -> Any:
    with profiles_dir() as folder:
        return _invoke(["parse"], folder, "mirror").result


def run_dbt(
    settings: Settings,
    database_url: str,
    arguments: Sequence[str],
    target: str = "mirror",
    *,
    artifacts: bool = False,
    manifest: Any = None,
    verdicts_stand: bool = False,
) -> TransformResult:
    """Run one dbt command.

    Args:
        settings: schemas, zone and clock, handed to dbt.
        database_url: the database to work in.
        arguments: the command and its options, such as `["build", "--select", "products_blaze+"]`.
        target: of the profile.
        artifacts: whether to write manifest.json and its like, which take a second and which
            nobody reads but the documentation.
        manifest: of the project, if it was parsed already.
        verdicts_stand: whether tests may find again what they found before, as long as nothing
            that they read has changed (`macros/standing_verdicts.sql`).

    Returns:
        The result of each node.

    Raises:
        TransformError: dbt could not run at all.
    """
    environment = {
        **dbt_environment(settings, database_url),
        "BLAZE_VERDICTS_STAND": "true" if verdicts_stand else "false",
    }
    with (
        _environment(environment),
        profiles_dir() as folder,
        ProgressReport("dbt", "models and tests", None) as report,
    ):
        outcome = _invoke(
            arguments, folder, target, artifacts=artifacts, manifest=manifest, tell=_telling(report)
        )
    if outcome.exception is not None:
        raise TransformError(f"dbt could not run: {outcome.exception}")
    return TransformResult(
        tuple(_node(result) for result in getattr(outcome.result, "results", ())),
        _invocation_id(),
    )


def _invoke(
    arguments: Sequence[str],
    profiles_folder: Path,
    target: str,
    *,
    artifacts: bool = False,
    manifest: Any = None,
    tell: Callable[[Any], None] | None = None,
) -> Any:
    from dbt.cli.main import dbtRunner  # noqa: PLC0415 - two seconds that other commands save

    return dbtRunner(manifest=manifest, callbacks=[tell] if tell else None).invoke(
        [
            "--quiet",
            "--no-use-colors",
            "--log-level-file",
            "none",
            "--write-json" if artifacts else "--no-write-json",
            *arguments,
            "--project-dir",
            str(PROJECT_DIR),
            "--profiles-dir",
            str(profiles_folder),
            "--target",
            target,
        ]
    )


def _invocation_id() -> str:
    from dbt_common.invocation import get_invocation_id  # noqa: PLC0415 - see above

    return str(get_invocation_id())


def _telling(report: ProgressReport) -> Callable[[Any], None]:
    """What tells people of each node that dbt is done with."""

    def tell(event: Any) -> None:
        total = NODE_RESULTS.get(event.info.name)
        if total is not None:
            report.update(1, event.data.node_info.node_name, getattr(event.data, total))

    return tell


def dbt_environment(settings: Settings, database_url: str) -> dict[str, str]:
    """The environment that the dbt project and its profile read."""
    return {
        **connection_environment(load_url(database_url, "blaze_mirror.dbt")),
        "DATABASE_URL": "",  # the profile would prefer it
        "BLAZE_RAW_SCHEMA": settings.raw_schema,
        "BLAZE_SCHEMA": settings.mirror_schema,
        "LEGACY_SCHEMA": settings.legacy_schema,
        "BLAZE_TIMEZONE": settings.timezone.key,
        "BLAZE_FIXED_NOW": settings.fixed_now.isoformat() if settings.fixed_now else "",
        "BLAZE_FINALIZED": "true" if _finalized(settings, database_url) else "false",
        "DO_NOT_TRACK": "1",
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
    }


def _finalized(settings: Settings, database_url: str) -> bool:
    """Whether the mirror's tables carry legacy's names; the database knows."""
    if settings.mirror_schema == SCRATCH_MIRROR:
        return False
    with connect(database_url, application_name="blaze_mirror.dbt", autocommit=True) as connection:
        return is_finalized(connection)


def _node(result: Any) -> NodeResult:
    is_gate = "gate" in getattr(result.node, "tags", ())
    return NodeResult(
        name=result.node.name,
        kind="gate" if is_gate else str(result.node.resource_type),
        status=str(result.status),
        message=result.message,
        failures=result.failures,
        is_gate=is_gate,
    )


@contextmanager
def _environment(variables: dict[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def profiles_dir() -> Iterator[Path]:
    """A folder with the example profile under the name that dbt looks for."""
    with tempfile.TemporaryDirectory(prefix="blaze-mirror-profile-") as folder:
        shutil.copyfile(PROFILE_EXAMPLE, Path(folder) / "profiles.yml")
        yield Path(folder)
