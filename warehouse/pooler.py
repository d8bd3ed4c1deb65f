"""Telling a pooler that hands one server session to several clients.

The lock that keeps two runs apart belongs to a session, and so do timeouts and the search path: in
transaction mode they would be somebody else's after the next statement.
"""

from __future__ import annotations

import secrets
import time
from contextlib import ExitStack

import psycopg
from psycopg import sql

from common.errors import DatabaseError
from warehouse.connection import Connection, connect

ROUNDS = 4
"""How often somebody else may take our server session. One round is enough in an idle pool, where
the session that was used last is handed out first."""
LOOKS = 25
"""In each round. Under load others take sessions and give them back all the time: now and then ours
comes back to us, but not so often in a row."""
LOOK_EVERY_S = 0.005

_OF_ANOTHER_SESSION = (
    psycopg.errors.InvalidSqlStatementName,
    psycopg.errors.DuplicatePreparedStatement,
)
_MARK = "blaze_mirror.probe"
_SHARED = (
    "DATABASE_URL leads to a pooler in transaction or statement mode, where locks and settings are "
    "not kept from one statement to the next: use its session mode, or the server's own port"
)


def refuse_shared_sessions(connection: Connection, url: str) -> None:
    """Refuse a pooler in transaction or statement mode, whatever else goes through it.

    A session is marked, and others hold transactions open meanwhile: in session mode the mark stays
    and the process too, in transaction mode the next statement meets another one.

    Args:
        connection: in autocommit mode.
        url: that it was opened with.

    Raises:
        DatabaseError: there is such a pooler.
    """
    if not is_pooled(connection):
        return
    try:
        _require_own_session(connection, url)
    except psycopg.Error as error:
        # Statement mode allows no transaction. What was prepared in a session is not in another.
        if "pooling mode" not in str(error) and not isinstance(error, _OF_ANOTHER_SESSION):
            raise
        raise DatabaseError(_SHARED) from None


def is_pooled(connection: Connection) -> bool:
    """Whether somebody is between us and the server, which itself gives its process's number."""
    return _process(connection) != connection.info.backend_pid


def _require_own_session(connection: Connection, url: str) -> None:
    mark = secrets.token_hex(8)
    connection.execute(
        sql.SQL("set session {} to {}").format(sql.Identifier(*_MARK.split(".")), mark)
    )
    process = _process(connection)
    with ExitStack() as others:
        for _ in range(ROUNDS):
            other = others.enter_context(connect(url, application_name="blaze_mirror.check"))
            # It keeps its transaction, and so its server session, until all have looked.
            theirs = _session(other)
            if theirs[0] == process or theirs[1] == mark:
                raise DatabaseError(_SHARED)
            for _ in range(LOOKS):
                if _session(connection) != (process, mark):
                    raise DatabaseError(_SHARED)
                time.sleep(LOOK_EVERY_S)


def _session(connection: Connection) -> tuple[int, str | None]:
    """The server's process, and the mark that somebody has left there."""
    row = connection.execute(
        "select pg_catalog.pg_backend_pid(), pg_catalog.current_setting(%s, true)", (_MARK,)
    ).fetchone()
    return (row[0], row[1]) if row else (0, None)


def _process(connection: Connection) -> int:
    row = connection.execute("select pg_catalog.pg_backend_pid()").fetchone()
    return int(row[0]) if row else 0
