"""The line that people see while an entity is read."""

from __future__ import annotations

import time
from collections.abc import Callable

COUNT_EVERY_S = 1.0
"""How often the calls of the last five minutes are counted; it costs a query."""


class ReadingDetail:
    """How a reading goes: where it is, rows, and calls against the ceiling.

    Args:
        calls_in_window: counts the calls of the last five minutes, of all processes together.
        ceiling: the most that are allowed.
    """

    def __init__(self, calls_in_window: Callable[[], int], ceiling: int) -> None:
        self._calls_in_window = calls_in_window
        self._ceiling = ceiling
        self._began_at = time.monotonic()
        self._counted_at = float("-inf")
        self._calls = 0

    def line(self, rows: int, place: str) -> str:
        """The line.

        Args:
            rows: rows read so far.
            place: the window that was read last, or the list.
        """
        now = time.monotonic()
        if now - self._counted_at >= COUNT_EVERY_S:
            self._counted_at, self._calls = now, self._calls_in_window()
        rate = rows / max(now - self._began_at, 0.001)
        return (
            f"{rows:,} rows, {rate:,.0f}/s; {self._calls:,} of {self._ceiling:,} calls "
            f"in 5 minutes; {place}"
        )
