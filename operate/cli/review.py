"""Commands that show what is in the mirror, and how far it agrees with legacy."""

from __future__ import annotations

from pathlib import Path

import click

from operate.cli import options
from operate.cli.exit_status import run


@click.command()
@options.as_json("Print them as JSON, for machines.")
@options.shop("Judge")
def parity(*, as_json: bool, shop: str | None) -> None:
    """The gates: how far mirror and legacy agree, and how long.

    Judges them now, and adds what it finds to their history. While a sync is at work it says so,
    does nothing and ends with 3.
    """
    from operate.parity import command  # noqa: PLC0415

    run(lambda settings: command.show(settings, as_json=as_json, shop=shop))


@click.command()
@options.as_json("Also print what the page says, for machines.")
@click.option(
    "--show-pii",
    is_flag=True,
    envvar="SHOW_PII",
    help="Show names, phones, addresses and ids of persons (or set SHOW_PII=1).",
)
@options.output("--to", "Write to this file instead of docs/report.html.")
def report(*, as_json: bool, show_pii: bool, path: Path | None) -> None:
    """One page: is it running, is it right, may we switch."""
    from operate.report import command  # noqa: PLC0415

    target = path or command.REPORT_PAGE
    run(lambda settings: command.show(settings, as_json=as_json, show_pii=show_pii, path=target))


@click.command()
@options.output("--to", "Write to this file instead of docs/schema.html.")
def docs(*, path: Path | None) -> None:
    """The schema as dbt docs: one static page."""
    from operate.docs import schema_page  # noqa: PLC0415

    run(lambda settings: schema_page.write_docs(settings, path or schema_page.DOCS_PAGE))


COMMANDS = (parity, report, docs)
