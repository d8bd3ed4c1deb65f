"""A clock that a change of the wall clock cannot move, shared by all processes of a machine."""

from __future__ import annotations

import time
from pathlib import Path
from typing import LiteralString

from psycopg import sql
from pyrate_limiter.clocks import AbstractClock

from warehouse.connection import Connection

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")

# The first process after a boot wins; the others read what it has written.
_PROPOSE_OFFSET: LiteralString = """
    insert into {} (boot_id, offset_ms) values (%s, %s) on conflict do nothing
"""

_OFFSET: LiteralString = """
    select offset_ms from {} where boot_id = %s
"""


class BootClock(AbstractClock):
    """Milliseconds that grow with the time since boot, even if the wall clock is set.

    The first process to ask after a boot fixes the distance between time since boot and epoch
    time in the database, never behind the last attempt recorded there; every later process of
    that boot uses the same distance. A wall clock set back, or forward, while the machine is up
    therefore neither opens nor closes the window of the rate limit.

    Where the system has no such clock (macOS), the wall clock serves, held at or above the last
    recorded attempt.
    """

    def __init__(self, connection: Connection, schema: str, last_attempt_ms: int) -> None:
        self._floor_ms = last_attempt_ms
        self._offset_ms: int | None = None
        if _BOOT_ID.exists():
            boot_id = _BOOT_ID.read_text().strip()
            self._offset_ms = self._shared_offset(connection, schema, boot_id)

    def now(self) -> int:
        """Milliseconds on a scale close to the epoch's."""
        if self._offset_ms is not None:
            return self._offset_ms + _since_boot_ms()
        self._floor_ms = max(self._floor_ms, time.time_ns() // 1_000_000)
        return self._floor_ms

    def _shared_offset(self, connection: Connection, schema: str, boot_id: str) -> int:
        proposed = max(time.time_ns() // 1_000_000, self._floor_ms) - _since_boot_ms()
        table = sql.Identifier(schema, "boot_clock")
        connection.execute(sql.SQL(_PROPOSE_OFFSET).format(table), (boot_id, proposed))
        row = connection.execute(sql.SQL(_OFFSET).format(table), (boot_id,)).fetchone()
        if row is None:
            raise RuntimeError("the clock's row vanished between two statements")
        return int(row[0])


def _since_boot_ms() -> int:
    return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
