"""dbt's debug events, put together only if somebody reads one.

dbt tells of each statement, lock and cached relation in an event, whose fields it converts and
checks one by one, whether anybody listens or not. This project listens to what ends a node and to
what goes wrong; the rest was a seventh of all that a build computes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from operate.transform.replaced import methods_replaced

_FIELDS = "pb_msg"
"""dbt's name for the fields of an event once they are converted."""
_GIVEN = "_given"


@contextmanager
def debug_events_unread() -> Iterator[None]:
    """Have dbt neither put debug events together nor pass them on, until the context ends."""
    from dbt_common.events.base_types import BaseEvent, DebugLevel  # noqa: PLC0415 - seconds
    from dbt_common.events.event_manager import EventManager  # noqa: PLC0415

    convert: Any = BaseEvent.__init__
    read: Any = BaseEvent.__getattr__
    fire: Any = EventManager.fire_event

    def keep(event: Any, *values: Any, **fields: Any) -> None:
        if isinstance(event, DebugLevel):
            object.__setattr__(event, _GIVEN, (values, fields))
        else:
            convert(event, *values, **fields)

    def read_now(event: Any, name: str) -> Any:
        given = event.__dict__.get(_GIVEN)
        if given is not None and _FIELDS not in event.__dict__:
            values, fields = given
            convert(event, *values, **fields)
        return event.__dict__[_FIELDS] if name == _FIELDS else read(event, name)

    def fire_heard(manager: Any, e: Any, level: Any = None, *rest: Any, **others: Any) -> None:
        if level is not None or not isinstance(e, DebugLevel):
            fire(manager, e, level, *rest, **others)

    with methods_replaced(
        {
            (BaseEvent, "__init__"): keep,
            (BaseEvent, "__getattr__"): read_now,
            (EventManager, "fire_event"): fire_heard,
        }
    ):
        yield
