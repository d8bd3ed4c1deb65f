"""`make parity`: judge the gates now, and print them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from typing import Any

import click

from common.errors import SettingsError, TransformError
from common.json_document import json_document
from common.settings import Settings
from common.shop import Shop
from common.stop import Stop
from common.words import counted
from operate.cutover.gates import EVERY_ENTITY
from operate.cutover.legacy import require_named_legacy
from operate.listed_shops import require_list_of_shops
from operate.one_world import require_moving_clock
from operate.parity.by_shop import JudgedShop, judge_shop
from operate.parity.judgements import Judgement, judgements, rows_behind
from operate.parity.page import print_findings, print_gates
from operate.parity.reading import findings
from operate.run_lock import lock_held, session_at_work
from operate.transform.judged_shops import judged_shops
from operate.transform.project import DATA_ALONE
from operate.transform.results import NodeResult
from operate.transform.runner import run_dbt
from warehouse.capacity import require_connections
from warehouse.catalog import exists
from warehouse.database import open_database
from warehouse.migrate import migrate
from warehouse.schemas import Schemas

JUDGE = [
    "build",
    *("--select", "known_differences", "names", "path:models/parity"),
    *DATA_ALONE,
    # Their tests read legacy as well, so dbt would take them for tests of parity.
    *("--exclude", "path:models/serving"),
]
"""Brings the views up to date first: a legacy column may have come or gone since the last run."""

ENTRIES = ("seed", "--select", "known_differences")

ALL_GATES = "all gates"
"""What the entry is called of a shop whose gates could not be judged."""
EXIT_OK, EXIT_FAILED = 0, 1
ROWS_SHOWN = 3
"""Of a gate that does not hold: what kind of rows they are; all are in the database."""


def show(settings: Settings, *, as_json: bool, shop: str | None = None) -> int:
    """Judge the gates now and print them. Gives the exit status: 1 unless they hold.

    Holds the lock of a sync meanwhile: a mirror that is half loaded would be judged as wrong, and
    the judgement would end a run of nights.

    Args:
        settings: the settings in force.
        as_json: print them for machines.
        shop: judge that one alone, of those with a legacy of their own; by default everything.

    Raises:
        SettingsError: the clock stands, and the API is a real one; or no such shop is judged.
        LockHeldError: a sync is at work.
        LockLostError: the database session that holds the lock was lost.
        TransformError: dbt could not run, or nothing was synced yet.
    """
    require_moving_clock(settings)
    url = open_database(settings)
    stop = Stop()
    with ExitStack() as stack:
        state = stack.enter_context(session_at_work(settings, url, "parity"))
        conn = state.store.connection
        if not exists(conn, settings.raw_schema, "batches"):
            raise TransformError(
                "Nothing was synced yet, so there is nothing to judge: `make sync`"
            )
        if not exists(conn, "staging", "stg_blaze__members"):
            raise TransformError(
                "The views that the gates read are not there, as after `make restore`: run "
                "`make sync`, which makes them and judges"
            )
        require_list_of_shops(state, settings)
        require_named_legacy(conn, settings)
        stack.enter_context(lock_held(state, url, stop))
        require_connections(conn)
        migrate(conn, Schemas.of(settings))
        own = [each for each in judged_shops(conn, settings) if shop in {None, each.name}]
        if shop is not None and not own:
            raise SettingsError(
                f"SHOP is '{shop}', and it is not judged by itself: that are shops with a "
                "legacy_schema in shops.toml"
            )
        with stop.interruptible():
            if shop is None:
                parts = [_judge_all(settings, url)]
            else:
                run_dbt(settings, url, ENTRIES)
                parts = []
            parts += [_part_of(judge_shop(settings, url, each), each) for each in own]
        stop.raise_failure()
    if as_json:
        click.echo(json_document([said for part in parts for said in _documents(part, settings)]))
    else:
        for part in parts:
            _print(part, url, settings)
        if own:
            click.echo(_said_of_shops(parts))
        elif settings.is_chain:
            click.echo("The gates judge all shops together; there is none by shop.")
    broken = [node for part in parts for node in part.broken]
    if broken:
        names = ", ".join(node.name for node in broken)
        raise TransformError(
            f"The comparison itself failed in {names}: {broken[0].message}. "
            "`make sync` builds what it stands on"
        )
    return EXIT_OK if all(part.holds for part in parts) else EXIT_FAILED


@dataclass(frozen=True)
class _Part:
    """What was judged in one run: a shop by itself, or all that there is together."""

    shop: Shop | None
    run_id: str
    judged: list[Judgement]
    broken: tuple[NodeResult, ...]
    failure: str = ""
    """Why a shop has no gates: they could not be judged."""

    @property
    def holds(self) -> bool:
        return bool(self.judged) and not any(each.failed for each in self.judged)


def _judge_all(settings: Settings, url: str) -> _Part:
    built = run_dbt(settings, url, JUDGE)
    broken = tuple(node for node in built.failures if not node.is_gate)
    return _Part(None, built.run_id, judgements(url, built.run_id), broken)


def _part_of(judged: JudgedShop, shop: Shop) -> _Part:
    broken = tuple(
        node for node in judged.nodes() if node.failed and not (node.is_gate and judged.judged)
    )
    run_id = judged.built.run_id if judged.built else ""
    failure = "" if judged.judged else judged.failure or "none was judged"
    return _Part(shop, run_id, list(judged.judged), broken, failure)


def _documents(part: _Part, settings: Settings) -> list[dict[str, Any]]:
    """Its gates; of a shop that could not be judged one entry for all of them."""
    if not part.failure or part.shop is None:
        return [_document(each) for each in part.judged]
    nothing = dict.fromkeys(
        ("legacy_value", "mirror_value", "difference", "percent", "threshold", "failures", "found")
    )
    return [
        {
            "gate": ALL_GATES,
            "entity": EVERY_ENTITY,
            "status": "ERROR",
            **nothing,
            "judged_at": settings.now(),
            "reason": part.failure,
            "nights_held": 0,
            "shop": part.shop.name,
            "finding": f"cannot be told: {part.failure}",
        }
    ]


def _document(judged: Judgement) -> dict[str, Any]:
    said = asdict(judged)
    if judged.shop is None:
        del said["shop"]
    return {**said, "finding": judged.finding()}


def _print(part: _Part, url: str, settings: Settings) -> None:
    suffix = part.shop.schema_suffix if part.shop else ""
    if part.shop:
        click.echo(f"\n{part.shop.name}, by itself:")
    if part.failure:
        click.echo(f"{'ERROR':<15}{ALL_GATES}: cannot be told: {part.failure}")
        return
    failed = [each.gate for each in part.judged if each.failed]
    rows = {gate: rows_behind(url, part.run_id, gate, ROWS_SHOWN, suffix) for gate in failed}
    shown = {gate: some for gate, some in rows.items() if some}
    print_gates(part.judged, settings.cutover_nights, shown, suffix)
    print_findings(findings(url, suffix), suffix)


def _said_of_shops(parts: Sequence[_Part]) -> str:
    """Of which shops gates do not hold, in one line."""
    of_shops = [part for part in parts if part.shop]
    red = [
        f"{part.shop.name} ({_wrong(part)})" for part in of_shops if part.shop and not part.holds
    ]
    judged = counted(len(of_shops), "shop was judged by itself", "shops were judged by themselves")
    return f"\n{judged}: " + (f"not right are {', '.join(red)}." if red else "all gates hold.")


def _wrong(part: _Part) -> str:
    if part.failure:
        return "could not be judged"
    return counted(sum(each.failed for each in part.judged), "gate")
