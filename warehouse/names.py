"""Names that this project's tables and views need, and that somebody else has.

A table is known by columns that it has had from the beginning, whoever made it. A view has a
fingerprint in its comment, and where somebody has written over that, it reads what is ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import LiteralString

import psycopg

from common.errors import DatabaseError
from common.settings import PROJECT_ROOT
from warehouse.catalog import is_chain, is_finalized
from warehouse.connection import Connection
from warehouse.migrate import MIGRATIONS, objects_made_by
from warehouse.schemas import Schemas

MODELS = PROJECT_ROOT / "dbt_project" / "models"
SEEDS: Mapping[str, frozenset[str]] = {
    "parity.known_differences": frozenset({"entity", "key_or_rule", "column_name"}),
    "serving.names": frozenset({"kind", "blaze_id", "name"}),
}
"""Tables of files of dbt's, and columns that these have had from the beginning: others may come."""
LOADED_TABLES = ("members", "transactions", "transaction_items", "products")
LOADED_COLUMNS = frozenset({"_batch", "_row_errors"})
"""By which a table of the loader's is known: nobody else has such columns."""
DLTS_TABLES: Mapping[str, frozenset[str]] = {
    "_dlt_loads": frozenset({"load_id", "schema_name", "status", "schema_version_hash"}),
    "_dlt_version": frozenset({"version", "schema_name", "version_hash", "schema"}),
    "_dlt_pipeline_state": frozenset({"version", "pipeline_name", "state", "_dlt_load_id"}),
}
"""dlt's own, which it shares with other pipelines of its, but not with other programs."""
COPIED_COLUMNS = frozenset({"parity_key"})
"""Of each copy of a table of legacy's."""
COLUMNS_BY_SHOP = frozenset({"member_id", "shop_id", "total_visits", "last_visited", "sync_status"})
"""By which the table of a chain is known that a mirror of one shop has not."""

_KINDS = {
    "r": "table",
    "p": "table",
    "v": "view",
    "m": "materialized view",
    "f": "foreign table",
    "i": "index",
    "I": "index",
    "S": "sequence",
    "c": "type",
}
_CREATED = re.compile(
    r"create table if not exists (?P<table>\S+) \(\n(?P<body>.*?)\n\);", re.DOTALL
)
_COLUMN = re.compile(r"^    (?!primary key|unique \(|check \()(\w+) ", re.MULTILINE)

_INDEX = re.compile(r"create (?:unique )?index if not exists (?P<index>\S+)\s+on (?P<table>\S+)")

_FOUND: LiteralString = """
select
    n.nspname || '.' || c.relname,
    c.relkind::text,
    pg_catalog.pg_get_userbyid(c.relowner),
    pg_catalog.pg_has_role(c.relowner, 'usage'),
    array(
        select attname::text from pg_catalog.pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped
    ),
    pg_catalog.obj_description(c.oid, 'pg_class')
    ~ 'definition [0-9a-f]{32}(, stands as [0-9a-f]{32})?(, settings [0-9a-f]{32})?$'
    or exists (
        select from pg_catalog.pg_rewrite as r
        inner join pg_catalog.pg_depend as d on d.objid = r.oid
        inner join pg_catalog.pg_class as read on read.oid = d.refobjid
        inner join pg_catalog.pg_namespace as place on place.oid = read.relnamespace
        where
            r.ev_class = c.oid
            and d.classid = 'pg_catalog.pg_rewrite'::regclass
            and d.refclassid = 'pg_catalog.pg_class'::regclass
            and read.oid <> c.oid
            and place.nspname || '.' || read.relname = any(%(names)s)
    ),
    (
        select tn.nspname || '.' || t.relname from pg_catalog.pg_index as i
        inner join pg_catalog.pg_class as t on t.oid = i.indrelid
        inner join pg_catalog.pg_namespace as tn on tn.oid = t.relnamespace
        where i.indexrelid = c.oid
    )
from pg_catalog.pg_class as c
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where n.nspname || '.' || c.relname = any(%(names)s)
"""


@dataclass(frozen=True)
class _Wanted:
    """Something that we make, and by what it is known.

    Attributes:
        kind: what it is.
        columns: of a table, those that it has from the beginning.
        formerly: what it was in an earlier release.
        table: of an index.
    """

    kind: str
    columns: frozenset[str] = frozenset()
    formerly: str = ""
    table: str = ""


