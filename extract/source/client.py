"""The Blaze Partner API as a client sees it: one shop's lists, a page at a time.

Errors and what is done about them (the vendor's contract is in `docs/blaze-api.md`):

    timeout, reset, cut-off body, invalid JSON, HTML page    retried, then BadResponseError
    429, 5xx                                                 retried after a pause, then ApiError
    400, 404, redirects, other 4xx                           RequestRefusedError at once
    401, 403                                                 CredentialsError at once, for all
"""

from __future__ import annotations

import email.utils
import logging
import threading
import zlib
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import urlsplit

import requests
import urllib3.exceptions
from requests.auth import AuthBase
from tenacity import (
    RetryCallState,
    Retrying,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential_jitter,
)

from common import logs
from common.errors import (
    ApiError,
    BadResponseError,
    CredentialsError,
    RequestRefusedError,
    SettingsError,
)
from common.settings import Settings, Shop
from common.stop import Stop
from extract.source.entities import MEMBERS
from extract.source.rate_limit import RateLimitedAdapter, RateLimiter, Tally

log = logging.getLogger(__name__)

CONNECT_TIMEOUT_S = 10
BODY_TIMEOUT_S = 300
"""The longest a whole body may take, however steadily it drips."""
MAX_BODY_BYTES = 512 * 1024 * 1024
"""More than ten times the largest page seen; past it something is wrong."""
DECODERS = 2
"""Threads that decompress and decode bodies. More would wait for each other and hold memory: a
page of sales has four megabytes, and a quarter of that as it is sent."""
ATTEMPTS = 6
ACCESS_ATTEMPTS = 3
MAX_PAUSE_S = 120
"""The longest that `Retry-After` is followed: a longer one is left to the next run."""
FIRST_PAUSE_S = 0.5
OK, TOO_MANY, SERVER_ERROR = 200, 429, 500
STORE_PATH = "/api/v1/partner/store"

T = TypeVar("T")


class _TransientError(ApiError):
    """A failure that may pass; `retry_after_s` is what the API asked for, if it did."""

    def __init__(self, message: str, retry_after_s: float | None = None) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class UnreachableError(_TransientError):
    """No answer came at all, or not to its end."""


class _Keys(AuthBase):
    """The two keys as headers.

    Given as `auth`, so that requests never looks for other credentials of the host in `.netrc`.
    The partner key goes under both names in use: which one counts has changed over time.
    """

    def __init__(self, partner_key: str, developer_key: str) -> None:
        self._headers = {
            "x-api-key": partner_key,
            "partner_key": partner_key,
            "Authorization": developer_key,
        }

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers.update(self._headers)
        return request


