"""How a run ended: its exit status and the reasons for it, noted where `status` finds them."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, field

import psycopg

from common.errors import BlazeMirrorError, DatabaseError
from common.settings import Settings
from extract.sync.task import EntityResult
from operate.alerts.texts import problem_of_end
from operate.jobs.clock import problem_of_clock
from operate.jobs.context import JobContext
from operate.jobs.reading import Reading, told_failures
from operate.present_state import present_state
from operate.transform.results import TransformResult

EXIT_OK, EXIT_FAILED, EXIT_STOPPED = 0, 1, 4


@dataclass(frozen=True)
class Ending:
    """How a run ended.

    Attributes:
        status: of the command; see the table in the README.
        reasons: why it is not 0, a sentence each; and what hindered the report of the night, which
            does not change it. The first word of a key says what kind it is, the rest which one:
            `entity members`, `gate customers_count`, `clock`, `report made`.
    """

    status: int
    reasons: dict[str, str] = field(default_factory=dict)


def ending_of(job: JobContext, reading: Reading, built: TransformResult | None) -> Ending:
    """How a run ended that came to its end.

    Args:
        job: the run.
        reading: of the shops.
        built: of dbt; None where it could not run.
    """
    clock, results = problem_of_clock(job.clock_ahead), reading.results
    status = exit_status(results, built, clock_is_wrong=bool(clock))
    if reading.failures:
        status = EXIT_FAILED
    if status == EXIT_OK:
        return Ending(status)
    of_shops = told_failures(reading.failures)
    return Ending(status, of_shops | _of_entities(results) | _of_dbt(built) | clock)


def exit_status(
    results: Collection[EntityResult],
    built: TransformResult | None,
    *,
    clock_is_wrong: bool = False,
) -> int:
    """How the command ends; see the table in the README."""
    if built is None or built.faults or any(result.status == "error" for result in results):
        return EXIT_FAILED
    # Before gates: they can only fail on a mirror that was not read completely.
    if any(result.status == "stopped" for result in results):
        return EXIT_STOPPED
    if clock_is_wrong or built.failures or any(result.held_back for result in results):
        return EXIT_FAILED
    return EXIT_OK


def _of_entities(results: Collection[EntityResult]) -> dict[str, str]:
    return {
        **{
            f"entity {each.called}": f"{each.called} failed: {each.message}"
            for each in results
            if each.status == "error"
        },
        **{
            f"stopped {each.called}": f"{each.called} stopped before the end: {each.message}"
            for each in results
            if each.status == "stopped"
        },
        **{f"held {each.called}": each.held_back for each in results if each.held_back},
    }


def _of_dbt(built: TransformResult | None) -> dict[str, str]:
    if built is None:
        return {"dbt": "dbt could not run, and the log of that run says why"}
    return {
        f"{node.kind} {node.name}": f"the {node.kind} {node.name} failed: {node.message}"
        for node in built.failures
    }


def note_failure(
    settings: Settings,
    run_id: str,
    command: str,
    error: Exception,
    *,
    began: bool,
    seconds: float,
) -> None:
    """Note how a run ended that could not begin or ended early, if the database can remember it.

    Args:
        settings: database, shop and clock.
        run_id: its own.
        command: as people call it.
        error: why it ended.
        began: whether it had begun to read.
        seconds: how long it took.
    """
    status = error.exit_code if isinstance(error, BlazeMirrorError) else EXIT_FAILED
    reasons = problem_of_end(command, error, began=began)
    with (
        suppress(DatabaseError, psycopg.Error),
        present_state(settings, "blaze_mirror.end") as state,
    ):
        if state is not None:
            state.run_ends.end(
                run_id, command, status, reasons, seconds=seconds, now=settings.now()
            )
