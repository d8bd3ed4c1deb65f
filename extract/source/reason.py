"""What a call of the API is made for: calls cost money and time, so a night says where they go."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Reason(StrEnum):
    """The reason of a call; in the order in which people are told."""

    ACCESS = "access"
    """Whether the keys are right, and whose shop it is."""
    ESTIMATE = "estimate"
    """How much a backfill will read."""
    NEW = "new"
    """What was never read to its end."""
    LOOKBACK = "lookback"
    """Sales of the last days, which may have changed."""
    REREAD = "reread"
    """What was read before: a share of history each night, lists that are read as a whole."""
    CHECK = "check"
    """That nothing was missed: counts, what may follow a short page, records asked for by id."""
    NAMES = "names"
    """What staff and terminals are called."""
    RETRY = "retry"
    """The same question once more, whatever it was for."""


def told(calls: Mapping[str, int]) -> str:
    """Calls by reason in words, such as `10 new, 3 check`; empty where there were none."""
    return ", ".join(f"{calls[each]:,} {each}" for each in Reason if calls.get(each, 0))
