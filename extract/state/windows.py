"""`raw.windows`: which stretches of time were read, to their end or not, and when."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from extract.source.due_windows import EARLIEST_SALE, Done, Window
from extract.source.entity import Entity
from extract.state.store import Store

_DONE = """
    select window_start, window_end, verified_at, backfill
    from {raw}.windows
    where
        shop = %(shop)s
        and entity = %(entity)s
        and status = 'done'
        and verified_at is not null
"""

_HAS_SHOWN = """
    select 1 from {raw}.windows
    where shop = %(shop)s and entity = %(entity)s and records > 0
    limit 1
"""

# What was known of a window before stays where this reading has nothing to say of it: a failure
# takes neither its count nor the date of its last whole reading away.
_SAVE = """
    insert into {raw}.windows as w (
        shop, entity, window_start, window_end,
        status, records, elsewhere, shares_last_day, ended_short, reason, verified_at, backfill,
        updated_at, newest_batch
    )
    values (
        %(shop)s, %(entity)s, %(window_start)s, %(window_end)s,
        %(status)s, %(records)s, %(elsewhere)s, %(shares_last_day)s, %(ended_short)s, %(reason)s,
        %(verified_at)s, %(backfill)s, %(now)s,
        (select max(batch) from {raw}.batches)
    )
    on conflict (shop, entity, window_start, window_end) do update set
        status = excluded.status,
        records = coalesce(excluded.records, w.records),
        elsewhere = case when excluded.records is null then w.elsewhere else excluded.elsewhere end,
        shares_last_day = case
            when excluded.records is null then w.shares_last_day else excluded.shares_last_day
        end,
        ended_short = case
            when excluded.records is null then w.ended_short else excluded.ended_short
        end,
        reason = excluded.reason,
        verified_at = coalesce(excluded.verified_at, w.verified_at),
        backfill = coalesce(excluded.backfill, w.backfill),
        updated_at = excluded.updated_at,
        newest_batch = excluded.newest_batch
"""

_FORGET_COVERED = """
    delete from {raw}.windows
    where
        shop = %(shop)s
        and entity = %(entity)s
        and window_start >= %(start)s
        and window_end <= %(end)s
        and (window_start, window_end) <> (%(start)s, %(end)s)
"""

_FORGET_EARLIER = """
    delete from {raw}.windows
    where
        shop = %(shop)s
        and entity = %(entity)s
        and window_end <= %(end)s
        and (window_start, window_end) <> (%(start)s, %(end)s)
        and (window_start, window_end) <> (%(kept_start)s, %(kept_end)s)
"""

# Both boundary days of a window are asked for, so a sale of the day after its end was counted, too.
_FORGET_HOLDING = """
    delete from {raw}.windows as w
    using {raw}.{table} as r
    where
        w.shop = %(shop)s
        and w.entity = %(entity)s
        and w.verified_at is distinct from %(now)s
        and r.id = any(%(ids)s)
        and coalesce({columns}) >= w.window_start
        and coalesce({columns}) < w.window_end + interval '1 day'
"""

_FORGET_LEFT = """
    delete from {raw}.windows as w
    using
        {raw}.{table} as r,
        unnest(%(ids)s::text[], %(times)s::timestamptz[]) as moved (id, filed_at)
    where
        w.shop = %(shop)s
        and w.entity = %(entity)s
        and w.verified_at is distinct from %(now)s
        and r.id = moved.id
        and r._gone_at is null
        and coalesce({columns}) >= w.window_start
        and coalesce({columns}) < w.window_end + interval '1 day'
        and (
            moved.filed_at is null
            or moved.filed_at < w.window_start
            or moved.filed_at >= w.window_end
        )
        and coalesce({columns}) is distinct from moved.filed_at
