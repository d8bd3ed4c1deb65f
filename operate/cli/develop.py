"""Commands for people who work on the dbt project."""

from __future__ import annotations

from pathlib import Path

import click

from operate.cli import options
from operate.cli.exit_status import run


@click.command(
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
    epilog="""\b
Such as:
  blaze-mirror dbt test --select tag:gate
  blaze-mirror dbt build --select customers_blaze+
  blaze-mirror dbt build --help
  make dbt ARGS="test --select tag:gate"
""",
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[DBT'S ARGUMENTS]...")
def dbt(arguments: tuple[str, ...]) -> None:
    """Run dbt with this project's settings, .env included.

    Any command and option of dbt's; the output and the exit status are dbt's own. The project, the
    profile and the database are given. It takes no lock: before you build anything, see that no
    sync is at work (`blaze-mirror status`).
    """
    from operate.transform.command import run_dbt_command  # noqa: PLC0415

    run(lambda settings: run_dbt_command(settings, arguments), in_callers_folder=True)


@click.command()
@options.output("--path", "Write to this file instead of docs/data-dictionary.md.")
def dictionary(*, path: Path | None) -> None:
    """Write docs/data-dictionary.md from the declarations."""
    from operate.docs import dictionary as page  # noqa: PLC0415

    run(lambda settings: page.write_dictionary(settings, path))


@click.command("lint-sql")
def lint_sql() -> None:
    """Lint the SQL of the dbt project and of the migrations."""
    from operate import lint  # noqa: PLC0415

    run(lint.lint_sql)


COMMANDS = (dbt, dictionary, lint_sql)
