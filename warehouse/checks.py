"""Whether a database can be used, and what to do where it cannot."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import psycopg

from common.errors import DatabaseError, SettingsError
from warehouse.capacity import PATIENCE_S, require_connections
from warehouse.connection import Connection, connect
from warehouse.names import refuse_names_of_others
from warehouse.pooler import refuse_shared_sessions
from warehouse.rights import require_rights
from warehouse.schemas import Schemas
from warehouse.seed_files import require_seed_files
from warehouse.single_feed import refuse_other_raw
from warehouse.startup_options import require_startup_options
from warehouse.url import redacted

OLDEST_VERSION = 150000
"""MERGE came with Postgres 15."""
ALL_TAKEN = re.compile("too many connections|connection slots")

_ADVICE: tuple[tuple[str, str], ...] = (
    ("resolve|name or service|getaddrinfo", ": its host is unknown; check DATABASE_URL"),
    ("refused", ": nothing listens there; start the server, or check host and port"),
    ("timeout|timed out", ": no answer came in time; check host, port and firewall"),
    ("no such file", ": no server runs on that socket; start it"),
    ("starting up|shutting down|too many|connection slots", " just now; try again shortly"),
    ("no pg_hba.conf entry", ": the server does not let this machine in (pg_hba.conf)"),
    ("invalid response to ssl", ": what answers there is no Postgres; check host and port"),
    (
        "does not support ssl|channel binding|certificate|ssl error",
        ": it has no TLS of the kind asked for; see sslmode and its like, in PG… variables too",
    ),
    (
        "standby mode|session is (not )?read-only",
        ": it is not what target_session_attrs asks for, in DATABASE_URL or PGTARGETSESSIONATTRS",
    ),
    ("definition of service", ": PGSERVICE names a service that no pg_service.conf has"),
    ("invalid port", ": a port is a number from 1 to 65535"),
    (
        r"invalid \w+ value",
        ": libpq does not know the value of an option of DATABASE_URL, or of a PG… variable",
    ),
    ("not currently accepting", ": it is closed (alter database … allow_connections true)"),
    ("not permitted to log in", ": this role may not log in (alter role … login)"),
    ("database does not exist", ": it does not exist there; create it, or correct DATABASE_URL"),
    ("permission denied for database", ": this user may not connect; its owner can grant connect"),
    ("password|authentication|role", ": user or password is wrong; check DATABASE_URL"),
)
"""What libpq says, names left out, and what to do about it, first match first; libpq gives no codes
for failed connections."""


@dataclass(frozen=True)
class Target:
    """A database that is to be used.

    Attributes:
        connection: to it, in autocommit mode.
        url: that it was opened with.
        schemas: in which tables will be made.
        zone: in which days are counted.
    """

    connection: Connection
    url: str
    schemas: Schemas
    zone: str


def check(url: str, schemas: Schemas, *, zone: str = "UTC", for_a_run: bool = False) -> None:
    """Find out whether the database can be used, and say what to do if it cannot.

    Args:
        url: of the database.
        schemas: the schemas in which tables will be made.
        zone: in which days are counted.
        for_a_run: whether as many connections are needed as a run has at once.

    Raises:
        DatabaseError: with one sentence, free of secrets.
        SettingsError: a file that dbt loads into it cannot be read.
    """
    with connected(url) as connection:
        target = Target(connection, url, schemas, zone)
        for check_it in [*CHECKS.values(), *(CHECKS_OF_A_RUN.values() if for_a_run else ())]:
            check_it(target)


def problems_of(target: Target, *, for_a_run: bool = False) -> list[str]:
    """Everything that stands in the way of using a database, a sentence each.

    Args:
        target: the database, and what is wanted of it.
        for_a_run: whether as many connections are needed as a run has at once.
    """
    problems = []
    for name, check_it in [*CHECKS.items(), *(CHECKS_OF_A_RUN.items() if for_a_run else ())]:
        try:
            check_it(target)
        except (DatabaseError, SettingsError) as error:
            problems.append(str(error))
        except psycopg.Error as error:
            said = " ".join(str(error).split()).rstrip(".")
            problems.append(
                f"What is asked of the database's {name} could not be found out ({said}): have "
                "this role read the catalog"
            )
    return problems


def connected(url: str) -> Connection:
    """A connection, waited for where all that are allowed are taken: another run's come and go.

    Raises:
        DatabaseError: there is none to be had.
    """
    deadline = time.monotonic() + PATIENCE_S
    while True:
        try:
            return connect(url, application_name="blaze_mirror.check", autocommit=True)
        except psycopg.OperationalError as error:
            if not ALL_TAKEN.search(str(error)) or time.monotonic() > deadline:
                raise DatabaseError(_connection_advice(error, redacted(url))) from None
            time.sleep(0.1)


def require_version(server_version: int) -> None:
    """Refuse a server that is too old.

    Args:
        server_version: as libpq gives it, such as 150004.

    Raises:
        DatabaseError: it is older than 15.
    """
    if server_version < OLDEST_VERSION:
        raise DatabaseError(
            f"The server is Postgres {server_version // 10000}, and 15 or newer is needed: upgrade "
            "it, or leave DATABASE_URL out to use the embedded one"
        )


def require_utf8(connection: Connection) -> None:
    """Refuse a database that cannot hold every name as it is.

    Raises:
        DatabaseError: its encoding is not UTF8.
    """
    row = connection.execute(
        "select pg_catalog.pg_encoding_to_char(encoding), datname from pg_catalog.pg_database "
        "where datname = pg_catalog.current_database()"
    ).fetchone()
    encoding, name = row or ("unknown", "")
    if encoding != "UTF8":
        raise DatabaseError(
            f"The database {name} has the encoding {encoding}, in which names would be lost or "
            "spoilt, and UTF8 is needed: make another one (create database … encoding 'UTF8' "
            "template template0) and write it into DATABASE_URL"
        )


def refuse_standby(connection: Connection) -> None:
    """Refuse a server that follows another one and takes no writes.

    Raises:
        DatabaseError: it is a standby.
    """
    row = connection.execute("select pg_catalog.pg_is_in_recovery()").fetchone()
    if row and row[0]:
        raise DatabaseError(
            "DATABASE_URL leads to a standby, which takes no writes: write the primary's host"
        )


def require_zone(connection: Connection, zone: str) -> None:
    """Refuse a time zone that Python knows and the server does not: their lists have an age.

    Raises:
        DatabaseError: the server does not know it.
    """
    try:
        connection.execute("select pg_catalog.timezone(%s::text, pg_catalog.now())", (zone,))
    except psycopg.DataError:
        raise DatabaseError(
            f"The server does not know the time zone {zone}: update its time zones, or write an "
            "older name of the same zone into BLAZE_TIMEZONE"
        ) from None


CHECKS: Mapping[str, Callable[[Target], None]] = {
    "version": lambda target: require_version(target.connection.info.server_version),
    "sessions": lambda target: refuse_shared_sessions(target.connection, target.url),
    "options": lambda target: require_startup_options(target.connection, target.url),
    "encoding": lambda target: require_utf8(target.connection),
    "writes": lambda target: refuse_standby(target.connection),
    "mirror": lambda target: refuse_other_raw(target.connection, target.schemas),
    "zone": lambda target: require_zone(target.connection, target.zone),
    "rights": lambda target: require_rights(target.connection, target.schemas.all(), target.url),
    "seeds": lambda _target: require_seed_files(),
    "names": lambda target: refuse_names_of_others(target.connection, target.schemas),
}
"""What is checked before anything is done, in order, by what it is about."""

CHECKS_OF_A_RUN: Mapping[str, Callable[[Target], None]] = {
    "connections": lambda target: require_connections(target.connection),
}
"""What only a command needs that runs dbt. It looks once it has the lock: that another run is at
work is no fault of the server's."""


def _connection_advice(error: psycopg.OperationalError, where: str) -> str:
    said = " ".join(re.sub(r"\"[^\"]*\"|'[^']*'", "", str(error).lower()).split())
    advice = next(
        (advice for pattern, advice in _ADVICE if re.search(pattern, said)),
        ": check DATABASE_URL and the server",
    )
    return f"The database {where} cannot be used{advice}"
