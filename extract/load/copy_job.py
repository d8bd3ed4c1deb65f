"""dlt's job that copies a file into a table, over a connection that is quickly made.

The driver (ADBC) asks the database for all of its types before the first connection, which takes
ten times as long as to connect. dlt has it ask again for each file.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import dlt
from adbc_driver_manager import AdbcConnection, AdbcDatabase, dbapi
from dlt.common.destination.client import LoadJob
from dlt.destinations.impl.postgres.factory import get_adbc_driver_location
from dlt.destinations.impl.postgres.postgres import PostgresClient, PostgresParquetCopyJob


class _LastingDatabase(AdbcDatabase):
    """What the driver knows of a database; it holds no connection."""

    def close(self) -> None:
        """Stay, whichever connection is closed."""


@lru_cache(maxsize=1)
def _database_of(conninfo: str) -> AdbcDatabase:
    return _LastingDatabase(driver=get_adbc_driver_location(), uri=conninfo)


class _CopyJob(PostgresParquetCopyJob):
    def _connect(self) -> dbapi.Connection:
        credentials = self._job_client.sql_client.credentials
        database = _database_of(credentials.to_native_representation())
        return dbapi.Connection(database, AdbcConnection(database))


class _Client(PostgresClient):
    def create_load_job(self, table: Any, file_path: str, *rest: Any, **named: Any) -> LoadJob:
        job = super().create_load_job(table, file_path, *rest, **named)
        return _CopyJob(file_path) if type(job) is PostgresParquetCopyJob else job


class Postgres(dlt.destinations.postgres):
    """dlt's Postgres, with that job."""

    @property
    def client_class(self) -> type[Any]:
        """Makes the jobs."""
        return _Client

    @property
    def destination_type(self) -> str:
        """As of dlt's own: schemas and states of earlier releases have it."""
        return "dlt.destinations.postgres"
