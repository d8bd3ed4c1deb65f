"""The lock that lets one run at a time work on a mirror."""

from __future__ import annotations

from common.errors import LockHeldError
from extract.state.store import Store

_TRY_LOCK = """
    select pg_try_advisory_lock(hashtextextended(%(key)s, 0))
"""

# Postgres shows a lock's 64-bit key as two halves.
_IS_HELD = """
    select 1
    from pg_locks
    where
        locktype = 'advisory'
        and objsubid = 1
        and granted
        and database = (select oid from pg_database where datname = current_database())
        and (classid::bigint << 32 | objid::bigint) = hashtextextended(%(key)s, 0)
"""


class RunLock:
    """An advisory lock of the database: it ends with its session, however that ends."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._key = f"blaze_mirror:{store.raw_schema}"

    def take(self) -> None:
        """Take the lock for as long as the connection lives.

        Raises:
            LockHeldError: another run holds it.
        """
        if not self._store.value(_TRY_LOCK, key=self._key):
            raise LockHeldError(
                "Another run is at work on this database; nothing was done. "
                "`make status` shows it; wait for it to end"
            )

    def is_held(self) -> bool:
        """Whether a run is at work at this moment."""
        return self._store.value(_IS_HELD, key=self._key) is not None
