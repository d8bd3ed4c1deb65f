"""Axes: named values are round, few, and hold everything."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from operate.report.plots.axes import MOST_TICKS, bands, days, fewer, numbers, seconds_since

SIZES = st.floats(-1e9, 1e9, allow_nan=False)


@given(SIZES, SIZES)
def test_any_two_values_lie_on_an_axis_with_few_names(one: float, other: float) -> None:
    low, high = min(one, other), max(one, other)
    axis = numbers(low, high, lambda value: f"{value:g}")
    assert -0.01 <= axis.share(low) <= axis.share(high) <= 100.01
    assert 2 <= len(axis.ticks) <= MOST_TICKS + 2
    assert (axis.ticks[0].at, axis.ticks[-1].at) == (0, 100)


def test_named_values_are_round() -> None:
    axis = numbers(0, 8_700, lambda value: f"{value:g}")
    assert [tick.label for tick in axis.ticks] == ["0", "2000", "4000", "6000", "8000", "10000"]


@pytest.mark.parametrize("last", [date(2025, 1, 1), date(2025, 2, 14), date(2027, 12, 31)])
def test_the_last_day_is_named_and_few_others(last: date) -> None:
    axis = days(date(2025, 1, 1), last)
    assert axis.ticks[-1].label == f"{last:%b} {last.day}"
    assert 1 <= len(axis.ticks) <= MOST_TICKS + 1
    assert all(0 <= tick.at < 100 for tick in axis.ticks)


def test_an_instant_lies_within_its_day() -> None:
    axis = days(date(2025, 1, 1), date(2025, 1, 2))
    noon = seconds_since(date(2025, 1, 1), datetime(2025, 1, 2, 12, tzinfo=UTC))
    assert axis.share(noon) == 75


def test_of_many_months_few_are_named_the_last_always_and_on_a_phone_fewer() -> None:
    ticks = bands([f"m{number}" for number in range(24)])
    assert ticks[0].at == pytest.approx(100 / 48)
    named = fewer(ticks)
    assert [tick.label for tick in named] == ["m3", "m7", "m11", "m15", "m19", "m23"]
    assert [tick.is_minor for tick in named] == [True, False, True, False, True, False]
    odd = fewer(bands(list("abcde")))
    assert [tick.is_minor for tick in odd] == [False, True, False, True, False]
    assert not any(tick.is_minor for tick in bands(list("abcdefg")))
