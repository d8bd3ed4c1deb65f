"""`raw.suspects`: records that a list no longer holds, and what the API answers by their ids."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from extract.source.due_windows import EARLIEST_SALE, WEEK, Window
from extract.source.entity import Entity
from extract.state.store import Store
from warehouse.catalog import exists

# A record that was answered for stays out of question for a while, as long as it is as it was then:
# some lists do not hold all that is there, such as a sale that the API files under another day.
_SUSPECT = """
    insert into {raw}.suspects as s (shop, entity, record_id, batch, suspected_at)
    select %(shop)s, %(entity)s, r.id, r._batch, %(now)s
    from {raw}.{table} as r
    inner join {raw}.batches as b on b.batch = r._batch
    where
        b.shop = %(shop)s
        and r._gone_at is null
        and (
            %(start)s::timestamptz is null
            or (
                coalesce({columns}) >= %(start)s::timestamptz
                and coalesce({columns}) < %(end)s::timestamptz
            )
        )
        and not r.id = any(%(shown)s)
    on conflict (shop, entity, record_id) do update set
        batch = excluded.batch,
        suspected_at = excluded.suspected_at,
        answer = null,
        answered_at = null,
        held_at = null
    where s.answer = 'there' and (s.batch <> excluded.batch or s.answered_at < %(answers_since)s)
"""

# Of the records that no window can be seen to have lost, a share each night: without any time, or
# of one that no window reaches, as a till may write whose clock is wrong.
_SUSPECT_OUTSIDE_WINDOWS = """
    insert into {raw}.suspects as s (shop, entity, record_id, batch, suspected_at)
    select %(shop)s, %(entity)s, u.id, u._batch, %(now)s
    from (
        select r.id, r._batch
        from {raw}.{table} as r
        inner join {raw}.batches as b on b.batch = r._batch
        left join {raw}.suspects as known
            on known.shop = %(shop)s and known.entity = %(entity)s and known.record_id = r.id
        where
            b.shop = %(shop)s
            and r._gone_at is null
            and (coalesce({columns}) >= %(first)s and coalesce({columns}) < %(end)s) is not true
        order by known.answered_at nulls first, r.id
    ) as u
    limit (
        select ceil(count(*) / %(days)s::numeric)
        from {raw}.{table} as r
        inner join {raw}.batches as b on b.batch = r._batch
        where
            b.shop = %(shop)s
            and r._gone_at is null
            and (coalesce({columns}) >= %(first)s and coalesce({columns}) < %(end)s) is not true
    )
    on conflict (shop, entity, record_id) do update set
        batch = excluded.batch,
        suspected_at = excluded.suspected_at,
        answer = null,
        answered_at = null,
        held_at = null
    where s.answer = 'there' and s.answered_at < %(today)s
"""

_CLEAR = """
    delete from {raw}.suspects
    where shop = %(shop)s and entity = %(entity)s and record_id = any(%(shown)s)
"""

# Whatever has landed a record since has shown what it is. Not in a batch that was never completed:
# no list may show such a record again, and asked for by its id it lands in one that is.
_CLEAR_CHANGED = """
    delete from {raw}.suspects as s
    where
        s.shop = %(shop)s
        and s.entity = %(entity)s
        and not exists (
            select 1
            from {raw}.{table} as r
            inner join {raw}.batches as b on b.batch = r._batch
            where
                r.id = s.record_id
                and r._gone_at is null
                and (r._batch = s.batch or b.completed_at is null)
        )
"""

_OPEN = """
    select record_id, answer, answered_at, held_at
    from {raw}.suspects
    where shop = %(shop)s and entity = %(entity)s and answer is distinct from 'there'
    order by suspected_at, record_id
"""

_ANSWER = """
    update {raw}.suspects as s
    set
        answer = %(answer)s,
        answered_at = %(now)s,
        batch = (select r._batch from {raw}.{table} as r where r.id = s.record_id)
    where s.shop = %(shop)s and s.entity = %(entity)s and s.record_id = any(%(ids)s)
"""

_HOLD = """
    update {raw}.suspects
    set held_at = coalesce(held_at, %(now)s)
    where shop = %(shop)s and entity = %(entity)s and answer is distinct from 'there'
"""

_RELEASE = """
    update {raw}.suspects set held_at = null
    where shop = %(shop)s and entity = %(entity)s and held_at is not null
"""

_MARK = """
    update {raw}.{table} set _gone_at = %(now)s, _batch = %(batch)s
    where id = any(%(ids)s) and _gone_at is null
