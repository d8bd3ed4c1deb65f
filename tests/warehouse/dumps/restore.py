"""The dumps of earlier releases, and bringing one back."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import psycopg

from warehouse.database import POSTGRES_FOLDER
from warehouse.embedded_postgres.server import EmbeddedPostgres
from warehouse.url import connection_environment

DUMPS = {path.stem: path for path in sorted(Path(__file__).parent.glob("*.sql"))}
"""By release."""


def migrations_of(release: str) -> int:
    """How many migrations a release had, by its dump."""
    _, _, records = DUMPS[release].read_text().partition("\nCOPY raw.schema_migrations ")
    return max(len(records.partition("\n\\.\n")[0].splitlines()) - 1, 0)


def restore(release: str, database_url: str) -> None:
    """Fill an empty database with what a release has left."""
    psql = EmbeddedPostgres(POSTGRES_FOLDER).psql_path
    subprocess.run(
        [str(psql), "--quiet", "--set=ON_ERROR_STOP=1", f"--file={DUMPS[release]}"],
        env={**os.environ, **connection_environment(database_url)},
        stdout=subprocess.DEVNULL,
        check=True,
    )


def finalise_as_then(database_url: str) -> None:
    """Finalise a restored database: with the statements that its release has left in it."""
    with psycopg.connect(database_url) as connection:
        connection.execute("set local search_path = ''")
        [(number, statements)] = connection.execute(
            "select id, statements from serving.finalizations"
        ).fetchall()
        for statement in statements:
            connection.execute(statement)
        connection.execute(
            "update serving.finalizations set undone_at = null where id = %s", (number,)
        )
