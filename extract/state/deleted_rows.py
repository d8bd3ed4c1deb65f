"""Rows of the mirror that the API no longer has: `deleted_at` says since when."""

from __future__ import annotations

from extract.state.store import Store
from warehouse.catalog import has_column, is_finalized

_COUNT = """
    select count(*) from {mirror}.{table} where deleted_at is not null
"""


class DeletedRows:
    """The deleted rows of all mirrored tables."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def count(self, table: str) -> int:
        """How many rows of a mirrored table are deleted; none where it is not there yet.

        Args:
            table: by the name it has until it is finalised, such as `customers_blaze`.
        """
        if is_finalized(self._store.connection):
            table = table.removesuffix("_blaze")
        # `status` also looks at tables that no migration has given the column yet.
        if not has_column(self._store.connection, self._store.mirror_schema, table, "deleted_at"):
            return 0
        return int(self._store.value(_COUNT, table))
