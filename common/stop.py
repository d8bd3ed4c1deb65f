"""A request to end cleanly, shared by all threads of a run."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy

from common.errors import BlazeMirrorError, StoppedEarlyError


class Stop:
    """A request, shared by all workers, to end cleanly after the work in hand.

    Attributes:
        reason: why, as it was first given; None where nobody has asked.
        failure: what ends the run as a failure, as it was first noticed. Every worker fails with
            it, so that it does not matter who says first how the run ended.
    """

    def __init__(self) -> None:
        self._event = threading.Event()
        self._parts: list[Stop] = []
        self._interrupts = False
        self.reason: str | None = None
        self.failure: BlazeMirrorError | None = None

    def request(self, reason: str) -> None:
        """Ask all workers to stop; the first reason given is the one reported."""
        if self.reason is None:
            self.reason = reason
        self._event.set()
        for part in list(self._parts):
            part.request(reason)

    def fail(self, failure: BlazeMirrorError) -> None:
        """Have all workers stop because the run has failed."""
        if self.failure is None:
            # A copy each time: a traceback holds on to everything that its frames had open.
            self.failure = copy(failure).with_traceback(None)
        for part in list(self._parts):
            part.fail(failure)
        self.request(str(failure))

    @contextmanager
    def part(self) -> Iterator[Stop]:
        """A stop of a part of the work: it stops with the whole, which goes on without it."""
        part = Stop()
        self._parts.append(part)
        if self.failure is not None:
            part.fail(self.failure)
        elif self.requested:
            part.request(self.reason or "")
        try:
            yield part
        finally:
            self._parts.remove(part)

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
            BlazeMirrorError: the run has failed.
            StoppedEarlyError: it is to end for another reason.
        """
        self.raise_failure()
        if self.requested:
            raise StoppedEarlyError(self.reason or "a stop was requested")

    def raise_failure(self) -> None:
        """Raise what the run has failed with, if it has.

        Raises:
            BlazeMirrorError: it has.
        """
        if self.failure is not None:
            raise copy(self.failure)

    @contextmanager
    def interruptible(self) -> Iterator[None]:
        """What runs inside, in the main thread, is not asked: `interrupt` breaks it off."""
        self._interrupts = True
        try:
            yield
        finally:
            self._interrupts = False

    @property
    def interrupts(self) -> bool:
        """Whether what runs now is to be broken off."""
        return self._interrupts and self.failure is not None

    def interrupt(self) -> None:
        """Break off what does not ask whether it is to stop, as Ctrl-C would; after `fail`."""
        main = threading.main_thread()
        if self.interrupts and main.ident is not None:
            signal.pthread_kill(main.ident, signal.SIGINT)
