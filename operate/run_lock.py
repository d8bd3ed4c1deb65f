"""Working on a mirror alone: the session that holds the lock, and what happens if it is lost.

The lock ends with its session, and somebody else may take it a moment later. So the session is
looked at each second. Once it is gone, the process's other sessions are ended, dbt's included, and
kept from coming back until the command has ended.
"""

from __future__ import annotations

import logging
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import psycopg

from common.errors import BlazeMirrorError, LockLostError
from common.settings import Settings
from common.stop import Stop
from extract.state import State
from extract.state.lock import RunLock, mirror_id
from warehouse.connection import connect, sessions_of_run

log = logging.getLogger(__name__)

LOOK_EVERY_S = 1.0


@contextmanager
def session_at_work(
    settings: Settings, url: str, command: str, run_id: str | None = None
) -> Iterator[State]:
    """A session for a command that is going to take the lock, named after its run.

    Args:
        settings: the schemas and the shop.
        url: of the database.
        command: as people call it.
        run_id: of the run; by default a new one.
    """
    run_id = run_id or new_run_id()
    with (
        sessions_of_run(mirror_id(settings.raw_schema), run_id),
        connect(url, application_name=f"blaze_mirror.{command}", autocommit=True) as connection,
    ):
        yield State(connection, settings.raw_schema, settings.mirror_schema, settings.shop_name)


def new_run_id() -> str:
    """A name for a run that no other has."""
    return uuid.uuid4().hex[:12]


@contextmanager
def lock_held(state: State, url: str, stop: Stop) -> Iterator[None]:
    """Hold the lock of a mirror; where it is lost, what runs inside ends.

    Args:
        state: of a `session_at_work`.
        url: of the database.
        stop: fails when the lock is lost.

    Raises:
        LockHeldError: another run holds it.
        LockLostError: it was lost.
    """
    state.lock.take()
    over = threading.Event()
    watch = threading.Thread(target=_watch, args=(state, url, stop, over), name="lock")
    watch.start()
    try:
        yield
    except (psycopg.Error, BlazeMirrorError, KeyboardInterrupt) as error:
        # What failed inside failed because of it: dbt says no more than that it was interrupted.
        stop.raise_failure()
        if isinstance(error, psycopg.Error) and _is_lost(state):
            raise LockLostError from None
        raise
    finally:
        over.set()
        watch.join()
    stop.raise_failure()


def _is_lost(state: State) -> bool:
    with suppress(psycopg.Error):
        state.store.value("select 1")
    return state.store.connection.closed


def _watch(state: State, url: str, stop: Stop, over: threading.Event) -> None:
    connection = state.store.connection
    while not over.wait(LOOK_EVERY_S):
        try:
            ended = state.lock.end_other_runs()
        except psycopg.Error:
            # Also what our own thread does there may have failed: it says so itself.
            if connection.closed:
                break
        else:
            if ended:
                log.warning("Ended %s sessions of a run that has lost its lock", ended)
    else:
        return
    log.error("The session that holds the run's lock is lost: ending the run's other sessions")
    stop.fail(LockLostError())
    stop.interrupt()
    while True:
        _end_sessions(state.lock, url)
        if over.wait(LOOK_EVERY_S):
            return


def _end_sessions(lock: RunLock, url: str) -> None:
    # A server that is gone has no sessions.
    with (
        suppress(psycopg.Error),
        connect(url, application_name="blaze_mirror.end", autocommit=True) as other,
    ):
        lock.end_own_sessions(other)
