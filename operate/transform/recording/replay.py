"""A recorded run, made again without dbt."""

from __future__ import annotations

import logging
from contextlib import AbstractContextManager, ExitStack
from uuid import uuid4

import psycopg
from psycopg.pq import TransactionStatus

from operate.transform.recording.recording import OfOneRun, Recording, Statement, answer
from operate.transform.results import TransformResult

log = logging.getLogger(__name__)


def replay(recording: Recording, conninfo: str, now: str) -> TransformResult | None:
    """Make a recorded run again.

    Args:
        recording: of a run of the same project with the same settings.
        conninfo: of the database, as dbt's own sessions have it.
        now: a clock that is fixed, as dbt would be given it; or empty.

    Returns:
        What dbt would say; None where the database has answered otherwise than dbt was told, or
        has refused something: then dbt has to run. What was committed until then is what it would
        do as well.
    """
    run = OfOneRun(str(uuid4()), now)
    sessions: dict[int, _Session] = {}
    with ExitStack() as stack:
        try:
            for number, statement in enumerate(recording.statements):
                if statement.session not in sessions:
                    sessions[statement.session] = stack.enter_context(_Session(conninfo))
                if not sessions[statement.session].goes_as_told(statement, run):
                    log.debug("Statement %s was answered otherwise than when recorded", number)
                    return None
        except psycopg.Error as error:
            log.debug("What was recorded cannot be made again: %s", error)
            return None
    return TransformResult(recording.results(), run.run_id)


class _Session(AbstractContextManager["_Session"]):
    """A session as dbt has it: what is sent first begins a transaction, and nothing else does."""

    def __init__(self, conninfo: str) -> None:
        # Nothing is prepared: a session that is given back would not know it any more.
        self._connection = psycopg.connect(conninfo, autocommit=True, prepare_threshold=None)
        self._is_used = False

    def __exit__(self, *_: object) -> None:
        self._connection.close()  # rolls back what is open

    def goes_as_told(self, statement: Statement, run: OfOneRun) -> bool:
        """Make a statement; gives whether dbt would read the same answer again."""
        if statement.text is None:
            self._give_back()
            return True
        if not self._is_used:
            self._connection.execute("begin")
            self._is_used = True
        # As it stands: without values nothing in it is taken for a placeholder.
        cursor = self._connection.execute(run.put_in(statement.text))
        while cursor.nextset():
            pass
        columns = [(column.name, column.type_code) for column in cursor.description or ()]
        if columns != (statement.columns or []):
            return False
        return statement.rows is None or statement.rows == answer(cursor.fetchall())

    def _give_back(self) -> None:
        if self._connection.info.transaction_status != TransactionStatus.IDLE:
            self._connection.execute("rollback")
        self._connection.execute("discard all")
        self._is_used = False
