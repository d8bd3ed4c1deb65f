"""One read-only transaction on the database, in which every figure of the report is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any, LiteralString

import psycopg
from psycopg import IsolationLevel, sql
from psycopg.rows import dict_row

from common.settings import PROJECT_ROOT, Settings
from warehouse.catalog import exists
from warehouse.connection import Connection, connect
from warehouse.database import open_database
from warehouse.url import redacted

Rows = list[dict[str, Any]]


class Session:
    """Reads figures; what cannot be read becomes a note: half a report is better than none.

    Attributes:
        connection: inside a read-only transaction.
        settings: schemas, shop and clock.
        where: the database, without secrets.
        notes: a sentence for each thing that could not be read.
    """

    def __init__(self, connection: Connection, settings: Settings, where: str) -> None:
        self.connection = connection
        self.settings = settings
        self.where = where
        self.notes: list[str] = []

    def rows(
        self,
        schema: str,
        relation: str,
        query: LiteralString,
        parameters: Sequence[Any] = (),
        columns: Mapping[str, str] = MappingProxyType({}),
    ) -> Rows:
        """Rows of a query on one relation, which it calls `{relation}`.

        Args:
            schema: of the relation.
            relation: a table or view; where there is none, there are no rows.
            query: a select.
            parameters: its values.
            columns: names of columns, by what the query calls them.
        """
        if not exists(self.connection, schema, relation):
            return []
        try:
            # A savepoint: one view that is broken must not take the others along.
            with (
                self.connection.transaction(),
                self.connection.cursor(row_factory=dict_row) as cursor,
            ):
                names = {key: sql.Identifier(column) for key, column in columns.items()}
                composed = sql.SQL(query).format(relation=sql.Identifier(schema, relation), **names)
                return cursor.execute(composed, parameters).fetchall()
        except psycopg.Error as error:
            # The database's own words may quote a person's values; its kind of error does not.
            self.notes.append(
                f"{schema}.{relation} could not be read ({type(error).__name__}): "
                "`make parity` builds the comparison again"
            )
            return []


@contextmanager
def open_session(settings: Settings) -> Iterator[Session]:
    """A session on the database in force.

    Raises:
        DatabaseError: it cannot be used.
    """
    url = open_database(settings)
    with connect(url, application_name="blaze_mirror.report") as connection:
        connection.read_only = True
        connection.isolation_level = IsolationLevel.REPEATABLE_READ
        # The embedded server's folder is named as seen from here.
        where = redacted(url).replace(f"{PROJECT_ROOT}/", "")
        yield Session(connection, settings, where)
        connection.rollback()
