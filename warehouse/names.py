"""Names that this project's tables and views need, and that somebody else has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import LiteralString

import psycopg

from common.errors import DatabaseError
from common.settings import PROJECT_ROOT
from warehouse.catalog import is_finalized
from warehouse.connection import Connection
from warehouse.migrate import MIGRATIONS, objects_made_by
from warehouse.schemas import Schemas

RAW_TABLES = ("members", "transactions", "transaction_items", "products")
RAW_COLUMNS = frozenset({"_batch", "_row_errors"})
"""By which a table of the loader's is known: nobody else has such columns."""
VIEW_FOLDERS = ("staging", "serving")
"""Of dbt's models, named like the schemas that their views lie in."""

_KINDS = {"r": "table", "p": "table", "v": "view", "m": "materialized view", "f": "foreign table"}
_CREATED = re.compile(
    r"create table if not exists (?P<table>\S+) \(\n(?P<body>.*?)\n\);", re.DOTALL
)
_COLUMN = re.compile(r"^    (?!primary key|unique \(|check \()(\w+) ", re.MULTILINE)

_FOUND: LiteralString = """
select
    n.nspname || '.' || c.relname,
    c.relkind::text,
    pg_catalog.pg_get_userbyid(c.relowner),
    pg_catalog.pg_has_role(c.relowner, 'usage'),
    array(
        select attname::text from pg_catalog.pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped
    )
from pg_catalog.pg_class as c
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where n.nspname || '.' || c.relname = any(%s)
"""


def refuse_names_of_others(connection: Connection, schemas: Schemas) -> None:
    """Refuse a database in which something of somebody else has a name that we need.

    Args:
        connection: to the database.
        schemas: where our tables lie.

    Raises:
        DatabaseError: each such name, with what has it and what to do.
    """
    suffix = "" if _is_finalized(connection, schemas) else "_blaze"
    tables = dict(_tables(schemas, suffix))
    rows = connection.execute(_FOUND, ([*tables, *_views(schemas)],)).fetchall()
    objections = []
    for name, kind, owner, ours, columns in rows:
        what = _KINDS.get(kind, "object of another kind")
        wanted = "table" if name in tables else "view"
        if what != wanted:
            objections.append(f"{name} is a {what}")
        elif lacking := sorted(tables.get(name, frozenset()) - set(columns)):
            more = " and more" if len(lacking) > MOST_COLUMNS else ""
            objections.append(
                f"{name} is another table, without {', '.join(lacking[:MOST_COLUMNS])}{more}"
            )
        elif not ours:
            objections.append(f"{name} belongs to the role {owner}, which this one is no member of")
    if objections:
        raise DatabaseError(
            f"Names that the mirror needs are taken: {'; '.join(sorted(objections))}. Rename or "
            "move what has them, let this role own what is the mirror's, or choose other schemas "
            "(BLAZE_SCHEMA, BLAZE_RAW_SCHEMA)"
        )


MOST_COLUMNS = 3
"""Named of those that a table lacks."""


def _is_finalized(connection: Connection, schemas: Schemas) -> bool:
    try:
        return is_finalized(connection, schemas.serving)
    except psycopg.Error:
        return False  # what has the name is not ours to read, and is listed


def _tables(schemas: Schemas, suffix: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Every table that we make, with the columns that it has from the beginning."""
    places = {**asdict(schemas), "_blaze": suffix}
    columns = {
        found["table"]: frozenset(_COLUMN.findall(found["body"]))
        for migration in MIGRATIONS
        for found in _CREATED.finditer(migration.text)
    }
    for name in objects_made_by(MIGRATIONS):
        if name.count(".") == 1:
            yield name.format(**places), columns.get(name, frozenset())
    for name in RAW_TABLES:
        yield f"{schemas.raw}.{name}", RAW_COLUMNS


def _views(schemas: Schemas) -> Iterator[str]:
    places: Mapping[str, str] = asdict(schemas)
    for folder in VIEW_FOLDERS:
        for model in (PROJECT_ROOT / "dbt_project" / "models" / folder).glob("*.sql"):
            yield f"{places[folder]}.{model.stem}"
