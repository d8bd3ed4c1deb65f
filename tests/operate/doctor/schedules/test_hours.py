"""A machine's time of day in the shop's window, on every day of a year."""

from __future__ import annotations

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from common.sync_window import SyncWindow
from operate.doctor.schedules.hours import hours_of, is_in_business_hours

LA = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("times", "window", "always", "never", "shown"),
    [
        ([time(11, 30)], "02:00-06:00", True, False, ("03:30",)),
        ([time(2)], "02:00-06:00", False, True, ("18:00",)),
        # Inside in winter alone.
        ([time(13, 30)], "02:00-06:00", False, False, ("05:30",)),
        ([time(2), time(11)], "02:00-06:00", True, False, ("18:00", "03:00")),
        ([time(6)], "22:00-03:00", True, False, ("22:00",)),
    ],
)
def test_a_time_of_a_machine_on_utc(
    times: list[time], window: str, *, always: bool, never: bool, shown: tuple[str, ...]
) -> None:
    hours = hours_of(times, UTC, SyncWindow.parse(window), LA, NOW)
    assert (hours.always, hours.never, hours.shop_times) == (always, never, shown)
    assert (hours.first_outside is None) == always


def test_hours_of_business() -> None:
    assert is_in_business_hours(["02:00", "18:00"])
    assert not is_in_business_hours(["02:00", "22:00"])
