"""Whether the API includes the last day is learnt from what neighbouring weeks show of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pyarrow as pa
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extract.load.convert import EARLIEST_MS, LATEST_MS
from extract.source.due_windows import Window, sales_windows
from extract.source.end_date import SAMPLED, SETTLED, EndDate, days_of
from extract.source.page import Page

ZONE = ZoneInfo("America/Los_Angeles")
NOW = datetime(2025, 6, 30, 9, tzinfo=ZONE)
WEEKS = sales_windows(date(2025, 5, 1), NOW, ZONE)
EARLIER, LATER = WEEKS[:2]
BOUNDARY = LATER.start + timedelta(hours=12)


def page(*sold: tuple[str, datetime], modified: int = 1) -> Page:
    instants: list[int | None] = [int(at.timestamp() * 1000) for _, at in sold]
    return Page(
        len(sold),
        None,
        [i for i, _ in sold],
        [modified] * len(sold),
        [],
        pa.table({}),
        None,
        [],
        [instants, instants],
    )


def reading(*, known: bool | None = None) -> EndDate:
    return EndDate(ZONE, NOW, is_included=known)


def read(this: EndDate, window: Window, shown: Page, *, shares: bool = True) -> bool | None:
    this.note(shown, window)
    return this.settle(window, shares_last_day=shares, with_others=False)


BUSY = page(("a", BOUNDARY), ("b", BOUNDARY + timedelta(hours=3)))


@pytest.mark.parametrize("first", [0, 1], ids=["earlier first", "later first"])
def test_a_sale_of_the_boundary_day_in_both_weeks_or_in_one_shows_it(first: int) -> None:
    for shown, is_included in ((BUSY, True), (page(("c", EARLIER.start)), False)):
        this = reading()
        answers = [(EARLIER, shown), (LATER, BUSY)]
        assert read(this, *answers[first]) is None
        assert read(this, *answers[1 - first]) is is_included
        assert this.shares_last_day(WEEKS[3]) is not is_included


def test_a_day_without_sales_shows_nothing() -> None:
    this = reading()
    assert read(this, EARLIER, page(("c", EARLIER.start))) is None
    assert read(this, LATER, page(("d", LATER.start + timedelta(days=2)))) is None
    assert this.is_included is None
    # The next boundary day does.
    sold = page(("e", LATER.end + timedelta(hours=9)))
    assert read(this, WEEKS[2], sold) is False


def test_what_could_be_there_for_another_reason_shows_nothing() -> None:
    # Sold before midnight and processed after it: nobody knows under which of the days.
    midnight = LATER.start
    astride = page(("a", midnight + timedelta(minutes=1)))
    before = int((midnight - timedelta(minutes=1)).timestamp() * 1000)
    astride.instants_ms[1] = [before]
    this = reading()
    assert read(this, EARLIER, astride) is None
    assert read(this, LATER, astride) is None
    # Changed between the two questions.
    this = reading()
    assert read(this, EARLIER, page(("a", BOUNDARY), modified=1)) is None
    assert read(this, LATER, page(("a", BOUNDARY), modified=2)) is None
    # A window with sales of other days, such as of an API that does not heed the question.
    this = reading()
    this.note(BUSY, EARLIER)
    assert this.settle(EARLIER, shares_last_day=True, with_others=True) is None
    assert read(this, LATER, BUSY) is None
    # The last week, which is the answer of some to any question.
    this = reading()
    recent = next(w for w in WEEKS if w.end > NOW - SETTLED)
    following = WEEKS[WEEKS.index(recent) + 1]
    sold = page(("a", recent.end + timedelta(hours=9)))
    assert read(this, recent, sold) is None
    assert read(this, following, sold) is None
    assert this.is_included is None


@pytest.mark.parametrize("shown", [page(("a", BOUNDARY)), page(("c", EARLIER.start))])
def test_a_day_that_is_there_in_part_or_not_at_all_refutes_what_was_known(shown: Page) -> None:
    this = reading(known=True)
    assert read(this, EARLIER, shown) is None
    assert not this.is_refuted
    assert read(this, LATER, BUSY) is False
    assert this.is_refuted
    assert this.shares_last_day(WEEKS[3])
    # And whatever other days show: for this reading nothing is certain any more.
    more = page(("d", LATER.end + timedelta(hours=9)))
    this.note(more, LATER)
    assert read(this, WEEKS[2], more) is None
    assert this.shares_last_day(WEEKS[3])


def test_what_the_api_has_denied_is_left_to_its_next_answer() -> None:
    this = reading(known=False)
    assert read(this, EARLIER, BUSY) is None
    assert read(this, LATER, BUSY) is None
    assert this.shares_last_day(WEEKS[3])


def test_a_week_that_was_asked_for_without_the_day_shows_nothing_of_it() -> None:
    this = reading(known=True)
    assert read(this, EARLIER, page(("c", EARLIER.start)), shares=False) is None
    assert read(this, LATER, BUSY, shares=False) is None
    assert this.is_included


def test_a_week_that_is_not_settled_shares_its_last_day() -> None:
    this = reading(known=True)
    assert all(this.shares_last_day(each) for each in WEEKS if each.end > NOW - SETTLED)


def test_one_week_of_eight_shares_its_last_day_and_each_night_another_one() -> None:
    settled = [week for week in WEEKS if week.end <= NOW - SETTLED]
    nights = [
        {
            week
            for week in settled
            if EndDate(ZONE, NOW + timedelta(days=night), is_included=True).shares_last_day(week)
        }
        for night in range(SAMPLED)
    ]
    assert all(len(shared) <= len(settled) // SAMPLED + 1 for shared in nights)
    assert set().union(*nights) == set(settled)


def test_an_answer_about_one_week_against_what_was_known_is_of_an_uneven_api() -> None:
    for known, is_uneven in ((True, True), (None, False)):
        this = reading(known=known)
        read(this, EARLIER, page(("c", EARLIER.start)))
        assert read(this, LATER, BUSY) is False
        assert this.is_uneven is is_uneven


def test_a_window_of_one_day_shares_it_in_any_case() -> None:
    this = reading(known=True)
    day = Window(LATER.start, LATER.start + timedelta(days=1))
    assert this.shares_last_day(day)
    assert not this.shares_last_day(LATER)


@given(
    st.integers(EARLIEST_MS, LATEST_MS),
    st.sampled_from(["America/Los_Angeles", "UTC", "Pacific/Auckland", "Pacific/Kiritimati"]),
)
@example(EARLIEST_MS, "America/Los_Angeles")
@example(LATEST_MS, "Pacific/Auckland")
def test_every_instant_that_is_kept_has_a_day_in_every_zone(instant_ms: int, zone: str) -> None:
    """A till without a clock writes the first instant of year 1."""
    of_utc = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=instant_ms)
    at: list[int | None] = [instant_ms]
    [days] = days_of(Page(1, None, ["a"], [1], [], pa.table({}), None, [], [at]), ZoneInfo(zone))
    [day] = days
    assert abs(day - of_utc.date()) <= timedelta(days=1)
