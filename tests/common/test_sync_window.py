"""When the hours in which syncs may run begin and end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from common.settings import load_settings
from common.sync_window import SyncWindow


@pytest.mark.parametrize(
    ("window", "now", "closes"),
    [
        ("02:00-06:00", "2025-06-30T10:00:00+00:00", "2025-06-30T13:00:00+00:00"),
        ("22:00-06:00", "2025-07-01T06:00:00+00:00", "2025-07-01T13:00:00+00:00"),
        ("22:00-06:00", "2025-07-01T12:59:59+00:00", "2025-07-01T13:00:00+00:00"),
        # 01:30 in winter's time; at 02:00 the clock is set to 03:00, so 04:00 is near.
        ("01:00-04:00", "2025-03-09T09:30:00+00:00", "2025-03-09T11:00:00+00:00"),
        # 00:30 in summer's time; the hour from 01:00 comes twice.
        ("23:00-04:00", "2025-11-02T07:30:00+00:00", "2025-11-02T12:00:00+00:00"),
        ("23:00-04:00", "2025-11-02T06:30:00+00:00", "2025-11-02T12:00:00+00:00"),
    ],
    ids=["by day", "before midnight", "its last second", "spring", "autumn", "the eve of autumn"],
)
def test_a_sync_window_closes_at_an_instant_whatever_the_clocks_do(
    window: str, now: str, closes: str
) -> None:
    settings = load_settings(BLAZE_SYNC_WINDOW=window, BLAZE_FIXED_NOW=now)
    assert settings.sync_window is not None
    assert settings.sync_window.contains(settings.now().astimezone(settings.timezone).time())
    closing = settings.sync_window.next_closing(settings.now(), settings.timezone)
    assert closing == datetime.fromisoformat(closes)


@pytest.mark.parametrize(
    ("window", "hour", "place"),
    [
        ("02:00-06:00", 1, "outside"),
        ("02:00-06:00", 2, "inside"),
        ("02:00-06:00", 6, "outside"),
        ("22:00-06:00", 23, "inside"),
        ("22:00-06:00", 5, "inside"),
        ("22:00-06:00", 6, "outside"),
        ("22:00-06:00", 12, "outside"),
    ],
)
def test_the_end_is_outside_also_past_midnight(window: str, hour: int, place: str) -> None:
    moment = datetime(2025, 6, 30, hour, tzinfo=UTC).time()
    assert SyncWindow.parse(window).contains(moment) == (place == "inside")


@pytest.mark.parametrize("text", ["two to six", "02:00", "02:00-06:00-08:00", "25:00-26:00"])
def test_a_window_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="write it like 02:00-06:00"):
        SyncWindow.parse(text)


def test_a_window_without_a_length_is_refused() -> None:
    with pytest.raises(ValueError, match="leave it out to allow all day"):
        SyncWindow.parse("02:00-02:00")


@pytest.mark.parametrize("minutes", [0, 44, 60, 104])
def test_the_closing_is_never_past_in_the_hour_that_comes_twice(minutes: int) -> None:
    zone = ZoneInfo("America/Los_Angeles")
    first_one_o_clock = datetime(2025, 11, 2, 8, tzinfo=UTC)
    now = first_one_o_clock + timedelta(minutes=minutes)
    window = SyncWindow.parse("00:30-01:45")
    assert window.contains(now.astimezone(zone).time())
    closing = window.next_closing(now, zone)
    assert closing.astimezone(zone).time().isoformat() == "01:45:00"
    assert timedelta(0) < closing - now <= timedelta(minutes=45)
