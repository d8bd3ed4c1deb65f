"""A run of dbt that is made often: without dbt, as long as it would do what it did before."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from contextlib import suppress

from common.errors import BlazeMirrorError
from common.settings import Settings
from operate.transform.environment import dbt_environment
from operate.transform.project import TARGET_DIR
from operate.transform.recording.fingerprint import CLOCK, fingerprint
from operate.transform.recording.record import recorded
from operate.transform.recording.recording import OfOneRun, Recording
from operate.transform.recording.replay import replay
from operate.transform.results import TransformResult
from operate.transform.runner import run_dbt
from warehouse.connection import load_conninfo, server_version

RECORDINGS = TARGET_DIR / "recorded"
WELL = frozenset({"success", "pass", "warn", "no-op"})
"""How the nodes end of a run that is worth repeating."""

log = logging.getLogger(__name__)


def run_or_repeat(
    settings: Settings, database_url: str, arguments: Sequence[str]
) -> TransformResult:
    """Run one dbt command, or make the statements again that it made the last time.

    They are the same as long as the project, the settings and what dbt reads of the database's
    answers are (`operate/transform/recording`).

    Args:
        settings: schemas, zone and clock.
        database_url: the database to work in.
        arguments: the command and its options.

    Raises:
        DatabaseError: the database refused dbt a session.
        TransformError: dbt could not run at all.
    """
    one_by_one = (*arguments, "--threads", "1")
    environment = dbt_environment(settings, database_url)
    try:
        found_by, whole = fingerprint(environment, one_by_one)
    except OSError as error:
        log.debug("dbt runs, for nobody can tell whether the project is as it was: %s", error)
        return run_dbt(settings, database_url, one_by_one, serves=True)
    now = environment[CLOCK]
    file = RECORDINGS / f"{found_by[:16]}.json"
    recording = Recording.load(file)
    if recording is not None and recording.fingerprint == whole:
        version = server_version(database_url)
        conninfo = load_conninfo(database_url, "blaze_mirror.dbt", version)
        if (repeated := replay(recording, conninfo, now)) is not None:
            log.info("Models and tests: the statements of the last run, made again without dbt")
            return repeated
    with recorded() as recorder:
        built = run_dbt(settings, database_url, one_by_one, serves=True)
    if all(node.status in WELL for node in built.nodes):
        with suppress(BlazeMirrorError):  # a folder that cannot be written to: dbt runs each time
            run = OfOneRun(built.run_id, now)
            Recording.of(whole, recorder.statements(run), built.nodes).save(file)
    return built
