"""`raw.alerts`: the problems that people were notified of and that are not over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from extract.state.store import Store

_PROBLEMS = """
    select problem from {raw}.alerts where shop = %(shop)s
"""

_SAVE_NOTIFIED = """
    insert into {raw}.alerts (shop, problem, told_at)
    values (%(shop)s, %(problem)s, %(now)s)
    on conflict do nothing
"""

_FORGET = """
    delete from {raw}.alerts where shop = %(shop)s and problem = any(%(problems)s)
"""


class Alerts:
    """What people know of."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def problems(self) -> set[str]:
        """The problems that last, by their keys."""
        return {problem for (problem,) in self._store.rows(_PROBLEMS)}

    def save(self, notified: Iterable[str], over: Iterable[str], now: datetime) -> None:
        """Remember of what people were notified, and forget what is over."""
        with self._store.transaction():
            for problem in notified:
                self._store.execute(_SAVE_NOTIFIED, problem=problem, now=now)
            self._store.execute(_FORGET, problems=list(over))
