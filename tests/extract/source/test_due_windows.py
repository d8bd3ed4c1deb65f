"""Which windows a run reads."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from extract.source.due_windows import (
    OVERLAP,
    WEEK,
    Done,
    Window,
    due_sales_windows,
    modified_windows,
    sales_windows,
    shop_days,
)
from extract.source.reason import Reason

ZONE = ZoneInfo("America/Los_Angeles")
START = datetime(2024, 1, 1, 8, tzinfo=UTC)
NOW = datetime(2024, 3, 1, 12, tzinfo=UTC)


def test_a_first_pass_covers_history_without_gaps_in_windows_of_at_most_a_week() -> None:
    windows = modified_windows([], START, NOW)
    assert windows[0].start == START
    assert windows[-1].end == NOW
    assert all(a.end == b.start for a, b in itertools.pairwise(windows))
    assert all(timedelta(0) < w.end - w.start <= WEEK for w in windows)


def test_the_next_pass_begins_before_the_end_of_the_last_one() -> None:
    done = [Done(w, NOW) for w in modified_windows([], START, NOW)]
    later = NOW + timedelta(days=1)
    windows = modified_windows(done, START, later)
    assert windows[0].start == NOW - OVERLAP
    assert windows[-1].end == later


def test_a_failed_window_is_read_again_and_the_others_are_not() -> None:
    windows = modified_windows([], START, NOW)
    done = [Done(w, NOW) for w in windows if w != windows[3]]
    assert modified_windows(done, START, NOW) == [windows[3], Window(NOW - OVERLAP, NOW)]


@given(
    st.lists(
        st.tuples(st.integers(0, 1400), st.integers(1, 168), st.integers(0, 3000)), max_size=30
    )
)
def test_whatever_was_read_every_instant_is_either_covered_or_planned(
    spans: list[tuple[int, int, int]],
) -> None:
    done = [
        Done(
            Window(START + timedelta(hours=s), START + timedelta(hours=s + n)),
            START + timedelta(hours=s + n + age),
        )
        for s, n, age in spans
    ]
    planned = modified_windows(done, START, NOW)
    covered = [Window(d.window.start, min(d.window.end, d.verified_at - OVERLAP)) for d in done]
    instant = START
    while instant < NOW:
        assert any(w.start <= instant < w.end for w in [*covered, *planned]), instant
        instant += timedelta(hours=5)
    assert all(a.end <= b.start for a, b in itertools.pairwise(planned))


def test_the_default_start_of_history_lies_on_the_grid() -> None:
    windows = sales_windows(date(2015, 1, 1), NOW, ZONE)
    assert shop_days(windows[0], ZONE) == (date(2015, 1, 1), date(2015, 1, 8))


def test_sales_windows_are_weeks_of_shop_days_also_across_daylight_saving_changes() -> None:
    windows = sales_windows(date(2024, 2, 29), datetime(2024, 3, 20, tzinfo=UTC), ZONE)
    assert [shop_days(w, ZONE) for w in windows] == [
        (date(2024, 2, 29), date(2024, 3, 7)),
        (date(2024, 3, 7), date(2024, 3, 14)),
        (date(2024, 3, 14), date(2024, 3, 21)),
    ]
    assert windows[1].end - windows[1].start == WEEK - timedelta(hours=1)


def test_an_evening_in_the_shop_belongs_to_the_shops_day() -> None:
    evening = datetime(2024, 3, 8, 6, 30, tzinfo=UTC)  # 22:30 on the 7th in the shop
    assert shop_days(sales_windows(date(2024, 3, 7), evening, ZONE)[-1], ZONE)[0] == date(
        2024, 3, 7
    )


def test_days_are_the_shops_also_east_of_greenwich() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    windows = sales_windows(date(2024, 2, 29), datetime(2024, 3, 8, tzinfo=UTC), berlin)
    assert shop_days(windows[0], berlin) == (date(2024, 2, 29), date(2024, 3, 7))


def due(now: datetime, verified: dict[Window, datetime], lookback: int = 7) -> list[Window]:
    windows = sales_windows(date(2023, 1, 1), now, ZONE)
    return list(due_sales_windows(windows, verified, now, ZONE, lookback, 60))


def test_at_first_every_window_is_due() -> None:
    assert due(NOW, {}) == sales_windows(date(2023, 1, 1), NOW, ZONE)


def test_a_second_run_on_the_same_day_reads_only_the_lookback() -> None:
    windows = sales_windows(date(2023, 1, 1), NOW, ZONE)
    again = due(NOW, dict.fromkeys(windows, NOW))
    assert again == [w for w in windows if w.end > NOW - timedelta(days=8)]


def test_each_night_rereads_a_share_and_all_history_within_the_days_allowed() -> None:
    windows = sales_windows(date(2023, 1, 1), NOW, ZONE)
    verified = dict.fromkeys(windows, NOW)
    now = NOW
    for _ in range(60):
        now += timedelta(days=1)
        tonight = due(now, verified)
        assert len(tonight) <= 3 + -(-len(windows) // 60) + 1
        verified.update(dict.fromkeys(tonight, now))
    assert min(verified[w] for w in windows) > NOW


def test_a_window_that_keeps_failing_stays_due() -> None:
    windows = sales_windows(date(2023, 1, 1), NOW, ZONE)
    verified = {w: NOW for w in windows if w != windows[5]}
    assert windows[5] in due(NOW, verified)
    assert windows[5] in due(NOW + timedelta(days=1), verified)


def test_each_window_that_is_due_says_why() -> None:
    windows = sales_windows(date(2023, 1, 1), NOW, ZONE)
    verified = {w: NOW - timedelta(days=1) for w in windows if w != windows[5]}
    reasons = due_sales_windows(windows, verified, NOW, ZONE, 7, 60)
    of = {reason: [w for w, why in reasons.items() if why is reason] for reason in Reason}
    assert of[Reason.NEW] == [windows[5]]
    assert of[Reason.LOOKBACK] == [w for w in windows if w.end > NOW - timedelta(days=8)]
    assert of[Reason.REREAD] == windows[:2]
    assert list(reasons) == sorted(reasons)
    # What lacks its last days, and is behind the lookback by now, is new.
    late = due_sales_windows(windows, verified, NOW + timedelta(days=20), ZONE, 7, 60)
    assert late[windows[-1]] is Reason.NEW


def test_a_window_leaves_the_lookback_when_it_was_read_on_its_last_day_however_late() -> None:
    first = datetime(2024, 3, 4, 8, 30, tzinfo=UTC)  # clocks go forward on the 10th
    windows = sales_windows(date(2024, 1, 1), first, ZONE)
    week = next(w for w in windows if w.end.astimezone(ZONE).date() == date(2024, 3, 7))
    each_night = {w: first + timedelta(days=40) for w in windows}
    for missed in range(12):
        read_last = first + timedelta(days=3 + missed)  # on the 7th, the 8th, …
        local = read_last.astimezone(ZONE)
        later = datetime(2024, 4, 2, 10, tzinfo=UTC)
        was_due = week in due(later, {**each_night, week: read_last})
        assert was_due == (local.date() < date(2024, 3, 13)), local


def test_a_window_read_before_it_closed_is_due_even_without_lookback() -> None:
    windows = sales_windows(date(2023, 1, 1), NOW, ZONE)
    verified = dict.fromkeys(windows, NOW)
    later = NOW + timedelta(days=20)
    assert windows[-1] in due(later, verified, lookback=0)
