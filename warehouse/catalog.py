"""What the catalog says of tables and views, and by which names the mirror's tables go now."""

from __future__ import annotations

from psycopg import sql

from warehouse.connection import Connection


def exists(connection: Connection, schema: str, name: str) -> bool:
    """Whether there is such a table or view."""
    row = connection.execute(
        "select to_regclass(format('%%I.%%I', %s::text, %s::text)) is not null", (schema, name)
    ).fetchone()
    return bool(row and row[0])


def is_finalized(connection: Connection, serving_schema: str = "serving") -> bool:
    """Whether the mirror's tables carry legacy's names."""
    if not exists(connection, serving_schema, "finalizations"):
        return False
    row = connection.execute(
        sql.SQL("select count(*) > 0 from {}.finalizations where undone_at is null").format(
            sql.Identifier(serving_schema)
        )
    ).fetchone()
    return bool(row and row[0])
