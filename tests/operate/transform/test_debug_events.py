"""dbt's debug events: put together for whoever reads one, and for nobody else."""

from __future__ import annotations

from typing import Any

from dbt.adapters.events.types import SQLQuery
from dbt_common.events.base_types import EventLevel
from dbt_common.events.event_manager import EventManager
from dbt_common.events.types import Note

from operate.transform.debug_events import debug_events_unread


def heard(manager: EventManager) -> list[Any]:
    said: list[Any] = []
    manager.add_callback(said.append)
    return said


def test_debug_events_reach_nobody_and_all_others_do() -> None:
    manager = EventManager()
    said = heard(manager)
    query = {"conn_name": "a node", "sql": "select 1"}
    with debug_events_unread():
        unread = SQLQuery(**query)
        manager.fire_event(unread)
        assert "pb_msg" not in vars(unread)
        manager.fire_event(Note(msg="something is wrong"), level=EventLevel.WARN)
        manager.fire_event(SQLQuery(**query), level=EventLevel.ERROR)
        assert unread.sql == "select 1", "it is put together when somebody reads it"
    assert [message.info.level for message in said] == ["warn", "error"]
    assert said[1].data.sql == "select 1"
    manager.fire_event(SQLQuery(**query))
    assert said[-1].info.level == "debug", "afterwards dbt is as it was"
