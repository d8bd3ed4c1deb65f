"""How a duration is written for people."""

from __future__ import annotations

from datetime import timedelta


def format_duration(duration: timedelta) -> str:
    """A duration in its largest unit of which there are two or more."""
    seconds = int(duration.total_seconds())
    for unit, length in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
        if seconds >= 2 * length:
            return f"{seconds // length} {unit}"
    return f"{seconds} s"
