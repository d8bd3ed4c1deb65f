"""What calls of several clients share: how many are in flight, and who unpacks what they bring."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

DECODERS = 2
"""Threads that decompress and decode bodies. More would wait for each other and hold memory: a
page of sales has four megabytes, and a quarter of that as it is sent."""


class Workers:
    """No more calls are in flight at once than set, however many clients make them.

    Args:
        concurrency: calls.
    """

    def __init__(self, concurrency: int) -> None:
        self.in_flight = threading.BoundedSemaphore(concurrency)
        self.decoding = ThreadPoolExecutor(DECODERS, thread_name_prefix="decode")

    def close(self) -> None:
        """Nobody calls any more."""
        self.decoding.shutdown()
