"""The entities of a run, in the order in which they are read."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from datetime import timedelta
from types import MappingProxyType, TracebackType

import psycopg

from common.stop import Stop
from extract.source.entity import Entity
from extract.sync.plan import Plan
from extract.sync.task import Task

log = logging.getLogger(__name__)

MakePlan = Callable[[Entity], Plan]


class EntityQueue(AbstractContextManager["EntityQueue"]):
    """Begins one entity after the other.

    The next one begins while the last pages of one are loaded, so that its calls are under way by
    then. When the context ends, one that has begun and was never taken is ended.

    Args:
        plans: the entities, and what to read of each.
        begin: begins an entity.
        end: ends one, with a status and a message.
        stop: a request to end: nothing begins after it.
        waits: entities that may not begin before so much time has passed.
    """

    def __init__(
        self,
        plans: Mapping[Entity, MakePlan],
        begin: Callable[[Entity, MakePlan], Task],
        end: Callable[[Task, str, str | None], None],
        stop: Stop,
        waits: Mapping[Entity, timedelta] = MappingProxyType({}),
    ) -> None:
        started = time.monotonic()
        self._not_before = {e: started + left.total_seconds() for e, left in waits.items()}
        self._waiting = deque(plans.items())
        self._begin = begin
        self._end = end
        self._stop = stop
        self._next: Task | None = None

    def take(self) -> Task | None:
        """The next entity, begun; None if it has not and a stop was asked for."""
        task, self._next = self._next, None
        if task is None and (left_s := self._left_s()) > 0:
            name = self._waiting[0][0].name
            log.info(
                "%s were read a moment ago, and the vendor allows it again in %d s: this run waits",
                name,
                round(left_s),
            )
            self._stop.wait(left_s)
        if task is None and not self._stop.requested:
            task = self._begin(*self._waiting[0])
            self._waiting.popleft()
        return task

    def begin_next(self) -> None:
        """Begin the next entity before it is taken. If it cannot begin, taking it shows why."""
        if self._next is not None or not self._waiting or self._stop.requested:
            return
        if self._left_s() <= 0:
            with suppress(psycopg.Error):
                self._next = self._begin(*self._waiting[0])
                self._waiting.popleft()

    def _left_s(self) -> float:
        """How long the next entity has to wait, in seconds."""
        if not self._waiting:
            return 0.0
        return self._not_before.get(self._waiting[0][0], 0.0) - time.monotonic()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._next is not None:
            if self._next.reading is not None:
                with self._next.reading:
                    pass
            self._end(self._next, "stopped", "the run ended before its turn")
