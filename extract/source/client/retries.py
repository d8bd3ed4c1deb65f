"""Which failures are tried again, how often, and after which pause."""

from __future__ import annotations

import email.utils
import logging
from collections.abc import Callable
from datetime import UTC, datetime

from tenacity import (
    RetryCallState,
    Retrying,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exponential_jitter,
)

from common.errors import ApiError, BadResponseError

log = logging.getLogger(__name__)

ATTEMPTS = 6
FIRST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 30
"""Of our own; the API may ask for a longer one."""
MAX_RETRY_AFTER_S = 120
"""The longest that `Retry-After` is followed: a longer one is left to the next run."""


class TransientError(ApiError):
    """A failure that may pass; `retry_after_s` is what the API asked for, if it did."""

    def __init__(self, message: str, retry_after_s: float | None = None) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class UnreachableError(TransientError):
    """No answer came at all, or not to its end."""


class TooManyCallsError(TransientError):
    """429: this answer to one call is meant for all of them."""


def retrying(path: str, attempts: int, sleep: Callable[[float], None]) -> Retrying:
    """What calls a function again while it fails in a way that may pass.

    Args:
        path: of the call, for the log.
        attempts: how often to try at the most.
        sleep: waits between two attempts.
    """
    return Retrying(
        stop=stop_after_attempt(attempts),
        wait=_pause_s,
        retry=retry_if_exception_type((TransientError, BadResponseError)),
        sleep=sleep,
        before_sleep=lambda state: _log_retry(path, state),
        reraise=True,
    )


def retry_after_s(header: str | None) -> float | None:
    """`Retry-After` in seconds, from either of its forms, capped; None where it says nothing."""
    if not header:
        return None
    try:
        seconds = float(header)
    except ValueError:
        try:
            moment = email.utils.parsedate_to_datetime(header)
            seconds = (moment.astimezone(UTC) - datetime.now(UTC)).total_seconds()
        except ValueError:
            return None
        except OverflowError:
            # A moment at the end of time, in a zone where it is past it.
            return MAX_RETRY_AFTER_S
    is_number = seconds == seconds  # noqa: PLR0124 - NaN equals nothing
    return min(max(seconds, 0.0), MAX_RETRY_AFTER_S) if is_number else None


def _pause_s(state: RetryCallState) -> float:
    """What the API asked for, within reason, else exponential backoff with jitter."""
    error = state.outcome.exception() if state.outcome else None
    asked_s = error.retry_after_s if isinstance(error, TransientError) else None
    backoff = wait_exponential_jitter(
        multiplier=FIRST_PAUSE_S, max=LONGEST_PAUSE_S, jitter=FIRST_PAUSE_S
    )
    return max(asked_s or 0.0, backoff(state))


def _log_retry(path: str, state: RetryCallState) -> None:
    error = state.outcome.exception() if state.outcome else None
    pause_s = state.next_action.sleep if state.next_action else 0.0
    log.warning(
        "%s; attempt %d failed, again in %.1f s", error or path, state.attempt_number, pause_s
    )
