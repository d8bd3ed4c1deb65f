"""`raw.api_fields` and `raw.schema_drift`: the API's fields so far, and what has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from extract.state.store import Store

_FIELDS = """
    select path, holders, present, types
    from {raw}.api_fields
    where shop = %(shop)s and entity = %(entity)s
"""

_ADD_TO_FIELDS = """
    insert into {raw}.api_fields as f (
        shop, entity, path, holders, present, types, first_seen_at
    )
    select
        %(shop)s, %(entity)s, given.path, given.holders, given.present,
        string_to_array(given.types, ','), %(now)s
    from unnest(
        %(paths)s::text[], %(holders)s::bigint[], %(present)s::bigint[], %(types)s::text[]
    ) as given (path, holders, present, types)
    on conflict (shop, entity, path) do update set
        holders = f.holders + excluded.holders,
        present = f.present + excluded.present,
        types = array(
            select unnest(f.types) union select unnest(excluded.types) order by 1
        )
"""

_FORGET_VANISHED = """
    delete from {raw}.schema_drift
    where
        shop = %(shop)s
        and entity = %(entity)s
        and change = 'vanished'
        and path = any(%(paths)s)
"""

_SAVE_DRIFT = """
    insert into {raw}.schema_drift (
        shop, entity, path, change, detail, first_seen_at, last_seen_at
    )
    values (%(shop)s, %(entity)s, %(path)s, %(change)s, %(detail)s, %(now)s, %(now)s)
    on conflict (shop, entity, path, change) do update set
        detail = excluded.detail,
        last_seen_at = excluded.last_seen_at
"""

_LATEST_FIRST = """
    select entity, path, change, detail, first_seen_at
    from {raw}.schema_drift
    where shop = %(shop)s
    order by last_seen_at desc, entity, path
"""


@dataclass(frozen=True)
class FieldSeen:
    """What was seen of a field.

    Attributes:
        holders: how many objects could have held it.
        present: how many of them did.
        types: its types beside null.
    """

    holders: int
    present: int
    types: frozenset[str]


@dataclass(frozen=True)
class Drift:
    """One difference: the field's path, `appeared`, `vanished` or `changed type`, and details."""

    path: str
    change: str
    detail: str

    def __str__(self) -> str:
        return f"{self.path} {self.change} ({self.detail})"


class FieldDrift:
    """The fields of all entities, and how they have changed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def fields(self, entity: str) -> dict[str, FieldSeen]:
        """What was seen of an entity's fields so far, by path."""
        return {
            path: FieldSeen(holders, present, frozenset(types))
            for path, holders, present, types in self._store.rows(_FIELDS, entity=entity)
        }

    def save(
        self,
        entity: str,
        seen: Mapping[str, FieldSeen],
        present: Iterable[str],
        drifts: Iterable[Drift],
        now: datetime,
    ) -> None:
        """Add what a run has seen of an entity's fields.

        Args:
            entity: whose fields.
            seen: what to add to the fields, by path.
            present: the paths that are there, so that none of them counts as vanished any more.
            drifts: what has changed.
            now: the present instant.
        """
        with self._store.transaction():
            self._store.execute(
                _ADD_TO_FIELDS,
                entity=entity,
                paths=list(seen),
                holders=[field.holders for field in seen.values()],
                present=[field.present for field in seen.values()],
                types=[",".join(sorted(field.types)) for field in seen.values()],
                now=now,
            )
            self._store.execute(_FORGET_VANISHED, entity=entity, paths=list(present))
            for drift in drifts:
                self._store.execute(
                    _SAVE_DRIFT,
                    entity=entity,
                    path=drift.path,
                    change=drift.change,
                    detail=drift.detail,
                    now=now,
                )

    def latest_first(self) -> list[dict[str, Any]]:
        """What has changed so far."""
        return self._store.dicts(_LATEST_FIRST)
