"""What of legacy could not be read, or was never filled, by column and with its rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import LiteralString

from psycopg import sql

from warehouse.catalog import exists
from warehouse.connection import connect

MOST_VALUES = 10
"""Values of a column that are shown; `parity.unread_values` has them all."""

COLUMNS: LiteralString = """
    select entity, column_name, finding
    from {schema}.legacy_columns_read
    where finding is not null
    order by unread = 0, entity, column_name
"""
VALUES: LiteralString = """
    select coalesce(key, 'without a key') as key, legacy_id, written
    from {schema}.unread_values
    where entity = %s and column_name = %s
    order by 1, 2
    limit %s
"""
TABLES: LiteralString = """
    select reason from {schema}.legacy_copies where status = 'unreadable'
    union all
    select reason from {schema}.legacy_columns where status = 'unreadable'
"""


@dataclass(frozen=True)
class Finding:
    """What people should know of a column of legacy, or of a table that could not be read.

    Attributes:
        sentence: in words.
        values: that cannot be read, each with its key, as far as `MOST_VALUES` goes.
    """

    sentence: str
    values: list[tuple[str, str]] = field(default_factory=list)


def findings(url: str, suffix: str = "") -> list[Finding]:
    """What could not be read when legacy was copied last.

    Args:
        url: of the database.
        suffix: of the schema, where it is one shop's.
    """
    schema = f"parity{suffix}"

    def of(query: LiteralString) -> sql.Composed:
        return sql.SQL(query).format(schema=sql.Identifier(schema))

    with connect(url, application_name="blaze_mirror.parity", autocommit=True) as conn:
        found = []
        if exists(conn, schema, "legacy_copies"):
            found = [Finding(reason) for (reason,) in conn.execute(of(TABLES)).fetchall()]
        if not exists(conn, schema, "legacy_columns_read"):
            return found
        for entity, column, sentence in conn.execute(of(COLUMNS)).fetchall():
            rows = conn.execute(of(VALUES), (entity, column, MOST_VALUES)).fetchall()
            found.append(Finding(sentence, [(f"{entity} {key}", value) for key, _, value in rows]))
        return found
