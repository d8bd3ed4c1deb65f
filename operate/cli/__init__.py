"""The command line, `blaze-mirror`; `make` offers the same verbs.

`commands` holds every command by its section of the help, a module each. Commands import what they
need when they run: dlt and dbt take seconds that `db-url` has no use for.
"""

from __future__ import annotations

from typing import NoReturn

import click

from common.process import leave
from common.settings import ENV_FILE
from operate.cli import cutover, database, develop, keep, mirror, review
from operate.cli.group import SectionedGroup

EPILOG = f"""\b
Exit status:
  0  all well
  1  an entity or a gate failed, the rest was done
  2  settings, credentials, the database, or a line that cannot be understood
  3  another run holds the lock, or it is too soon; nothing was done
  4  a budget or the sync window was over before the end; the next run resumes

Settings come from the environment, or else from
{ENV_FILE}.
"""


@click.group(
    cls=SectionedGroup,
    sections={
        "Mirror": mirror.COMMANDS,
        "Review": review.COMMANDS,
        "Cut over": cutover.COMMANDS,
        "Database": (*database.COMMANDS, *keep.COMMANDS),
        "Develop": develop.COMMANDS,
    },
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=EPILOG,
)
@click.version_option(package_name="blaze-mirror", message="%(prog)s %(version)s")
def cli() -> None:
    """Mirror a dispensary's Blaze point of sale into Postgres."""


def main() -> NoReturn:
    """Run the command line, and end the process with the exit status."""
    try:
        cli(prog_name="blaze-mirror")
    except SystemExit as ended:
        leave(ended.code)
    leave(0)
