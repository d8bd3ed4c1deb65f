"""The session of a command that serves, switches or finalises, and its time alone on the mirror."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from common.settings import Settings
from common.stop import Stop
from extract.state import State
from operate.cutover.errors import CutoverRefusedError
from operate.cutover.sources import is_built
from operate.one_world import require_moving_clock
from operate.run_lock import lock_held, session_at_work
from warehouse.connection import Connection
from warehouse.database import open_database
from warehouse.migrate import is_current, migrate
from warehouse.schemas import Schemas
from warehouse.url import redacted

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class CutoverSession:
    """A session of one command.

    Attributes:
        settings: those in force.
        url: of the database.
        state: with the session's connection.
        stop: fails where the lock is lost.
    """

    settings: Settings
    url: str
    state: State
    stop: Stop

    @property
    def connection(self) -> Connection:
        """Of the session, in autocommit mode."""
        return self.state.store.connection

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep syncs out from now to the end of the session, and end what runs inside without it.

        Raises:
            LockHeldError: a sync is at work.
            LockLostError: the session was lost, and the lock with it.
        """
        with lock_held(self.state, self.url, self.stop):
            yield


@contextmanager
def cutover_session(settings: Settings, command: str, *, to: str) -> Iterator[CutoverSession]:
    """A session on a mirror that was built, with all its tables.

    Args:
        settings: the settings in force.
        command: as people call it.
        to: what the command does, such as `serve`.

    Raises:
        CutoverRefusedError: nothing was synced yet.
        DatabaseError: the database cannot be used.
        LockHeldError: tables have to be brought up first, and a sync is at work.
        SettingsError: the clock stands, and the API is a real one.
    """
    require_moving_clock(settings)
    url = open_database(settings)
    with session_at_work(settings, url, command) as state:
        connection = state.store.connection
        if not is_built(connection):
            raise CutoverRefusedError(f"There is nothing to {to} yet: run `make sync` first")
        log.info("Writing to %s", redacted(url))
        session = CutoverSession(settings, url, state, Stop())
        if not is_current(connection, Schemas.of(settings)):
            # Not under a sync, which may be of the earlier release.
            with session.alone():
                migrate(connection, Schemas.of(settings))
        yield session
