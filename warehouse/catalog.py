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


def has_column(connection: Connection, schema: str, table: str, column: str) -> bool:
    """Whether there is such a table or view, with such a column."""
    row = connection.execute(
        "select 1 from pg_attribute where attrelid = to_regclass(format('%%I.%%I', %s::text, "
        "%s::text)) and attname = %s and attnum > 0 and not attisdropped",
        (schema, table, column),
    ).fetchone()
    return row is not None


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


def ids_of_shops(connection: Connection, raw_schema: str) -> dict[str, str]:
    """The API's ids of the shops that were read, by name, as far as it has told them."""
    if not has_column(connection, raw_schema, "shops", "api_shop_id"):
        return {}
    query = sql.SQL("select shop, api_shop_id from {}.shops where api_shop_id is not null")
    return dict(connection.execute(query.format(sql.Identifier(raw_schema))).fetchall())


def names_of_shops(connection: Connection, raw_schema: str) -> set[str]:
    """The names of the shops that were read; none in a database of before they were kept."""
    if not exists(connection, raw_schema, "shops"):
        return set()
    query = sql.SQL("select shop from {}.shops").format(sql.Identifier(raw_schema))
    return {name for (name,) in connection.execute(query).fetchall()}


def is_chain(connection: Connection, raw_schema: str) -> bool:
    """Whether several shops are mirrored, those that are listed no more included."""
    if not exists(connection, raw_schema, "shops"):
        return False
    row = connection.execute(
        # One that was read under two names is one.
        sql.SQL("select count(distinct coalesce(api_shop_id, shop)) > 1 from {}.shops").format(
            sql.Identifier(raw_schema)
        )
    ).fetchone()
    return bool(row and row[0])
