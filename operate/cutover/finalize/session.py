"""The session in which a finalisation is planned, done and undone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import psycopg

from common.errors import DatabaseError
from common.settings import Settings
from operate.cutover.finalize.table_locks import lock_tables, tables_to_lock
from operate.cutover.session import cutover_session
from warehouse.connection import Connection

QUALIFY_NAMES = "select set_config('search_path', '', false)"
"""Names come out of the catalog qualified, so that they mean the same wherever they are used."""


@contextmanager
def locked(settings: Settings) -> Iterator[Connection]:
    """A connection that keeps syncs out for as long as it is open.

    Raises:
        CutoverRefusedError: nothing was built yet.
        LockHeldError: a sync is at work.
    """
    with cutover_session(settings, "finalize", to="finalise") as session, session.alone():
        session.connection.execute(QUALIFY_NAMES)
        yield session.connection


@contextmanager
def one_transaction(
    settings: Settings, connection: Connection, statements: Sequence[str]
) -> Iterator[None]:
    """A transaction in which the tables of a script are locked, for the caller to execute it.

    Raises:
        DatabaseError: a statement failed, and nothing was changed.
    """
    try:
        with connection.transaction():
            lock_tables(connection, tables_to_lock(settings, connection, statements))
            yield
    except psycopg.errors.LockNotAvailable:
        raise DatabaseError(
            "Nothing was changed: somebody keeps the tables in use for too long. End long queries "
            "(see pg_stat_activity) and try again"
        ) from None
    except psycopg.Error as error:
        raise DatabaseError(
            f"Nothing was changed, a statement failed: {str(error).splitlines()[0]}"
        ) from None
