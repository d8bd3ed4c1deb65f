"""What a client needs of a rate limiter, and the simplest one."""

from __future__ import annotations

from typing import Protocol


class RateLimiter(Protocol):
    """Gives a permit for every attempt of a call."""

    def acquire(self) -> float:
        """Wait for a permit for one attempt, and count it; gives the seconds waited."""

    def pause(self, seconds: float) -> None:
        """Hold back every worker for a while."""


class CallCounter:
    """Counts the few calls that are made before there is a database to count them in."""

    def __init__(self) -> None:
        self.calls = 0

    def acquire(self) -> float:
        """Count."""
        self.calls += 1
        return 0.0

    def pause(self, seconds: float) -> None:
        """No other worker is there yet; the retry's own pause is enough."""
