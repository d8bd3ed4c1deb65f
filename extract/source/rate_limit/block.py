"""Permits in blocks: taken for the calls of the next second at once, and used one by one."""

from __future__ import annotations

from dataclasses import dataclass

from extract.source.rate_limit.boot_clock import since_boot_ms

BLOCK_MS = 1_000
"""How long a block may be used. Its permits are counted from its end on, so that none counts for
shorter than it should, however late it was used."""

MOST = 100
"""Permits of a block."""


@dataclass
class Block:
    """Permits that were given together.

    Attributes:
        name: by which the database knows them.
        size: how many were given.
        ends_ms: from when on they may not be used, by the time since this machine's boot: while it
            sleeps it goes on.
        used: how many calls were permitted.
    """

    name: str
    size: int
    ends_ms: int
    used: int = 0

    def use(self) -> bool:
        """Use a permit, if there is one."""
        if not self.left or self.has_ended:
            return False
        self.used += 1
        return True

    @property
    def left(self) -> int:
        """How many are not used."""
        return self.size - self.used

    @property
    def has_ended(self) -> bool:
        """Whether its time is over."""
        return since_boot_ms() >= self.ends_ms

    def next_size(self) -> int:
        """How many to ask for next: as many as were used, and twice as many where all were at once.

        So a handful of calls never takes hundreds of permits, and hundreds take a dozen
        transactions.
        """
        return max(1, min(self.used if self.has_ended else 2 * self.size, MOST))
