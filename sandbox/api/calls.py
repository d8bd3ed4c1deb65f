"""The vendor's counter: every attempt with its time; past the limit the key is gone for good."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import asdict, dataclass
from typing import Any

LIMIT = 10_000
WINDOW_S = 300.0


@dataclass
class Call:
    """One attempt as the vendor sees it.

    Attributes:
        number: counted from 0 since the start.
        at: seconds on the vendor's clock, which never goes back.
        method, path, query: what was asked.
        status: what was answered; 0 where the connection was cut.
        outcome: `ok`, or the fault or refusal that was played.
        sent: bytes of the body.
        shop: whose key was shown, `unknown` where nobody's; empty, and not said, where there is one
            shop.
    """

    number: int
    at: float
    method: str
    path: str
    query: dict[str, str]
    status: int = 0
    outcome: str = "ok"
    sent: int = 0
    shop: str = ""

    def said(self) -> dict[str, Any]:
        """It as the log has it."""
        held = asdict(self)
        if not self.shop:
            del held["shop"]
        return held


class CallLog:
    """Counts calls in a sliding window, those of all shops together.

    Args:
        speed: how many times faster than real the window goes by.
    """

    def __init__(self, speed: float = 1.0) -> None:
        self._speed = speed
        self._window: deque[float] = deque()
        self._next = 0
        self.calls: list[Call] = []
        self.disabled = False
        self.most_in_window = 0

    def note(self, method: str, path: str, query: dict[str, str], shop: str = "") -> Call:
        """Count an attempt; the one past the limit disables the key."""
        now = time.monotonic() * self._speed
        call = Call(self._next, now, method, path, query, shop=shop)
        self._next += 1
        self.calls.append(call)
        self._window.append(now)
        while self._window[0] <= now - WINDOW_S:
            self._window.popleft()
        self.most_in_window = max(self.most_in_window, len(self._window))
        if len(self._window) > LIMIT:
            self.disabled = True
        return call

    def since(self, number: int) -> list[dict[str, Any]]:
        """The calls from a number on."""
        return [call.said() for call in self.calls if call.number >= number]
