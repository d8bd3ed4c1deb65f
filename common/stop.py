"""A request to end cleanly, shared by all threads of a run."""

from __future__ import annotations

import threading

from common.errors import StoppedEarlyError


class Stop:
    """A request, shared by all workers, to end cleanly after the work in hand."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self.reason: str | None = None

    def request(self, reason: str) -> None:
        """Ask all workers to stop; the first reason given is the one reported."""
        if self.reason is None:
            self.reason = reason
        self._event.set()

    @property
    def requested(self) -> bool:
        """Whether a stop was asked for."""
        return self._event.is_set()

    def wait(self, seconds: float) -> bool:
        """Sleep, but no longer than until a stop is asked for; gives whether one was."""
        return self._event.wait(seconds)

    def check(self) -> None:
        """Raise if a stop was asked for.

        Raises:
            StoppedEarlyError: it was.
        """
        if self.requested:
            raise StoppedEarlyError(self.reason or "a stop was requested")
