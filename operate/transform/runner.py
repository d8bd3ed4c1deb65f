"""Running dbt: a command at a time, or parsing the project while something else goes on."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from common.errors import DatabaseError, TransformError
from common.progress import ProgressReport
from common.settings import Settings
from operate.transform.environment import CHAIN, dbt_environment, environment_set
from operate.transform.invocation import EventListener, invoke
from operate.transform.project import PROJECT_DIR, profiles_dir
from operate.transform.results import TransformResult, node_result
from warehouse.chain import make_chain
from warehouse.connection import connect
from warehouse.schemas import Schemas

NODE_RESULTS = {"LogModelResult": "total", "LogSeedResult": "total", "LogTestResult": "num_models"}
"""dbt's events that end a node, and what each calls the number of nodes of the run."""
OPERATION_FAILED = {"RunningOperationCaughtError", "RunningOperationUncaughtError"}
"""dbt's events of a macro that failed: its result says only that one did."""
_SESSION_REFUSED = re.compile(
    r"connection to server .{,300}failed: .*|could not translate host name.*|"
    r"server closed the connection.*|terminating connection .*|connection already closed.*|"
    r"SSL connection has been closed.*"
)
"""libpq's words, for dbt keeps no code of an error."""


class ParsedAhead:
    """The project's manifest to come: it is parsed once, in a thread of its own."""

    def __init__(self, pool: ThreadPoolExecutor) -> None:
        self._pool = pool
        self._parsing: Future[Any] | None = None

    def begin(self) -> None:
        """Begin to parse, if nobody has so far."""
        if self._parsing is None:
            self._parsing = self._pool.submit(parse_project)

    def manifest(self) -> Any:
        """The manifest, for `run_dbt`; None if the project cannot be parsed."""
        self.begin()
        return self._parsing.result() if self._parsing else None


@contextmanager
def parsing_ahead(settings: Settings, database_url: str) -> Iterator[ParsedAhead]:
    """Import dbt and parse the project, which takes seconds, while something else goes on.

    The environment that dbt reads is set until the context ends.
    """
    with (
        environment_set(dbt_environment(settings, database_url)),
        ThreadPoolExecutor(1, thread_name_prefix="parse-dbt") as pool,
    ):
        yield ParsedAhead(pool)


def run_dbt(
    settings: Settings,
    database_url: str,
    arguments: Sequence[str],
    target: str = "mirror",
    *,
    artifacts: bool = False,
    manifest: Any = None,
    serves: bool = False,
) -> TransformResult:
    """Run one dbt command.

    Args:
        settings: schemas, zone and clock, handed to dbt.
        database_url: the database to work in.
        arguments: the command and its options, such as `["build", "--select", "products_blaze+"]`.
        target: of the profile.
        artifacts: whether to write manifest.json and its like: they take a second, and only
            the documentation reads them.
        manifest: of the project, if it was parsed already.
        serves: whether serving views are made where there are none yet.

    Returns:
        The result of each node.

    Raises:
        DatabaseError: the database refused dbt a session, or its tables cannot be brought to what
            several shops need.
        TransformError: dbt could not run at all.
    """
    with connect(database_url, application_name="blaze_mirror.dbt", autocommit=True) as connection:
        make_chain(connection, Schemas.of(settings))
    environment = {
        **dbt_environment(settings, database_url),
        "BLAZE_SERVES": "true" if serves else "false",
        "BLAZE_JUDGES_SHOPS": "true",  # whoever has it judge all judges each shop next
    }
    if os.environ.get(CHAIN, environment[CHAIN]) != environment[CHAIN]:
        manifest = None  # the second shop has come since it was parsed
    with (
        environment_set(environment),
        profiles_dir() as folder,
        ProgressReport("dbt", "models and tests", None) as report,
    ):
        if manifest is None and not artifacts:  # which dbt writes where it parses itself
            manifest = parse_project(target)
        outcome = _invoke(
            arguments,
            folder,
            target,
            artifacts=artifacts,
            manifest=manifest,
            on_event=_progress_listener(report),
        )
    nodes = tuple(node_result(result) for result in getattr(outcome.result, "results", ()))
    _require_sessions(
        [str(outcome.exception or ""), *(node.message or "" for node in nodes if node.failed)]
    )
    if outcome.exception is not None:
        raise TransformError(f"dbt could not run: {outcome.exception}")
    return TransformResult(nodes, _invocation_id())


def run_operation(
    settings: Settings, database_url: str, macro: str, arguments: Mapping[str, Any]
) -> Any:
    """Run a macro that looks at something and logs what it found as one line of JSON.

    Args:
        settings: schemas, zone and clock, handed to dbt.
        database_url: the database to look at.
        macro: its name.
        arguments: of the macro.

    Returns:
        What it has logged.

    Raises:
        DatabaseError: the database refused dbt a session.
        TransformError: dbt could not run at all, or the macro failed.
    """
    said: list[str] = []
    failures: list[str] = []

    def listen(event: Any) -> None:
        if event.info.name == "JinjaLogInfo":
            said.append(event.data.msg)
        elif event.info.name in OPERATION_FAILED:
            failures.append(event.data.exc)

    with environment_set(dbt_environment(settings, database_url)), profiles_dir() as folder:
        outcome = _invoke(
            ["run-operation", macro, "--args", json.dumps(arguments)],
            folder,
            "mirror",
            manifest=parse_project(),
            on_event=listen,
        )
    failures += [str(outcome.exception)] if outcome.exception else []
    _require_sessions(failures)
    if failures or not outcome.success or not said:
        why = " ".join("; ".join(failures).split()) or "it said nothing"
        raise TransformError(f"dbt could not run {macro}: {why}")
    return json.loads(said[-1])


def parse_project(target: str = "mirror") -> Any:
    """The manifest of the project in the environment as it is; None where it cannot be parsed."""
    with profiles_dir() as folder:
        return _invoke(["parse"], folder, target).result


def _require_sessions(messages: Sequence[str]) -> None:
    """Tell a database that did not let dbt in, or left it, from a model that is wrong.

    Raises:
        DatabaseError: one of the messages speaks of a session.
    """
    for message in messages:
        said = " ".join(message.split())
        if found := _SESSION_REFUSED.search(said):
            raise DatabaseError(
                f"The database refused dbt a session, or ended it ({said[found.start() :]}): check "
                "its log and its limits; what was loaded stays, and the next run resumes"
            )


def _invoke(
    arguments: Sequence[str],
    profiles_folder: Path,
    target: str,
    *,
    artifacts: bool = False,
    manifest: Any = None,
    on_event: EventListener | None = None,
) -> Any:
    return invoke(
        [
            # What nodes found is in their results, which are told once, in words.
            *("--log-level", "none", "--log-level-file", "none"),
            "--write-json" if artifacts else "--no-write-json",
            *arguments,
            "--project-dir",
            str(PROJECT_DIR),
            "--profiles-dir",
            str(profiles_folder),
            "--target",
            target,
        ],
        manifest=manifest,
        on_event=on_event,
    )


def _invocation_id() -> str:
    from dbt_common.invocation import get_invocation_id  # noqa: PLC0415 - see above

    return str(get_invocation_id())


def _progress_listener(report: ProgressReport) -> EventListener:
    """A listener that counts the nodes that dbt is done with."""

    def on_event(event: Any) -> None:
        total = NODE_RESULTS.get(event.info.name)
        if total is not None:
            report.update(1, event.data.node_info.node_name, getattr(event.data, total))

    return on_event
