"""The findings on a terminal, as lines of a log, or as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from common import logs
from common.json_document import json_document
from operate.doctor.findings import Finding, Verdict

SYMBOLS = {
    Verdict.OK: ("✓", "green"),
    Verdict.WARNING: ("!", "yellow"),
    Verdict.UNKNOWN: ("!", "yellow"),
    Verdict.WRONG: ("✗", "red"),
}
PLAIN = str.maketrans({"✓": "+", "✗": "x", "…": "...", "–": "-", "—": "-"})
"""For a terminal that has no more than ASCII, or another encoding of a byte a letter."""


def show(findings: Sequence[Finding]) -> None:
    """Print a line each, what to do below it, and how it stands altogether.

    Args:
        findings: in their order.
    """
    console = Console(highlight=False, soft_wrap=False)
    if not console.is_terminal:
        # A log has no width: one line each.
        for each in findings:
            to_do = f" - {each.to_do}" if each.to_do else ""
            line = f"{SYMBOLS[each.verdict][0]} {each.subject}: {each.said}{to_do}"
            click.echo(_written(line, console.encoding))
        click.echo(_written(_summary(findings), console.encoding))
        return
    table = Table.grid(padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for each in findings:
        symbol, colour = SYMBOLS[each.verdict]
        said = Text(_written(each.said, console.encoding))
        if each.to_do:
            said.append(_written(f"\n→ {each.to_do}", console.encoding), style="bold")
        table.add_row(
            Text(_written(symbol, console.encoding), style=colour), Text(each.subject), said
        )
    console.print(table)
    console.print(Text(_written(_summary(findings), console.encoding)))


def as_json(findings: Sequence[Finding], status: int) -> str:
    """The findings for machines.

    Args:
        findings: in their order.
        status: with which the command ends.
    """
    counts = Counter(each.verdict for each in findings)
    document = {
        "looked_at": datetime.now(UTC).replace(microsecond=0),
        "exit_status": status,
        "counts": {verdict.value: counts[verdict] for verdict in Verdict},
        "findings": [
            {
                "subject": each.subject,
                "verdict": each.verdict.value,
                "said": logs.secret_filter.redact(each.said),
                "to_do": logs.secret_filter.redact(each.to_do) or None,
                "figures": each.figures,
            }
            for each in findings
        ],
    }
    return json_document(document)


def _summary(findings: Sequence[Finding]) -> str:
    counts = Counter(each.verdict for each in findings)
    wrong = counts[Verdict.WRONG]
    open_ones = counts[Verdict.WARNING] + counts[Verdict.UNKNOWN]
    if wrong:
        return f"{wrong} to put right (✗), {open_ones} to look at (!)."
    if open_ones:
        return f"Nothing stands in the way of a night; {open_ones} to look at (!)."
    return "All well. Next: `make smoke`, then `make backfill`."


def _written(text: str, encoding: str) -> str:
    """A text without secrets, in letters that the terminal has."""
    text = logs.secret_filter.redact(text)
    try:
        "✓✗→…".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return text.replace("→", "->").translate(PLAIN).encode("ascii", "replace").decode()
    return text
