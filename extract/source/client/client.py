"""The Blaze Partner API as one shop's client sees it."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from importlib.metadata import version
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import urlsplit

import requests
import urllib3.exceptions

from common.errors import CredentialsError
from common.settings import Settings
from common.shop import Shop
from common.stop import Stop
from extract.source.client.answers import CONNECT_TIMEOUT_S, cause_of, judge, sent_at
from extract.source.client.body import read_body, unpack
from extract.source.client.keys import Keys
from extract.source.client.retries import (
    ATTEMPTS,
    FIRST_PAUSE_S,
    TooManyCallsError,
    UnreachableError,
    retrying,
)
from extract.source.client.workers import Workers
from extract.source.envelopes import Body
from extract.source.rate_limit import RateLimitedAdapter, RateLimiter, Tally
from extract.source.reason import Reason

T = TypeVar("T")


class BlazeClient(AbstractContextManager["BlazeClient"]):
    """Calls for one shop. Safe to share between threads: no more than set are in flight at once.

    Args:
        settings: base URL, partner key and timeouts.
        shop: whose developer key to use.
        limiter: gives a permit for every attempt.
        stop: ends waits early.
        workers: that it shares with clients of other shops; by default its own.
    """

    def __init__(
        self,
        settings: Settings,
        shop: Shop,
        limiter: RateLimiter,
        stop: Stop,
        workers: Workers | None = None,
    ) -> None:
        self.base_url = settings.base_url
        self.shop = shop
        self._read_timeout_s = settings.read_timeout_s
        self._limiter = limiter
        self._stop = stop
        self._session = requests.Session()
        self._session.auth = Keys(
            settings.require_partner_key().get_secret_value(),
            shop.developer_key.get_secret_value(),
        )
        self._session.headers.update(
            {
                "Accept": "application/json",
                "Accept-Encoding": "gzip",
                "User-Agent": f"blaze-mirror/{version('blaze-mirror')}",
            }
        )
        self._adapter = RateLimitedAdapter(limiter, connections=settings.concurrency)
        self._session.mount("https://", self._adapter)
        self._session.mount("http://", self._adapter)
        self._workers = workers or Workers(settings.concurrency)
        self._owns_workers = workers is None
        self.server_time: datetime | None = None
        """The API's own clock, from the last answer's `Date`."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._session.close()
        if self._owns_workers:
            self._workers.close()

    def get(
        self,
        path: str,
        params: Mapping[str, str | int],
        read: Callable[[Body], T],
        attempts: int = ATTEMPTS,
        *,
        reason: Reason,
    ) -> T:
        """Get one answer, retrying what may pass.

        Args:
            path: below the base URL.
            params: the query.
            read: makes a result of the body, and keeps no view of it; raises `BadResponseError`
                where it cannot, which is retried like a cut-off body.
            attempts: how often to try at the most.
            reason: what the first attempt is counted as; the others are retries.

        Raises:
            CredentialsError: 401; every worker is asked to stop.
            ForbiddenError: 403.
            RequestRefusedError: the request itself is wrong.
            ApiError: it kept failing.
            StoppedEarlyError: a stop was requested, or the budget is used up.
        """
        reasons = itertools.chain([reason], itertools.repeat(Reason.RETRY))

        def attempt() -> T:
            with self._adapter.counted_as(next(reasons)):
                return self._attempt(path, params, read)

        result: T = retrying(path, attempts, self._sleep)(attempt)
        return result

    def tally(self, paths: Iterable[str] = ("",)) -> Tally:
        """The calls made so far to some lists and to their records, every attempt counted.

        Args:
            paths: of the lists; by default all there are.
        """
        prefix = urlsplit(self.base_url).path
        roots = [f"{prefix}{path}" for path in paths]
        return self._adapter.tally(
            lambda called: any(called == root or called.startswith(f"{root}/") for root in roots)
        )

    def _attempt(self, path: str, params: Mapping[str, str | int], read: Callable[[Body], T]) -> T:
        try:
            with (
                self._workers.in_flight,
                self._checked(),
                self._session.get(
                    f"{self.base_url}{path}",
                    params=params,
                    timeout=(CONNECT_TIMEOUT_S, self._read_timeout_s),
                    allow_redirects=False,
                    stream=True,
                ) as response,
            ):
                self.server_time = sent_at(response) or self.server_time
                self._judge(path, response)
                body = read_body(response)
        except (requests.exceptions.RequestException, urllib3.exceptions.HTTPError) as error:
            raise UnreachableError(f"{path}: {cause_of(error)}") from error
        encoding = response.headers.get("Content-Encoding", "")
        return self._workers.decoding.submit(lambda: read(unpack(body, encoding))).result()

    @contextmanager
    def _checked(self) -> Iterator[None]:
        """A key that was refused meanwhile is not shown again by those that have waited."""
        self._stop.check()
        yield

    def _judge(self, path: str, response: requests.Response) -> None:
        """Raise for every answer that is not a 200; some of them stop or pause all workers."""
        try:
            judge(path, response, self.shop)
        except CredentialsError as error:
            self._stop.fail(error)
            raise
        except TooManyCallsError as error:
            self._limiter.pause(error.retry_after_s or FIRST_PAUSE_S)
            raise

    def _sleep(self, seconds: float) -> None:
        self._stop.wait(seconds)
        self._stop.check()