"""

_OTHERS = """
    select r.id
    from {raw}.{table} as r
    inner join {raw}.batches as b on b.batch = r._batch
    where
        b.shop = %(shop)s
        and r._gone_at is null
        and not exists (
            select 1 from {raw}.suspects as s where s.entity = %(entity)s and s.record_id = r.id
        )
    order by r._batch desc, r.id
    limit %(most)s
"""

_SUMMARY = """
    select
        entity,
        count(*) filter (where held_at is null) as suspects,
        count(*) filter (where held_at is not null) as held_back,
        min(suspected_at) as since
    from {raw}.suspects
    where shop = %(shop)s and answer is distinct from 'there'
    group by entity
    order by entity
"""


@dataclass(frozen=True)
class Suspect:
    """A record that a list no longer holds.

    Attributes:
        record_id: the API's id.
        answer: `gone`, or None where nobody has answered yet.
        answered_at: when.
        held_at: since when it is held back, because too many went at once.
    """

    record_id: str
    answer: str | None
    answered_at: datetime | None
    held_at: datetime | None


class Suspects:
    """The suspects of a shop.

    Args:
        store: the shop's.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def save(
        self,
        entity: Entity,
        window: Window | None,
        shown: Collection[str],
        now: datetime,
        answers_last: timedelta,
    ) -> None:
        """Write who is missing from a window that was read to its end, and who is not any more.

        Args:
            entity: whose list.
            window: what was read; None is the whole list.
            shown: the ids that it has shown.
            now: the instant up to which the run reads.
            answers_last: how long a record that has answered is left alone.
        """
        self.clear(entity, shown)
        self._store.execute(
            _SUSPECT,
            entity.name,
            entity.filtered_by,
            entity=entity.name,
            start=window.start if window else None,
            end=window.end if window else None,
            shown=list(shown),
            now=now,
            answers_since=now - answers_last,
        )

    def save_outside_windows(self, entity: Entity, now: datetime, days: int) -> None:
        """Write a share of the records in no window: all of them within so many days."""
        self._store.execute(
            _SUSPECT_OUTSIDE_WINDOWS,
            entity.name,
            entity.filtered_by,
            entity=entity.name,
            now=now,
            days=days,
            today=now - timedelta(hours=12),
            first=EARLIEST_SALE,
            end=now + WEEK,
        )

    def clear(self, entity: Entity, shown: Collection[str]) -> None:
        """Write that a list has shown some records."""
        self._store.execute(_CLEAR, entity=entity.name, shown=list(shown))

    def clear_changed(self, entity: Entity) -> None:
        """Forget those whose record has been landed since."""
        self._store.execute(_CLEAR_CHANGED, entity.name, entity=entity.name)

    def open(self, entity: Entity) -> list[Suspect]:
        """Those that are not known to be there, the longest suspected first."""
        return [Suspect(*row) for row in self._store.rows(_OPEN, entity=entity.name)]

    def save_answer(self, entity: Entity, answer: str, ids: Iterable[str], now: datetime) -> None:
        """Write what the API has answered: `gone` or `there`."""
        self._store.execute(
            _ANSWER, entity.name, entity=entity.name, answer=answer, ids=list(ids), now=now
        )

    def hold(self, entity: Entity, now: datetime) -> None:
        """Write that nobody of them is marked, because they are too many."""
        self._store.execute(_HOLD, entity=entity.name, now=now)

    def release(self, entity: Entity) -> None:
        """Write that nobody is held back any more."""
        self._store.execute(_RELEASE, entity=entity.name)

    def mark(self, entity: Entity, ids: Collection[str], batch: int, now: datetime) -> None:
        """Mark records as gone in the raw table, under a batch of their own."""
        self._store.execute(_MARK, entity.name, ids=list(ids), batch=batch, now=now)
        self.clear(entity, ids)

    def others(self, entity: Entity, *, most: int) -> list[str]:
        """The ids of some records that nobody suspects, the latest landed first."""
        rows = self._store.rows(_OTHERS, entity.name, entity=entity.name, most=most)
        return [record_id for (record_id,) in rows]

    def summary(self) -> list[dict[str, Any]]:
        """By entity: how many are to be asked for, how many are held back, and since when.

        Nobody where an earlier release was the last to write.
        """
        if not exists(self._store.connection, self._store.raw_schema, "suspects"):
            return []
        return self._store.dicts(_SUMMARY)
