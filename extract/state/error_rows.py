"""Rows of the mirror that are kept although they break a rule, marked `sync_status = 'error'`.

Those that the API no longer has are nobody's concern.
"""

from __future__ import annotations

from extract.state.store import Store
from warehouse.catalog import exists, is_finalized

# By way of JSON: `status` also looks at tables that no migration has given the column yet.
_COUNT = """
    select count(*)
    from {mirror}.{table} as marked
    where sync_status = 'error' and to_jsonb(marked) ->> 'deleted_at' is null
"""


class ErrorRows:
    """The marked rows of all mirrored tables."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def count(self, table: str) -> int:
        """How many rows of a mirrored table are marked; none where it is not there yet.

        Args:
            table: by the name it has until it is finalised, such as `customers_blaze`.
        """
        if is_finalized(self._store.connection):
            table = table.removesuffix("_blaze")
        if not exists(self._store.connection, self._store.mirror_schema, table):
            return 0
        return int(self._store.value(_COUNT, table))
