"""The command line; `make` offers the same verbs.

Exit status: 0 all well; 1 an entity or a gate failed, the rest was done; 2 settings or
credentials; 3 another run holds the lock; 4 a budget or the window was over before the end.

Commands import what they need when they run: dlt and dbt take seconds that `db-url` has no use for.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn

import click

from common import logs
from common.errors import BlazeMirrorError, LockHeldError, StoppedEarlyError, TooSoonError
from common.process import leave
from common.settings import Settings, load_settings
from warehouse.database import POSTGRES_FOLDER, open_database
from warehouse.embedded_postgres.server import EmbeddedPostgres
from warehouse.url import connection_environment

log = logging.getLogger(__name__)

_force = click.option(
    "--force",
    is_flag=True,
    envvar="FORCE",
    help="Run although the rules of frequency or the sync window say no (or set FORCE=1).",
)


_entity = click.option(
    "--entity",
    envvar="ENTITY",
    required=True,
    help="customers, transactions, transaction_items, products or all (or set ENTITY).",
)
_reason = click.option("--reason", envvar="REASON", help="For the audit (or set REASON).")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def cli() -> None:
    """Mirror a dispensary's Blaze point of sale into Postgres."""


@cli.command()
@_force
def sync(*, force: bool) -> None:
    """The cron job: members, transactions, products incrementally, then dbt and the gates."""
    from operate.jobs import sync as job  # noqa: PLC0415

    _run(lambda settings: job.sync(settings, force=force))


@cli.command("sync-products")
@_force
def sync_products(*, force: bool) -> None:
    """The five-minute job: products by modified date, and the models below them."""
    from operate.jobs import sync_products as job  # noqa: PLC0415

    _run(lambda settings: job.sync_products(settings, force=force))


@cli.command()
@click.option(
    "--from",
    "history_start",
    type=click.DateTime(["%Y-%m-%d"]),
    envvar="FROM",
    help="The first day to read (or set FROM); by default BLAZE_HISTORY_START.",
)
@_force
def backfill(history_start: datetime | None, *, force: bool) -> None:
    """The first load, or a rereading of all history; goes on where it was interrupted."""
    from operate.jobs import backfill as job  # noqa: PLC0415

    start: date | None = history_start.date() if history_start else None
    _run(lambda settings: job.backfill(settings, start, force=force))


@cli.command()
def smoke() -> None:
    """Ten records of each entity into a scratch schema, field by field, in under 100 calls."""
    from operate.jobs.smoke import command  # noqa: PLC0415

    _run(command.run)


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def status(*, as_json: bool) -> None:
    """Sync state, call budget, freshness, stuck work."""
    from operate.status import page  # noqa: PLC0415

    _run(lambda settings: page.show(settings, as_json=as_json))


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def parity(*, as_json: bool) -> None:
    """The gates: how far mirror and legacy agree, and for how many nights."""
    from operate.parity import command  # noqa: PLC0415

    _run(lambda settings: command.show(settings, as_json=as_json))


@cli.command()
@_entity
@_force
@_reason
def switch(*, entity: str, force: bool, reason: str | None) -> None:
    """Let readers of the serving views see the mirror, if the gates have held."""
    from operate.cutover import switch as cutover  # noqa: PLC0415

    _run(lambda settings: cutover.switch(settings, entity, force=force, reason=reason))


@cli.command()
@_entity
@_reason
def rollback(*, entity: str, reason: str | None) -> None:
    """Let readers of the serving views see legacy again."""
    from operate.cutover import switch as cutover  # noqa: PLC0415

    _run(lambda settings: cutover.rollback(settings, entity, reason=reason))


@cli.command()
@click.option(
    "--apply",
    "applied",
    is_flag=True,
    envvar="APPLY",
    help="Do it (or set APPLY=1); without, the plan is printed and nothing changed.",
)
@click.option(
    "--archive",
    type=click.Path(dir_okay=False),
    envvar="ARCHIVE",
    help="Also dump legacy's tables into this file first (or set ARCHIVE).",
)
@_force
@_reason
def finalize(*, applied: bool, archive: str | None, force: bool, reason: str | None) -> None:
    """Give the mirror's tables legacy's names: the plan, or with APPLY=1 the deed."""
    from operate.cutover.finalize import apply  # noqa: PLC0415

    _run(
        lambda settings: apply.finalize(
            settings, applied=applied, archive=archive, force=force, reason=reason
        )
    )


