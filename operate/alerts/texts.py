"""What a run has shown to be wrong, in words that say what to do."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from common.errors import (
    ApiError,
    BlazeMirrorError,
    BudgetUsedUpError,
    CredentialsError,
    DatabaseError,
    LockLostError,
    SettingsError,
)
from common.words import moment
from extract.source.rate_limit.month_budget import WARN_AT
from extract.state import State
from extract.sync.task import EntityResult
from operate.parity.catalogue import gate_entry
from operate.transform.results import NodeResult, TransformResult

_KINDS: tuple[tuple[type[Exception], str], ...] = (
    (BudgetUsedUpError, "budget"),
    (LockLostError, "end lock"),
    (DatabaseError, "end database"),
    (SettingsError, "end settings"),
    (CredentialsError, "end credentials"),
    (ApiError, "end api"),
    (BlazeMirrorError, "end"),
    (Exception, "end unexpected"),
)
"""The keys of a run that could not begin or ended early, by its error, first match first. Each is a
problem of its own: that the keys were wrong yesterday says nothing of today's database."""
ENDED = frozenset(key for _, key in _KINDS) | {"start"}
"""All of them, and the one that earlier releases have written. A run that comes to its end has none
of these problems."""
REPORT = "report "
"""How the keys of problems with the nightly report begin."""
STALE_AFTER = timedelta(hours=26)
"""A nightly job that has not completed for longer has missed a night."""
_EARLY = "a run that could not begin or ended early"
_SHORT_NAMES: tuple[tuple[str, str], ...] = (
    ("entity ", "{of} failed"),
    ("held back ", "{of} held back that the API no longer lists"),
    ("dbt ", "{of} failed"),
    ("dbt", "dbt could not run"),
    ("budget", "calls of the month nearly used up"),
    ("clock", "the clock of this machine"),
    ("stale ", "{of} not synced for more than a day"),
    ("vanished ", "fields of {first} that the API did not have"),
    ("rows in error ", "many rows of {of} in error"),
    ("quarantine ", "many {of} that could not be loaded"),
    ("report folder ", "the night's report could not be written into {of}"),
    (f"{REPORT}alerts", "the night's report could not be sent"),
    (REPORT, "the night's report could not be made"),
    ("end ", f"{_EARLY} ({{of}})"),
    ("end", _EARLY),
    ("start", _EARLY),
)
"""What a problem is called that is over, by how its key begins, first match first."""


def short_name(key: str) -> str:
    """What a problem is called once it is over, when only its key is known."""
    for start, name in _SHORT_NAMES:
        if key.startswith(start):
            of = key.removeprefix(start)
            return name.format(of=of, first=of.partition(" ")[0])
    return key


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
        problems[f"dbt {node.name}"] = _of_gate(node) if node.is_gate else _of_node(node)
    if budget["calls"] >= WARN_AT * budget["allowed"]:
        problems["budget"] = (
            f"{budget['calls']:,} of {budget['allowed']:,} calls of this month are used. At the "
            "end of them the sync stops until next month: raise BLAZE_CALLS_PER_MONTH if your "
            "tier allows it."
        )
    return problems


def _of_gate(node: NodeResult) -> str:
    # One that could not be told says so itself.
    said = node.message if node.verdict == "ERROR" else f"failed: {node.message}"
    to_do = gate_entry(node.name, "all").next_step(node.verdict or "FAIL")
    return (
        f"The gate {node.name} {said}. `make parity` names some of its rows. {to_do} "
        "More: docs/parity.md, A gate fails."
    )


def _of_node(node: NodeResult) -> str:
    return (
        f"The {node.kind} {node.name} failed: {node.message}. "
        f'`make dbt ARGS="build --select {node.name}"` repeats it.'
    )


def problem_of_end(command: str, error: Exception, *, began: bool) -> dict[str, str]:
    """A run that could not begin or ended before its work, with what to do about it.

    Args:
        command: as people call it.
        error: why it ended.
        began: whether it had begun to read.
    """
    key = next(key for kind, key in _KINDS if isinstance(error, kind))
    how = "ended early" if began else "could not begin"
    said = " ".join(str(error).split()).rstrip(".")
    if not isinstance(error, BlazeMirrorError):
        said = (
            f"unexpected {type(error).__name__}: {said}. BLAZE_LOG_LEVEL=DEBUG shows the details; "
            "if it happens again, please report it"
        )
    resumes = " What was loaded stays, and the next run resumes." if began else ""
    return {key: f"`{command}` {how}: {said}.{resumes}"}


def stale_entities(state: State, now: datetime, zone: ZoneInfo) -> dict[str, str]:
    """Entities whose sync has not completed for too long.

    Args:
        state: of a mirror.
        now: the present.
        zone: the shop's, by whose clock the last time is said.
    """
    return {
        f"stale {entity}": (
            f"{entity} were last synced at {moment(ended_at, zone)} by the shop's clock: is "
            "`make sync` in cron, and does it finish?"
        )
        for entity, ended_at in state.runs.last_ends().items()
        if now - ended_at > STALE_AFTER
    }
