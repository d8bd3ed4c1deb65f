"""The hours of a day in which syncs may run."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from pydantic import BaseModel


class SyncWindow(BaseModel, frozen=True):
    """A daily stretch of shop-local wall clock in which syncs may run; it may cross midnight."""

    opens: time
    closes: time

    @classmethod
    def parse(cls, text: str) -> Self:
        """A stretch such as `02:00-06:00`.

        Raises:
            ValueError: it is none, in words that follow the setting's name.
        """
        try:
            opens, closes = (time.fromisoformat(part.strip()) for part in text.split("-"))
        except ValueError:
            raise ValueError("is not a window of time; write it like 02:00-06:00") from None
        if opens.tzinfo or closes.tzinfo:
            raise ValueError(
                "has a zone, and its times are the shop's (BLAZE_TIMEZONE); write it like "
                "02:00-06:00"
            )
        if opens == closes:
            raise ValueError("opens and closes at the same time; leave it out to allow all day")
        return cls(opens=opens, closes=closes)

    def contains(self, now: datetime, zone: ZoneInfo) -> bool:
        """Whether an instant is inside, by the shop's wall clock.

        A stretch that the clocks skip in spring comes as much later as they are set forward.
        """
        return self._has_on_the_clock(now, zone) or self._has_of_the_skipped(now, zone)

    def next_closing(self, now: datetime, zone: ZoneInfo) -> datetime:
        """The first instant that is outside again, for one that is inside.

        An instant, not a time of day: the stretch may contain a change of daylight saving time, and
        where the clocks are set they may leave it at another minute than its last.
        """
        whole_minute = now.astimezone(UTC).replace(second=0, microsecond=0)
        minutes = (whole_minute + timedelta(minutes=n) for n in range(_LONGEST_MINUTES))
        # It may close between two minutes, and open again before the next one.
        part = timedelta(seconds=self.closes.second, microseconds=self.closes.microsecond)
        instants = (minute + rest for minute in minutes for rest in sorted({timedelta(0), part}))
        return next(each for each in instants if each > now and not self.contains(each, zone))

    def _has_on_the_clock(self, now: datetime, zone: ZoneInfo) -> bool:
        moment = now.astimezone(zone).time()
        if self.opens <= self.closes:
            return self.opens <= moment < self.closes
        return moment >= self.opens or moment < self.closes

    def _has_of_the_skipped(self, now: datetime, zone: ZoneInfo) -> bool:
        day = now.astimezone(zone).date()
        opens = datetime.combine(day, self.opens, tzinfo=zone)
        closes = datetime.combine(day, self.closes, tzinfo=zone)
        last = closes - timedelta(microseconds=1)
        # As by the clocks before they are set, which `fold=0` means for times that there are not.
        ends = closes.replace(tzinfo=None) - (opens.utcoffset() or timedelta(0))
        return (
            opens < closes
            and _is_skipped(opens)
            and _is_skipped(last)
            and opens.replace(tzinfo=None) <= now.astimezone(zone).replace(tzinfo=None)
            and now < ends.replace(tzinfo=UTC)
        )


_LONGEST_MINUTES = 3 * 24 * 60
"""More than two days: from 03:00 to 02:00 is two, where the hour between is skipped."""


def _is_skipped(local: datetime) -> bool:
    """Whether no clock ever shows it: the hour by which the clocks are set forward."""
    back = local.astimezone(UTC).astimezone(local.tzinfo)
    return back.replace(tzinfo=None) != local.replace(tzinfo=None)
