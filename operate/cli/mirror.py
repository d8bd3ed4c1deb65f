"""Commands that read the API and fill the mirror."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from operate.cli import options
from operate.cli.exit_status import run, run_with_wrong_settings


@click.command()
@options.force(
    "Read outside BLAZE_SYNC_WINDOW, and lists that were read less than an hour ago (products: "
    "five minutes); mark as deleted what is gone from the API, however much it is"
)
def sync(*, force: bool) -> None:
    """The nightly job: what changed, then dbt and the gates.

    Reads members, transactions and products incrementally, builds the *_blaze tables and judges
    the gates. Interrupt it at any time: the next run goes on where this one ended.
    """
    from operate.jobs import sync as job  # noqa: PLC0415

    run(lambda settings: job.sync(settings, force=force), job="sync")


@click.command("sync-products")
@options.force("Read products although they were read less than five minutes ago")
def sync_products(*, force: bool) -> None:
    """The five-minute job: products and the models below them.

    Reads the products that were modified since the last time, at any hour: BLAZE_SYNC_WINDOW is
    for the long job.
    """
    from operate.jobs import sync_products as job  # noqa: PLC0415

    run(lambda settings: job.sync_products(settings, force=force), job="sync-products")


@click.command()
@click.option(
    "--from",
    "history_start",
    type=options.Day(),
    envvar="FROM",
    help="The first day to read (or set FROM); by default BLAZE_HISTORY_START.",
)
@options.force(
    "Read outside BLAZE_SYNC_WINDOW, and products that were read less than five minutes ago"
)
def backfill(history_start: date | None, *, force: bool) -> None:
    """The first load, or all history again; it resumes.

    Shows an estimate of calls and time, then a progress bar. Interrupt it at any time:
    the next backfill goes on where this one ended. Rows that have not changed cost no writes.
    """
    from operate.jobs import backfill as job  # noqa: PLC0415

    run(lambda settings: job.backfill(settings, history_start, force=force), job="backfill")


@click.command()
@options.as_json("Print it as JSON, for machines.")
def doctor(*, as_json: bool) -> None:
    """All that can be wrong before a night, checked.

    Settings, database, keys and lists of the API, legacy and the gates over it, clocks, disk, cron
    or systemd, alerts: a line each, with what to do. It works before keys are there, writes nothing
    and makes four calls at the most; of several shops one for each key, and one a list.

    Exit status: 0 where nothing is wrong, warnings allowed; 2 where settings, keys or the database
    are; 1 for anything else that is.
    """
    from operate.doctor import command  # noqa: PLC0415

    run_with_wrong_settings(lambda read: command.show(read, as_json=as_json))


@click.command("alert-test")
def alert_test() -> None:
    """A message to each address of ALERT_URLS.

    Prints which of them have taken it. Exit status: 0 if all have, 1 if one has not, 2 where there
    is no address.
    """
    from operate.alerts import trial  # noqa: PLC0415

    run(trial.show)


@click.command()
@click.option(
    "--verbose",
    is_flag=True,
    envvar="VERBOSE",
    help="Also list the API's fields that nobody keeps (or set VERBOSE=1).",
)
@options.as_json("Print it as JSON, for machines.")
def smoke(*, verbose: bool, as_json: bool) -> None:
    """Ten records of each entity, field by field; leaves nothing.

    Goes through scratch schemas in under 100 calls, and says how this API behaves.
    """
    from operate.jobs.smoke import command  # noqa: PLC0415

    run(lambda settings: command.run(settings, verbose=verbose, as_json=as_json))


@click.command()
@options.as_json("Print it as JSON, for machines.")
@options.output("--prometheus", "Write this file for Prometheus' node_exporter instead.")
@options.shop("Show")
def status(*, as_json: bool, path: Path | None, shop: str | None) -> None:
    """Sync state, call budget, freshness, stuck work."""
    from operate.status import page, prometheus  # noqa: PLC0415

    if path is not None:
        if as_json:
            raise click.UsageError("--json prints and --prometheus writes a file: give one of them")
        run(lambda settings: prometheus.write(settings, path))
    run(lambda settings: page.show(settings, as_json=as_json, shop=shop))


COMMANDS = (doctor, alert_test, smoke, backfill, sync, sync_products, status)
