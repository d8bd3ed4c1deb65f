"""What people have given to the serving views, kept while these are not there.

The dbt project keeps it where it drops a view itself, and gives it back where it makes one
(macros/materializations): its statement is rendered here, so that there is one.
"""

from __future__ import annotations

from collections.abc import Sequence

from jinja2 import Template
from psycopg import sql

from operate.transform.project import PROJECT_DIR
from warehouse.connection import Connection

KEPT = "parity.rights_of_views"
_MACRO = PROJECT_DIR / "macros" / "materializations" / "keep_rights.sql"


def keep_rights(connection: Connection, schema: str, views: Sequence[str]) -> None:
    """Write down rights, comments, options and owners of views, before they are dropped.

    Args:
        connection: in the transaction that drops them.
        schema: of the views.
        views: their names.
    """
    oids = sql.SQL("select pg_catalog.unnest({}::pg_catalog.regclass[])::pg_catalog.oid").format(
        sql.Literal([sql.Identifier(schema, view).as_string() for view in views])
    )
    macros = Template(_MACRO.read_text(encoding="utf-8")).module.__dict__
    statement: str = macros["keep_rights"](KEPT, oids.as_string(connection))
    connection.execute(statement.encode())


def kept_rights(connection: Connection) -> list[str]:
    """The serving views of which something is kept."""
    rows = connection.execute(
        "select distinct view_name from parity.rights_of_views "
        "where view_name like 'serving.%' order by 1"
    ).fetchall()
    return [name for (name,) in rows]
