"""The ceiling over any five minutes, for all processes with the same key together.

The vendor disables a key that passes 10,000 calls in any five minutes, and counts a call when it
arrives, not when we decided to make it. So permits are counted over a stretch longer than
five minutes, by more than a call can be under way before it arrives; and they are counted in the
database and by its clock, which every process with the same key sees. They are taken in blocks that
grow with the calls: a process that is killed has counted too many, and never too few.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Mapping
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Self

from common.errors import StoppedEarlyError
from common.settings import Settings
from common.stop import Stop
from extract.source.rate_limit.month_budget import MonthBudget
from extract.source.rate_limit.permits import Permits
from extract.source.rate_limit.pool import open_pool

WINDOW_MS = 300_000
"""The vendor's five minutes."""

ARRIVAL_MARGIN_MS = 30_000
"""The longest a call may take from its permit to its arrival: the connect timeout, twice over; and
what clocks and a late answer of the database may cost."""

LONGEST_WAIT_S = 5.0
"""Before it is asked again: other processes may free the window earlier than it looks from here."""


class SharedRateLimiter(AbstractContextManager["SharedRateLimiter"]):
    """Permits for calls: a sliding window and a monthly budget, kept in the database.

    Args:
        database_url: where the counts are shared.
        schema: the schema that holds them.
        partner_key: whose calls are counted; only a digest of it is stored.
        calls_per_5min: the ceiling over any five minutes.
        calls_per_month: the ceiling over a calendar month, in UTC.
        stop: checked while waiting.

    Attributes:
        per_5min: the ceiling over any five minutes.
        calls: permits given by this process.
        waited_s: seconds that it took to get them.
    """

    def __init__(
        self,
        database_url: str,
        schema: str,
        partner_key: str,
        calls_per_5min: int,
        calls_per_month: int,
        stop: Stop,
    ) -> None:
        self._stop = stop
        self._lock = threading.Lock()
        self._paused_until = 0.0
        self.calls = 0
        self.waited_s = 0.0
        self.per_5min = calls_per_5min

        key_id = hashlib.sha256(partner_key.encode()).hexdigest()[:12]
        self._pool = open_pool(database_url, schema, "set lock_timeout = '2s'", max_size=1)
        self._permits = Permits(
            self._pool, schema, key_id, calls_per_5min, WINDOW_MS + ARRIVAL_MARGIN_MS
        )
        self._month = MonthBudget(database_url, schema, key_id, calls_per_month)

    @classmethod
    def from_settings(cls, settings: Settings, database_url: str, stop: Stop) -> Self:
        """The limiter that all commands with these settings share."""
        return cls(
            database_url,
            settings.raw_schema,
            settings.require_partner_key().get_secret_value(),
            settings.calls_per_5min,
            settings.calls_per_month,
            stop,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give back permits and connections: no call is to follow. The counts can be read still."""
        if not self._pool.closed:
            self._permits.give_back()
        self._pool.close()
        self._month.close()

    def acquire(self) -> float:
        """Wait for a permit and count it, before the call is made.

        Returns:
            How many seconds the limit took.

        Raises:
            StoppedEarlyError: the monthly budget is used up, or a stop was requested meanwhile.
        """
        waited_s = 0.0
        with self._lock:
            while True:
                self._stop.check()
                started = time.monotonic()
                pause_s = self._paused_until - started
                wait_s = pause_s if pause_s > 0 else self._permits.take()
                if wait_s is None:
                    break
                self._stop.wait(min(wait_s, LONGEST_WAIT_S))
                waited_s += time.monotonic() - started
            self._count_for_month()
            self.calls += 1
            self.waited_s += waited_s
        return waited_s

    def pause(self, seconds: float) -> None:
        """Hold back every worker of this process: the API has said that it is too much."""
        self._paused_until = max(self._paused_until, time.monotonic() + seconds)

    def in_window(self) -> int:
        """Calls counted in the running window, all processes together."""
        return self._permits.count(WINDOW_MS)

    def budget(self) -> Mapping[str, int]:
        """Calls made this month and the most allowed."""
        return {"calls": self._month.calls, "allowed": self._month.allowed}

    def _count_for_month(self) -> None:
        try:
            self._month.count()
        except StoppedEarlyError as error:
            self._stop.request(str(error))
            raise
