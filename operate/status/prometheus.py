"""`status --prometheus FILE`: the status for node_exporter's textfile collector.

What is not known is left out, and never 0. Where the status cannot be read the file says that
alone: yesterday's numbers would look like today's.
"""

from __future__ import annotations

from collections import Counter
from importlib.metadata import version
from pathlib import Path
from typing import LiteralString

import click
from psycopg import sql

from common.atomic_write import EVERYBODY, write_atomically
from common.errors import BlazeMirrorError
from common.settings import Settings
from extract.source.entities import MIRRORED
from extract.state import State
from operate.cutover.gates import JUDGED_WITHIN, Gate, gates_of
from operate.cutover.sources import MIRROR, SERVED
from operate.status.collect import Status, of_connection
from operate.status.exposition import Metric, rendered
from operate.status.verdict import verdict
from warehouse.catalog import exists, is_finalized
from warehouse.connection import Connection, connect
from warehouse.database import open_database
from warehouse.url import redacted

SYNC_STATUSES = ("running", "completed", "idle", "error", "crashed")
GATE_STATUSES = ("PASS", "FAIL", "ERROR", "NOT_APPLICABLE")
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
    if not status.entities:
        return [info]
    state = State(connection, settings.raw_schema, settings.mirror_schema, settings.shop_name)
    concerns = Metric("blaze_mirror_concerns", "What `blaze-mirror status` says needs a look.")
    concerns.add(len(verdict(status).concerns))
    return [
        info,
        concerns,
        *_syncs(status, state),
        *_rows(connection, settings, status),
        *_undone(status),
        *_suspects(connection, settings, status),
        *_calls(connection, settings, status),
        *_gates(settings, gates_of(connection, SERVED)),
        _served(status),
    ]


def _syncs(status: Status, state: State) -> list[Metric]:
    ended = Metric(
        "blaze_mirror_last_sync_end_timestamp_seconds", "When the last run of an entity ended."
    )
    succeeded = Metric(
        "blaze_mirror_last_success_timestamp_seconds",
        "When the last run of an entity that was completed ended.",
    )
    how = Metric("blaze_mirror_sync_status", "How the last run of an entity stands: 1 of these.")
    stale = Metric("blaze_mirror_stale", "Whether an entity has missed a night.")
    for row in status.entities:
        entity = row["entity_type"]
        if row["last_sync_end"] is not None:
            ended.add(row["last_sync_end"].timestamp(), entity=entity)
        how.add_one_of("status", row["sync_status"], SYNC_STATUSES, entity=entity)
        stale.add(int(row["stale"]), entity=entity)
    for entity, at in sorted(state.runs.last_ends().items()):
        succeeded.add(at.timestamp(), entity=entity)
    return [ended, succeeded, how, stale]


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
    for entity in MIRRORED:
        windows.add(unfinished[entity], entity=entity)
        quarantine.add(held[entity], entity=entity)
    return [windows, quarantine]


def _suspects(connection: Connection, settings: Settings, status: Status) -> list[Metric]:
    suspects = Metric("blaze_mirror_suspects", "Records that the next sync asks for by id.")
    held_back = Metric(
        "blaze_mirror_held_back_records", "Records no longer listed that are too many to be marked."
    )
    if exists(connection, settings.raw_schema, "suspects"):
        known = {row["entity"]: row for row in status.suspects}
        for entity in MIRRORED:
            row = known.get(entity, {"suspects": 0, "held_back": 0})
            suspects.add(row["suspects"], entity=entity)
            held_back.add(row["held_back"], entity=entity)
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


def _gates(settings: Settings, gates: list[Gate]) -> list[Metric]:
    """The gates; one that was judged long ago has no status, for that says nothing of tonight."""
    judged = Metric(
        "blaze_mirror_gate_judged_timestamp_seconds", "When a gate was judged the last time."
    )
    nights = Metric("blaze_mirror_gate_nights_held", "For how many nights in a row a gate held.")
    how = Metric("blaze_mirror_gate_status", "How a gate was judged last: 1 of these.")
    counted = Metric("blaze_mirror_gates", "Gates of an entity by how they were judged last.")
    lately = settings.now() - JUDGED_WITHIN
    numbers: dict[str, Counter[str]] = {}
    for gate in gates:
        labels = {"entity": gate.entity, "gate": gate.name}
        judged.add(gate.last_judged_at.timestamp(), **labels)
        nights.add(gate.nights_held, **labels)
        if gate.last_judged_at >= lately:
            how.add_one_of("status", gate.last_status, GATE_STATUSES, **labels)
            numbers.setdefault(gate.entity, Counter())[gate.last_status] += 1
    for entity, number in numbers.items():
        for status in GATE_STATUSES:
            counted.add(number[status], entity=entity, status=status)
    return [counted, how, nights, judged]


def _served(status: Status) -> Metric:
    served = Metric(
        "blaze_mirror_served_from_mirror", "Whether an entity is served from the mirror."
    )
    for row in status.served:
        served.add(int(row["source"] == MIRROR), entity=row["entity"])
    return served
