"""`raw.backfills`: readings of all history, which may take several runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from extract.source.due_windows import Done
from extract.state.store import Store

_UNFINISHED = """
    select id, history_start, counts_earlier
    from {raw}.backfills
    where shop = %(shop)s and completed_at is null
    order by id desc
    limit 1
"""

_LAST = """
    select id, history_start, counts_earlier
    from {raw}.backfills
    where shop = %(shop)s
    order by id desc
    limit 1
"""

_GIVE_UP = """
    delete from {raw}.backfills where shop = %(shop)s and completed_at is null
"""

_BEGIN = """
    insert into {raw}.backfills (shop, started_at, history_start, counts_earlier)
    values (%(shop)s, %(now)s, %(history_start)s, %(counts_earlier)s)
    returning id
"""

_COMPLETE = """
    update {raw}.backfills
    set completed_at = %(now)s
    where shop = %(shop)s and completed_at is null
"""


@dataclass(frozen=True)
class Backfill:
    """A reading of all history.

    Attributes:
        number: by which windows remember it.
        history_start: the first day.
        counts_earlier: whether windows read before it need not be read again: a sync may have
            begun the first load.
    """

    number: int
    history_start: date
    counts_earlier: bool

    def has_read(self, done: Done) -> bool:
        """Whether a window needs no reading any more."""
        return self.counts_earlier or done.backfill == self.number


class Backfills:
    """The backfills of a shop; at most one of them is unfinished."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def unfinished(self) -> Backfill | None:
        """The backfill that was begun and not finished."""
        rows = self._store.rows(_UNFINISHED)
        return Backfill(*rows[0]) if rows else None

    def last(self) -> Backfill | None:
        """The backfill that was begun last, finished or not."""
        rows = self._store.rows(_LAST)
        return Backfill(*rows[0]) if rows else None

    def begin(self, history_start: date, now: datetime, *, counts_earlier: bool) -> Backfill:
        """Write that a backfill begins; an unfinished one is given up for it."""
        with self._store.transaction():
            self._store.execute(_GIVE_UP)
            number = self._store.value(
                _BEGIN, now=now, history_start=history_start, counts_earlier=counts_earlier
            )
        return Backfill(number, history_start, counts_earlier)

    def complete(self, now: datetime) -> None:
        """Write that the unfinished backfill has come to its end."""
        self._store.execute(_COMPLETE, now=now)
