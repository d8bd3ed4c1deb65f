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
from common.shop import Shop
from common.words import listed, moment
from extract.source.entities import MIRRORED
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
GATES_OF_READING = frozenset({"freshness", "windows_read"})
"""What they say is said of the shop that could not be read."""
STALE_SHOP = "stale shop@"
"""How the keys begin of shops of several that have missed a night."""
STALE_AFTER = timedelta(hours=26)
"""A nightly job that has not completed for longer has missed a night."""
_EARLY = "a run that could not begin or ended early"
_SHORT_NAMES: tuple[tuple[str, str], ...] = (
    ("shop ", "the shop {of} not read"),
    ("entity ", "{of} failed"),
    ("held back ", "{of} held back that the API no longer lists"),
    ("dbt ", "{of} failed"),
    ("dbt", "dbt could not run"),
    ("budget", "calls of the month nearly used up"),
    ("clock", "the clock of this machine"),
    (STALE_SHOP, "{of} not synced for more than a day"),
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
    results: Collection[EntityResult],
    built: TransformResult | None,
    budget: Mapping[str, int],
    unread: Collection[str] = (),
) -> dict[str, str]:
    """What a run has shown to be wrong, with what to do about it.

    Args:
        results: of the entities.
        built: of dbt; None where it could not run.
        budget: calls made this month and the most allowed.
        unread: the shops that could not be read at all, out of several.
    """
    problems = {
        f"entity {result.called}": (
            f"{result.called} failed: {result.message}. What was read is loaded and the next run "
            "resumes; if it fails again, see `make status`."
        )
        for result in results
        if result.status == "error"
    }
    problems |= {
        f"held back {result.called}": f"{result.held_back}."
        for result in results
        if result.held_back
    }
    if built is None:
        problems["dbt"] = "dbt could not run, so the mirror is as of the last run: see the log."
    untold = _untold_gates(results, unread)
    for node in built.failures if built else ():
        if node.is_gate and (untold is None or node.name in untold):
            continue
        problems[f"dbt {node.name}"] = _of_gate(node) if node.is_gate else _of_node(node)
    if budget["calls"] >= WARN_AT * budget["allowed"]:
        problems["budget"] = (
            f"{budget['calls']:,} of {budget['allowed']:,} calls of this month are used. At the "
            "end of them the sync stops until next month: raise BLAZE_CALLS_PER_MONTH if your "
            "tier allows it."
        )
    return problems


def _untold_gates(
    results: Collection[EntityResult], unread: Collection[str]
) -> frozenset[str] | None:
    """The gates that can only fail on a mirror that was not read completely; None: all of them.

    The entity says why. Where a few of several shops could not be read, others are told all the
    same: such a shop may last for weeks.
    """
    ended = {each.shop: each.shop in unread for each in results} | dict.fromkeys(unread, True)
    for each in results:
        ended[each.shop] = ended[each.shop] or each.status == "error"
    if any(each.status == "stopped" for each in results) or sum(ended.values()) > len(ended) / 2:
        return None
    return GATES_OF_READING if any(ended.values()) else frozenset()


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


def stale_shops(state: State, now: datetime, shops: Collection[Shop]) -> dict[str, str]:
    """Shops of several whose sync has not completed for too long.

    Args:
        state: of any of them.
        now: the present.
        shops: of which to look.
    """
    late: dict[str, dict[str, datetime]] = {}
    for run in state.chain.runs([shop.name for shop in shops], list(MIRRORED)):
        if run.last_success is not None and now - run.last_success > STALE_AFTER:
            late.setdefault(run.shop, {})[run.entity] = run.last_success
    return {
        f"{STALE_SHOP}{shop.name}": (
            f"{listed(list(ends))} of {shop.name} were last synced at "
            f"{moment(min(ends.values()), shop.timezone)} by its clock: is `make sync` in cron, "
            "and does it finish?"
        )
        for shop in shops
        if (ends := late.get(shop.name))
    }
