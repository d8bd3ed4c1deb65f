"""The connection that the state's repositories share, and the schemas of their tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, LiteralString

from psycopg import sql
from psycopg.rows import dict_row

from common import logs
from warehouse.connection import Connection

_DEMO_MARK = """
    select 1
    from pg_namespace
    where
        nspname = %(schema)s
        and obj_description(oid, 'pg_namespace') like 'blaze-mirror demo%%'
"""


@dataclass(frozen=True)
class Store:
    """Runs the statements of the repositories.

    In a statement `{raw}` and `{mirror}` stand for the schemas, `{table}` and `{columns}` for a
    table and columns that the call names, and `%(shop)s` for the shop.

    Attributes:
        connection: in autocommit mode; each statement is a transaction of its own, unless it runs
            inside `transaction()`.
        raw_schema: that the raw tables are in.
        mirror_schema: that the `*_blaze` tables are in.
        shop: the name of the shop, part of every key.
    """

    connection: Connection
    raw_schema: str
    mirror_schema: str
    shop: str

    def transaction(self) -> AbstractContextManager[Any]:
        """What runs inside is kept as a whole, or not at all."""
        return self.connection.transaction()

    def execute(
        self,
        statement: LiteralString,
        table: str = "",
        columns: Sequence[str] = (),
        **values: Any,
    ) -> None:
        """Run a statement."""
        self.connection.execute(self._filled(statement, table, columns), self._with_shop(values))

    def execute_many(self, statement: LiteralString, rows: Iterable[Mapping[str, Any]]) -> None:
        """Run a statement once for each row of values."""
        with self.connection.cursor() as cursor:
            cursor.executemany(self._filled(statement), [self._with_shop(row) for row in rows])

    def rows(
        self,
        statement: LiteralString,
        table: str = "",
        columns: Sequence[str] = (),
        **values: Any,
    ) -> list[tuple[Any, ...]]:
        """The rows that a statement gives."""
        filled = self._filled(statement, table, columns)
        return self.connection.execute(filled, self._with_shop(values)).fetchall()

    def dicts(self, statement: LiteralString, **values: Any) -> list[dict[str, Any]]:
        """The rows that a statement gives, by column."""
        with self.connection.cursor(row_factory=dict_row) as cursor:
            return cursor.execute(self._filled(statement), self._with_shop(values)).fetchall()

    def value(self, statement: LiteralString, table: str = "", **values: Any) -> Any:
        """The first column of the first row; None where there is no row."""
        rows = self.rows(statement, table, **values)
        return rows[0][0] if rows else None

    def is_demo(self) -> bool:
        """Whether the raw schema is marked as a demo's, which must not mix with a real mirror."""
        return self.value(_DEMO_MARK, schema=self.raw_schema) is not None

    def _filled(
        self, statement: LiteralString, table: str = "", columns: Sequence[str] = ()
    ) -> sql.Composed:
        return sql.SQL(statement).format(
            raw=sql.Identifier(self.raw_schema),
            mirror=sql.Identifier(self.mirror_schema),
            table=sql.Identifier(table or "none"),
            columns=sql.SQL(", ").join(map(sql.Identifier, columns)),
        )

    def _with_shop(self, values: Mapping[str, Any]) -> dict[str, Any]:
        said = {
            name: logs.secret_filter.redact(values[name])
            for name in ("message", "reason")
            if isinstance(values.get(name), str)
        }
        # What a driver says may quote what it connected with.
        return {"shop": self.shop, **values, **said}
