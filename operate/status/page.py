"""The status on a terminal: one line to read, then what is wrong, then the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from difflib import get_close_matches
from typing import Any

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from common.duration import format_duration
from common.errors import SettingsError
from common.json_document import json_document
from common.settings import Settings
from common.words import age, counted, moment, some
from extract.source.entities import MIRRORED
from extract.source.reason import told
from operate.status.collect import Status, collect
from operate.status.document import document
from operate.status.served import served_in_words
from operate.status.shops import ShopStatus, in_words
from operate.status.verdict import Verdict, verdict

SHOWN = 10
"""Rows of a list that people are shown; `--json` gives all."""
SHOPS_SHOWN = 20
"""Shops that need a look, of which people are shown what it is."""
UNNAMED = frozenset({"entity", "table", "reason", "shop"})
"""Columns whose values tell what they are."""
COLOURS = {"all well": "green", "running": "yellow", "needs a look": "red", "not begun": "yellow"}
SPEAK_FOR_THEMSELVES = {"entity", "table", "reason", "why"}
STATES = {"completed": "green", "running": "yellow"}


def show(settings: Settings, *, as_json: bool, shop: str | None = None) -> None:
    """Print the status as a page for people, or as JSON for machines.

    Args:
        settings: the settings in force.
        as_json: whether for machines.
        shop: of which alone, out of several.

    Raises:
        SettingsError: there is no such shop.
    """
    status = collect(settings, _listed(settings, shop))
    if as_json:
        click.echo(json_document(document(status)))
    else:
        print_status(Console(highlight=False), status)


def _listed(settings: Settings, shop: str | None) -> str | None:
    """A shop that is asked for, if it is one of several."""
    names = [each.name for each in settings.shops()] if settings.is_chain else [settings.shop_name]
    if shop in {None, *names}:
        return shop if settings.is_chain else None
    near = get_close_matches(shop or "", names, 1)
    meant = f"did you mean {near[0]}?" if near else f"there are {some(names)}"
    raise SettingsError(f"There is no shop {shop}: {meant}")


def print_status(console: Console, status: Status) -> None:
    """Print the page. Lines are wrapped, and nothing is cut, however narrow the terminal is."""
    found = verdict(status)
    colour = COLOURS[found.state]
    console.print(f"[bold {colour}]{escape(found.sentence)}[/]")
    _print_concerns(console, found)
    console.print()
    console.print(f"[bold]Database[/]  {escape(status.database)}", soft_wrap=True)
    if status.clock_fixed_at is not None:
        console.print(
            f"[yellow]The clock stands at {status.clock_fixed_at:%Y-%m-%d %H:%M} UTC, for "
            "BLAZE_FIXED_NOW is set[/]"
        )
    if not status.entities:
        return
    _print_running(console, status)
    _print_last_runs(console, status)
    if status.shops is None:
        _print_entities(console, status)
    else:
        _print_shops(console, status, status.shops)
    _print_gates(console, status)
    _print_rest(console, status)
    _print_lists(console, status)


def _print_concerns(console: Console, found: Verdict) -> None:
    """What to do about each; of a single one, the first line has said what it is."""
    single = len(found.concerns) == 1 and found.state == "needs a look"
    for each in found.concerns:
        text = each.to_do if single else f"{each.said}: {each.to_do}"
        _print_item(console, f"{text[0].upper() if text[0] != '`' else '`'}{text[1:]}.")


def _print_running(console: Console, status: Status) -> None:
    running = status.running
    if running is None:
        return
    since = f" since {moment(running.since, status.zone)}" if running.since else ""
    what = f"`{running.command}`" if running.command else "a session that hides its name"
    whence = f" from {running.address}" if running.address else ""
    who = f"{running.user or 'another role'}{whence}, process {running.pid}"
    console.print(f"[bold]Lock[/]      held by {escape(what)}{since}: {escape(who)}")
    if status.first_load is not None:
        load = status.first_load
        console.print(
            f"[bold]Progress[/]  first load, {load.windows_read:,} of "
            f"{counted(load.windows, 'window')}"
        )


def _print_last_runs(console: Console, status: Status) -> None:
    for run in status.runs:
        if run.exit_status is not None:
            took = (
                f", after {format_duration(timedelta(seconds=run.seconds))}"
                if run.seconds is not None
                else ""
            )
            console.print(
                f"[bold]Last run[/]  `{run.command}` ended {age(run.ended_at, status.now)} with "
                f"exit status {run.exit_status}{took}"
            )


def _print_entities(console: Console, status: Status) -> None:
    table = Table(box=None, padding=(0, 2, 0, 0))
    for name in ("entity", "state", "last end"):
        table.add_column(name, no_wrap=name != "last end", overflow="fold")
    for name in ("read", "failed"):
        table.add_column(name, justify="right", no_wrap=True)
    for row in status.entities:
        # A first load has no last night that it could have missed.
        stale = row["stale"] and status.first_load is None
        state = f"{row['sync_status']}{', stale' if stale else ''}"
        ended = row["last_sync_end"]
        table.add_row(
            escape(row["entity_type"]),
            f"[{STATES.get(state, 'red')}]{state}[/]",
            f"{moment(ended, status.zone)}, {age(ended, status.now)}" if ended else "never",
            f"{row['records_synced']:,}",
            f"{row['records_failed']:,}",
        )
    console.print(table)
    for row in status.entities:
        if row["error_message"]:
            _print_item(console, f"{row['entity_type']}: {row['error_message']}")


def _print_shops(console: Console, status: Status, shops: list[ShopStatus]) -> None:
    """The shops that need a look, the worst first, and how the lists of all stand."""
    ill = [each for each in shops if not each.is_well]
    well = f"{len(shops) - len(ill):,} of {counted(len(shops), 'shop')}"
    console.print(
        f"[bold]Shops[/]     all {counted(len(shops), 'shop')} are well"
        if not ill
        else f"[bold]Shops[/]     {well} are well; `blaze-mirror status --shop NAME` shows one"
    )
    for each in ill[:SHOPS_SHOWN]:
        _print_item(console, f"{each.shop}: {'; '.join(map(in_words, each.troubles))}")
    if len(ill) > SHOPS_SHOWN:
        console.print(f"… and {len(ill) - SHOPS_SHOWN:,} more: `blaze-mirror status --json`")
    if status.left:
        console.print(
            f"[bold]Left[/]      {counted(len(status.left), 'shop')} listed no more, whose rows "
            f"stay as they are: {escape(some(status.left))}"
        )
    table = Table(box=None, padding=(0, 2, 0, 0))
    table.add_column("list", no_wrap=True)
    table.add_column("shops", overflow="fold")
    table.add_column("oldest end", overflow="fold")
    for name in ("read", "failed"):
        table.add_column(name, justify="right", no_wrap=True)
    for entity in MIRRORED:
        rows = [row for row in status.entities if row["entity_type"].split("@")[0] == entity]
        if rows:
            table.add_row(*_of_lists(entity, rows, status))
    console.print(table)


def _of_lists(entity: str, rows: Sequence[Mapping[str, Any]], status: Status) -> tuple[str, ...]:
    """A row for one list of all shops."""
    states = Counter(row["sync_status"] for row in rows)
    said = ", ".join(
        f"[{STATES.get(state, 'red')}]{number:,} {state}[/]"
        for state, number in states.most_common()
    )
    ends = [row["last_sync_end"] for row in rows]
    oldest = None if None in ends else min(ends)
    return (
        entity,
        said,
        f"{moment(oldest, status.zone)}, {age(oldest, status.now)}" if oldest else "never",
        f"{sum(row['records_synced'] or 0 for row in rows):,}",
        f"{sum(row['records_failed'] or 0 for row in rows):,}",
    )


def _print_gates(console: Console, status: Status) -> None:
    gates = status.gates
    if gates is None or gates.judged_at is None:
        return
    held = f"{gates.passed} of {gates.judged} hold" if gates.judged else "none could be judged"
    idle = gates.not_applicable
    others = f", {counted(idle, 'does', 'do')} not apply here" if idle else ""
    nights = (
        f"; all held for {counted(gates.nights_held, 'night')}"
        if gates.nights_held and not gates.failing
        else ""
    )
    console.print(
        f"[bold]Gates[/]     {held}{others}{nights}; judged {age(gates.judged_at, status.now)}"
    )
    by_finding: dict[str, list[str]] = {}
    for each in (*gates.failing, *gates.failing_tests):
        by_finding.setdefault(each.found, []).append(each.name)
    for found, names in by_finding.items():
        # One cause, such as a model that was not built, is one line.
        _print_item(console, f"{', '.join(names)}: {found}")


def _print_rest(console: Console, status: Status) -> None:
    made, allowed = status.calls["this_month"], status.calls["allowed"]
    console.print(
        f"[bold]Calls[/]     {made:,} of {allowed:,} this month ({100 * made / allowed:.1f} %)"
    )
    for run in status.runs:
        if run.calls:
            console.print(
                f"[bold]Calls[/]     {sum(run.calls.values()):,} by the last `{run.command}`: "
                f"{told(run.calls)}"
            )
    for row in _verified(status):
        read, known = row["windows"], row["of_windows"]
        windows = counted(known, "window")
        if read < known:
            windows = f"{read:,} of {windows}"
        since = moment(row["oldest_verified_at"], status.zone)
        console.print(f"[bold]Verified[/]  {row['entity']}: {windows} since {since}")
    for said in served_in_words(status.served):
        console.print(f"[bold]Served[/]    {said}")
    for name, count in status.errors.items():
        console.print(f"[yellow]{counted(count, 'row')} of {name} with sync_status = 'error'[/]")
    for name, count in status.deleted.items():
        rows = f"{counted(count, 'row')} of {name}"
        console.print(f"{rows} deleted in Blaze: flagged there, or not found")
    _print_suspects(console, status)


def _print_suspects(console: Console, status: Status) -> None:
    suspects: Counter[str] = Counter()
    for row in status.suspects:
        suspects[row["entity"]] += row["suspects"]
    for entity, number in suspects.items():
        if number:
            console.print(
                f"[yellow]{number:,} of {entity} that lists no longer hold: the next sync asks "
                "for each[/]"
            )


def _verified(status: Status) -> list[dict[str, Any]]:
    """Of several shops, what their windows rest on together."""
    if status.shops is None:
        return status.verified
    found = []
    for entity in dict.fromkeys(row["entity"] for row in status.verified):
        rows = [row for row in status.verified if row["entity"] == entity]
        found.append(
            {
                "entity": entity,
                "windows": sum(row["windows"] for row in rows),
                "of_windows": sum(row["of_windows"] for row in rows),
                "oldest_verified_at": min(row["oldest_verified_at"] for row in rows),
            }
        )
    return found


def _print_lists(console: Console, status: Status) -> None:
    _print_list(
        console,
        "Rows that could not be mirrored as they are",
        status.reasons,
        status,
    )
    _print_list(console, "Windows not read to their end", status.unsettled, status)
    _print_list(console, "Records that could not be loaded", status.quarantine, status)
    _print_list(console, "Fields of the API that are not as they were", status.drift, status)


def _print_list(console: Console, title: str, rows: list[dict[str, Any]], status: Status) -> None:
    if not rows:
        return
    console.print(f"\n[bold]{title}: {len(rows):,}[/]")
    for row in rows[:SHOWN]:
        _print_item(console, ", ".join(_parts(row, status)))
    if len(rows) > SHOWN:
        console.print(f"… and {len(rows) - SHOWN:,} more: `blaze-mirror status --json`")


def _parts(row: Mapping[str, Any], status: Status) -> Iterable[str]:
    for name, value in row.items():
        if value is None:
            continue
        if isinstance(value, datetime):
            shown = moment(value, status.zone)
        else:
            shown = some(value) if isinstance(value, list) else str(value)
        yield (shown if name in UNNAMED else f"{name.replace('_', ' ')} {shown}")


def _print_item(console: Console, text: str) -> None:
    """A line with a dash; what does not fit goes on below it, indented."""
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=1, no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row("-", escape(" ".join(text.split())))
    console.print(grid)
