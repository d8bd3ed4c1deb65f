"""`raw.sweeps`: what whole readings of lists have left unexplained."""

from __future__ import annotations

from datetime import datetime

from extract.state.store import Store

_STILL_MISSING = """
    select still_missing from {raw}.sweeps where shop = %(shop)s and entity = %(entity)s
"""

_SWEPT_AT = """
    select swept_at from {raw}.sweeps where shop = %(shop)s and entity = %(entity)s
"""

_SAVE = """
    insert into {raw}.sweeps (shop, entity, swept_at, still_missing)
    values (%(shop)s, %(entity)s, %(swept_at)s, %(still_missing)s)
    on conflict (shop, entity) do update set
        swept_at = excluded.swept_at,
        still_missing = excluded.still_missing
"""


class Sweeps:
    """The last sweep of each entity: a reading of its list as a whole, beside its windows."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def still_missing(self, entity: str) -> int:
        """How many records the API counted more than the last sweep could find; below 0: fewer."""
        return int(self._store.value(_STILL_MISSING, entity=entity) or 0)

    def swept_at(self, entity: str) -> datetime | None:
        """When a list was last read as a whole; None where it never was."""
        swept_at: datetime | None = self._store.value(_SWEPT_AT, entity=entity)
        return swept_at

    def save(self, entity: str, still_missing: int, swept_at: datetime) -> None:
        """Write what a sweep could not find."""
        self._store.execute(_SAVE, entity=entity, still_missing=still_missing, swept_at=swept_at)
