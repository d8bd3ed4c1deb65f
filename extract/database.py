"""The database in force: which one, how to connect, and whether it can be used."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict
from psycopg.pq import Conninfo

from extract import logs
from extract.embedded_postgres import EmbeddedPostgres
from extract.errors import DatabaseError
from extract.settings import PROJECT_ROOT, Settings

OLDEST_VERSION = 150000
"""MERGE came with Postgres 15."""
CONNECT_TIMEOUT_S = 10
STATEMENT_TIMEOUT = timedelta(minutes=10)
"""Of the job's own statements, each of which reads or writes a little."""
LOAD_STATEMENT_TIMEOUT = timedelta(hours=1)
"""Of dlt's merges and dbt's models: longer than the longest first build, shorter than a night."""
LOCK_TIMEOUT = timedelta(seconds=15)
"""The longest to wait for somebody's lock, with others queueing behind: then fail, and say so."""
POSTGRES_FOLDER = PROJECT_ROOT / ".postgres"
"""Where the embedded server of this checkout lives."""

Connection = psycopg.Connection[Any]


def open_database(settings: Settings) -> str:
    """The URL of the database in force, started and checked; it is kept out of the logs.

    Raises:
        DatabaseError: it cannot be used, with what to do about it.
    """
    setting = settings.database_url.get_secret_value() if settings.database_url else None
    url = resolve_url(setting, POSTGRES_FOLDER)
    logs.secret_filter.protect(url, connection_environment(url)["PGPASSWORD"])
    check(url, [settings.raw_schema, settings.mirror_schema])
    return url


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
    if not database_url.startswith(("postgresql://", "postgres://")):
        raise DatabaseError(
            "DATABASE_URL is no Postgres URL: write it like postgresql://user:password@host:5432/db"
        )
    if _parts(database_url) is None:
        raise DatabaseError(
            "DATABASE_URL cannot be read: write it like postgresql://user:password@host:5432/db, "
            "with special characters of the password percent-encoded"
        )
    return database_url


def connect(url: str, *, application_name: str, autocommit: bool = False) -> Connection:
    """Open a connection whose sessions speak UTC and wait for nothing for ever.

    Args:
        url: of the database.
        application_name: as `pg_stat_activity` shows it.
        autocommit: whether each statement is a transaction.
    """
    connection = psycopg.connect(
        url,
        application_name=application_name,
        autocommit=True,
        connect_timeout=CONNECT_TIMEOUT_S,
        keepalives_idle=60,
    )
    # By statement: poolers refuse most settings that come as startup options.
    settings = {
        "timezone": "UTC",
        "statement_timeout": _milliseconds(STATEMENT_TIMEOUT),
        "lock_timeout": _milliseconds(LOCK_TIMEOUT),
    }
    for name, value in settings.items():
        connection.execute("select set_config(%s, %s, false)", (name, value))
    connection.autocommit = autocommit
    return connection


def load_url(url: str, application_name: str) -> str:
    """A URL whose sessions have a name and timeouts, for libraries that open their own.

    Args:
        url: of the database.
        application_name: as `pg_stat_activity` shows it.
    """
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    query["application_name"] = application_name
    # Tabs, for whoever writes the URL anew may turn a space into a plus, which libpq keeps.
    query["options"] = "\t".join(
        [
            *([query["options"]] if "options" in query else []),
            f"-cstatement_timeout={_milliseconds(LOAD_STATEMENT_TIMEOUT)}",
            f"-clock_timeout={_milliseconds(LOCK_TIMEOUT)}",
        ]
    )
    return urlunsplit(parts._replace(query=urlencode(query, quote_via=quote)))


def _milliseconds(duration: timedelta) -> str:
    return str(round(duration.total_seconds() * 1000))


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


def redacted(url: str) -> str:
    """Where a URL leads, without its password."""
    parts = _parts(url)
    if parts is None:
        return "its URL"
    host = parts.get("host") or "localhost"
    port = "" if str(host).startswith("/") else f":{parts.get('port') or 5432}"
    return f"{parts.get('user') or 'default user'}@{host}{port}/{parts.get('dbname') or 'default'}"


def _parts(url: str) -> dict[str, Any] | None:
    """A URL's parts, or None where it cannot be read.

    A password whose `@` or `/` is not percent-encoded reads as a piece of the host or the
    database, which are printed.
    """
    authority = url.partition("://")[2].partition("?")[0]
    user, _, rest = authority.partition("@")
    if "@" in rest or (rest and "/" in user):
        return None
    try:
        parts = conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        return None
    return parts if re.fullmatch(r"[\d,]*", str(parts.get("port") or "")) else None


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


def connection_environment(database_url: str) -> dict[str, str]:
    """A URL as libpq's environment variables, those of TLS and sessions included."""
    given = {
        option.envvar.decode(): option.val.decode()
        for option in Conninfo.parse(database_url.encode())
        if option.envvar and option.val
    }
    return {
        "PGHOST": "localhost",
        "PGPORT": "5432",
        "PGUSER": "postgres",
        "PGPASSWORD": "",
        "PGDATABASE": given.get("PGUSER", "postgres"),
        **given,
    }


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
