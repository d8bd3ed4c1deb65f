"""Where time stands: for one shop, or for all shops of a company."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass
class Clock:
    """A clock that moves when it is told to.

    Attributes:
        now: where it stands.
        changes: grows with every change of any record, which tells a kept order that it is stale.
    """

    now: datetime
    changes: int = 0

    def ms(self) -> int:
        """It in epoch milliseconds."""
        return int(self.now.timestamp() * 1000)

    def tick(self) -> int:
        """Move it by a millisecond, so that two changes are never at one instant."""
        self.changes += 1
        self.now += timedelta(milliseconds=1)
        return self.ms()
