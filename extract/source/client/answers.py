"""What an answer of the API means: its status code, its own words, its clock, or its absence."""

from __future__ import annotations

import email.utils
import json
import logging
from datetime import UTC, datetime

import requests
import urllib3.exceptions

from common import logs
from common.errors import (
    BadResponseError,
    CredentialsError,
    ForbiddenError,
    NotFoundError,
    RequestRefusedError,
)
from common.shop import Shop
from extract.source.client.body import read_body, unpack
from extract.source.client.retries import TooManyCallsError, TransientError, retry_after_s
from extract.source.envelopes import without_mark

log = logging.getLogger(__name__)

CONNECT_TIMEOUT_S = 10
_OK, _WRONG_KEYS, _FORBIDDEN, _NOT_FOUND = 200, 401, 403, 404
_TOO_MANY, _SERVER_ERROR = 429, 500


def judge(path: str, response: requests.Response, shop: Shop) -> None:
    """Accept a 200, and raise for every other answer.

    Args:
        path: that was asked for.
        response: to it.
        shop: whose key was shown.

    Raises:
        CredentialsError: 401.
        ForbiddenError: 403.
        TransientError: 429 (`TooManyCallsError`) or 5xx.
        NotFoundError: 404.
        RequestRefusedError: anything else.
    """
    status = response.status_code
    if status == _OK:
        return
    if status == _WRONG_KEYS:
        raise CredentialsError(
            f"the API refused the keys ({status}): check BLAZE_PARTNER_KEY and "
            f"{shop.key_from}; nothing was asked again, so that they are not disabled"
        )
    if status == _FORBIDDEN:
        raise ForbiddenError(
            f"{path}: the API forbids it to these keys ({status}), so it was not asked again: have "
            "Blaze give them the permission"
        )
    if status == _TOO_MANY or status >= _SERVER_ERROR:
        kind = TooManyCallsError if status == _TOO_MANY else TransientError
        raise kind(
            f"{path}: the API answered {status}",
            retry_after_s(response.headers.get("Retry-After")),
        )
    refused = NotFoundError if status == _NOT_FOUND else RequestRefusedError
    raise refused(
        f"{path}: the API answered {status} ({_complaint(response)}); check BLAZE_BASE_URL, "
        "and report it if the address is right"
    )


def sent_at(response: requests.Response) -> datetime | None:
    """The API's own clock, from the `Date` header; None where it cannot be read."""
    stamp = response.headers.get("Date")
    if not stamp:
        return None
    try:
        return email.utils.parsedate_to_datetime(stamp).astimezone(UTC)
    except (ValueError, OverflowError):
        log.debug("The API's Date header cannot be read: %s", stamp)
        return None


def cause_of(error: Exception) -> str:
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


def _complaint(response: requests.Response) -> str:
    """The API's own words about an error, in either of its documented forms."""
    try:
        body = unpack(read_body(response), response.headers.get("Content-Encoding", ""))
        answer = json.loads(bytes(without_mark(body)))
    except (ValueError, RecursionError, BadResponseError, urllib3.exceptions.HTTPError):
        return "without a reason"
    if isinstance(answer, dict):
        for key in ("message", "error", "errorType"):
            if isinstance(answer.get(key), str):
                # Kept in tables and alerts: without secrets it may echo, or what no table holds.
                words = logs.secret_filter.redact(str(answer[key]))[:200]
                return "".join(c for c in words if c.isprintable())
    return "without a reason"
