"""The entities of a run, in the order in which they are read."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from types import TracebackType

import psycopg

from common.stop import Stop
from extract.source.entity import Entity
from extract.sync.plan import Plan
from extract.sync.task import Task

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
    """

    def __init__(
        self,
        plans: Mapping[Entity, MakePlan],
        begin: Callable[[Entity, MakePlan], Task],
        end: Callable[[Task, str, str | None], None],
        stop: Stop,
    ) -> None:
        self._waiting = deque(plans.items())
        self._begin = begin
        self._end = end
        self._stop = stop
        self._next: Task | None = None

    def take(self) -> Task | None:
        """The next entity, begun; None if it has not and a stop was asked for."""
        task, self._next = self._next, None
        if task is None and not self._stop.requested:
            task = self._begin(*self._waiting[0])
            self._waiting.popleft()
        return task

    def begin_next(self) -> None:
        """Begin the next entity before it is taken. If it cannot begin, taking it shows why."""
        if self._next is None and self._waiting and not self._stop.requested:
            with suppress(psycopg.Error):
                self._next = self._begin(*self._waiting[0])
                self._waiting.popleft()

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
