"""`blaze-mirror dbt`: dbt as people type it, with this project's settings."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from common.settings import Settings
from operate.one_world import require_moving_clock
from operate.transform.environment import dbt_environment
from operate.transform.project import PROJECT_DIR, profiles_dir
from warehouse.chain import make_chain
from warehouse.connection import connect
from warehouse.database import open_database
from warehouse.migrate import migrate
from warehouse.schemas import Schemas

ASKS_DBT_ABOUT_ITSELF = frozenset({"--help", "-h", "--version", "-V", "-v"})


def run_dbt_command(settings: Settings, arguments: Sequence[str]) -> None:
    """Run dbt in this process, with its own output, and end with its own exit status.

    The project and the profile are given by dbt's own variables, so that they are right for every
    command and an option that is given by hand wins. A `dbt_project/profiles.yml` of somebody's own
    is for a dbt without this command.

    Args:
        settings: schemas, zone, clock and database, handed to dbt.
        arguments: as they are typed after `dbt`.

    Raises:
        DatabaseError: the database cannot be used, or is of a later release.
        SystemExit: always, with dbt's exit status.
    """
    if ASKS_DBT_ABOUT_ITSELF.isdisjoint(arguments):
        os.environ.update(dbt_environment(settings, _ready_database(settings)))
    with profiles_dir() as folder:
        os.environ.update(DBT_PROJECT_DIR=str(PROJECT_DIR), DBT_PROFILES_DIR=str(folder))
        from dbt.cli.main import cli  # noqa: PLC0415 - two seconds that other commands save

        sys.argv = ["dbt", *arguments]  # dbt reads it a second time, for its flags
        cli.main(args=list(arguments), prog_name="dbt")


def _ready_database(settings: Settings) -> str:
    """The URL of the database, with the tables that dbt expects."""
    require_moving_clock(settings)
    url = open_database(settings)
    with connect(url, application_name="blaze_mirror.dbt", autocommit=True) as connection:
        migrate(connection, Schemas.of(settings))
        make_chain(connection, Schemas.of(settings))
    return url
