"""The transport of calls: it asks for a permit before each attempt, and tallies it by path."""

from __future__ import annotations

import threading
from collections import defaultdict
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter

from extract.source.rate_limit.limiter import RateLimiter


@dataclass
class Tally:
    """Calls made, and seconds waited for permits to make them."""

    calls: int = 0
    waited_s: float = 0.0


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

    def close(self) -> None:
        """Close every connection now: a traceback that is kept would keep their pool."""
        pools = self.poolmanager.pools
        for pool in [pools[key] for key in pools.keys()]:  # noqa: SIM118 - no iteration there
            pool.close()
        super().close()
