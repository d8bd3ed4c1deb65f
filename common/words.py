"""Counts, ages and instants as people read them, written one way everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from common.duration import format_duration

JUST_NOW = timedelta(minutes=1)
NAMED = 3
"""Of many, how many are named."""


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """`1 row`, `1,234 rows`.

    Args:
        number: of them.
        singular: what one is called.
        plural: what several are called, where an s does not make it.
    """
    return f"{number:,} {singular if number == 1 else plural or f'{singular}s'}"


def age(instant: datetime | None, now: datetime) -> str:
    """`just now`, `3 hours ago`; `never` where there is no instant.

    What a clock has noted that was ahead says so: `3 hours ahead of this clock`.
    """
    if instant is None:
        return "never"
    since = now - instant
    if since <= -JUST_NOW:
        return f"{format_duration(-since)} ahead of this clock"
    return f"{format_duration(since)} ago" if since >= JUST_NOW else "just now"


def moment(instant: datetime | None, zone: ZoneInfo) -> str:
    """A minute of the shop's clock: `2025-06-30 13:00`; `never` where there is no instant."""
    return "never" if instant is None else f"{instant.astimezone(zone):%Y-%m-%d %H:%M}"


def listed(names: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def some(names: Sequence[str], most: int = NAMED) -> str:
    """`a`, `a and b`, `a, b, c and 497 more`.

    Args:
        names: in the order in which they are said.
        most: of them; where one is too many, it is said as well.
    """
    if len(names) <= most + 1:
        return listed(list(names))
    return f"{', '.join(names[:most])} and {len(names) - most:,} more"
