"""Rows of the mirror that somebody should look at: kept although they break a rule, or deleted."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, LiteralString

from extract.state.store import Store
from warehouse.catalog import exists, has_column, is_finalized

# What the API no longer has is nobody's concern. By way of JSON: `status` also looks at tables that
# no migration has given the column yet.
_WITH_ERRORS = """
    select count(*)
    from {mirror}.{table} as marked
    where
        sync_status = 'error'
        and to_jsonb(marked) ->> 'deleted_at' is null
"""

_WHY = """
    select
        coalesce(
            held ->> 'transaction_id' || coalesce('/' || (held ->> 'item_id'), ''),
            held ->> 'member_id',
            held ->> 'product_id'
        ) as key,
        held ->> 'sync_error' as why
    from (
        select to_jsonb(marked) as held from {mirror}.{table} as marked where sync_status = 'error'
    ) as marked
    where held ->> 'deleted_at' is null
    order by key
    limit %(most)s
"""

_ERRORS_BY_SHOP = """
    select shop_id, count(*)
    from {mirror}.{table} as marked
    where
        sync_status = 'error'
        and shop_id is not null
        and to_jsonb(marked) ->> 'deleted_at' is null
    group by shop_id
"""

_HELD_BY_SHOP = """
    select shop_id, count(*)
    from {mirror}.{table}
    where shop_id = any(%(shop_ids)s) and deleted_at is null
    group by shop_id
"""

_ALL = """
    select count(*) from {mirror}.{table}
"""

_ANY = """
    select exists (select 1 from {mirror}.{table} limit 1)
"""

_DELETED = """
    select count(*) from {mirror}.{table} where deleted_at is not null
"""


class MirrorRows:
    """The rows of all mirrored tables, each by the name it has until it is finalised."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def has_table(self, table: str) -> bool:
        """Whether there is such a table.

        Args:
            table: such as `customers_blaze`.
        """
        return exists(self._store.connection, self._store.mirror_schema, self._name(table))

    def has_rows(self, table: str) -> bool:
        """Whether a table that is there has any row, deleted ones included.

        Args:
            table: such as `customers_blaze`.
        """
        return bool(self._store.value(_ANY, self._name(table)))

    def with_errors(self, table: str) -> int:
        """How many are marked `sync_status = 'error'`; none where there is no such table yet.

        Args:
            table: such as `customers_blaze`.
        """
        return self._count(_WITH_ERRORS, self._name(table)) if self.has_table(table) else 0

    def errors_by_shop(self, table: str) -> dict[str, int]:
        """How many are marked `sync_status = 'error'`, by the API's id of their shop.

        Nobody of a table whose rows do not say so, nor of customers, who are the company's.

        Args:
            table: such as `transactions_blaze`.
        """
        name = self._name(table)
        if table == "customers_blaze" or not self._has(name, "shop_id"):
            return {}
        return dict(self._store.rows(_ERRORS_BY_SHOP, name))

    def held_by_shop(self, table: str, shop_ids: Collection[str]) -> dict[str, int]:
        """How many rows of some shops the API still has.

        Args:
            table: such as `transactions_blaze`.
            shop_ids: the API's ids of the shops.
        """
        name = self._name(table)
        if not shop_ids or not self._has(name, "deleted_at"):
            return {}
        return dict(self._store.rows(_HELD_BY_SHOP, name, shop_ids=list(shop_ids)))

    def count(self, table: str) -> int:
        """How many there are, deleted ones included; none where there is no such table yet.

        Args:
            table: such as `customers_blaze`.
        """
        return self._count(_ALL, self._name(table)) if self.has_table(table) else 0

    def held(self, table: str) -> int:
        """How many the API still has; none where there is no such table yet.

        Args:
            table: such as `customers_blaze`.
        """
        return self.count(table) - self.deleted(table)

    def reasons(self, table: str, *, most: int) -> list[dict[str, Any]]:
        """Rows that are marked so, each with its `table`, its `key` and `why`, by key.

        Args:
            table: such as `customers_blaze`.
            most: rows.

        Returns:
            `why` is null where no release has noted it yet.
        """
        if not self.has_table(table):
            return []
        found = self._store.rows(_WHY, self._name(table), most=most)
        return [{"table": table, "key": key, "why": why} for key, why in found]

    def deleted(self, table: str) -> int:
        """How many the API no longer has; none where no migration has made the column yet.

        Args:
            table: such as `customers_blaze`.
        """
        name = self._name(table)
        return self._count(_DELETED, name) if self._has(name, "deleted_at") else 0

    def _name(self, table: str) -> str:
        """The name that it has now."""
        finalized = is_finalized(self._store.connection)
        return table.removesuffix("_blaze") if finalized else table

    def _has(self, name: str, column: str) -> bool:
        return has_column(self._store.connection, self._store.mirror_schema, name, column)

    def _count(self, statement: LiteralString, table: str) -> int:
        return int(self._store.value(statement, table))