"""

# Nobody sold anything before: such a date is a till's mistake, and no question for the API.
_DAYS_HELD_BEFORE = """
    select distinct (coalesce({columns}) at time zone %(zone)s)::date
    from {raw}.{table} as r
    inner join {raw}.batches as b on b.batch = r._batch
    where
        b.shop = %(shop)s
        and r._gone_at is null
        and coalesce({columns}) < %(start)s
        and coalesce({columns}) >= %(earliest)s
"""

_FORGET_UNPLANNED = """
    delete from {raw}.windows
    where
        shop = %(shop)s
        and entity = %(entity)s
        and (window_start, window_end) not in (
            select * from unnest(%(starts)s::timestamptz[], %(ends)s::timestamptz[])
        )
    returning 1
"""

_FORGET_BEFORE = """
    delete from {raw}.windows
    where
        shop = %(shop)s
        and entity = %(entity)s
        and status <> 'done'
        and window_start < %(start)s
        and window_end < '9999-01-01'
    returning 1
"""

_SHORT_ENDS = """
    select window_start, window_end, records
    from {raw}.windows
    where shop = %(shop)s and entity = %(entity)s and ended_short
    order by window_start
"""

_SETTLE_SHORT_ENDS = """
    update {raw}.windows
    set ended_short = false
    where
        shop = %(shop)s
        and entity = %(entity)s
        and ended_short
        and (window_start, window_end) in (
            select * from unnest(%(starts)s::timestamptz[], %(ends)s::timestamptz[])
        )
"""

_UNFINISHED = """
    select entity, window_start, window_end, status, reason, updated_at
    from {raw}.windows
    where shop = %(shop)s and status <> 'done'
    order by entity, window_start
"""

_IS_UNFINISHED = """
    select 1 from {raw}.windows
    where
        shop = %(shop)s
        and entity = %(entity)s
        and window_start = %(start)s
        and window_end = %(end)s
        and status <> 'done'
"""

_VERIFIED = """
    select
        entity,
        count(*) filter (where status = 'done') as windows,
        count(*) as of_windows,
        min(verified_at) filter (where status = 'done') as oldest_verified_at
    from {raw}.windows
    where shop = %(shop)s
    group by entity
    having bool_or(status = 'done')
    order by entity
