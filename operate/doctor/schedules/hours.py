"""Whether what starts at a machine's time of day lies in `BLAZE_SYNC_WINDOW`, all year round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from common.sync_window import SyncWindow

DAYS = 366
"""Of the coming year: clocks are set twice in it, and not everywhere on the same day."""
OPEN_FROM, OPEN_UNTIL = 8, 22
"""Hours at which shops are usually open, as in crontab.example."""


@dataclass(frozen=True)
class Hours:
    """When it starts, in the shop.

    Attributes:
        shop_times: the times of day of the first day, as the shop's clock shows them.
        days_inside: days of the coming year on which it starts inside the window at least once.
        first_outside: the first day on which it does not.
    """

    shop_times: tuple[str, ...]
    days_inside: int
    first_outside: datetime | None

    @property
    def always(self) -> bool:
        """Whether it is inside on every day."""
        return self.days_inside == DAYS

    @property
    def never(self) -> bool:
        """Whether it is inside on none."""
        return self.days_inside == 0


def hours_of(
    times: Sequence[time], zone: tzinfo, window: SyncWindow | None, shop: ZoneInfo, now: datetime
) -> Hours:
    """Look at the coming year.

    Args:
        times: of the day, as the machine's clock shows them.
        zone: of the machine.
        window: in which nights may run; None for always.
        shop: the shop's zone.
        now: the present instant.
    """
    today = now.astimezone(zone).date()
    inside, outside = 0, None
    for number in range(DAYS):
        day = today + timedelta(days=number)
        starts = [datetime.combine(day, each, tzinfo=zone).astimezone(UTC) for each in times]
        if window is None or any(window.contains(start, shop) for start in starts):
            inside += 1
        elif outside is None:
            outside = starts[0]
    first = (datetime.combine(today, each, tzinfo=zone).astimezone(shop) for each in times)
    return Hours(tuple(f"{each:%H:%M}" for each in first), inside, outside)


def is_in_business_hours(times: Sequence[str]) -> bool:
    """Whether any of some times of day is one at which shops are usually open."""
    return any(OPEN_FROM <= int(each[:2]) < OPEN_UNTIL for each in times)
