"""Where dlt loads to: the database of a URL, spelt as libpq has it."""

from __future__ import annotations

from typing import Any

from dlt.common.configuration import configspec
from dlt.destinations.impl.postgres.configuration import PostgresCredentials
from psycopg.conninfo import conninfo_to_dict

from extract.load.copy_job import Postgres
from warehouse.connection import load_conninfo, server_version


@configspec(init=False)
class LibpqCredentials(PostgresCredentials):
    """Credentials that reach psycopg2 and ADBC as libpq's keywords and values.

    dlt would take a URL apart and write another one, whose user may not contain a space and whose
    database stays percent-encoded; and it asks for a password where there may be none.

    Args:
        conninfo: of libpq.
    """

    conninfo: str = ""

    def __init__(self, conninfo: str) -> None:
        given = conninfo_to_dict(conninfo)
        self.conninfo = conninfo
        # dlt wants to know each, and sends none.
        self.host = str(given.get("host") or "")
        self.username = str(given.get("user") or "")
        self.password = str(given.get("password") or "")
        self.database = str(given.get("dbname") or "")
        # What dlt adds its search path to.
        self.query = {"options": str(given.get("options") or "")}
        self.resolve()  # nothing is to be looked for in the environment or in dlt's files

    def to_native_representation(self) -> str:
        """What connections are opened with."""
        return self.conninfo


def postgres_destination(database_url: str) -> Any:
    """The destination of dlt's that a database is."""
    conninfo = load_conninfo(database_url, "blaze_mirror.load", server_version(database_url))
    # One job after the other: each takes two connections (warehouse/capacity.py).
    return Postgres(LibpqCredentials(conninfo), loader_parallelism_strategy="sequential")
