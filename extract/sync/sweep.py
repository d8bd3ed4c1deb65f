"""The sweep: a list is read as a whole where its windows cannot have shown all of it.

Records without a date of modification, or with one before the start of history, are in no window.
The API's count without dates shows that there are some.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from extract.load.projection import project
from extract.source.entities import MEMBERS
from extract.source.entity import Entity
from extract.state import State
from extract.sync.plan import Plan
from extract.sync.task import Task

log = logging.getLogger(__name__)


def has_read_all_history(entity: Entity, plan: Plan, history_start: datetime) -> bool:
    """Whether a plan has gone through members' windows from the start of history."""
    first = plan.windows[0] if plan.windows else None
    if entity is not MEMBERS or first is None:
        return False
    return plan.backfill is not None or first.start == history_start


def sweep(task: Task, state: State, now: datetime, read: Callable[[Plan], list[str]]) -> list[str]:
    """Read the whole list if the API counts more records than the windows have found.

    Args:
        task: whose windows were all read.
        state: what was found, and what the last sweep could not find.
        now: the instant of the sweep.
        read: reads a plan, and gives what went wrong.

    Returns:
        What went wrong.
    """
    entity = task.entity
    total = _counted_by_the_api(task)
    missing = total - state.batches.count_rows(entity.name)
    if missing <= state.sweeps.still_missing(entity.name):
        return []
    log.info(
        "%s: the API counts %s more than the windows have shown; reading the whole list once",
        entity.name,
        f"{missing:,}",
    )
    problems = read(Plan.whole_list(entity.endpoint))
    if not problems:
        missing = total - state.batches.count_rows(entity.name)
        state.sweeps.save(entity.name, max(missing, 0), now)
    return problems


def _counted_by_the_api(task: Task) -> int:
    entity = task.entity
    query = {"skip": 0, "limit": 1}
    page = task.client.get(entity.endpoint.path, query, lambda body: project(body, entity))
    return page.total or 0
