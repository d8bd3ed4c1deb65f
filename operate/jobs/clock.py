"""This machine's clock beside the API's own, which each answer tells."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from common.duration import format_duration
from common.settings import Settings

log = logging.getLogger(__name__)

TOLERANCE = timedelta(minutes=5)
"""Clocks that nobody sets differ by that much, and answers are under way for a while."""
WRONG_BY = timedelta(hours=1)
"""From here on a night misses sales, or counts days wrong: it has not ended well."""


def ahead_of_the_api(settings: Settings, server_time: datetime | None) -> timedelta:
    """How far this machine's clock is ahead of the API's; negative where it is behind.

    Args:
        settings: the clock, and the start of history.
        server_time: the API's clock, from its last answer.

    Returns:
        0 where they agree within minutes, or the API's is not known.
    """
    if (
        settings.fixed_now is not None
        or server_time is None
        # A clock that stands before history began shows nothing but that it is wrong.
        or server_time.date() <= settings.history_start
    ):
        return timedelta(0)
    ahead = settings.now() - server_time
    if abs(ahead) <= TOLERANCE:
        return timedelta(0)
    log.warning("%s", said_of_clock(ahead))
    return ahead


def problem_of_clock(ahead: timedelta) -> dict[str, str]:
    """A clock that is wrong by so much that the night is not right, with what to do about it."""
    return {"clock": f"{said_of_clock(ahead)}."} if abs(ahead) > WRONG_BY else {}


def said_of_clock(ahead: timedelta) -> str:
    """What a difference between the clocks means, and what to do about it."""
    if ahead > timedelta(0):
        return (
            f"This machine's clock is {format_duration(ahead)} ahead of the API's; reading up to "
            "the API's time. Set the clock, so that days are counted right"
        )
    return (
        f"This machine's clock is {format_duration(-ahead)} behind the API's; nothing later than "
        "this machine's time is read. Set the clock, then sync again"
    )
