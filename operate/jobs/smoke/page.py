"""The smoke test's report on a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from extract.source.entities import ENTITIES
from operate.jobs.smoke.report import Report


def show(report: Report) -> None:
    """Print fields, readings, problems, and what to do next."""
    console = Console()
    _show_fields(console, report)
    readings = Table("question", "this API", title="How this API behaves")
    for question, answer in report.readings:
        readings.add_row(question, answer)
    console.print(readings)
    console.print(f"{report.calls} calls, {report.seconds:.1f} s")
    for problem in report.problems:
        console.print(f"[red]Problem:[/red] {problem}", highlight=False)
    if report.problems:
        console.print("Do not schedule the sync before these are understood.")
    else:
        console.print("[green]All well.[/green] Next: `make backfill`.")


def _show_fields(console: Console, report: Report) -> None:
    for name in dict.fromkeys(each.table for each in report.fields):
        table = Table("column", "API field", "type", "null", title=f"{name}: fields kept")
        for each in report.fields:
            if each.table == name:
                table.add_row(
                    each.column,
                    escape(each.paths),
                    each.kind,
                    f"{each.null_share:.0%}",
                    style="yellow" if each.null_share == 1 else "",
                )
        console.print(table)
    for entity in ENTITIES:
        names = report.unmapped.get(entity.name, [])
        console.print(
            f"[bold]{entity.name}[/bold]: {len(names)} API fields in the sample are not kept: "
            f"{', '.join(names)}",
            highlight=False,
        )
