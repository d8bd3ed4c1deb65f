"""A run that is asked to end by SIGTERM or Ctrl-C ends cleanly."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from common.stop import Stop


@contextmanager
def stopping_on_signals(stop: Stop) -> Iterator[None]:
    """End cleanly on SIGTERM and Ctrl-C: what has arrived is loaded, the state is kept."""

    def handle(number: int, _frame: FrameType | None) -> None:
        if stop.interrupts:
            raise KeyboardInterrupt
        stop.request(f"stopped by {signal.Signals(number).name}; the next run resumes")

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, handle) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
