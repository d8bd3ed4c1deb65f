"""Which windows of time a run reads: what was never read, what may have changed, what is due.

A window is half-open, at most seven days long (the API refuses more), and part of a fixed grid of
weeks, so that the same window is the same row of `raw.windows` on every night and machine. The
grid begins with the epoch, a Thursday, as does the default `BLAZE_HISTORY_START`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from extract.source.reason import Reason

WEEK = timedelta(days=7)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

EARLIEST_SALE = datetime(1990, 1, 3, tzinfo=UTC)
"""Sales of before are of a till's wrong clock: no window is planned for them."""

OVERLAP = timedelta(hours=1)
"""How far a pass over a list by modified date reaches back before the end of the last one: more
than two clocks may differ, and than a write may take to become visible."""


@dataclass(frozen=True, order=True)
class Window:
    """A half-open stretch of time, as instants in UTC; of whole shop-local days for sales."""

    start: datetime
    end: datetime

    def __str__(self) -> str:
        return f"{self.start:%Y-%m-%d %H:%M}…{self.end:%Y-%m-%d %H:%M} UTC"


@dataclass(frozen=True)
class Done:
    """A window that was read to its end, when, and by which backfill, if by one."""

    window: Window
    verified_at: datetime
    backfill: int | None = None


def modified_windows(done: Iterable[Done], history_start: datetime, now: datetime) -> list[Window]:
    """The windows of a list by modified date that are still to be read, oldest first.

    Args:
        done: the windows read so far.
        history_start: where history begins.
        now: the end of this pass.

    Returns:
        The gaps that the windows read leave between `history_start` and `now`, cut at the grid.
        A window that was read while it was young counts only up to `OVERLAP` before its reading.
    """
    covered = sorted(
        Window(each.window.start, min(each.window.end, min(each.verified_at, now) - OVERLAP))
        for each in done
    )
    gaps, reached = [], history_start
    for window in covered:
        if window.start > reached:
            gaps.append(Window(reached, window.start))
        reached = max(reached, window.end)
    if reached < now:
        gaps.append(Window(reached, now))
    return [piece for gap in gaps for piece in _cut(gap)]


def _cut(gap: Window) -> Iterator[Window]:
    start = gap.start
    while start < gap.end:
        end = min(start + (WEEK - (start - EPOCH) % WEEK), gap.end)
        yield Window(start, end)
        start = end


def sales_windows(history_start: date, now: datetime, zone: ZoneInfo) -> list[Window]:
    """Every window of shop-local days from the start of history to today's, oldest first.

    The first is clipped to `history_start`; the last reaches past today, where no sales are yet.
    """
    today = now.astimezone(zone).date()
    start, windows = history_start, []
    while start <= today:
        end = start + WEEK - timedelta(days=(start - EPOCH.date()).days % WEEK.days)
        windows.append(Window(_midnight(start, zone), _midnight(end, zone)))
        start = end
    return windows


def sales_window_of(day: date, zone: ZoneInfo) -> Window:
    """The whole week of the grid that a day of the shop is in."""
    start = day - timedelta(days=(day - EPOCH.date()).days % WEEK.days)
    return Window(_midnight(start, zone), _midnight(start + WEEK, zone))


def due_sales_windows(
    windows: Sequence[Window],
    verified_at: Mapping[Window, datetime],
    now: datetime,
    zone: ZoneInfo,
    lookback_days: int,
    reread_days: int,
) -> dict[Window, Reason]:
    """The windows of sales to read tonight, oldest first, and what each is read for.

    Sales cannot be asked for by modified date, so a late upload, a refund or an edit is found by
    rereading: the last `lookback_days` each time, and a share of all older windows each day,
    the longest unverified first, so that all are reread within `reread_days`.

    Args:
        windows: every window of history.
        verified_at: when each was last read to its end.
        now: the present instant.
        zone: the shop's.
        lookback_days: the trailing days that are always reread, and once more where nights were
            missed.
        reread_days: the days within which all history is reread.
    """
    today = now.astimezone(zone).date()
    lookback_start = _midnight(today - timedelta(days=lookback_days), zone)
    # A window verified before it closed still lacks its last days.
    due = {w: Reason.NEW for w in windows if w not in verified_at or verified_at[w] < w.end}
    due |= {w: Reason.LOOKBACK for w in windows if w in verified_at and w.end > lookback_start}
    # Nights were missed: it was read last before the last day of its lookback.
    last_day = timedelta(days=max(lookback_days - 1, 0))
    due |= {
        w: Reason.LOOKBACK
        for w in windows
        if w not in due
        and verified_at[w].astimezone(zone).date() < w.end.astimezone(zone).date() + last_day
    }

    settled = {w: verified_at[w] for w in windows if w not in due}
    share = -(-len(windows) // reread_days)
    overdue = now - timedelta(days=reread_days)
    reread = _reread(settled, share, overdue, _midnight(today, zone))
    return dict(sorted((due | dict.fromkeys(reread, Reason.REREAD)).items()))


def _reread(
    verified_at: Mapping[Window, datetime], share: int, overdue: datetime, today: datetime
) -> list[Window]:
    """The windows to read again although nothing calls for it, the longest unverified first.

    Args:
        verified_at: when each was last read to its end.
        share: how many to read a day.
        overdue: what was last read before it is read in any case.
        today: the beginning of the day; what was read since counts as a part of its share.
    """
    reread_today = sum(at >= today for at in verified_at.values())
    quota = max(share - reread_today, sum(at <= overdue for at in verified_at.values()))
    oldest_first = sorted(verified_at, key=lambda w: (verified_at[w], w))
    return [w for w in oldest_first[: max(quota, 0)] if verified_at[w] < today]


def shop_days(window: Window, zone: ZoneInfo, *, shares_last_day: bool = True) -> tuple[date, date]:
    """A window of sales as the shop-local days to ask for, both included in the request.

    The last day is the first of the next window: whether the API includes its `endDate` is not
    documented, so neighbours share their boundary day, and ids show which rows are the same.

    Args:
        window: what to ask for.
        zone: the shop's.
        shares_last_day: false where the API is known to include the last day.
    """
    end = window.end.astimezone(zone).date()
    return window.start.astimezone(zone).date(), end if shares_last_day else end - timedelta(days=1)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)
