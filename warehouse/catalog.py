"""What the catalog says of tables and views, and by which names the mirror's tables go now."""

from __future__ import annotations

from warehouse.connection import Connection


def exists(connection: Connection, schema: str, name: str) -> bool:
    """Whether there is such a table or view."""
    row = connection.execute(
        "select to_regclass(format('%%I.%%I', %s::text, %s::text)) is not null", (schema, name)
    ).fetchone()
    return bool(row and row[0])


def is_finalized(connection: Connection) -> bool:
    """Whether the mirror's tables carry legacy's names."""
    if not exists(connection, "serving", "finalizations"):
        return False
    row = connection.execute(
        "select count(*) > 0 from serving.finalizations where undone_at is null"
    ).fetchone()
    return bool(row and row[0])
