"""The status on a terminal, or as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from common.settings import Settings
from operate.status.collect import Status, collect

SHOWN = 10
"""Rows of a list that people are shown; `--json` gives all."""


def show(settings: Settings, *, as_json: bool) -> None:
    """Print the status as a page for people, or as JSON for machines."""
    status = collect(settings)
    if as_json:
        click.echo(json.dumps(asdict(status), default=str, indent=2))
    else:
        _print(status)


def _print(status: Status) -> None:
    console = Console()
    console.print(f"[bold]Database[/bold]  {status.database}")
    if status.clock_fixed_at is not None:
        console.print(
            f"[yellow]The clock stands at {status.clock_fixed_at:%Y-%m-%d %H:%M} UTC, for "
            "BLAZE_FIXED_NOW is set[/yellow]"
        )
    if not status.entities:
        console.print("Nothing was synced yet: `make sync` begins, `make demo` shows how.")
        return
    console.print(_entities(status))
    made, allowed = status.calls["this_month"], status.calls["allowed"]
    console.print(
        f"[bold]Calls[/bold]     {made:,} of {allowed:,} this month ({made / allowed:.1%})"
    )
    for row in status.verified:
        read, known = row["windows"], row["of_windows"]
        how_many = f"all {read:,}" if read == known else f"{read:,} of {known:,}"
        console.print(
            f"[bold]Verified[/bold]  {row['entity']}: {how_many} windows since "
            f"{row['oldest_verified_at']:%Y-%m-%d %H:%M} UTC"
        )
    if status.served:
        sides = ", ".join(f"{row['entity']} from {row['source']}" for row in status.served)
        console.print(f"[bold]Served[/bold]    {sides}")
    for name, count in status.errors.items():
        console.print(f"[yellow]{count:,} rows of {name} have sync_status = 'error'[/yellow]")
    for name, count in status.deleted.items():
        console.print(f"{count:,} rows of {name} are deleted: the API no longer has them")
    for row in status.suspects:
        if row["held_back"]:
            console.print(
                f"[red]{row['held_back']:,} {row['entity']} no longer listed are held back "
                f"since {row['since']:%Y-%m-%d}: `make sync FORCE=1` marks them as deleted[/red]"
            )
        if row["suspects"]:
            console.print(
                f"[yellow]{row['suspects']:,} {row['entity']} that lists no longer hold are asked "
                "for by the next sync[/yellow]"
            )
    _print_rows(console, "Rows that could not be mirrored as they are", status.reasons)
    _print_rows(console, "Windows not read to their end", status.unsettled)
    _print_rows(console, "Records that could not be loaded", status.quarantine)
    _print_rows(console, "Fields of the API that are not as they were", status.drift)


def _entities(status: Status) -> Table:
    table = Table("entity", "state", "last end (UTC)", "synced", "failed", "message")
    for row in status.entities:
        state = f"{row['sync_status']}{', stale' if row['stale'] else ''}"
        colour = {"completed": "green", "running": "yellow"}.get(state, "red")
        table.add_row(
            row["entity_type"],
            f"[{colour}]{state}[/{colour}]",
            f"{row['last_sync_end']:%Y-%m-%d %H:%M}" if row["last_sync_end"] else "never",
            f"{row['records_synced']:,}",
            f"{row['records_failed']:,}",
            row["error_message"] or "",
        )
    return table


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
