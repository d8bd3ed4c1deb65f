"""Commands on the database itself: the embedded server, its URL, a shell on it."""

from __future__ import annotations

import os

import click

from common.settings import Settings
from operate.cli.exit_status import run
from warehouse.connection import shell_conninfo
from warehouse.database import POSTGRES_FOLDER, open_database
from warehouse.embedded_postgres.server import EmbeddedPostgres
from warehouse.url import connection_environment


@click.command("db-start")
def db_start() -> None:
    """Start the embedded Postgres."""
    run(lambda _: click.echo(f"Running: {_embedded().start() and POSTGRES_FOLDER}"))


@click.command("db-stop")
def db_stop() -> None:
    """Stop the embedded Postgres; its data stays."""
    run(lambda _: _embedded().stop())


@click.command("db-url")
@click.option("--embedded", is_flag=True, help="The embedded server's, whatever DATABASE_URL says.")
def db_url(*, embedded: bool) -> None:
    """Print the database's URL, password included, alone."""
    run(lambda settings: click.echo(_embedded().start() if embedded else open_database(settings)))


@click.command(
    "db-env",
    epilog="""\b
In a shell of your own:
  eval "$(blaze-mirror db-env)"
  psql
  cd dbt_project && dbt test --select tag:gate
""",
)
def db_env() -> None:
    """Print exports for a psql and a dbt of your own.

    Lines for sh, bash and zsh: libpq's PG… variables, THE PASSWORD INCLUDED, and the settings that
    the dbt project reads. The environment wins over .env, in these commands too: run it again when
    .env has changed, and after `finalize` or `unfinalize`.

    dbt itself finds the database by dbt_project/profiles.yml, a copy of profiles.yml.example.
    """
    from operate.transform.exports import exports  # noqa: PLC0415

    run(lambda settings: click.echo(exports(settings)))


@click.command(context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[PSQL'S ARGUMENTS]...")
def psql(arguments: tuple[str, ...]) -> None:
    """Open psql on the database."""

    def open_psql(settings: Settings) -> None:
        program = str(_embedded().psql_path)
        # The URL holds the password: handed over in the environment, not in the process list.
        database = connection_environment(shell_conninfo(open_database(settings)))
        os.execve(  # noqa: S606 - psql takes over this process
            program, [program, *arguments], {**os.environ, **database}
        )

    run(open_psql, in_callers_folder=True)


def _embedded() -> EmbeddedPostgres:
    return EmbeddedPostgres(POSTGRES_FOLDER)


COMMANDS = (db_start, db_stop, db_url, db_env, psql)
