"""`status --prometheus FILE`: the status for node_exporter's textfile collector.

An alert is only as good as the sample it asks for, so none is absent where something is wrong: what
never succeeded did so at 0, a gate that was not judged of late is `NOT_JUDGED`, and `concerns` and
`verdict` are what `status` says. What is not known and no fault is left out, and never 0. Where the
status cannot be read the file says that alone: yesterday's numbers would look like today's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import LiteralString

import click
from psycopg import sql

from common.atomic_write import EVERYBODY, write_atomically
from common.errors import BlazeMirrorError
from common.settings import Settings
from extract.source.entities import MIRRORED, TRANSACTIONS
from operate.cutover.gates import JUDGED_WITHIN, Gate, gates_of
from operate.cutover.sources import MIRROR, SERVED
from operate.status.collect import Status, of_connection
from operate.status.exposition import Metric, rendered
from operate.status.last_runs import is_at_work
from operate.status.shops import KINDS, ShopStatus
from operate.status.verdict import verdict
from warehouse.catalog import exists, is_finalized
from warehouse.connection import Connection, connect
from warehouse.database import open_database
from warehouse.url import redacted

SYNC_STATUSES = ("running", "completed", "idle", "error", "crashed")
CRASHED = 137
"""Stands for the exit status of a run that ended without notice: what a shell says of `kill -9`."""
NOT_JUDGED = "NOT_JUDGED"
"""Of a gate: neither since the last night nor of late."""
GATE_STATUSES = ("PASS", "FAIL", "ERROR", "NOT_APPLICABLE", NOT_JUDGED)
VERDICTS = ("not begun", "running", "all well", "needs a look")
_ALL_CALLS: LiteralString = "select coalesce(sum(calls), 0)::bigint from {}"

ADVICE = "make its folder writable, or name another file with --prometheus"


def write(settings: Settings, path: Path) -> None:
    """Write the file, whole or not at all.

    Args:
        settings: the settings in force.
        path: of a file in the folder that node_exporter reads; it holds no personal data.

    Raises:
        DatabaseError: the status cannot be read, which the file says as well.
        BlazeMirrorError: the file cannot be written.
    """
    up = Metric("blaze_mirror_up", "Whether the status of the mirror could be read.")
    try:
        url = open_database(settings)
        with connect(url, application_name="blaze_mirror.status", autocommit=True) as connection:
            metrics = metrics_of(connection, settings, redacted(url))
    except BlazeMirrorError:
        up.add(0)
        write_atomically(path, rendered([up]), EVERYBODY, ADVICE)
        raise
    up.add(1)
    write_atomically(path, rendered([up, *metrics]), EVERYBODY, ADVICE)
    click.echo(f"Written: {path}")


def metrics_of(connection: Connection, settings: Settings, where: str) -> list[Metric]:
    """What there is to measure of a mirror.

    Args:
        connection: to the database.
        settings: schemas, shop, clock and call budget.
        where: the database, without secrets.
    """
    status = of_connection(connection, settings, where)
    info = Metric("blaze_mirror_info", "The release of this checkout.")
    info.add(1, version=version("blaze-mirror"))
    found = verdict(status)
    said = Metric("blaze_mirror_verdict", "What `blaze-mirror status` begins with: 1 of these.")
    said.add_one_of("state", found.state, VERDICTS)
    concerns = Metric("blaze_mirror_concerns", "What `blaze-mirror status` says needs a look.")
    about = Counter(each.about for each in found.concerns)
    for question in ("running", "right"):
        concerns.add(about[question], about=question)
    if not status.entities:
        return [info, said]
    return [
        info,
        said,
        concerns,
        *_runs(status),
        *(_syncs(status) if status.shops is None else _shops(status, status.shops)),
        *_rows(connection, settings, status),
        *_undone(status),
        *_suspects(connection, settings, status),
        *_calls(connection, settings, status),
        *_gates(status, gates_of(connection, SERVED)),
        *_served(status),
    ]


def _runs(status: Status) -> list[Metric]:
    how = Metric("blaze_mirror_last_run_exit_status", "With which the last run of a command ended.")
    ended = Metric("blaze_mirror_last_run_end_timestamp_seconds", "When it ended.")
    took = Metric("blaze_mirror_last_run_duration_seconds", "How long it took, dbt included.")
    for run in status.runs:
        if not is_at_work(run, status):
            how.add(CRASHED if run.exit_status is None else run.exit_status, command=run.command)
        if run.ended_at is not None:
            ended.add(run.ended_at.timestamp(), command=run.command)
        if run.seconds is not None:
            took.add(run.seconds, command=run.command)
    return [how, ended, took]


def _syncs(status: Status) -> list[Metric]:
    ended = Metric(
        "blaze_mirror_last_sync_end_timestamp_seconds", "When the last run of an entity ended."
    )
    succeeded = Metric(
        "blaze_mirror_last_success_timestamp_seconds",
        "When the last run of an entity that was completed ended; 0 where none ever was.",
    )
    how = Metric("blaze_mirror_sync_status", "How the last run of an entity stands: 1 of these.")
    stale = Metric("blaze_mirror_stale", "Whether an entity has missed a night.")
    for row in status.entities:
        entity = row["entity_type"]
        if row["last_sync_end"] is not None:
            ended.add(row["last_sync_end"].timestamp(), entity=entity)
        how.add_one_of("status", row["sync_status"], SYNC_STATUSES, entity=entity)
        stale.add(int(row["stale"]), entity=entity)
        success = row["last_success"]
        succeeded.add(success.timestamp() if success else 0, entity=entity)
    return [ended, succeeded, how, stale]


def _shops(status: Status, shops: Sequence[ShopStatus]) -> list[Metric]:
    """A few series a shop, and how many shops there are of each kind."""
    how = Metric("blaze_mirror_shops", "Shops that are listed, by whether they need a look.")
    ill = sum(not each.is_well for each in shops)
    how.add(len(shops) - ill, state="well")
    how.add(ill, state="needs a look")
    kinds = Metric("blaze_mirror_shop_troubles", "Shops by what is wrong with them.")
    numbers = Counter(trouble.kind for each in shops for trouble in each.troubles)
    for kind in KINDS:
        kinds.add(numbers[kind], kind=kind)
    look = Metric(
        "blaze_mirror_shop_needs_look", "Whether `blaze-mirror status` says so of a shop."
    )
    for each in sorted(shops, key=lambda each: each.shop):
        look.add(int(not each.is_well), shop=each.shop)
    lists = Metric("blaze_mirror_lists", "Lists of all shops by how their last run stands.")
    succeeded = Metric(
        "blaze_mirror_last_success_timestamp_seconds",
        "When the last run of a shop's list that was completed ended; 0 where none ever was.",
    )
    stale = Metric("blaze_mirror_stale", "Whether a shop's list has missed a night.")
    states = {entity: Counter[str]() for entity in MIRRORED}
    for row in status.entities:
        entity, success = row["entity_type"].partition("@")[0], row["last_success"]
        states[entity][row["sync_status"]] += 1
        succeeded.add(success.timestamp() if success else 0, entity=entity, shop=row["shop"])
        stale.add(int(row["stale"]), entity=entity, shop=row["shop"])
    # What was never begun has no row.
    begun = {row["shop"] for row in status.entities}
    for each in shops:
        if each.shop not in begun:
            succeeded.add(0, entity=TRANSACTIONS.name, shop=each.shop)
            stale.add(1, entity=TRANSACTIONS.name, shop=each.shop)
    for entity, number in states.items():
        for state in SYNC_STATUSES:
            lists.add(number[state], entity=entity, status=state)
    return [how, kinds, look, lists, succeeded, stale]


def _rows(connection: Connection, settings: Settings, status: Status) -> list[Metric]:
    errors = Metric("blaze_mirror_error_rows", "Rows of a table with sync_status = 'error'.")
    deleted = Metric("blaze_mirror_deleted_rows", "Rows of a table that the API no longer has.")
    finalized = is_finalized(connection)
    for table in (each for tables in MIRRORED.values() for each in tables):
        name = table.removesuffix("_blaze") if finalized else table
        if exists(connection, settings.mirror_schema, name):
            errors.add(status.errors.get(table, 0), table=table)
            deleted.add(status.deleted.get(table, 0), table=table)
    return [errors, deleted]


def _undone(status: Status) -> list[Metric]:
    windows = Metric("blaze_mirror_windows_unfinished", "Windows that were not read to their end.")
    quarantine = Metric("blaze_mirror_quarantined_records", "Records that could not be loaded.")
    unfinished = Counter(row["entity"] for row in status.unsettled)
    held: Counter[str] = Counter()
    for row in status.quarantine:
        held[row["entity"]] += row["occurrences"]
    unbuilt = Metric("blaze_mirror_unbuilt", "Whether dbt has not built all that was read.")
    for entity in MIRRORED:
        unbuilt.add(int(entity in status.unbuilt), entity=entity)
        windows.add(unfinished[entity], entity=entity)
        quarantine.add(held[entity], entity=entity)
    return [windows, quarantine, unbuilt]


def _suspects(connection: Connection, settings: Settings, status: Status) -> list[Metric]:
    suspects = Metric("blaze_mirror_suspects", "Records that the next sync asks for by id.")
    held_back = Metric(
        "blaze_mirror_held_back_records", "Records no longer listed that are too many to be marked."
    )
    if exists(connection, settings.raw_schema, "suspects"):
        for entity in MIRRORED:
            rows = [row for row in status.suspects if row["entity"] == entity]
            suspects.add(sum(row["suspects"] for row in rows), entity=entity)
            held_back.add(sum(row["held_back"] for row in rows), entity=entity)
    return [suspects, held_back]


def _calls(connection: Connection, settings: Settings, status: Status) -> list[Metric]:
    month = Metric("blaze_mirror_month_calls", "Calls made in the calendar month, in UTC.")
    allowed = Metric("blaze_mirror_month_calls_allowed", "Calls that the month may have.")
    total = Metric("blaze_mirror_calls_total", "Calls made since the first one.", "counter")
    month.add(status.calls["this_month"])
    allowed.add(status.calls["allowed"])
    table = sql.Identifier(settings.raw_schema, "calls_by_month")
    row = connection.execute(sql.SQL(_ALL_CALLS).format(table)).fetchone()
    if row is not None:
        total.add(row[0])
    return [month, allowed, total]


def _gates(status: Status, gates: list[Gate]) -> list[Metric]:
    """The gates; one that was judged long ago is not judged, for that says nothing of tonight."""
    judged = Metric(
        "blaze_mirror_gate_judged_timestamp_seconds", "When a gate was judged the last time."
    )
    nights = Metric("blaze_mirror_gate_nights_held", "For how many nights in a row a gate held.")
    how = Metric("blaze_mirror_gate_status", "How a gate was judged last: 1 of these.")
    counted = Metric("blaze_mirror_gates", "Gates of an entity by how they were judged last.")
    all_judged = Metric(
        "blaze_mirror_gates_judged_timestamp_seconds",
        "When any gate was judged the last time; 0 where none ever was.",
    )
    tests = Metric("blaze_mirror_failing_data_tests", "Tests of the data that fail.")
    lately = status.now - JUDGED_WITHIN
    numbers: dict[str, Counter[str]] = {entity: Counter() for entity in SERVED}
    for gate in gates:
        labels = {"entity": gate.entity, "gate": gate.name}
        if gate.shop:
            labels["shop"] = gate.shop
        judged.add(gate.last_judged_at.timestamp(), **labels)
        nights.add(gate.nights_held, **labels)
        state = gate.last_status if gate.last_judged_at >= lately else NOT_JUDGED
        how.add_one_of("status", state, GATE_STATUSES, **labels)
        numbers.setdefault(gate.entity, Counter())[state] += 1
    for entity, number in numbers.items():
        for state in GATE_STATUSES:
            counted.add(number[state], entity=entity, status=state)
    found = status.gates
    at = found.judged_at if found else None
    all_judged.add(at.timestamp() if at else 0)
    tests.add(len(found.failing_tests) if found else 0)
    return [counted, how, nights, judged, all_judged, tests]


def _served(status: Status) -> list[Metric]:
    served = Metric(
        "blaze_mirror_served_from_mirror", "Whether an entity is to be served from the mirror."
    )
    views = Metric("blaze_mirror_serving_view", "Whether an entity has a serving view.")
    of_shops = Metric(
        "blaze_mirror_shop_served_from_mirror",
        "Whether a shop's part of an entity is to be served from the mirror, where shops have a "
        "legacy each.",
    )
    for row in status.served:
        served.add(int(row["source"] == MIRROR), entity=row["entity"])
        views.add(int(row["has_view"]), entity=row["entity"])
        for side, shops in row.get("by_shop", {}).items():
            for shop in shops:
                of_shops.add(int(side == MIRROR), entity=row["entity"], shop=shop)
    return [served, views, *([of_shops] if any("by_shop" in row for row in status.served) else [])]
