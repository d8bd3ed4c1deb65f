"""Counts, ages and instants as people read them, written one way everywhere."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import humanize

JUST_NOW = timedelta(minutes=1)


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """`1 row`, `1,234 rows`.

    Args:
        number: of them.
        singular: what one is called.
        plural: what several are called, where an s does not make it.
    """
    return f"{number:,} {singular if number == 1 else plural or f'{singular}s'}"


def age(instant: datetime, now: datetime) -> str:
    """`just now`, `3 hours ago`; `in 2 hours` of what is still to come."""
    since = now - instant
    if abs(since) < JUST_NOW:
        return "just now"
    length = humanize.naturaldelta(abs(since))
    return f"{length} ago" if since > timedelta() else f"in {length}"


def moment(instant: datetime, zone: ZoneInfo) -> str:
    """A minute of the shop's clock: `2025-06-30 13:00`."""
    return f"{instant.astimezone(zone):%Y-%m-%d %H:%M}"


def listed(names: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
