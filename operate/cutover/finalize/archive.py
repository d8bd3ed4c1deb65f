"""A dump of legacy's tables, before they are renamed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import click

from common.errors import DatabaseError
from common.settings import Settings
from operate.cutover.finalize.tables import quoted
from operate.cutover.sources import SERVED
from warehouse.catalog import exists
from warehouse.connection import Connection
from warehouse.database import POSTGRES_FOLDER, open_database
from warehouse.embedded_postgres.server import EmbeddedPostgres
from warehouse.url import connection_environment


def archive_legacy(settings: Settings, connection: Connection, file: Path) -> None:
    """Dump legacy's tables into a file.

    Raises:
        DatabaseError: pg_dump is missing or failed.
    """
    program = EmbeddedPostgres(POSTGRES_FOLDER).binary("pg_dump")
    tables = [
        option
        for name in SERVED
        if exists(connection, settings.legacy_schema, name)
        for option in ("--table", quoted(settings.legacy_schema, name))
    ]
    url = open_database(settings)
    try:
        done = subprocess.run(
            [str(program), "--format=custom", f"--file={file}", *tables],
            env=connection_environment(url),
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError as error:
        raise DatabaseError(
            f"pg_dump could not be run ({error}); dump the tables by hand"
        ) from None
    if done.returncode:
        raise DatabaseError(
            f"Nothing was changed: legacy's tables could not be archived into {file}: "
            f"{done.stderr.strip()[:300]}"
        )
    click.echo(f"Archived: {file}")
