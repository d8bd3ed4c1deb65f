"""The rate limit: every attempt waits here for a permit, whichever process makes it.

The vendor disables the key of whoever passes 10,000 calls in any five minutes, and counts when a
call arrives, not when we decided to make it. So permits are counted over a stretch longer than
five minutes, by more than a call can be under way before it arrives; and they are counted in the
database, where every process with the same key sees them.
"""

from __future__ import annotations

import hashlib
import logging
import threading
import time
from collections import defaultdict
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, LiteralString, Protocol, Self
from urllib.parse import urlsplit

import psycopg
import requests
from psycopg import sql
from psycopg_pool import ConnectionPool
from pyrate_limiter import Limiter, PostgresBucket, Rate, RateItem, SingleBucketFactory
from requests.adapters import HTTPAdapter

from common.errors import StoppedEarlyError
from common.settings import Settings
from common.stop import Stop
from extract.source.boot_clock import BootClock

log = logging.getLogger(__name__)

WINDOW_MS = 300_000
"""The vendor's five minutes."""

ARRIVAL_MARGIN_MS = 30_000
"""The longest a call may take from its permit to its arrival: the connect timeout, twice over."""

BUDGET_WARNING = 0.8
"""The share of the monthly budget at which people want to know."""


@dataclass
class Tally:
    """Calls made, and seconds waited for permits to make them."""

    calls: int = 0
    waited_s: float = 0.0


class RateLimiter(Protocol):
    """What a client needs of a rate limiter."""

    def acquire(self) -> float:
        """Wait for a permit for one attempt, and count it; gives the seconds waited."""

    def pause(self, seconds: float) -> None:
        """Hold back every worker for a while."""


class CallCounter:
    """Counts the few calls that are made before there is a database to count them in."""

    def __init__(self) -> None:
        self.calls = 0

    def acquire(self) -> float:
        """Count."""
        self.calls += 1
        return 0.0

    def pause(self, seconds: float) -> None:
        """Nobody else is at work yet; the retry's own pause is enough."""