@cli.command()
@_reason
def unfinalize(*, reason: str | None) -> None:
    """Give all tables the names back that they had before `finalize`."""
    from operate.cutover.finalize import undo  # noqa: PLC0415

    _run(lambda settings: undo.unfinalize(settings, reason=reason))


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="Also say what it says, for machines.")
@click.option(
    "--show-pii",
    is_flag=True,
    envvar="SHOW_PII",
    help="Show names, phones, addresses and ids of persons (or set SHOW_PII=1).",
)
@click.option("--to", "path", type=click.Path(dir_okay=False), help="Write to another file.")
def report(*, as_json: bool, show_pii: bool, path: str | None) -> None:
    """One HTML page: is it running, is it right, may we switch."""
    from operate.report import command  # noqa: PLC0415

    target = Path(path).absolute() if path else command.REPORT_PAGE
    _run(lambda settings: command.show(settings, as_json=as_json, show_pii=show_pii, path=target))


@cli.command()
@click.option("--to", "path", type=click.Path(dir_okay=False), help="Write to another file.")
def docs(*, path: str | None) -> None:
    """The schema as dbt docs: one static page."""
    from operate.docs import schema_page  # noqa: PLC0415

    target = Path(path).absolute() if path else schema_page.DOCS_PAGE
    _run(lambda settings: schema_page.write_docs(settings, target))


@cli.command()
@click.option("--path", type=click.Path(path_type=Path), help="Instead of the docs' own file.")
def dictionary(*, path: Path | None) -> None:
    """Write docs/data-dictionary.md anew, from the declarations."""
    from operate.docs import dictionary as page  # noqa: PLC0415

    _run(lambda settings: page.write_dictionary(settings, path))


@cli.command("lint-sql")
def lint_sql() -> None:
    """Lint the SQL of the dbt project and of the migrations."""
    from operate import lint as review  # noqa: PLC0415

    _run(review.lint_sql)


@cli.command("db-start")
def db_start() -> None:
    """Start the embedded Postgres."""
    _run(lambda _: click.echo(f"Running: {_embedded().start() and POSTGRES_FOLDER}"))


@cli.command("db-stop")
def db_stop() -> None:
    """Stop the embedded Postgres; its data stays."""
    _run(lambda _: _embedded().stop())


@cli.command("db-url")
@click.option("--embedded", is_flag=True, help="The embedded server's, whatever DATABASE_URL says.")
def db_url(*, embedded: bool) -> None:
    """Print the database's URL, password included, and nothing else."""
    _run(lambda settings: click.echo(_embedded().start() if embedded else open_database(settings)))


@cli.command()
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def psql(arguments: tuple[str, ...]) -> None:
    """Open psql on the database."""

    def open_psql(settings: Settings) -> None:
        program = str(_embedded().psql_path)
        # The URL holds the password: handed over in the environment, not in the process list.
        url = open_database(settings)
        os.execve(  # noqa: S606 - psql takes over this process
            program, [program, *arguments], {**os.environ, **connection_environment(url)}
        )

    _run(open_psql)


def _embedded() -> EmbeddedPostgres:
    return EmbeddedPostgres(POSTGRES_FOLDER)


def _run(command: Callable[[Settings], Any]) -> None:
    """Run a command with settings and logs in place, and turn how it ends into an exit status."""
    logs.configure("INFO", "plain", ())
    try:
        settings = load_settings()
        logs.configure(settings.log_level, settings.log_format, settings.secrets())
        status = command(settings)
    except (LockHeldError, StoppedEarlyError, TooSoonError) as notice:
        log.warning("%s", notice)
        sys.exit(notice.exit_code)
    except BlazeMirrorError as error:
        log.error("%s", error)  # noqa: TRY400 - one sentence is what people need
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        # The last resort: a sentence for people, the traceback on request.
        log.error(  # noqa: TRY400
            "Unexpected %s: %s. BLAZE_LOG_LEVEL=DEBUG shows the details; please report it",
            type(error).__name__,
            " ".join(str(error).split()),
        )
        log.debug("Details", exc_info=True)
        sys.exit(1)
    sys.exit(status if isinstance(status, int) else 0)


def main() -> NoReturn:
    """Run the command line, and end the process with the exit status."""
    try:
        cli(prog_name="blaze-mirror")
    except SystemExit as ended:
        leave(ended.code)
    leave(0)


if __name__ == "__main__":
    main()