"""


@dataclass(frozen=True)
class Outcome:
    """How a window ended: `done`, `unsettled` or `failed`, and why.

    Of its `records`, no time places those `elsewhere` on its days. It `shares_last_day` where it
    was asked for with the first day of the next window, and has `ended_short` where a short page
    was believed to be its end.
    """

    window: Window
    status: str
    records: int | None
    reason: str | None
    verified_at: datetime | None
    elsewhere: int = 0
    shares_last_day: bool = True
    ended_short: bool = False


class Windows:
    """The windows of all entities."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def done(self, entity: str) -> list[Done]:
        """The windows of an entity that were read to their end."""
        return [
            Done(Window(start, end), verified_at, backfill)
            for start, end, verified_at, backfill in self._store.rows(_DONE, entity=entity)
        ]

    def has_shown(self, entity: str) -> bool:
        """Whether any window has had a record."""
        return self._store.value(_HAS_SHOWN, entity=entity) is not None

    def save(
        self, entity: str, outcomes: Iterable[Outcome], backfill: int | None, now: datetime
    ) -> None:
        """Write how windows ended.

        Args:
            entity: whose windows.
            outcomes: how they ended. `verified_at` stays as it was where a window failed.
            backfill: the number of the backfill that has read them, if one has.
            now: the present instant.
        """
        rows = [
            {
                "entity": entity,
                "window_start": outcome.window.start,
                "window_end": outcome.window.end,
                "status": outcome.status,
                "records": outcome.records,
                "elsewhere": outcome.elsewhere,
                "shares_last_day": outcome.shares_last_day,
                "ended_short": outcome.ended_short,
                "reason": outcome.reason,
                "verified_at": outcome.verified_at,
                "backfill": backfill if outcome.verified_at else None,
                "now": now,
            }
            for outcome in outcomes
        ]
        if rows:
            self._store.execute_many(_SAVE, rows)

    def forget_covered(self, entity: str, windows: Iterable[Window]) -> None:
        """Drop the windows that a longer one, read to its end, has made redundant."""
        rows = [{"entity": entity, "start": w.start, "end": w.end} for w in windows]
        if rows:
            self._store.execute_many(_FORGET_COVERED, rows)

    def forget_earlier(self, entity: str, windows: Iterable[Window], keep: Window) -> None:
        """Drop the windows that end no later than some, but for one.

        For a list that is read from a cursor: a later window holds what those before it did.
        """
        for window in windows:
            self._store.execute(
                _FORGET_EARLIER,
                entity=entity,
                start=window.start,
                end=window.end,
                kept_start=keep.start,
                kept_end=keep.end,
            )

    def forget_holding(self, entity: Entity, ids: Collection[str], now: datetime) -> None:
        """Drop the windows that were counted with some records, unless this run has read them.

        Args:
            entity: whose windows.
            ids: of records that are gone.
            now: the instant up to which the run reads.
        """
        self._store.execute(
            _FORGET_HOLDING,
            entity.name,
            entity.filtered_by,
            entity=entity.name,
            ids=list(ids),
            now=now,
        )

    def forget_left(
        self, entity: Entity, moved_to: Mapping[str, datetime | None], now: datetime
    ) -> None:
        """Drop the windows that records have left, unless this run has read them.

        Args:
            entity: whose windows.
            moved_to: by id, where a record is filed now.
            now: the instant up to which the run reads.
        """
        self._store.execute(
            _FORGET_LEFT,
            entity.name,
            entity.filtered_by,
            entity=entity.name,
            ids=list(moved_to),
            times=list(moved_to.values()),
            now=now,
        )

    def days_held_before(self, entity: Entity, start: datetime, zone: str) -> list[date]:
        """The days before an instant on which records that are loaded are filed.

        Args:
            entity: whose records.
            start: the instant.
            zone: the shop's.
        """
        found = self._store.rows(
            _DAYS_HELD_BEFORE,
            entity.name,
            entity.filtered_by,
            start=start,
            earliest=EARLIEST_SALE,
            zone=zone,
        )
        return [day for (day,) in found]

    def forget_unplanned(self, entity: str, planned: Iterable[Window]) -> int:
        """Drop the windows of a fixed grid that no plan has any more; gives how many there were."""
        windows = list(planned)
        return len(
            self._store.rows(
                _FORGET_UNPLANNED,
                entity=entity,
                starts=[window.start for window in windows],
                ends=[window.end for window in windows],
            )
        )

    def forget_unread_before(self, entity: str, start: datetime) -> int:
        """Drop the windows before the start of history that were not read; gives how many."""
        return len(self._store.rows(_FORGET_BEFORE, entity=entity, start=start))

    def short_ends(self, entity: str) -> dict[Window, int]:
        """The windows whose short end nothing has shown so far, with their records."""
        return {
            Window(start, end): records or 0
            for start, end, records in self._store.rows(_SHORT_ENDS, entity=entity)
        }

    def settle_short_ends(self, entity: str, windows: Iterable[Window]) -> None:
        """Write of some windows that nothing was behind their last page."""
        ended = list(windows)
        self._store.execute(
            _SETTLE_SHORT_ENDS,
            entity=entity,
            starts=[window.start for window in ended],
            ends=[window.end for window in ended],
        )

    def unfinished(self) -> list[dict[str, Any]]:
        """The windows whose last reading did not come to their end, with the reason."""
        return self._store.dicts(_UNFINISHED)

    def is_unfinished(self, entity: str, window: Window) -> bool:
        """Whether the last reading of a window did not come to its end."""
        found = self._store.value(_IS_UNFINISHED, entity=entity, start=window.start, end=window.end)
        return found is not None

    def verified(self) -> list[dict[str, Any]]:
        """By entity: how many windows were read to their end, of how many, since when all were."""
        return self._store.dicts(_VERIFIED)
