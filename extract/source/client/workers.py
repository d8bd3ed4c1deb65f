"""What calls of several clients share: how many are in flight, and who unpacks what they bring."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Self

DECODERS = 2
"""Threads that decompress and decode bodies. More would wait for each other and hold memory: a
page of sales has four megabytes, and a quarter of that as it is sent."""


class Workers(AbstractContextManager["Workers"]):
    """No more calls are in flight at once than set, however many clients make them.

    Args:
        concurrency: calls.
    """

    def __init__(self, concurrency: int) -> None:
        self.in_flight = threading.BoundedSemaphore(concurrency)
        self.decoding = ThreadPoolExecutor(DECODERS, thread_name_prefix="decode")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.decoding.shutdown()
