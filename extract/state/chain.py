"""What the state holds of several shops: each question is one statement, however many they are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from extract.state.store import Store
from warehouse.catalog import exists, has_column

# A look into the index of shop and list for each, and no walk through the history of all. By the
# number of the row: a clock may be set back. As JSON, for no migration may have brought the column
# so far.
_RUNS = """
    select
        s.shop,
        e.entity,
        last.command,
        coalesce(last.calls_by_reason, '{{}}') as calls,
        done.ended_at as last_success
    from unnest(%(shops)s::text[]) as s (shop)
    cross join unnest(%(entities)s::text[]) as e (entity)
    cross join lateral (
        select h.command, to_jsonb(h) -> 'calls_by_reason' as calls_by_reason
        from {mirror}.blaze_sync_history as h
        where h.shop = s.shop and h.entity_type = e.entity
        order by h.id desc
        limit 1
    ) as last
    left join lateral (
        select h.ended_at
        from {mirror}.blaze_sync_history as h
        where h.shop = s.shop and h.entity_type = e.entity and h.sync_status = 'completed'
        order by h.id desc
        limit 1
    ) as done on true
"""

_CALLS_OF_RUN = """
    select shop, sum(calls)::bigint
    from {mirror}.blaze_sync_history
    where run_id = (select run_id from {raw}.run_ends where id = %(run)s)
    group by shop
"""

_UNFINISHED = """
    select shop, entity, window_start, window_end, status, reason, updated_at
    from {raw}.windows
    where shop = any(%(shops)s) and status <> 'done'
    order by shop, entity, window_start
"""

_VERIFIED = """
    select
        shop,
        entity,
        count(*) filter (where status = 'done') as windows,
        count(*) as of_windows,
        min(verified_at) filter (where status = 'done') as oldest_verified_at
    from {raw}.windows
    where shop = any(%(shops)s)
    group by shop, entity
    having bool_or(status = 'done')
    order by shop, entity
"""

_QUARANTINE = """
    select
        shop, entity, record_id, reason,
        nullif(window_start, '-infinity') as window_start,
        occurrences, last_seen_at
    from {raw}.quarantine
    where shop = any(%(shops)s)
    order by last_seen_at desc, shop
"""

_WAITING = """
    select entity, shop, sum(occurrences)::bigint
    from {raw}.quarantine as q
    where shop = any(%(shops)s) and to_jsonb(q) ->> 'read_again_at' is null
    group by entity, shop
    order by entity, shop
"""

_SUSPECTS = """
    select
        shop,
        entity,
        count(*) filter (where held_at is null) as suspects,
        count(*) filter (where held_at is not null) as held_back,
        min(suspected_at) as since
    from {raw}.suspects
    where shop = any(%(shops)s) and answer is distinct from 'there'
    group by shop, entity
    order by shop, entity
"""

# Once for all shops that share it.
_DRIFT = """
    select
        entity,
        path,
        change,
        (array_agg(detail order by last_seen_at desc, shop))[1] as detail,
        min(first_seen_at) as first_seen_at,
        array_agg(shop order by shop) as shops
    from {raw}.schema_drift
    where shop = any(%(shops)s)
    group by entity, path, change
    order by max(last_seen_at) desc, entity, path
"""

_BACKFILLS = """
    select distinct on (shop) shop, history_start
    from {raw}.backfills
    where shop = any(%(shops)s) and completed_at is null
    order by shop, id desc
"""

_COUNT_ROWS = """
    select b.shop, count(*)
    from {raw}.{table} as r
    inner join {raw}.batches as b on b.batch = r._batch
    where b.shop = any(%(shops)s) and b.completed_at is not null and r._gone_at is null
    group by b.shop
"""

_KNOWN = """
    select
        shop, key_id, api_shop_id, left_at is not null as has_left,
        to_jsonb(s) ->> 'company' as company,
        to_jsonb(s) ->> 'members' as members
    from {raw}.shops as s
    order by shop
