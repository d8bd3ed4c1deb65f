"""How far the database's clock may have come since it was last looked at.

It tells the limiter when the server's clock was set forward: by the time since this machine's boot,
which nobody can set.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import LiteralString

from psycopg import sql

from warehouse.connection import Connection

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")

TOLERANCE_MS = 5_000
"""Of the margin on top of the vendor's five minutes. Clocks drift, and a trip to the server takes
its time."""

_OFFSET: LiteralString = """
    select offset_ms from {} where boot_id = %s
"""

_SAVE_OFFSET: LiteralString = """
    insert into {} (boot_id, offset_ms) values (%s, %s)
    on conflict (boot_id) do update set offset_ms = excluded.offset_ms
"""


class BootClock:
    """The distance between the database's clock and the time since this machine's boot.

    It is kept in the database, for the next process of the same boot. Where the system has no such
    clock (macOS) it is the process's own, which stands still while the machine sleeps; that the
    server's clock went on looks like one that was set then, and costs a pause.

    Args:
        connection: to the database.
        schema: that `boot_clock` is in.
    """

    def __init__(self, connection: Connection, schema: str) -> None:
        self._table = sql.Identifier(schema, "boot_clock")
        self._boot_id = _BOOT_ID.read_text().strip() if _BOOT_ID.exists() else None
        self._offset_ms: int | None = None
        if self._boot_id is not None:
            row = connection.execute(
                sql.SQL(_OFFSET).format(self._table), (self._boot_id,)
            ).fetchone()
            self._offset_ms = int(row[0]) if row else None

    def latest_ms(self) -> int | None:
        """What the database's clock shows at the latest, unless it was set; None if unknown."""
        if self._offset_ms is None:
            return None
        return self._offset_ms + since_boot_ms() + TOLERANCE_MS

    def note(self, connection: Connection, shown_ms: int) -> None:
        """Take in what the database's clock shows now."""
        offset, latest = shown_ms - since_boot_ms(), self.latest_ms()
        if latest is not None and self._offset_ms is not None and shown_ms <= latest:
            # Not each look anew: many small steps forward would never be seen.
            offset = min(offset, self._offset_ms)
        if offset == self._offset_ms:
            return
        is_news = self._offset_ms is None or abs(offset - self._offset_ms) > TOLERANCE_MS
        self._offset_ms = offset
        if self._boot_id is not None and is_news:
            connection.execute(sql.SQL(_SAVE_OFFSET).format(self._table), (self._boot_id, offset))


def since_boot_ms() -> int:
    """The time since this machine's boot, which nobody can set."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
    return time.monotonic_ns() // 1_000_000
