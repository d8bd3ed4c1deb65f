"""`make parity`: judge the gates now, and print them."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import asdict

import click

from common.errors import TransformError
from common.json_document import json_document
from common.settings import Settings
from common.stop import Stop
from operate.cutover.legacy import require_named_legacy
from operate.one_world import require_moving_clock
from operate.parity.judgements import judgements, rows_behind
from operate.parity.page import print_findings, print_gates
from operate.parity.reading import findings
from operate.run_lock import lock_held, session_at_work
from operate.transform.project import DATA_ALONE
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

EXIT_OK, EXIT_FAILED = 0, 1
ROWS_SHOWN = 3
"""Of a gate that does not hold: what kind of rows they are; all are in the database."""


def show(settings: Settings, *, as_json: bool) -> int:
    """Judge the gates now and print them. Gives the exit status: 1 unless they hold.

    Holds the lock of a sync meanwhile: a mirror that is half loaded would be judged as wrong, and
    the judgement would end a run of nights.

    Raises:
        SettingsError: the clock stands, and the API is a real one.
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
        require_named_legacy(conn, settings)
        stack.enter_context(lock_held(state, url, stop))
        require_connections(conn)
        migrate(conn, Schemas.of(settings))
        with stop.interruptible():
            built = run_dbt(settings, url, JUDGE)
        stop.raise_failure()
    broken = [node for node in built.failures if not node.is_gate]
    judged = judgements(url, built.run_id)
    if as_json:
        gates = [{**asdict(each), "finding": each.finding()} for each in judged]
        click.echo(json_document(gates))
    else:
        failed = [each.gate for each in judged if each.failed]
        rows = {gate: rows_behind(url, built.run_id, gate, ROWS_SHOWN) for gate in failed}
        print_gates(judged, settings.cutover_nights, {g: some for g, some in rows.items() if some})
        print_findings(findings(url))
        if settings.is_chain:
            click.echo("The gates judge all shops together; there is none by shop.")
    if broken:
        names = ", ".join(node.name for node in broken)
        raise TransformError(
            f"The comparison itself failed in {names}: {broken[0].message}. "
            "`make sync` builds what it stands on"
        )
    holds = bool(judged) and not any(each.failed for each in judged)
    return EXIT_OK if holds else EXIT_FAILED
