"""The ceiling over any five minutes, for all processes with the same key together.

The vendor disables a key that passes 10,000 calls in any five minutes, and counts a call when it
arrives, not when we decided to make it. So permits are counted over a stretch longer than
five minutes, by more than a call can be under way before it arrives; and they are counted in the
database, where every process with the same key sees them.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Mapping
from contextlib import AbstractContextManager
from types import TracebackType
from typing import LiteralString, Self

from psycopg import sql
from pyrate_limiter import Limiter, PostgresBucket, Rate, RateItem, SingleBucketFactory

from common.errors import StoppedEarlyError
from common.settings import Settings
from common.stop import Stop
from extract.source.rate_limit.boot_clock import BootClock
from extract.source.rate_limit.month_budget import MonthBudget
from extract.source.rate_limit.pool import open_pool

WINDOW_MS = 300_000
"""The vendor's five minutes."""

ARRIVAL_MARGIN_MS = 30_000
"""The longest a call may take from its permit to its arrival: the connect timeout, twice over."""

LONGEST_WAIT_S = 5.0
"""Before it is asked again: other processes may free the window earlier than it looks from here."""

_LAST_PERMIT_MS: LiteralString = """
    select coalesce(extract(epoch from max(item_timestamp)) * 1000, 0)::bigint from {}
"""

_PERMITS_SINCE: LiteralString = """
    select count(*) from {} where item_timestamp >= to_timestamp(%s)
"""


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
        self._permits = sql.Identifier(f"ratelimit___calls_{key_id}")
        self._pool = open_pool(database_url, schema, max_size=1)
        self._bucket = PostgresBucket(
            self._pool, f"calls_{key_id}", [Rate(calls_per_5min, WINDOW_MS + ARRIVAL_MARGIN_MS)]
        )
        with self._pool.connection() as connection:
            last = connection.execute(sql.SQL(_LAST_PERMIT_MS).format(self._permits)).fetchone()
            self._clock = BootClock(connection, schema, int(last[0]) if last else 0)
        self._bucket._clock = self._clock  # noqa: SLF001 - the bucket takes no clock argument
        self._bucket.leak(self._clock.now())
        # No background thread: what has left the window is cleared once a run.
        self._limiter = Limiter(SingleBucketFactory(self._bucket, schedule_leak=False))
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
        """Give back the connections: no call is to follow. The counts can be read still."""
        self._limiter.close()
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
                pause_s = self._paused_until - time.monotonic()
                if pause_s <= 0 and self._limiter.try_acquire("call", blocking=False):
                    break
                started = time.monotonic()
                self._stop.wait(max(pause_s, 0.0) or self._until_free_s())
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
        since_s = (self._clock.now() - WINDOW_MS) / 1000
        with self._pool.connection() as connection:
            row = connection.execute(
                sql.SQL(_PERMITS_SINCE).format(self._permits), (since_s,)
            ).fetchone()
        return int(row[0]) if row else 0

    def budget(self) -> Mapping[str, int]:
        """Calls made this month and the most allowed."""
        return {"calls": self._month.calls, "allowed": self._month.allowed}

    def _until_free_s(self) -> float:
        waiting = self._bucket.waiting(RateItem("call", self._clock.now()))
        wait_ms = waiting if isinstance(waiting, int) and waiting > 0 else 50
        return min(wait_ms / 1000, LONGEST_WAIT_S)

    def _count_for_month(self) -> None:
        try:
            self._month.count()
        except StoppedEarlyError as error:
            self._stop.request(str(error))
            raise
