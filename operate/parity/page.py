"""The gates as people read them: a table on a terminal, a line a gate in a log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import click
from rich.console import Console
from rich.table import Table

from common.words import counted, listed
from operate.parity.catalogue import gate_entry
from operate.parity.judgements import Judgement
from operate.parity.numbers import plain_number
from operate.parity.reading import Finding

COLOURS = {"PASS": "green", "NOT_APPLICABLE": "yellow"}


def print_gates(
    judged: Sequence[Judgement],
    nights: int,
    rows: Mapping[str, Sequence[str]],
    suffix: str = "",
) -> None:
    """Print how the gates were judged, and where to look next.

    Args:
        judged: in one run.
        nights: that a switch needs.
        rows: some of those behind each gate that does not hold or cannot be told.
        suffix: of the schema in which all of them are kept, where one shop was judged.
    """
    console = Console(highlight=False)
    # A log has no width: one plain line a gate. A terminal gets a table.
    if console.is_terminal:
        _print_table(console, judged, nights)
    else:
        for each in judged:
            click.echo(f"{each.status:<15}{each.gate}: {each.finding()}; {_held(each, nights)}")
    lines = [_counts(judged)]
    lines += [f"{gate}: see {'; '.join(some)}" for gate, some in rows.items()]
    lines += [
        f"What to do about {listed(gates)}: {step}" for step, gates in _next_steps(judged).items()
    ]
    if any(each.failed for each in judged):
        lines.append("More on each: docs/parity.md, A gate fails.")
    if rows:
        lines.append(
            "All rows are kept. `make psql`, then: "
            f"table parity_failures{suffix}.{next(iter(rows))};"
        )
    for line in lines:
        if console.is_terminal:
            console.print(line, markup=False)
        else:
            click.echo(line)


def _next_steps(judged: Sequence[Judgement]) -> dict[str, list[str]]:
    """What to do about those that do not hold: each text once, with the gates that it is for."""
    steps: dict[str, list[str]] = {}
    for each in judged:
        if each.failed:
            step = gate_entry(each.gate, each.entity).next_step(each.status)
            steps.setdefault(step, []).append(each.gate)
    return steps


def print_findings(found: Sequence[Finding], suffix: str = "") -> None:
    """Print what of legacy could not be read, or has no value, column by column."""
    for each in found:
        click.echo(f"{each.sentence[0].upper()}{each.sentence[1:]}.")
        for key, value in each.values:
            click.echo(f"    {key}: {value!r}")
    if any(each.values for each in found):
        click.echo(f"All of them: `make psql`, then: table parity{suffix}.unread_values;")


def _print_table(console: Console, judged: Sequence[Judgement], nights: int) -> None:
    table = Table(box=None, padding=(0, 1), pad_edge=False)
    table.add_column("gate", no_wrap=True)
    for heading in ("legacy", "mirror", "off", "allowed"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("status", no_wrap=True)
    table.add_column("held", no_wrap=True)
    entity = ""
    for each in judged:
        # Gates are named after their entity: said once, they fit into 80 columns.
        if each.entity != entity:
            entity = each.entity
            table.add_row(f"[bold]{entity}[/bold]")
        percent = " %" if each.percent is not None else ""
        colour = COLOURS.get(each.status, "red")
        status = {"NOT_APPLICABLE": "n/a"}.get(each.status, each.status)
        table.add_row(
            f"  {each.gate.removeprefix(f'{entity}_')}",
            plain_number(each.legacy_value),
            plain_number(each.mirror_value),
            f"{plain_number(each.percent)}{percent}",
            f"{plain_number(each.threshold)}{percent}",
            f"[{colour}]{status}[/]",
            f"{min(each.nights_held, nights)} of {nights}",
        )
    console.print(table)


def _held(each: Judgement, nights: int) -> str:
    return f"held {min(each.nights_held, nights)} of {counted(nights, 'night')}"


def _counts(judged: Sequence[Judgement]) -> str:
    counts = {
        ("holds", "hold"): sum(each.status == "PASS" for each in judged),
        ("fails", "fail"): sum(each.failed for each in judged),
        ("does not apply", "do not apply"): sum(each.status == "NOT_APPLICABLE" for each in judged),
    }
    said = ", ".join(counted(count, *verbs) for verbs, count in counts.items() if count)
    return f"{counted(len(judged), 'gate')}: {said}."
