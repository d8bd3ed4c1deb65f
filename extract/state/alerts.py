"""`raw.alerts` and `raw.alert_deliveries`: problems that are not over, and who knows of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from extract.state.store import Store

# Problems are the mirror's, under whichever of its shops they were written: the one that leads may
# be another today. What was noted without an address, or by an earlier release, nobody is known to
# have heard of.
_KNOWN_AT = """
    select problem
    from {raw}.alert_deliveries
    where address = %(address)s
"""

_SAVE_NOTIFIED = """
    insert into {raw}.alerts (shop, problem, told_at)
    values (%(shop)s, %(problem)s, %(now)s)
    on conflict do nothing
"""

_SAVE_DELIVERED = """
    insert into {raw}.alert_deliveries (shop, problem, address, told_at)
    values (%(shop)s, %(problem)s, %(address)s, %(now)s)
    on conflict do nothing
"""

_FORGET_DELIVERED = """
    delete from {raw}.alert_deliveries
    where address = %(address)s and problem = any(%(problems)s)
"""

_PROBLEMS = """
    select problem from {raw}.alerts
"""

_FORGET = """
    delete from {raw}.alerts where problem = any(%(problems)s)
"""


class Alerts:
    """What people know of, each address by itself."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def problems(self) -> set[str]:
        """The problems that last, by their keys."""
        return {problem for (problem,) in self._store.rows(_PROBLEMS)}

    def known_at(self, address: str) -> set[str]:
        """The problems that an address was sent, and whose end it was not."""
        return {problem for (problem,) in self._store.rows(_KNOWN_AT, address=address)}

    def save_delivered(
        self,
        address: str,
        notified: Iterable[str],
        known: Iterable[str],
        over: Iterable[str],
        now: datetime,
    ) -> None:
        """Remember what an address was sent.

        Args:
            address: an id of it.
            notified: what is new to it.
            known: what it has known before and lasts.
            over: what is not so any more.
            now: the present instant.
        """
        with self._store.transaction():
            for problem in notified:
                self._store.execute(_SAVE_NOTIFIED, problem=problem, now=now)
            for problem in [*notified, *known]:
                self._store.execute(_SAVE_DELIVERED, problem=problem, address=address, now=now)
            self._store.execute(_FORGET_DELIVERED, address=address, problems=list(over))

    def save(self, notified: Iterable[str], over: Iterable[str], now: datetime) -> None:
        """Remember the problems that last, and forget what is over, whoever knows of it."""
        with self._store.transaction():
            for problem in notified:
                self._store.execute(_SAVE_NOTIFIED, problem=problem, now=now)
            self._store.execute(_FORGET, problems=list(over))
