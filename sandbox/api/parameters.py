"""What a call's query asks for. Unknown parameters are passed over; malformed ones are a 400."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sandbox.world.dispensary import Record

Query = dict[str, str]

LONGEST_RANGE = timedelta(days=7)
TOO_LONG = "Date range cannot exceed 7 days"
DEFAULT_LIMIT = 100


@dataclass(frozen=True)
class Slice:
    """The part of a list that is asked for."""

    skip: int
    limit: int


def asked_slice(query: Query, offsets: Iterable[str]) -> Slice:
    """The offset and the number of rows.

    Args:
        query: the call's.
        offsets: the names under which this list takes an offset; the first that is given counts.

    Raises:
        ValueError: one is no number.
    """
    skips = [number(query, name, 0) for name in offsets if name in query]
    return Slice(skips[0] if skips else 0, number(query, "limit", DEFAULT_LIMIT))


def asked_days(query: Query, today: datetime) -> tuple[datetime, datetime]:
    """The first and last shop-local day; without dates the last week's.

    Raises:
        ValueError: one is no day, or they are too far apart.
    """
    start = _day(query, "startDate", today - LONGEST_RANGE)
    end = _day(query, "endDate", today)
    if end - start > LONGEST_RANGE:
        raise ValueError(TOO_LONG)
    return start, end


def asked_range(query: Query) -> tuple[int, int] | None:
    """The instants asked for, in epoch milliseconds; None where there are no dates.

    Raises:
        ValueError: one is no number, or they are too far apart.
    """
    if "startDate" not in query and "endDate" not in query:
        return None
    start = number(query, "startDate", 0)
    end = number(query, "endDate", 1 << 62)
    if "startDate" in query and "endDate" in query and end - start > 7 * 86_400_000:
        raise ValueError(TOO_LONG)
    return start, end


def within(query: Query, records: Iterable[Record], key: str) -> list[Record]:
    """The records whose instant lies in the range asked for; one without an instant is in none."""
    asked = asked_range(query)
    if asked is None:
        return list(records)
    start, end = asked
    return [each for each in records if each[key] and start <= each[key] <= end]


def number(query: Query, name: str, default: int) -> int:
    """A parameter that is a whole number; below 0 it counts as 0.

    Raises:
        ValueError: it is none.
    """
    try:
        return max(int(query.get(name, default)), 0)
    except ValueError:
        raise ValueError(f"{name} is no number") from None


def _day(query: Query, name: str, default: datetime) -> datetime:
    given = query.get(name)
    if given is None:
        return default
    try:
        return datetime.strptime(given, "%m/%d/%Y")  # noqa: DTZ007 - a shop-local day
    except ValueError:
        raise ValueError(f"{name} is not MM/dd/yyyy") from None
