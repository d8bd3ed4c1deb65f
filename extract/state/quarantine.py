"""`raw.quarantine`: records that could not be loaded, and why."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from extract.source.due_windows import Window
from extract.state.store import Store

# A record of a list without windows is kept under minus infinity: a null would be a new key each
# time.
_SAVE = """
    insert into {raw}.quarantine (
        shop, entity, record_id, reason, window_start, member_id,
        occurrences, first_seen_at, last_seen_at
    )
    values (
        %(shop)s, %(entity)s, %(record_id)s, %(reason)s,
        coalesce(%(window_start)s::timestamptz, '-infinity'), %(member_id)s,
        %(occurrences)s, %(now)s, %(now)s
    )
    on conflict (shop, entity, record_id, reason, window_start, member_id) do update set
        occurrences = excluded.occurrences,
        last_seen_at = excluded.last_seen_at,
        read_again_at = null
"""

_COUNT = """
    select coalesce(sum(occurrences), 0)
    from {raw}.quarantine
    where shop = %(shop)s and entity = %(entity)s
"""

# By way of JSON: `status` also looks at tables that no migration has given the column yet.
_WAITING = """
    select coalesce(sum(occurrences), 0)
    from {raw}.quarantine as q
    where shop = %(shop)s and entity = %(entity)s and to_jsonb(q) ->> 'read_again_at' is null
"""

_LATEST_FIRST = """
    select
        entity, record_id, reason,
        nullif(window_start, '-infinity') as window_start,
        occurrences, last_seen_at
    from {raw}.quarantine
    where shop = %(shop)s
    order by last_seen_at desc
"""

# Told by the reading itself, and not by the clock, which may stand or go back.
_SETTLE = """
    update {raw}.quarantine as q
    set read_again_at = %(now)s
    where
        q.read_again_at is null
        and q.shop = %(shop)s
        and q.entity = %(entity)s
        and (
            %(start)s::timestamptz is null
            or (q.window_start >= %(start)s and q.window_start < %(end)s)
        )
        and not exists (
            select 1
            from unnest(%(ids)s::text[], %(reasons)s::text[], %(members)s::text[])
                as still (record_id, reason, member_id)
            where
                (still.record_id, still.reason, still.member_id)
                = (q.record_id, q.reason, q.member_id)
        )
"""


class Quarantine:
    """The records of all entities that could not be loaded: whose they are, and no content."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def save(
        self,
        entity: str,
        rejected: Mapping[tuple[str, str, datetime | None, str], int],
        now: datetime,
    ) -> None:
        """Write that records could not be loaded.

        Args:
            entity: whose records.
            rejected: how many by (record id or '', reason, start of the window or None, member
                or '').
            now: when they were seen.
        """
        for (record_id, reason, window_start, member_id), occurrences in rejected.items():
            self._store.execute(
                _SAVE,
                entity=entity,
                record_id=record_id,
                reason=reason,
                window_start=window_start,
                member_id=member_id,
                occurrences=occurrences,
                now=now,
            )

    def settle(
        self,
        entity: str,
        window: Window | None,
        still: Collection[tuple[str, str, str]],
        now: datetime,
    ) -> None:
        """Note what a window held that was read to its end and has not shown it again.

        Args:
            entity: whose records.
            window: what was read; None stands for the whole list.
            still: what it has shown again: record id or '', reason, member or ''.
            now: when it was read.
        """
        self._store.execute(
            _SETTLE,
            entity=entity,
            start=window.start if window else None,
            end=window.end if window else None,
            ids=[record_id for record_id, _, _ in still],
            reasons=[reason for _, reason, _ in still],
            members=[member_id for _, _, member_id in still],
            now=now,
        )

    def count(self, entity: str) -> int:
        """How many records of an entity could not be loaded."""
        return int(self._store.value(_COUNT, entity=entity))

    def waiting(self, entity: str) -> int:
        """How many of them the last reading of their window has shown again."""
        return int(self._store.value(_WAITING, entity=entity))

    def latest_first(self) -> list[dict[str, Any]]:
        """What could not be loaded, by record, reason and window."""
        return self._store.dicts(_LATEST_FIRST)
