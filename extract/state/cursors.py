"""`raw.cursors`: up to where an entity was read by modified date."""

from __future__ import annotations

from datetime import datetime

from extract.state.store import Store

_CURSOR = """
    select cursor_at from {raw}.cursors where shop = %(shop)s and entity = %(entity)s
"""

_SAVE = """
    insert into {raw}.cursors (shop, entity, cursor_at)
    values (%(shop)s, %(entity)s, %(cursor_at)s)
    on conflict (shop, entity) do update set cursor_at = excluded.cursor_at
"""


class Cursors:
    """The cursors of all entities that are read by one."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, entity: str) -> datetime | None:
        """Up to where an entity was read; None where it never was."""
        cursor_at: datetime | None = self._store.value(_CURSOR, entity=entity)
        return cursor_at

    def save(self, entity: str, cursor_at: datetime) -> None:
        """Write up to where an entity was read."""
        self._store.execute(_SAVE, entity=entity, cursor_at=cursor_at)
