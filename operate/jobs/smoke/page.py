"""The smoke test's report on a terminal: the verdict first."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from common.words import counted
from extract.source.entities import ENTITIES
from operate.jobs.smoke.report import EmptyField, Report


def show(report: Report, *, verbose: bool) -> None:
    """Print the verdict, how the API behaves, and the fields that are kept.

    Args:
        report: what was found.
        verbose: whether to list the fields that nobody keeps.
    """
    console = Console(highlight=False)
    _show_verdict(console, report)
    _show_readings(console, report)
    _show_fields(console, report)
    _show_unmapped(console, report, verbose=verbose)


def _show_verdict(console: Console, report: Report) -> None:
    how = f"{counted(report.calls, 'call')}, {report.seconds:.1f} s"
    if report.problems:
        problems = counted(len(report.problems), "problem")
        console.print(f"[bold red]{problems}.[/] Your API {escape(report.address)}, {how}.")
        for problem in report.problems:
            console.print(f"- {escape(problem)}")
        _show_empty(console, report)
        console.print("Do not schedule the sync before they are understood.")
        return
    records = ", ".join(f"{count:,} {entity}" for entity, count in report.records.items())
    if report.empty:
        fields = counted(len(report.empty), "field")
        console.print(
            f"[bold yellow]{fields} to look at.[/] Your API {escape(report.address)}, {how}."
        )
        console.print(f"{records}: read, loaded and found again.")
        _show_empty(console, report)
        console.print("Next: where your shop does not use them, `make backfill`.")
        return
    console.print(f"[bold green]All well.[/] Your API {escape(report.address)}, {how}.")
    console.print(f"{records}: read, loaded and found again, field by field.")
    console.print("Next: `make backfill`.")


def _show_empty(console: Console, report: Report) -> None:
    """The fields that no record has, a line for each table."""
    by_table: dict[str, list[EmptyField]] = {}
    for each in report.empty:
        by_table.setdefault(each.table, []).append(each)
    for table, fields in by_table.items():
        named = ", ".join(f"{each.column} ({each.paths})" for each in fields)
        console.print(f"- {table}: empty in each of {fields[0].rows:,} rows: {escape(named)}")
    if report.empty:
        console.print(
            "Look them up in Blaze. What is filled there has another name in this API: "
            "correct it in extract/source/entities.py."
        )


def _show_readings(console: Console, report: Report) -> None:
    table = Table("question", "this API", title="How this API behaves", title_justify="left")
    for question, answer in report.readings:
        table.add_row(escape(question), escape(answer))
    console.print()
    console.print(table)


def _show_fields(console: Console, report: Report) -> None:
    for name in dict.fromkeys(each.table for each in report.fields):
        kept = [each for each in report.fields if each.table == name]
        table = Table(
            "column", "API field", title=f"{name}: fields that are kept", title_justify="left"
        )
        table.add_column("empty", justify="right", no_wrap=True)
        for each in kept:
            table.add_row(
                each.column,
                escape(each.paths),
                f"{100 * each.null_share:.0f} %",
                style="yellow" if each.null_share == 1 else "",
            )
        console.print()
        console.print(table)


def _show_unmapped(console: Console, report: Report, *, verbose: bool) -> None:
    console.print()
    for entity in ENTITIES:
        names = report.unmapped.get(entity.name, [])
        if not names:
            continue
        said = f"{counted(len(names), 'field')} of {entity.name} in the sample that nobody keeps"
        console.print(f"{said}: {', '.join(names)}" if verbose else f"{said}.")
    if not verbose and any(report.unmapped.values()):
        console.print("`blaze-mirror smoke --verbose` lists them.")