class BlazeClient(AbstractContextManager["BlazeClient"]):
    """Calls for one shop. Safe to share between threads: no more than set are in flight at once.

    Args:
        settings: base URL, partner key and timeouts.
        shop: whose developer key to use.
        limiter: gives a permit for every attempt.
        stop: ends waits early.
    """

    def __init__(self, settings: Settings, shop: Shop, limiter: RateLimiter, stop: Stop) -> None:
        self._base_url = settings.base_url
        self._read_timeout_s = settings.read_timeout_s
        self._limiter = limiter
        self._stop = stop
        self._session = requests.Session()
        self._session.auth = _Keys(
            settings.require_partner_key().get_secret_value(),
            shop.developer_key.get_secret_value(),
        )
        self._session.headers.update(
            {
                "Accept": "application/json",
                "Accept-Encoding": "gzip",
                "User-Agent": "blaze-mirror/0.1",
            }
        )
        self._adapter = RateLimitedAdapter(limiter, connections=settings.concurrency)
        self._session.mount("https://", self._adapter)
        self._session.mount("http://", self._adapter)
        self._in_flight = threading.BoundedSemaphore(settings.concurrency)
        self._decoding = ThreadPoolExecutor(DECODERS, thread_name_prefix="decode")
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
        self._decoding.shutdown()

    def get(
        self,
        path: str,
        params: Mapping[str, str | int],
        read: Callable[[bytes], T],
        attempts: int = ATTEMPTS,
    ) -> T:
        """Get one answer, retrying what may pass.

        Args:
            path: below the base URL.
            params: the query.
            read: makes a result of the body; raises `BadResponseError` where it cannot, which
                is retried like a cut-off body.
            attempts: how often to try at the most.

        Raises:
            CredentialsError: 401 or 403; every worker is asked to stop.
            RequestRefusedError: the request itself is wrong.
            ApiError: it kept failing.
            StoppedEarlyError: a stop was requested, or the budget is used up.
        """
        retrying = Retrying(
            stop=stop_after_attempt(attempts),
            wait=_pause,
            retry=retry_if_exception_type((_TransientError, BadResponseError)),
            sleep=self._sleep,
            before_sleep=lambda state: self._note_retry(path, state),
            reraise=True,
        )
        result: T = retrying(self._attempt, path, params, read)
        return result

    def check_access(self) -> None:
        """Ask for the store, the cheapest call that needs the address and both keys to be right.

        Raises:
            CredentialsError: the keys are refused.
            SettingsError: there is no such API at the address.
            ApiError: the API is there, but fails.
        """
        try:
            try:
                self.get(STORE_PATH, {}, bytes, ACCESS_ATTEMPTS)
            except RequestRefusedError:
                # Some keys may not see the store; the lists are what counts.
                self.get(MEMBERS.endpoint.path, {"skip": 0, "limit": 1}, bytes, ACCESS_ATTEMPTS)
        except (RequestRefusedError, UnreachableError) as error:
            raise SettingsError(
                f"No Blaze API answers at {self._base_url} ({error}): check BLAZE_BASE_URL and "
                "the network"
            ) from error

    def tally(self, paths: Iterable[str]) -> Tally:
        """The calls made so far to some paths, every attempt counted."""
        prefix = urlsplit(self._base_url).path
        tallies = [self._adapter.tallies[f"{prefix}{path}"] for path in paths]
        return Tally(sum(t.calls for t in tallies), sum(t.waited_s for t in tallies))

    def _attempt(self, path: str, params: Mapping[str, str | int], read: Callable[[bytes], T]) -> T:
        try:
            with (
                self._in_flight,
                self._session.get(
                    f"{self._base_url}{path}",
                    params=params,
                    timeout=(CONNECT_TIMEOUT_S, self._read_timeout_s),
                    allow_redirects=False,
                    stream=True,
                ) as response,
            ):
                self._judge(path, response)
                body = _body(response)
        except (requests.exceptions.RequestException, urllib3.exceptions.HTTPError) as error:
            raise UnreachableError(f"{path}: {_cause(error)}") from error
        encoding = response.headers.get("Content-Encoding", "")
        return self._decoding.submit(lambda: read(_unpack(body, encoding))).result()

    def _judge(self, path: str, response: requests.Response) -> None:
        """Raise for every answer that is not a 200."""
        self._read_clock(response)
        status = response.status_code
        if status == OK:
            return
        if status in {401, 403}:
            message = (
                f"the API refused the keys ({status}): check BLAZE_PARTNER_KEY and "
                "BLAZE_DEVELOPER_KEY; nothing was asked again, so that they are not disabled"
            )
            self._stop.request(message)
            raise CredentialsError(message)
        if status == TOO_MANY or status >= SERVER_ERROR:
            retry_after_s = _retry_after_s(response.headers.get("Retry-After"))
            if status == TOO_MANY:
                # Whoever is told that it is too much speaks for all workers.
                self._limiter.pause(retry_after_s or FIRST_PAUSE_S)
            raise _TransientError(f"{path}: the API answered {status}", retry_after_s)
        raise RequestRefusedError(
            f"{path}: the API answered {status} ({_complaint(response)}); check BLAZE_BASE_URL, "
            "and report it if the address is right"
        )

    def _read_clock(self, response: requests.Response) -> None:
        stamp = response.headers.get("Date")
        if stamp:
            try:
                self.server_time = email.utils.parsedate_to_datetime(stamp).astimezone(UTC)
            except ValueError:
                log.debug("The API's Date header cannot be read: %s", stamp)

    def _sleep(self, seconds: float) -> None:
        self._stop.wait(seconds)
        self._stop.check()

    def _note_retry(self, path: str, state: RetryCallState) -> None:
        error = state.outcome.exception() if state.outcome else None
        pause_s = state.next_action.sleep if state.next_action else 0.0
        log.warning(
            "%s; attempt %d failed, again in %.1f s", error or path, state.attempt_number, pause_s
        )


