"""The transport of calls: it asks for a permit before each attempt, and tallies it by path."""

from __future__ import annotations

import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter

from extract.source.rate_limit.limiter import RateLimiter
from extract.source.reason import Reason


@dataclass
class Tally:
    """Calls made, by what they were for, and seconds waited for permits to make them."""

    by_reason: Counter[Reason] = field(default_factory=Counter)
    waited_s: float = 0.0

    @property
    def calls(self) -> int:
        """All of them."""
        return self.by_reason.total()

    def told(self) -> dict[str, int]:
        """The calls by reason, in the order of reasons, without those that none was made for."""
        return {reason: self.by_reason[reason] for reason in Reason if self.by_reason[reason]}

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.by_reason + other.by_reason, self.waited_s + other.waited_s)

    def __sub__(self, earlier: Tally) -> Tally:
        return Tally(self.by_reason - earlier.by_reason, self.waited_s - earlier.waited_s)


class RateLimitedAdapter(HTTPAdapter):
    """A transport that waits for a permit before each attempt, redirects and retries included."""

    def __init__(self, limiter: RateLimiter, connections: int) -> None:
        self._limiter = limiter
        self._lock = threading.Lock()
        self._own = threading.local()
        self._tallies: defaultdict[str, Tally] = defaultdict(Tally)
        super().__init__(pool_connections=1, pool_maxsize=connections, max_retries=0)

    @contextmanager
    def counted_as(self, reason: Reason) -> Iterator[None]:
        """Count what this thread sends meanwhile as made for a reason."""
        self._own.reason = reason
        try:
            yield
        finally:
            del self._own.reason

    def send(
        self, request: requests.PreparedRequest, *args: Any, **kwargs: Any
    ) -> requests.Response:
        """Wait, count, send."""
        waited_s = self._limiter.acquire()
        with self._lock:
            tally = self._tallies[urlsplit(request.url or "").path]
            tally.by_reason[self._own.reason] += 1
            tally.waited_s += waited_s
        return super().send(request, *args, **kwargs)

    def tally(self, is_wanted: Callable[[str], bool]) -> Tally:
        """What was sent so far.

        Args:
            is_wanted: tells the paths that count; lists are read side by side, and each has its
                own calls.
        """
        with self._lock:
            return sum((t for path, t in self._tallies.items() if is_wanted(path)), Tally())

    def close(self) -> None:
        """Close every connection now: a traceback that is kept would keep their pool."""
        pools = self.poolmanager.pools
        for pool in [pools[key] for key in pools.keys()]:  # noqa: SIM118 - no iteration there
            pool.close()
        super().close()
