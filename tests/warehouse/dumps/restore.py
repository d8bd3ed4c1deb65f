"""The dumps of earlier releases, and bringing one back."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from warehouse.database import POSTGRES_FOLDER
from warehouse.embedded_postgres.server import EmbeddedPostgres
from warehouse.url import connection_environment

DUMPS = {path.stem: path for path in sorted(Path(__file__).parent.glob("*.sql"))}
"""By release."""


def restore(release: str, database_url: str) -> None:
    """Fill an empty database with what a release has left."""
    psql = EmbeddedPostgres(POSTGRES_FOLDER).psql_path
    subprocess.run(
        [str(psql), "--quiet", "--set=ON_ERROR_STOP=1", f"--file={DUMPS[release]}"],
        env={**os.environ, **connection_environment(database_url)},
        stdout=subprocess.DEVNULL,
        check=True,
    )
