"""Reading the mirror's tables."""

from __future__ import annotations

from typing import Any

import psycopg
from psycopg.rows import dict_row

KEYS = {
    "customers_blaze": "member_id",
    "transactions_blaze": "transaction_id",
    "transaction_items_blaze": "transaction_id || '/' || item_id",
    "products_blaze": "product_id",
}


BY_SHOP = "customers_by_shop"


class Mirror:
    """The tables of one database: four, and in a chain those of customers by shop."""

    def __init__(self, connection: psycopg.Connection[tuple[object, ...]]) -> None:
        self._connection = connection

    def rows(self, table: str) -> dict[str, dict[str, Any]]:
        """All rows by key, with `xmin`: the transaction that last wrote the row."""
        key = "member_id || '/' || shop_id" if table == BY_SHOP else KEYS[table]
        query = f"select *, xmin::text as xmin, {key} as key from public.{table}"
        with self._connection.cursor(row_factory=dict_row) as cursor:
            cursor.execute(query)
            return {str(row.pop("key")): row for row in cursor}

    def row(self, table: str, key: str) -> dict[str, Any]:
        """The row with this key."""
        return self.rows(table)[key]

    def customer(self, member_id: str) -> dict[str, Any]:
        """The row of a member."""
        return self.row("customers_blaze", member_id)

    def everything(self) -> dict[str, dict[str, dict[str, Any]]]:
        """All rows of all tables."""
        return {table: self.rows(table) for table in KEYS}

    def scalar(self, query: str) -> Any:
        """The one value of a query."""
        row = self._connection.execute(query).fetchone()
        assert row is not None
        return row[0]

    def execute(self, statement: str) -> None:
        """Do something to the database as its owner might."""
        self._connection.execute(statement)
