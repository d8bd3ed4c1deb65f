"""What a run has shown to be wrong, in words that say what to do."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from extract.source.rate_limit.month_budget import WARN_AT
from extract.state import State
from extract.sync.task import EntityResult
from operate.transform.results import TransformResult

START = "start"
"""The key of a run that could not begin."""
STALE_AFTER = timedelta(hours=26)
"""A nightly job that has not completed for longer has missed a night."""


def problems_of_run(
    results: Collection[EntityResult], built: TransformResult | None, budget: Mapping[str, int]
) -> dict[str, str]:
    """What a run has shown to be wrong, with what to do about it.

    Args:
        results: of the entities.
        built: of dbt; None where it could not run.
        budget: calls made this month and the most allowed.
    """
    problems = {
        f"entity {result.entity}": (
            f"{result.entity} failed: {result.message}. What was read is loaded and the next run "
            "resumes; if it fails again, see `make status`."
        )
        for result in results
        if result.status == "error"
    }
    problems |= {
        f"held back {result.entity}": f"{result.held_back}."
        for result in results
        if result.held_back
    }
    if built is None:
        problems["dbt"] = "dbt could not run, so the mirror is as of the last run: see the log."
    # Gates can only fail on a mirror that was not read completely: the entity says why.
    unfinished = any(result.status in {"error", "stopped"} for result in results)
    for node in built.failures if built else ():
        if node.is_gate and unfinished:
            continue
        problems[f"dbt {node.name}"] = (
            f"The {node.kind} {node.name} failed: {node.message}. "
            f'`make dbt ARGS="build --select {node.name}"` repeats it.'
        )
    if budget["calls"] >= WARN_AT * budget["allowed"]:
        problems["budget"] = (
            f"{budget['calls']:,} of {budget['allowed']:,} calls of this month are used. At the "
            "end of them the sync stops until next month: raise BLAZE_CALLS_PER_MONTH if your "
            "tier allows it."
        )
    return problems


def stale_entities(state: State, now: datetime) -> dict[str, str]:
    """Entities whose sync has not completed for too long."""
    return {
        f"stale {entity}": (
            f"{entity} were last synced {ended_at:%Y-%m-%d %H:%M} UTC: is `make sync` in cron, and "
            "does it finish?"
        )
        for entity, ended_at in state.runs.last_ends().items()
        if now - ended_at > STALE_AFTER
    }
