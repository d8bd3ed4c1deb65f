"""The lock that lets one run at a time work on a mirror, and the end of runs that have lost it."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from datetime import datetime

from common.errors import LockHeldError
from common.schema_names import SCRATCH
from common.stop import Stop
from extract.state.store import Store
from warehouse.connection import Connection

LOST_RUN_ENDS_WITHIN_S = 30.0
"""How long a run that has lost the lock may take to end, before a new one gives up."""
LOOK_EVERY_S = 0.2
QUIET_S = 3.0
"""How long nothing may be seen of it: it looks after its lock each second (operate/run_lock.py)."""

_TRY_LOCK = """
    select pg_try_advisory_lock(hashtextextended(%(key)s, 0))
"""

_UNLOCK = """
    select pg_advisory_unlock(hashtextextended(%(key)s, 0))
"""

# Postgres shows a lock's 64-bit key as two halves. Of another role's session everybody sees the
# name and the role, but neither its begin nor its address.
_HOLDER = """
    select
        a.application_name,
        a.backend_start,
        a.usename,
        case when a.backend_start is not null then coalesce(host(a.client_addr), 'this server') end,
        a.pid
    from pg_locks as l
    inner join pg_stat_activity as a on a.pid = l.pid
    where
        l.locktype = 'advisory'
        and l.objsubid = 1
        and l.granted
        and l.database = (select oid from pg_database where datname = current_database())
        and (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended(%(key)s, 0)
    limit 1
"""

# Whom we may not end is counted all the same.
_END_OTHERS = """
    select
        count(*),
        count(case when pg_has_role(usesysid, 'USAGE') then pg_terminate_backend(pid) end)
    from pg_stat_activity
    where
        datname = current_database()
        and pid <> pg_backend_pid()
        and application_name like 'blaze\\_mirror.%%'
        and split_part(application_name, '/', 2) = %(mirror)s
        and split_part(application_name, '/', 3)
        <> split_part(current_setting('application_name'), '/', 3)
"""

# Of the same run as this session.
_END_OWN = """
    select count(pg_terminate_backend(pid))
    from pg_stat_activity
    where
        datname = current_database()
        and pid <> pg_backend_pid()
        and application_name like 'blaze\\_mirror.%%/' || %(mirror)s || '/%%'
        and split_part(application_name, '/', 3)
        = split_part(current_setting('application_name'), '/', 3)
"""


@dataclass(frozen=True)
class Holder:
    """The session that holds the lock.

    Attributes:
        command: as people call it; None where the session is not one of ours, or hides its name.
        since: when the session began; None where that is hidden.
        user: its role.
        address: of its client; `this server` where it came by a socket, None where it is hidden.
        pid: of its process on the server.
    """

    command: str | None
    since: datetime | None
    user: str | None
    address: str | None
    pid: int


def mirror_id(raw_schema: str) -> str:
    """By which the names of a run's sessions tell whose lock it holds."""
    return hashlib.sha256(_key(raw_schema).encode()).hexdigest()[:6]


def _key(raw_schema: str) -> str:
    """Of the one mirror of a database, whatever its raw schema is called, or of a smoke test.

    Two first runs with a raw schema each would meet in staging. The text is that of the default
    schema, so that a process of an earlier release is kept out as well.
    """
    return f"blaze_mirror:{raw_schema if raw_schema.startswith(SCRATCH) else 'raw'}"


class RunLock:
    """An advisory lock of the database: it ends with its session, however that ends."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._key = _key(store.raw_schema)
        self._mirror = mirror_id(store.raw_schema)

    def take(self) -> None:
        """Take the lock for as long as the connection lives.

        A run whose session was lost may still be at work in its other sessions. They are ended,
        and none may come back, before the new run begins.

        Raises:
            LockHeldError: another run holds it, or one that has lost it does not end.
        """
        if not self._store.value(_TRY_LOCK, key=self._key):
            raise LockHeldError(
                "Another run is at work on this database; nothing was done. "
                "`make status` shows it; wait for it to end"
            )
        if not self.end_other_runs():
            return
        seen_at = time.monotonic()
        deadline = seen_at + LOST_RUN_ENDS_WITHIN_S
        while time.monotonic() - seen_at < QUIET_S:
            time.sleep(0.1)
            if self.end_other_runs():
                seen_at = time.monotonic()
            if seen_at > deadline:
                self._store.execute(_UNLOCK, key=self._key)
                raise LockHeldError(
                    "An earlier run has lost its lock and is still at work on this database; "
                    "nothing was done. End its sessions (blaze_mirror.… in pg_stat_activity)"
                )

    def end_other_runs(self) -> int:
        """End the sessions of runs that have lost the lock, which is ours; gives how many."""
        return int(self._store.rows(_END_OTHERS, mirror=self._mirror)[0][0])

    def end_own_sessions(self, other: Connection) -> int:
        """End this run's sessions, of which the one with the lock is lost; gives how many.

        Args:
            other: a new session of the run.
        """
        row = other.execute(_END_OWN, {"mirror": self._mirror}).fetchone()
        return int(row[0]) if row else 0

    def wait_for(self, command: str, stop: Stop, *, at_most_s: float) -> None:
        """Wait while a command holds the lock that is soon done; return at once for any other.

        Args:
            command: which.
            stop: ends the wait.
            at_most_s: seconds.

        Raises:
            BlazeMirrorError: a stop was asked for.
        """
        deadline = time.monotonic() + at_most_s
        while time.monotonic() < deadline and (holder := self.holder()):
            if holder.command != command:
                return
            stop.wait(LOOK_EVERY_S)
            stop.check()

    def is_held(self) -> bool:
        """Whether a run is at work at this moment."""
        return self.holder() is not None

    def holder(self) -> Holder | None:
        """Who is at work at this moment; None where nobody is."""
        rows = self._store.rows(_HOLDER, key=self._key)
        if not rows:
            return None
        name, since, user, address, pid = rows[0]
        ours, _, command = (name or "").split("/")[0].partition(".")
        return Holder(command if ours == "blaze_mirror" else None, since, user, address, pid)