_backoff = wait_exponential_jitter(multiplier=FIRST_PAUSE_S, max=30, jitter=FIRST_PAUSE_S)


def _pause(state: RetryCallState) -> float:
    """What the API asked for, within reason, else exponential backoff with jitter."""
    error = state.outcome.exception() if state.outcome else None
    asked_s = error.retry_after_s if isinstance(error, _TransientError) else None
    return max(asked_s or 0.0, _backoff(state))


def _retry_after_s(header: str | None) -> float | None:
    """`Retry-After` in seconds, from either of its forms, capped; None where it says nothing."""
    if not header:
        return None
    try:
        seconds = float(header)
    except ValueError:
        try:
            moment = email.utils.parsedate_to_datetime(header)
        except ValueError:
            return None
        seconds = (moment.astimezone(UTC) - datetime.now(UTC)).total_seconds()
    return min(max(seconds, 0.0), MAX_PAUSE_S) if seconds == seconds else None  # noqa: PLR0124 - NaN


def _body(response: requests.Response) -> bytes:
    """The whole body as it was sent, within bounds of time and size."""
    # A body that drips never runs into the timeout of a single read. Shut down, it is cut off.
    watchdog = threading.Timer(BODY_TIMEOUT_S, response.raw.shutdown)
    watchdog.daemon = True
    watchdog.start()
    chunks, size = [], 0
    try:
        for chunk in response.raw.stream(1 << 18, decode_content=False):
            chunks.append(chunk)
            size += len(chunk)
            if size > MAX_BODY_BYTES:
                raise BadResponseError(_TOO_LARGE)
    finally:
        watchdog.cancel()
    return b"".join(chunks)


def _unpack(body: bytes, encoding: str) -> bytes:
    """The body without its `Content-Encoding`.

    Not left to urllib3, which would hold every body of a call in flight unpacked, and drops all
    but the first member of a gzip stream.
    """
    if encoding.lower() in {"", "identity"}:
        return body
    if encoding.lower() not in {"gzip", "x-gzip"}:
        raise BadResponseError(f"the body is encoded as {encoding[:20]!r}, which was not asked for")
    members: list[bytes] = []
    size = 0
    try:
        while not members or body.startswith(_GZIP_MAGIC):
            member = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
            members.append(member.decompress(body, MAX_BODY_BYTES + 1 - size))
            size += len(members[-1])
            if size > MAX_BODY_BYTES:
                raise BadResponseError(_TOO_LARGE)
            if not member.eof:
                raise BadResponseError("the compressed body is cut short")
            body = member.unused_data
    except zlib.error as error:
        raise BadResponseError(f"the body is no gzip stream ({error})") from error
    return members[0] if len(members) == 1 else b"".join(members)


_GZIP_MAGIC = b"\x1f\x8b"
_TOO_LARGE = "the body is larger than any page can be"


def _complaint(response: requests.Response) -> str:
    """The API's own words about an error, in either of its documented forms."""
    try:
        said = response.json()
    except (ValueError, requests.exceptions.RequestException):
        return "without a reason"
    if isinstance(said, dict):
        for key in ("message", "error", "errorType"):
            if isinstance(said.get(key), str):
                # Kept in tables and alerts: without secrets it may echo, or what no table holds.
                words = logs.secret_filter.redact(str(said[key]))[:200]
                return "".join(c for c in words if c.isprintable())
    return "without a reason"


def _cause(error: Exception) -> str:
    """One sentence for a failure of the connection, or of the body that was to come over it."""
    if isinstance(error, requests.exceptions.ConnectTimeout):
        return f"no connection within {CONNECT_TIMEOUT_S} s"
    if isinstance(error, requests.exceptions.Timeout | urllib3.exceptions.TimeoutError):
        return "no answer in time"
    if isinstance(error, requests.exceptions.SSLError):
        return "the server's certificate cannot be verified"
    if isinstance(error, urllib3.exceptions.HTTPError):
        return "the body was cut off"
    if isinstance(error, requests.exceptions.ConnectionError):
        return "the connection failed"
    return f"the request failed ({type(error).__name__})"
