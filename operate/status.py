"""What `make status` shows: the sync state, the call budget, what is stuck and what is failing."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from common.errors import DatabaseError
from common.settings import Settings
from extract.source.entities import MIRRORED
from extract.state.state import State
from operate.cutover.sources import sources
from operate.jobs.problems import STALE_AFTER
from warehouse.catalog import exists
from warehouse.connection import Connection, connect
from warehouse.database import open_database
from warehouse.migrate import has_state
from warehouse.schemas import Schemas
from warehouse.url import redacted

SHOWN = 10
"""Rows of a list that people are shown; `--json` gives all."""


@dataclass
class Status:
    """Everything the page shows, for machines as it is.

    Attributes:
        database: where, without secrets.
        entities: one dict an entity: its row of `blaze_sync_state`, its age, whether it is stale.
        unsettled: windows that were not read to their end, with the reason.
        errors: rows of the mirror marked `sync_status = 'error'`, by table.
        quarantine: records that could not be loaded, with the reason.
        served: which side the serving views read, by entity.
        drift: fields of the API that appeared, vanished or changed their type.
        calls: calls of this month and the most allowed.
        verified: by entity, the oldest reading that any finished window rests on.
    """

    database: str
    entities: list[dict[str, Any]] = field(default_factory=list)
    unsettled: list[dict[str, Any]] = field(default_factory=list)
    errors: dict[str, int] = field(default_factory=dict)
    quarantine: list[dict[str, Any]] = field(default_factory=list)
    served: list[dict[str, Any]] = field(default_factory=list)
    drift: list[dict[str, Any]] = field(default_factory=list)
    calls: dict[str, int] = field(default_factory=dict)
    verified: list[dict[str, Any]] = field(default_factory=list)


def show(settings: Settings, *, as_json: bool) -> None:
    """Print the status as a page for people, or as JSON for machines."""
    status = collect(settings)
    if as_json:
        click.echo(json.dumps(asdict(status), default=str, indent=2))
    else:
        _print(status)


def collect(settings: Settings) -> Status:
    """Read the status from the database; nothing is written."""
    url = open_database(settings)
    with connect(url, application_name="blaze_mirror.status", autocommit=True) as conn:
        return of_connection(conn, settings, redacted(url))


def of_connection(conn: Connection, settings: Settings, where: str) -> Status:
    """Read the status through an open connection; nothing is written.

    Args:
        conn: of any kind, a read-only transaction included.
        settings: schemas, shop, clock and call budget.
        where: the database, without secrets.
    """
    status = Status(where)
    state = State(conn, settings.raw_schema, settings.mirror_schema, settings.shop_name)
    if not has_state(conn, Schemas.of(settings)):
        if exists(conn, settings.raw_schema, "batches"):
            raise DatabaseError(
                "Tables of the state are missing, because an earlier release was the last to write "
                "here or somebody dropped them: the next `blaze-mirror sync` makes them"
            )
        return status
    now = settings.now()
    running = state.is_locked()
    # A demo's clock stands where its dispensary's does: nothing in it grows stale.
    demo = state.is_demo()
    for row in state.query("select * from {mirror}.blaze_sync_state order by id"):
        ended = row["last_sync_end"]
        crashed = row["sync_status"] == "running" and not running
        status.entities.append(
            {
                **row,
                "sync_status": "crashed" if crashed else row["sync_status"],
                "stale": not demo and (ended is None or now - ended > STALE_AFTER),
            }
        )
    status.unsettled = state.query(
        "select entity, window_start, window_end, status, reason, updated_at "
        "from {raw}.windows where shop = %s and status <> 'done' order by 1, 2",
        (settings.shop_name,),
    )
    status.quarantine = state.query(
        "select entity, record_id, reason, "
        # A record of a list that has no windows.
        "nullif(window_start, '-infinity') as window_start, occurrences, last_seen_at "
        "from {raw}.quarantine where shop = %s order by last_seen_at desc",
        (settings.shop_name,),
    )
    status.drift = state.query(
        "select entity, path, change, detail, first_seen_at from {raw}.schema_drift "
        "where shop = %s order by last_seen_at desc, entity, path",
        (settings.shop_name,),
    )
    status.verified = state.query(
        "select entity, count(*) as windows, min(verified_at) as oldest_verified_at "
        "from {raw}.windows where shop = %s and verified_at is not null group by 1 order by 1",
        (settings.shop_name,),
    )
    status.errors = {
        table: count
        for tables in MIRRORED.values()
        for table in tables
        if (count := state.count_errors(table))
    }
    status.served = sources(conn)
    month = datetime.now(UTC).date().replace(day=1)
    made = state.query(
        "select coalesce(sum(calls), 0)::bigint as calls from {raw}.calls_by_month "
        "where month = %s",
        (month,),
    )
    status.calls = {"this_month": made[0]["calls"], "allowed": settings.calls_per_month}
    return status


def _print(status: Status) -> None:
    console = Console()
    console.print(f"[bold]Database[/bold]  {status.database}")
    if not status.entities:
        console.print("Nothing was synced yet: `make sync` begins, `make demo` shows how.")
        return
    table = Table("entity", "state", "last end (UTC)", "synced", "failed", "message")
    for row in status.entities:
        state = f"{row['sync_status']}{', stale' if row['stale'] else ''}"
        colour = "green" if state == "completed" else "yellow" if state == "running" else "red"
        table.add_row(
            row["entity_type"],
            f"[{colour}]{state}[/{colour}]",
            f"{row['last_sync_end']:%Y-%m-%d %H:%M}" if row["last_sync_end"] else "never",
            f"{row['records_synced']:,}",
            f"{row['records_failed']:,}",
            row["error_message"] or "",
        )
    console.print(table)
    made, allowed = status.calls["this_month"], status.calls["allowed"]
    console.print(
        f"[bold]Calls[/bold]     {made:,} of {allowed:,} this month ({made / allowed:.1%})"
    )
    for row in status.verified:
        console.print(
            f"[bold]Verified[/bold]  {row['entity']}: all {row['windows']:,} windows since "
            f"{row['oldest_verified_at']:%Y-%m-%d %H:%M} UTC"
        )
    if status.served:
        sides = ", ".join(f"{row['entity']} from {row['source']}" for row in status.served)
        console.print(f"[bold]Served[/bold]    {sides}")
    for name, count in status.errors.items():
        console.print(f"[yellow]{count:,} rows of {name} have sync_status = 'error'[/yellow]")
    _print_rows(console, "Windows not read to their end", status.unsettled)
    _print_rows(console, "Records that could not be loaded", status.quarantine)
    _print_rows(console, "Fields of the API that are not as they were", status.drift)


def _print_rows(console: Console, title: str, rows: list[dict[str, Any]]) -> None:
    if not rows:
        return
    table = Table(*rows[0].keys(), title=f"{title}: {len(rows):,}", title_justify="left")
    for row in rows[:SHOWN]:
        table.add_row(*(_cell(value) for value in row.values()))
    console.print(table)
    if len(rows) > SHOWN:
        console.print(f"… and {len(rows) - SHOWN:,} more: `blaze-mirror status --json`")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else str(value)
