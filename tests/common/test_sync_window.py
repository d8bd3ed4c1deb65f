"""When the hours in which syncs may run begin and end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from common.settings import load_settings
from common.sync_window import SyncWindow

SHOP = ZoneInfo("America/Los_Angeles")


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
    assert settings.sync_window.contains(settings.now(), settings.timezone)
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
    moment = datetime(2025, 6, 30, hour, tzinfo=UTC)
    assert SyncWindow.parse(window).contains(moment, ZoneInfo("UTC")) == (place == "inside")


@pytest.mark.parametrize("text", ["two to six", "02:00", "02:00-06:00-08:00", "25:00-26:00"])
def test_a_window_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="write it like 02:00-06:00"):
        SyncWindow.parse(text)


@pytest.mark.parametrize(
    "text", ["02:00Z-06:00Z", "02:00+02:00-06:00", "02:00-06:00+02:00", "02:00-06:00Z"]
)
def test_a_window_with_a_zone_is_refused_for_its_times_are_the_shops(text: str) -> None:
    with pytest.raises(ValueError, match="write it like 02:00-06:00"):
        SyncWindow.parse(text)


@pytest.mark.parametrize(
    ("text", "closes"), [("06:00:40-06:00:10", "06:00:10"), ("00:00-23:59:59.5", "23:59:59.500000")]
)
def test_a_window_that_is_closed_for_seconds_closes(text: str, closes: str) -> None:
    now = datetime(2025, 6, 30, 3, tzinfo=UTC)
    closing = SyncWindow.parse(text).next_closing(now, ZoneInfo("UTC"))
    assert closing.time().isoformat() == closes


def test_a_window_without_a_length_is_refused() -> None:
    with pytest.raises(ValueError, match="leave it out to allow all day"):
        SyncWindow.parse("02:00-02:00")


def minutes_inside(window: SyncWindow, day: str) -> list[datetime]:
    """Every minute of a day that is inside, and of the hour after it."""
    midnight = datetime.fromisoformat(day).replace(tzinfo=SHOP).astimezone(UTC)
    minutes = (midnight + timedelta(minutes=minute) for minute in range(25 * 60))
    return [minute for minute in minutes if window.contains(minute, SHOP)]


@pytest.mark.parametrize("day", ["2025-03-08", "2025-03-09", "2025-11-02", "2025-06-30"])
@pytest.mark.parametrize("length", [15, 60, 90, 23 * 60])
def test_every_day_has_its_window_and_its_closing_is_the_first_minute_outside(
    length: int, day: str
) -> None:
    for opens in (*range(0, 5 * 60, 15), 13 * 60, 22 * 60, 23 * 60 + 45):
        first = datetime.fromisoformat("2025-01-01") + timedelta(minutes=opens)
        window = SyncWindow(opens=first.time(), closes=(first + timedelta(minutes=length)).time())
        inside = minutes_inside(window, day)
        assert inside, f"{window}: no day goes without"
        for minute in {inside[0], inside[len(inside) // 2], inside[-1]}:
            closing = window.next_closing(minute + timedelta(seconds=30), SHOP)
            assert closing > minute
            assert not window.contains(closing, SHOP), window
            between = range(1, int((closing - minute).total_seconds()) // 60)
            assert all(window.contains(minute + timedelta(minutes=n), SHOP) for n in between)


@pytest.mark.parametrize(
    ("window", "first", "last"),
    [
        ("02:00-03:00", "03:00", "03:59"),
        ("02:15-02:45", "03:00", "03:44"),
        ("02:30-03:30", "03:00", "03:29"),
        ("01:30-02:30", "01:30", "01:59"),
    ],
)
def test_what_the_clocks_skip_in_spring_comes_when_they_have_been_set(
    window: str, first: str, last: str
) -> None:
    inside = minutes_inside(SyncWindow.parse(window), "2025-03-09")
    assert f"{inside[0].astimezone(SHOP):%H:%M}" == first
    of_the_day = [minute for minute in inside if minute.astimezone(SHOP).day == 9]
    assert f"{of_the_day[-1].astimezone(SHOP):%H:%M}" == last


def test_where_the_clocks_are_set_back_out_of_it_it_closes() -> None:
    window = SyncWindow.parse("01:30-02:30")
    closing = window.next_closing(datetime(2025, 11, 2, 8, 40, tzinfo=UTC), SHOP)
    assert closing == datetime(2025, 11, 2, 9, tzinfo=UTC)


def test_it_closes_at_its_second() -> None:
    window = SyncWindow.parse("02:00-06:00:20")
    now = datetime(2025, 6, 30, 12, 59, 30, tzinfo=UTC)
    assert window.next_closing(now, SHOP) == datetime(2025, 6, 30, 13, 0, 20, tzinfo=UTC)
    assert window.next_closing(now.replace(hour=13, minute=0, second=5), SHOP) == datetime(
        2025, 6, 30, 13, 0, 20, tzinfo=UTC
    )
