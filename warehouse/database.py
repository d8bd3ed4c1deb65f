"""The database in force: the setting's, or the embedded server of this checkout."""

from __future__ import annotations

import logging
from pathlib import Path

import psycopg
from psycopg.conninfo import make_conninfo

from common import logs
from common.errors import DatabaseError
from common.settings import PROJECT_ROOT, Settings
from warehouse.checks import check
from warehouse.connection import connect
from warehouse.embedded_postgres.server import EmbeddedPostgres
from warehouse.schemas import Schemas
from warehouse.url import connection_environment, parts_of, redacted, without_foreign_parameters

POSTGRES_FOLDER = PROJECT_ROOT / ".postgres"
"""Where the embedded server of this checkout lives."""


log = logging.getLogger(__name__)

_HOW_TO_WRITE_IT = "write it like postgresql://user:password@host:5432/db"
_QUOTES = frozenset("'\"")


def open_database(settings: Settings) -> str:
    """The URL of the database in force, started and checked; it is kept out of the logs.

    Args:
        settings: the settings in force.

    Raises:
        DatabaseError: it cannot be used, with what to do about it.
    """
    url = locate_database(settings)
    check(url, Schemas.of(settings), zone=settings.timezone.key)
    return url


def locate_database(settings: Settings) -> str:
    """The URL of the database in force, started and not looked at; it is kept out of the logs.

    Args:
        settings: the settings in force.

    Raises:
        DatabaseError: the setting is no URL, or the embedded server does not start.
    """
    setting = settings.database_url.get_secret_value() if settings.database_url else None
    url = _of_one_host(resolve_url(setting, POSTGRES_FOLDER))
    logs.secret_filter.protect(url, connection_environment(url)["PGPASSWORD"])
    return url


def _of_one_host(url: str) -> str:
    """Of several hosts the one that takes writes now: every session of a run has to meet it."""
    parts = parts_of(url) or {}
    if not any("," in str(parts.get(name) or "") for name in ("host", "hostaddr")):
        return url
    parts.setdefault("target_session_attrs", "read-write")
    try:
        with connect(make_conninfo(**parts), application_name="blaze_mirror.check") as connection:
            found = {"host": connection.info.host, "port": connection.info.port}
    except psycopg.Error:
        raise DatabaseError(
            f"None of the hosts of DATABASE_URL takes writes ({redacted(url)}): start the primary, "
            "or check hosts, user and password"
        ) from None
    parts.pop("hostaddr", None)
    return make_conninfo(**{**parts, **found})


def resolve_url(database_url: str | None, folder: Path) -> str:
    """The URL in force: the setting's, or that of the embedded server, started if need be.

    Args:
        database_url: the setting, if there is one.
        folder: where the embedded server lives.

    Raises:
        DatabaseError: the setting is no URL, or the embedded server does not start.
    """
    if database_url is None:
        return EmbeddedPostgres(folder).start()
    database_url = database_url.strip()
    if not database_url.startswith(("postgresql://", "postgres://")):
        raise DatabaseError(f"DATABASE_URL is no Postgres URL: {_HOW_TO_WRITE_IT}")
    database_url, foreign = without_foreign_parameters(database_url)
    parts = parts_of(database_url)
    if parts is None:
        raise DatabaseError(
            f"DATABASE_URL cannot be read: {_HOW_TO_WRITE_IT}, with special characters of the "
            "password percent-encoded"
        )
    if foreign:
        log.info(
            "DATABASE_URL has parameters of other programs, which are left out: %s",
            ", ".join(foreign),
        )
    if not parts.get("host") and not parts.get("hostaddr"):
        # Each library has a default of its own, and dbt's would be another database.
        raise DatabaseError(
            f"DATABASE_URL names no host: {_HOW_TO_WRITE_IT}, or for a server's socket like "
            "postgresql://user@/db?host=/var/run/postgresql"
        )
    if set(str(parts.get("dbname", ""))) & _QUOTES:
        raise DatabaseError(
            "The database's name contains a quote, which dbt writes into its SQL as it is: rename "
            "the database (alter database … rename to …), or use another"
        )
    return database_url
