"""Telling a pooler that hands one server session to several clients.

The lock that keeps two runs apart belongs to a session, and so do timeouts and the search path: in
transaction mode they would be somebody else's after the next statement.
"""

from __future__ import annotations

import secrets
from contextlib import ExitStack

from psycopg import sql

from common.errors import DatabaseError
from warehouse.connection import Connection, connect

ROUNDS = 4
"""How often somebody else may take our server session. One round is enough in an idle pool, where
the session that was used last is handed out first; other clients only help."""

_MARK = "blaze_mirror.probe"


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
    if _process(connection) == connection.info.backend_pid:
        return  # no pooler: the server itself gave its process's number
    mark = secrets.token_hex(8)
    connection.execute(
        sql.SQL("set session {} to {}").format(sql.Identifier(*_MARK.split(".")), mark)
    )
    process = _process(connection)
    with ExitStack() as others:
        for _ in range(ROUNDS):
            other = others.enter_context(connect(url, application_name="blaze_mirror.check"))
            row = other.execute(
                "select pg_catalog.pg_backend_pid(), pg_catalog.current_setting(%s, true)", (_MARK,)
            ).fetchone()
            ours = connection.execute(
                "select pg_catalog.pg_backend_pid(), pg_catalog.current_setting(%s, true)", (_MARK,)
            ).fetchone()
            if ours != (process, mark) or row is None or row[0] == process or row[1] == mark:
                raise DatabaseError(
                    "DATABASE_URL leads to a pooler in transaction mode, where locks and settings "
                    "are not kept from one statement to the next: use its session mode, or the "
                    "server's own port"
                )


def _process(connection: Connection) -> int:
    row = connection.execute("select pg_catalog.pg_backend_pid()").fetchone()
    return int(row[0]) if row else 0
