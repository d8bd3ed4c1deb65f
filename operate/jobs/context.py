"""What a job works with, whichever shop is read: the mirror, the limit, the calls so far."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from common.settings import Settings
from common.shop import Shop
from common.stop import Stop
from extract.load.loader import RawSchema
from extract.source.client import BlazeClient
from extract.source.client.access import ShopTold
from extract.source.client.workers import Workers
from extract.source.rate_limit import SharedRateLimiter, Tally
from extract.state import State
from extract.sync.run import Run
from warehouse.connection import Connection

SHOPS_AT_ONCE = 4
"""Each takes a session in the database; calls in flight are bounded beside it."""


@dataclass(frozen=True)
class Tried:
    """What a key was answered.

    Attributes:
        told: what the API says of the shop.
        server_time: the API's clock at the answer.
        answered_s: when that was, by `time.monotonic`.
    """

    told: ShopTold | None
    server_time: datetime | None
    answered_s: float = field(default_factory=time.monotonic)

    @property
    def present_server_time(self) -> datetime | None:
        """The API's clock now: a shop of a chain may wait for its turn for hours."""
        if self.server_time is None:
            return None
        return self.server_time + timedelta(seconds=time.monotonic() - self.answered_s)


@dataclass
class JobContext:
    """A job at work on a mirror.

    Attributes:
        command: as people call it.
        settings: in force.
        run_id: by which the history knows it, and its sessions in the database are called.
        url: of the database.
        state: of the shop that leads: the first one, or the only one. It holds the lock, and what
            is no shop's own.
        limiter: of all calls.
        workers: that all clients share.
        raw: where rows are loaded.
        stop: a request to end.
        shops: to read, in the order of the settings.
        other_generations: the entities whose raw tables are not those that were read into.
        tried: what the keys of shops were answered before there were tables, by shop.
        has_begun: whether a shop's key was taken.
        refused_beforehand: calls that were refused before the first shop's turn had come.
        clock_ahead: how far this machine's clock is ahead of the API's; negative: behind it.
        before_last_list: is called when the last of the lists begins to be read.
    """

    command: str
    settings: Settings
    run_id: str
    url: str
    state: State
    limiter: SharedRateLimiter
    workers: Workers
    raw: RawSchema
    stop: Stop
    shops: tuple[Shop, ...]
    other_generations: frozenset[str] = frozenset()
    tried: dict[str, Tried] = field(default_factory=dict)
    has_begun: bool = False
    refused_beforehand: int = 0
    clock_ahead: timedelta = timedelta(0)
    before_last_list: Callable[[], None] = lambda: None
    _runs: list[Run] = field(default_factory=list)
    _ended: Tally = field(default_factory=Tally)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def is_chain(self) -> bool:
        """Whether there are several shops."""
        return len(self.shops) > 1

    def state_of(self, shop: Shop, connection: Connection | None = None) -> State:
        """A shop's state.

        Args:
            shop: one of them.
            connection: to work with; by default the one that holds the lock.
        """
        store = self.state.store
        return State(
            connection or store.connection, store.raw_schema, store.mirror_schema, shop.name
        )

    @contextmanager
    def counting(self, run: Run) -> Iterator[None]:
        """Count the calls of a run, during it and after its end."""
        with self._lock:
            self._runs.append(run)
        try:
            yield
        finally:
            with self._lock:
                self._runs.remove(run)
                self._ended += run.tally()

    def count(self, calls: Tally) -> None:
        """Count calls of no run."""
        with self._lock:
            self._ended += calls

    @contextmanager
    def asking(self, shop: Shop) -> Iterator[BlazeClient]:
        """A client with a shop's key, for calls of no run; whatever it is refused is its own."""
        with (
            self.stop.part() as stop,
            BlazeClient(self.settings, shop, self.limiter, stop, self.workers) as client,
        ):
            try:
                yield client
            finally:
                self.count(client.tally())

    def calls(self) -> dict[str, int]:
        """The calls so far, by reason, in the order of reasons."""
        with self._lock:
            return sum((run.tally() for run in self._runs), self._ended).told()

    def note_clock(self, ahead: timedelta) -> None:
        """Note how far this machine's clock is ahead of the API's, the furthest counts."""
        with self._lock:
            self.clock_ahead = max(self.clock_ahead, ahead, key=abs)
