"""Whether a database can be used, and what to do where it cannot."""

from __future__ import annotations

import re
from collections.abc import Sequence

import psycopg
from psycopg import sql

from common.errors import DatabaseError
from warehouse.connection import Connection, connect
from warehouse.url import redacted

OLDEST_VERSION = 150000
"""MERGE came with Postgres 15."""

_ADVICE: tuple[tuple[str, str], ...] = (
    ("resolve|name or service|getaddrinfo", ": its host is unknown; check DATABASE_URL"),
    ("refused", ": nothing listens there; start the server, or check host and port"),
    ("timeout|timed out", ": no answer came in time; check host, port and firewall"),
    ("no such file", ": no server runs on that socket; start it"),
    ("starting up|shutting down|too many|connection slots", " just now; try again shortly"),
    ("no pg_hba.conf entry", ": the server does not let this machine in (pg_hba.conf)"),
    ("database does not exist", ": it does not exist there; create it, or correct DATABASE_URL"),
    ("permission denied for database", ": this user may not connect; its owner can grant connect"),
    ("password|authentication|role", ": user or password is wrong; check DATABASE_URL"),
)
"""What libpq says, names left out, and what to do about it, first match first; libpq gives no codes
for failed connections."""


def check(url: str, schemas: Sequence[str]) -> None:
    """Find out whether the database can be used, and say what to do if it cannot.

    Args:
        url: of the database.
        schemas: the schemas in which tables will be made.

    Raises:
        DatabaseError: with one sentence, free of secrets.
    """
    where = redacted(url)
    try:
        connection = connect(url, application_name="blaze_mirror.check", autocommit=True)
    except psycopg.OperationalError as error:
        raise DatabaseError(_connection_advice(error, where)) from None
    with connection:
        require_version(connection.info.server_version)
        _refuse_shared_sessions(connection, url)
        _require_rights(connection, schemas, where)


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


def _refuse_shared_sessions(connection: Connection, url: str) -> None:
    """Refuse a pooler that hands one server session to several clients.

    The lock that keeps two runs apart belongs to a session, and so do timeouts and the search
    path: in transaction mode they would be somebody else's after the next statement.

    Raises:
        DatabaseError: there is such a pooler.
    """
    ours = connection.execute("select pg_backend_pid()").fetchone()
    if ours is None or ours[0] == connection.info.backend_pid:
        return  # no pooler: the server itself gave its process's number
    with connect(url, application_name="blaze_mirror.check", autocommit=True) as other:
        theirs = other.execute("select pg_backend_pid()").fetchone()
    if theirs == ours:
        raise DatabaseError(
            "DATABASE_URL leads to a pooler in transaction mode, where locks and settings are not "
            "kept from one statement to the next: use its session mode, or the server's own port"
        )


def _connection_advice(error: psycopg.OperationalError, where: str) -> str:
    said = " ".join(re.sub(r"\"[^\"]*\"|'[^']*'", "", str(error).lower()).split())
    advice = next(
        (advice for pattern, advice in _ADVICE if re.search(pattern, said)),
        ": check DATABASE_URL and the server",
    )
    return f"The database {where} cannot be used{advice}"


def _require_rights(connection: Connection, schemas: Sequence[str], where: str) -> None:
    row = connection.execute(
        "select has_database_privilege(current_database(), 'create'), current_user"
    ).fetchone()
    may_create, user = row or (False, "")
    missing = []
    for schema in dict.fromkeys(schemas):
        found = connection.execute(
            "select has_schema_privilege(oid, 'create') and has_schema_privilege(oid, 'usage') "
            "from pg_namespace where nspname = %s",
            (schema,),
        ).fetchone()
        if found is not None and not found[0]:
            missing.append(
                sql.SQL("grant usage, create on schema {} to {}")
                .format(sql.Identifier(schema), sql.Identifier(user))
                .as_string(connection)
            )
    if not may_create:
        database = connection.info.dbname
        missing.append(
            sql.SQL("grant create on database {} to {}")
            .format(sql.Identifier(database), sql.Identifier(user))
            .as_string(connection)
        )
    if missing:
        raise DatabaseError(
            f"The database {where} does not let this user create schemas and tables; its owner "
            f"can allow it: {'; '.join(missing)};"
        )
