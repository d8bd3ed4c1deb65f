"""The hours in which the long jobs may run: `BLAZE_SYNC_WINDOW`."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from common.errors import WindowClosedError
from common.settings import Settings
from common.stop import Stop


@contextmanager
def within_sync_window(settings: Settings, stop: Stop, *, force: bool) -> Iterator[None]:
    """Start only inside `BLAZE_SYNC_WINDOW`, and stop at its end.

    Args:
        settings: the window, the clock and the shop's zone.
        stop: is requested when the window closes.
        force: whether to run outside the window, too.

    Raises:
        WindowClosedError: the window is closed.
    """
    window = settings.sync_window
    if window is None or force:
        yield
        return
    now = settings.now()
    local = now.astimezone(settings.timezone)
    if not window.contains(now, settings.timezone):
        raise WindowClosedError(
            f"It is {local:%H:%M} in the shop, outside BLAZE_SYNC_WINDOW "
            f"({window.opens:%H:%M}-{window.closes:%H:%M}); nothing was done. "
            "FORCE=1 runs anyway"
        )
    seconds = (window.next_closing(now, settings.timezone) - now).total_seconds()
    timer = threading.Timer(
        seconds,
        stop.request,
        [f"BLAZE_SYNC_WINDOW closed at {window.closes:%H:%M}; the next run resumes"],
    )
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
