"""Listening to what dbt sends to a database, and to what it reads of the answers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from operate.transform.recording.recording import OfOneRun, Row, Statement, answer
from operate.transform.replaced import methods_replaced
from operate.transform.sessions import KeptSessions


class Recorder:
    """The statements of a run so far. dbt has to run one node at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._sessions: dict[int, int] = {}
        self._statements: list[_Sent] = []
        self._by_cursor: dict[int, _Sent] = {}

    def sent(self, session: Any, text: str, cursor: Any) -> None:
        """A statement was sent, and has been answered."""
        with self._lock:
            sent = _Sent(self._number(session), text, cursor)
            self._statements.append(sent)
            self._by_cursor[id(cursor)] = sent

    def read(self, cursor: Any, rows: list[tuple[Any, ...]]) -> None:
        """Dbt has read rows of an answer."""
        with self._lock:
            self._by_cursor[id(cursor)].rows = answer(rows)

    def given_back(self, session: Any) -> None:
        """A session is done with."""
        with self._lock:
            self._statements.append(_Sent(self._number(session), None, None))

    def statements(self, run: OfOneRun) -> list[Statement]:
        """All of them, as any run can make them.

        Args:
            run: that has made them.
        """
        return [
            Statement(
                sent.session,
                sent.text and run.taken_out(sent.text),
                sent.columns,
                sent.rows,
            )
            for sent in self._statements
        ]

    def _number(self, session: Any) -> int:
        return self._sessions.setdefault(id(session), len(self._sessions))


class _Sent:
    """A statement whose answer dbt may still read. Its cursor is kept: nobody else has its id."""

    def __init__(self, session: int, text: str | None, cursor: Any) -> None:
        self.session, self.text, self._cursor = session, text, cursor
        described = getattr(cursor, "description", None)
        self.columns = described and [(column[0], int(column[1])) for column in described]
        self.rows: list[Row] | None = None


@contextmanager
def recorded() -> Iterator[Recorder]:
    """Record what dbt does until the context ends."""
    from dbt.adapters.postgres.connections import PostgresConnectionManager  # noqa: PLC0415

    recorder = Recorder()
    send: Any = PostgresConnectionManager.add_query
    fetch: Any = PostgresConnectionManager.get_result_from_cursor
    keep: Any = KeptSessions.keep

    def add_query(manager: Any, sql: str, *rest: Any, **others: Any) -> Any:
        connection, cursor = send(manager, sql, *rest, **others)
        recorder.sent(connection.handle, sql, cursor)
        return connection, cursor

    def get_result_from_cursor(_: type, cursor: Any, limit: int | None) -> Any:
        if cursor.description is not None:
            rows = cursor.fetchall()
            recorder.read(cursor, rows)
            if rows:
                cursor.scroll(0, mode="absolute")
        return fetch(cursor, limit)

    def keep_session(kept: KeptSessions, session: Any) -> Any:
        recorder.given_back(session)
        return keep(kept, session)

    with methods_replaced(
        {
            (PostgresConnectionManager, "add_query"): add_query,
            (PostgresConnectionManager, "get_result_from_cursor"): classmethod(
                get_result_from_cursor
            ),
            (KeptSessions, "keep"): keep_session,
        }
    ):
        yield recorder
