"""`raw.ignored_date_filters`: the lists whose dates the API was seen to ignore."""

from __future__ import annotations

from datetime import datetime

from extract.state.store import Store

_IS_IGNORED = """
    select 1 from {raw}.ignored_date_filters where shop = %(shop)s and entity = %(entity)s
"""

_SAVE_IGNORED = """
    insert into {raw}.ignored_date_filters (shop, entity, seen_at)
    values (%(shop)s, %(entity)s, %(seen_at)s)
    on conflict (shop, entity) do nothing
"""

_FORGET = """
    delete from {raw}.ignored_date_filters where shop = %(shop)s
"""


class DateFilters:
    """Which date filters are of no use.

    It has to be remembered: in a quiet night an answer may look as if the dates were respected.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def is_ignored(self, entity: str) -> bool:
        """Whether the API was seen to ignore the dates that an entity's list is asked with."""
        return self._store.value(_IS_IGNORED, entity=entity) is not None

    def save_ignored(self, entity: str, seen_at: datetime) -> None:
        """Write that the API has ignored them."""
        self._store.execute(_SAVE_IGNORED, entity=entity, seen_at=seen_at)

    def forget(self) -> None:
        """Have the next reading of each list find out again."""
        self._store.execute(_FORGET)