"""

_NAMES = """
    select s.shop, (array_agg(n.name order by n.named_at desc))[1]
    from {raw}.shops as s
    inner join {mirror}.blaze_names as n on n.kind = 'shop' and n.blaze_id = s.api_shop_id
    group by s.shop
"""


@dataclass(frozen=True)
class LastRun:
    """The latest run of a shop's list.

    Attributes:
        shop: whose.
        entity: what was read.
        command: as people call it.
        calls: that it made, by reason.
        last_success: when the latest run ended that came to its end; None where none has.
    """

    shop: str
    entity: str
    command: str
    calls: dict[str, int]
    last_success: datetime | None


class Chain:
    """The shops of a chain, as the state has them under their names.

    Args:
        store: of any shop.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def known(self) -> list[dict[str, Any]]:
        """The shops that were read; nobody where an earlier release was the last to write.

        Returns:
            `shop`, `key_id`, `api_shop_id`, `has_left`, `company`, and what the key sees of
            `members`.
        """
        store = self._store
        if not exists(store.connection, store.raw_schema, "shops"):
            return []
        return store.dicts(_KNOWN)

    def left(self) -> list[str]:
        """The shops that are listed no more."""
        return [row["shop"] for row in self.known() if row["has_left"]]

    def names(self) -> dict[str, str]:
        """What the API calls the shops, by the name that the mirror has for them."""
        return dict(self._store.rows(_NAMES))

    def runs(self, shops: Collection[str], entities: Sequence[str]) -> list[LastRun]:
        """The latest run of each list of each shop, where there was one."""
        rows = self._store.rows(_RUNS, shops=list(shops), entities=list(entities))
        return [LastRun(*row) for row in rows]

    def calls_of(self, run: int) -> dict[str, int]:
        """The calls that a run has made for lists, by shop.

        Args:
            run: the number of its row in `raw.run_ends`.
        """
        return dict(self._store.rows(_CALLS_OF_RUN, run=run))

    def unfinished(self, shops: Collection[str]) -> list[dict[str, Any]]:
        """The windows whose last reading did not come to their end, with `shop` and the reason."""
        return self._store.dicts(_UNFINISHED, shops=list(shops))

    def verified(self, shops: Collection[str]) -> list[dict[str, Any]]:
        """By shop and list: how many windows were read to their end, of how many, since when."""
        return self._store.dicts(_VERIFIED, shops=list(shops))

    def quarantine(self, shops: Collection[str]) -> list[dict[str, Any]]:
        """What could not be loaded, by `shop`, record, reason and window, the latest first."""
        return self._store.dicts(_QUARANTINE, shops=list(shops))

    def waiting(self, shops: Collection[str]) -> dict[str, dict[str, int]]:
        """By list and shop, records that could not be loaded and were shown again since."""
        found: dict[str, dict[str, int]] = {}
        for entity, shop, number in self._store.rows(_WAITING, shops=list(shops)):
            found.setdefault(entity, {})[shop] = number
        return found

    def suspects(self, shops: Collection[str]) -> list[dict[str, Any]]:
        """By shop and list: how many are to be asked for, how many are held back, since when."""
        if not exists(self._store.connection, self._store.raw_schema, "suspects"):
            return []
        return self._store.dicts(_SUSPECTS, shops=list(shops))

    def drift(self, shops: Collection[str]) -> list[dict[str, Any]]:
        """What has changed of the API's fields, each with the `shops` that have it."""
        return self._store.dicts(_DRIFT, shops=list(shops))

    def backfills(self, shops: Collection[str]) -> dict[str, date]:
        """The first day of each shop's unfinished backfill."""
        return dict(self._store.rows(_BACKFILLS, shops=list(shops)))

    def count_rows(self, entity: str, shops: Collection[str]) -> dict[str, int]:
        """How many records of a list are loaded, by shop, without those that are gone."""
        store = self._store
        if not shops or not has_column(store.connection, store.raw_schema, entity, "_gone_at"):
            return {}
        return dict(store.rows(_COUNT_ROWS, entity, shops=list(shops)))
