"""dbt's database sessions, handed from one node to the next.

dbt opens a session for each node and closes it behind it. A new one has to be let in and knows
nothing of the catalog, which costs the server more than most of a quiet night's nodes themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from operate.transform.replaced import methods_replaced


class KeptSessions:
    """Sessions that no node has at the moment, each as if it had just been opened."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._free: list[Any] = []

    def keep(self, session: Any) -> bool:
        """Take a session in, if it can be made as good as a new one.

        Args:
            session: a psycopg2 connection that its node is done with.

        Returns:
            Whether it was; another one is for dbt to close.
        """
        from psycopg2 import Error, extensions  # noqa: PLC0415 - comes with dbt

        try:
            if session.info.transaction_status == extensions.TRANSACTION_STATUS_IDLE:
                # dbt ends transactions by statements, of which psycopg2 knows nothing: its rollback
                # would have the server warn of one that is over.
                with session.cursor() as cursor:
                    cursor.execute("begin")
            session.rollback()
            autocommit, session.autocommit = session.autocommit, True
            with session.cursor() as cursor:
                # Settings, temporary tables and functions, locks: nothing outlives its node.
                cursor.execute("discard all")
            session.autocommit = autocommit
        except Error:
            return False
        with self._lock:
            self._free.append(session)
        return True

    def take(self) -> Any | None:
        """One of them; None where there is none."""
        with self._lock:
            return self._free.pop() if self._free else None

    def close(self) -> None:
        """End all of them."""
        while (session := self.take()) is not None:
            session.close()


@contextmanager
def sessions_kept() -> Iterator[None]:
    """Have dbt's nodes use each other's sessions until the context ends, one after the other."""
    from dbt.adapters.contracts.connection import ConnectionState  # noqa: PLC0415 - seconds
    from dbt.adapters.postgres.connections import PostgresConnectionManager  # noqa: PLC0415

    kept = KeptSessions()
    # Looked up as dbt has them, the class itself as their first argument.
    open_new, close_for_good = PostgresConnectionManager.open, PostgresConnectionManager.close

    def open_or_take(_: type, connection: Any) -> Any:
        if connection.state == ConnectionState.OPEN:
            return connection
        session = kept.take()
        if session is None:
            return open_new(connection)  # type: ignore[no-untyped-call]  # dbt has no types
        connection.handle, connection.state = session, ConnectionState.OPEN
        return connection

    def keep_or_close(_: type, connection: Any) -> Any:
        if connection.state != ConnectionState.OPEN or not kept.keep(connection.handle):
            return close_for_good(connection)
        connection.handle, connection.state = None, ConnectionState.CLOSED
        connection.transaction_open = False
        return connection

    with methods_replaced(
        {
            (PostgresConnectionManager, "open"): classmethod(open_or_take),
            (PostgresConnectionManager, "close"): classmethod(keep_or_close),
        }
    ):
        try:
            yield
        finally:
            kept.close()
