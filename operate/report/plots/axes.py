"""Axes of plots: where a value lies, in percent of the way, and which values are named."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

MOST_TICKS = 6
"""Named values of an axis, at most."""
ROOM_ON_A_PHONE = 4
NOTHING = 1e-6
"""A spread that no figure of ours has: all values are one."""
DAYS_APART = (1, 2, 7, 14, 28, 91, 182, 364)


@dataclass(frozen=True)
class Tick:
    """A named place of an axis.

    Attributes:
        at: percent of the way.
        label: its name.
        is_minor: whether a phone has no room for the name.
    """

    at: float
    label: str
    is_minor: bool = False


@dataclass(frozen=True)
class Axis:
    """An axis of numbers.

    Attributes:
        low, high: where it begins and ends.
        ticks: named places.
    """

    low: float
    high: float
    ticks: tuple[Tick, ...]

    def share(self, value: float) -> float:
        """Percent of the way to a value."""
        return _share(self.low, self.high, value)


def numbers(low: float, high: float, label: Callable[[float], str]) -> Axis:
    """An axis of numbers that ends at named ones.

    Args:
        low: the least value.
        high: the greatest.
        label: how a number is written.
    """
    step = _step(high - low)
    first, last = math.floor(low / step), math.ceil(high / step)
    if first == last:
        last += 1
    named = [number * step for number in range(first, last + 1)]
    ends = (named[0], named[-1])
    return Axis(*ends, _thinned([Tick(_share(*ends, value), label(value)) for value in named]))


def days(first: date, last: date) -> Axis:
    """An axis of whole days, from the first to the end of the last, in seconds since the first."""
    spread = (last - first).days + 1
    apart = next((each for each in DAYS_APART if spread / each <= MOST_TICKS), spread)
    # The last day is named, and those before it at even distances.
    named = [last - timedelta(days=back) for back in range(0, spread, apart)]
    ticks = [Tick(100 * (day - first).days / spread, f"{day:%b} {day.day}") for day in named[::-1]]
    return Axis(0, spread * 86_400, _thinned(ticks))


def seconds_since(first: date, moment: datetime) -> float:
    """Where an instant lies on an axis of `days`, by the clock of its zone."""
    midnight = datetime.combine(first, datetime.min.time())
    return (moment.replace(tzinfo=None) - midnight).total_seconds()


def bands(names: Sequence[str]) -> tuple[Tick, ...]:
    """The middles of as many bands as there are names."""
    return tuple(Tick(100 * (place + 0.5) / len(names), name) for place, name in enumerate(names))


def fewer(ticks: Sequence[Tick]) -> tuple[Tick, ...]:
    """Some of many places, at even distances up to the last."""
    apart = max(1, math.ceil(len(ticks) / MOST_TICKS))
    return _thinned(ticks[::-1][::apart][::-1])


def _thinned(ticks: Sequence[Tick]) -> tuple[Tick, ...]:
    """Of more than a phone has room for, every second one is minor; the last never is."""
    if len(ticks) <= ROOM_ON_A_PHONE:
        return tuple(ticks)
    return tuple(
        replace(tick, is_minor=(len(ticks) - place) % 2 == 0) for place, tick in enumerate(ticks)
    )


def _step(spread: float) -> float:
    """A distance of 1, 2 or 5 times a power of ten, of which few enough fill the spread."""
    least = (spread if spread > NOTHING else 1) / (MOST_TICKS - 1)
    power = 10.0 ** math.floor(math.log10(least))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least * 0.999)


def _share(low: float, high: float, value: float) -> float:
    return round(100 * (value - low) / (high - low), 3)
