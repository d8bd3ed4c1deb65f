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
        if opens == closes:
            raise ValueError("opens and closes at the same time; leave it out to allow all day")
        return cls(opens=opens, closes=closes)

    def contains(self, moment: time) -> bool:
        """Whether a shop-local time of day is inside."""
        if self.opens <= self.closes:
            return self.opens <= moment < self.closes
        return moment >= self.opens or moment < self.closes

    def next_closing(self, now: datetime, zone: ZoneInfo) -> datetime:
        """The end of the stretch that an instant is in.

        An instant, not a time of day: the stretch may contain a change of daylight saving time.
        In the hour that comes twice in autumn, it is the closing that comes next.
        """
        local = now.astimezone(zone)
        day = local.date()
        if self.closes <= local.time():
            day += timedelta(days=1)
        closing = datetime.combine(day, self.closes, tzinfo=zone)
        if closing.astimezone(UTC) <= now:
            closing = closing.replace(fold=1)
        return closing.astimezone(UTC)