def refuse_names_of_others(connection: Connection, schemas: Schemas) -> None:
    """Refuse a database in which something of somebody else has a name that we need.

    Args:
        connection: to the database.
        schemas: where our tables lie.

    Raises:
        DatabaseError: each such name, with what has it and what to do.
    """
    suffix = "" if _is_finalized(connection, schemas) else "_blaze"
    wanted = dict(_wanted(schemas, suffix))
    if _is_chain(connection, schemas):
        wanted[f"{schemas.mirror}.customers_by_shop"] = _Wanted("table", COLUMNS_BY_SHOP)
    objections = []
    for name, kind, owner, may_use, columns, is_our_view, table in connection.execute(
        _FOUND, {"names": list(wanted)}
    ).fetchall():
        what = _KINDS.get(kind, "object of another kind")
        lacking = sorted(wanted[name].columns - set(columns)) if what == "table" else []
        if what not in {wanted[name].kind, wanted[name].formerly}:
            objections.append(f"{name} is {'an' if what[0] in 'aeio' else 'a'} {what}")
        elif what == "view" and not is_our_view:
            objections.append(f"{name} is somebody else's view, which reads nothing of ours")
        elif what == "index" and table != wanted[name].table:
            objections.append(f"{name} is an index of {table}")
        elif lacking:
            more = " and more" if len(lacking) > MOST_COLUMNS else ""
            objections.append(
                f"{name} is another table, without {', '.join(lacking[:MOST_COLUMNS])}{more}"
            )
        elif not may_use:
            objections.append(f"{name} belongs to the role {owner}, whose rights this one lacks")
    if objections:
        raise DatabaseError(
            f"Names that the mirror needs are taken: {'; '.join(sorted(objections))}. Rename or "
            "move what has them, let this role own what is the mirror's (a member of its owner "
            "needs `alter role … inherit`), or choose other schemas "
            "(BLAZE_SCHEMA, BLAZE_RAW_SCHEMA)"
        )


MOST_COLUMNS = 3
"""Named of those that a table lacks."""


def _is_finalized(connection: Connection, schemas: Schemas) -> bool:
    try:
        return is_finalized(connection, schemas.serving)
    except psycopg.Error:
        return False  # what has the name is not ours to read, and is listed


def _is_chain(connection: Connection, schemas: Schemas) -> bool:
    try:
        return is_chain(connection, schemas.raw)
    except psycopg.Error:
        return False  # as above


def names_of_models() -> frozenset[str]:
    """The views that dbt's models make, with the schemas that these have everywhere."""
    return frozenset(
        f"{folder}.{model.stem}"
        for folder in ("staging", "parity", "serving")
        for model in (MODELS / folder).rglob("*.sql")
    )


def _wanted(schemas: Schemas, suffix: str) -> Iterator[tuple[str, _Wanted]]:
    """What the migrations, dlt and dbt make, by its name with the schema."""
    places: Mapping[str, str] = asdict(schemas)
    yield from _migrated({**places, "_blaze": suffix})
    for schema in (schemas.raw, f"{schemas.raw}_staging"):
        for name in LOADED_TABLES:
            yield f"{schema}.{name}", _Wanted("table", LOADED_COLUMNS)
        for name, columns in DLTS_TABLES.items():
            yield f"{schema}.{name}", _Wanted("table", columns)
    for folder in ("staging", "parity", "serving"):
        for model in (MODELS / folder).rglob("*.sql"):
            is_copy = model.parent.name == "legacy"
            yield (
                f"{places[folder]}.{model.stem}",
                _Wanted("table", COPIED_COLUMNS, "view") if is_copy else _Wanted("view"),
            )
    for name, columns in SEEDS.items():
        folder, _, table = name.partition(".")
        yield f"{places[folder]}.{table}", _Wanted("table", columns)


def _migrated(places: Mapping[str, str]) -> Iterator[tuple[str, _Wanted]]:
    columns = {
        found["table"]: frozenset(_COLUMN.findall(found["body"]))
        for migration in MIGRATIONS
        for found in _CREATED.finditer(migration.text)
    }
    made = objects_made_by(MIGRATIONS)
    for name in made:
        if name.count(".") == 1:
            yield name.format(**places), _Wanted("table", columns.get(name, frozenset()))
    for migration in MIGRATIONS:
        for found in _INDEX.finditer(migration.text):
            if f"{found['table']}.{found['index']}" in made:
                table = found["table"].format(**places)
                schema = table.partition(".")[0]
                yield f"{schema}.{found['index']}".format(**places), _Wanted("index", table=table)