class SharedRateLimiter(AbstractContextManager["SharedRateLimiter"]):
    """Permits for calls: a sliding window and a monthly budget, kept in the database.

    Args:
        database_url: where the counts are shared.
        schema: the schema that holds them.
        partner_key: whose calls are counted; only a digest of it is stored.
        calls_per_5min: the ceiling over any five minutes.
        calls_per_month: the ceiling over a calendar month, in UTC.
        stop: checked while waiting.
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
        self._schema = schema
        self._per_month = calls_per_month
        self._key_id = hashlib.sha256(partner_key.encode()).hexdigest()[:12]
        self._lock = threading.Lock()
        self._paused_until = 0.0
        self.calls = 0
        self.waited_s = 0.0
        self.per_5min = calls_per_5min

        self._pool = _pool(database_url, schema, max_size=3)
        # One statement is one trip to the server, where a transaction is four; while others use the
        # interpreter, each trip makes a call wait for its turn. A crash of the server may forget
        # the last half second of a month's calls; each would cost a flush else.
        self._month_pool = _pool(
            database_url, schema, "set synchronous_commit = off", max_size=1, autocommit=True
        )
        table = f"calls_{self._key_id}"
        rate = Rate(calls_per_5min, WINDOW_MS + ARRIVAL_MARGIN_MS)
        self._bucket = PostgresBucket(self._pool, table, [rate])
        with self._pool.connection() as connection:
            last = connection.execute(
                sql.SQL(
                    "select coalesce(extract(epoch from max(item_timestamp)) * 1000, 0)::bigint "
                    "from {}"
                ).format(sql.Identifier(f"ratelimit___{table}"))
            ).fetchone()
            self._clock = BootClock(connection, schema, int(last[0]) if last else 0)
        self._bucket._clock = self._clock  # noqa: SLF001 - the bucket takes no clock argument
        self._bucket.leak(self._clock.now())
        # No background thread: what has left the window is cleared once a run.
        self._limiter = Limiter(SingleBucketFactory(self._bucket, schedule_leak=False))
        self.month_calls = self._month_calls()

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

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._limiter.close()
        self._pool.close()
        self._month_pool.close()

    def __enter__(self) -> Self:
        return self

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
        now = self._clock.now()
        with self._pool.connection() as connection:
            row = connection.execute(
                sql.SQL("select count(*) from {} where item_timestamp >= to_timestamp(%s)").format(
                    sql.Identifier(f"ratelimit___calls_{self._key_id}")
                ),
                ((now - WINDOW_MS) / 1000,),
            ).fetchone()
        return int(row[0]) if row else 0

    def budget(self) -> Mapping[str, int]:
        """Calls made this month and the most allowed."""
        return {"calls": self.month_calls, "allowed": self._per_month}

    def _until_free_s(self) -> float:
        waiting = self._bucket.waiting(RateItem("call", self._clock.now()))
        wait_ms = waiting if isinstance(waiting, int) and waiting > 0 else 50
        # Other processes may free the window earlier than it looks from here.
        return min(wait_ms / 1000, 5.0)

    def _month_calls(self) -> int:
        with self._pool.connection() as connection:
            row = connection.execute(
                "select calls from calls_by_month where key_id = %s and month = %s",
                (self._key_id, _month()),
            ).fetchone()
        return int(row[0]) if row else 0

    def _count_for_month(self) -> None:
        with self._month_pool.connection() as connection:
            row = connection.execute(
                "insert into calls_by_month (key_id, month, calls) values (%s, %s, 1) "
                "on conflict (key_id, month) do update set calls = calls_by_month.calls + 1 "
                "where calls_by_month.calls < %s returning calls",
                (self._key_id, _month(), self._per_month),
            ).fetchone()
        if row is None:
            reason = (
                f"the budget of {self._per_month:,} calls a month is used up; the sync resumes "
                "next month, or after BLAZE_CALLS_PER_MONTH is raised"
            )
            self._stop.request(reason)
            raise StoppedEarlyError(reason)
        self.month_calls = int(row[0])


class RateLimitedAdapter(HTTPAdapter):
    """A transport that waits for a permit before each attempt, redirects and retries included.

    Attributes:
        tallies: what was called, by path; lists are read side by side, and each has its own calls.
    """

    def __init__(self, limiter: RateLimiter, connections: int) -> None:
        self._limiter = limiter
        self._lock = threading.Lock()
        self.tallies: defaultdict[str, Tally] = defaultdict(Tally)
        super().__init__(pool_connections=1, pool_maxsize=connections, max_retries=0)

    def send(
        self, request: requests.PreparedRequest, *args: Any, **kwargs: Any
    ) -> requests.Response:
        """Wait, count, send."""
        waited_s = self._limiter.acquire()
        with self._lock:
            tally = self.tallies[urlsplit(request.url or "").path]
            tally.calls += 1
            tally.waited_s += waited_s
        return super().send(request, *args, **kwargs)


def _pool(
    database_url: str,
    schema: str,
    *settings: LiteralString,
    max_size: int,
    autocommit: bool = False,
) -> ConnectionPool:
    """Connections that wait for nothing for ever and see the tables of the counts first."""

    def configure(connection: psycopg.Connection[Any]) -> None:
        connection.execute(
            sql.SQL(
                "set search_path to {}; set time zone 'UTC'; set lock_timeout = '30s'; "
                "set statement_timeout = '60s'"
            ).format(sql.Identifier(schema))
        )
        for setting in settings:
            connection.execute(setting)
        connection.commit()

    return ConnectionPool(
        database_url,
        min_size=1,
        max_size=max_size,
        kwargs={
            "application_name": "blaze_mirror.rate_limit",
            "connect_timeout": 10,
            "autocommit": autocommit,
        },
        configure=configure,
        open=True,
    )


def _month() -> Any:
    return datetime.now(UTC).date().replace(day=1)
