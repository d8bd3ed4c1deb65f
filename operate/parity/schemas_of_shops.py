"""The schemas in which shops are judged by themselves: they hold copies of people's data.

Nothing is dropped by cascade. What somebody has put into them, or has built on them, keeps them.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from typing import LiteralString

import psycopg
from psycopg import sql

from common.errors import TransformError
from common.shop import Shop
from warehouse.catalog import exists
from warehouse.connection import Connection, connect

log = logging.getLogger(__name__)

MARK = "blaze-mirror: one shop, judged by itself"
"""The comment of a schema that a run has made to judge a shop (macros/parity/legacy_copies.sql)."""
OURS: LiteralString = r"""
select n.nspname::text
from pg_catalog.pg_namespace as n
inner join pg_catalog.pg_namespace as of_shop
    on of_shop.nspname = pg_catalog.regexp_replace(n.nspname, '^parity_failures_of_', 'parity_of_')
where
    n.nspname ~ '^parity(_failures)?_of_'
    and pg_catalog.pg_get_userbyid(n.nspowner) = current_user
    and pg_catalog.obj_description(of_shop.oid, 'pg_namespace') = %s
order by n.nspname like %s, 1
"""
RELATIONS: LiteralString = """
select
    c.relname::text as name,
    c.relkind::text as kind,
    pg_catalog.pg_get_userbyid(c.relowner) = current_user
    and (
        exists (
            select 1 from pg_catalog.pg_class as of_all
            where
                of_all.relname = c.relname
                and of_all.relnamespace = pg_catalog.to_regnamespace(%(of_all)s)
        )
        -- Of an earlier release: what was judged here is known by its name.
        or exists (select 1 from parity.gate_history as history where history.gate = c.relname)
    ) as is_ours
from pg_catalog.pg_class as c
where
    c.relnamespace = pg_catalog.to_regnamespace(%(schema)s)
    and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
    and not exists (
        select 1 from pg_catalog.pg_depend as d
        where d.objid = c.oid and d.deptype in ('a', 'i') and c.relkind = 'S'
    )
order by c.relname
"""
COLUMNS: LiteralString = """
select attname::text, pg_catalog.format_type(atttypid, atttypmod)
from pg_catalog.pg_attribute
where
    attrelid = pg_catalog.to_regclass(%s)
    and attnum > 0 and not attisdropped
order by attnum
"""
OF_ALL = ("parity", "parity_failures")
NOTED = ("legacy_copies", "legacy_columns")
"""What is found of legacy: written by each run, and empty of anything that is kept."""


def drop_unused_schemas(url: str, judged: Iterable[Shop]) -> list[str]:
    """Drop the schemas of shops that are judged by themselves no more; gives their names.

    One that holds anything of other people's, or on which something of theirs stands, stays; a
    line in the log names it.

    Args:
        url: of the database.
        judged: the shops that are.
    """
    kept = {f"{of_all}{shop.schema_suffix}" for shop in judged for of_all in OF_ALL}
    dropped: list[str] = []
    with connect(url, application_name="blaze_mirror.parity", autocommit=True) as connection:
        if not exists(connection, "parity", "gate_history"):
            return dropped
        for (schema,) in connection.execute(OURS, (MARK, r"parity\_failures%")).fetchall():
            of_all = schema.partition("_of_")[0]
            if schema not in kept and _is_dropped(connection, schema, of_all):
                dropped.append(schema)
    if dropped:
        log.info("Dropped %s: of shops that are judged by themselves no more", ", ".join(dropped))
    return dropped


def _is_dropped(connection: Connection, schema: str, of_all: str) -> bool:
    """Drop a schema whose tables are all ours. Gives whether it is gone."""
    values = {"schema": schema, "of_all": of_all}
    relations = connection.execute(RELATIONS, values).fetchall()
    strange = [name for name, _, is_ours in relations if not is_ours]
    if not relations:
        return False  # nothing says whose it is
    if strange:
        log.warning(
            "%s is of a shop that is judged by itself no more, and stays: %s in it is not this "
            "project's. Drop what you do not need",
            *(schema, ", ".join(strange)),
        )
        return False
    try:
        with connection.transaction():
            _drop(connection, schema, [(name, kind) for name, kind, _ in relations])
            connection.execute(sql.SQL("drop schema {}").format(sql.Identifier(schema)))
    except psycopg.Error as error:
        said = error.diag.message_detail or error.diag.message_primary or type(error).__name__
        log.warning(
            "%s is of a shop that is judged by itself no more, and stays: %s",
            *(schema, " ".join(said.split())),
        )
        return False
    return True


def _drop(connection: Connection, schema: str, relations: Sequence[tuple[str, str]]) -> None:
    """Drop views, then tables, all of a kind at once: those of a list may stand on one another."""
    for kind, of_kind in (("view", {"v"}), ("table", {"r", "p"})):
        names = [sql.Identifier(schema, name) for name, of in relations if of in of_kind]
        if names:
            statement = sql.SQL("drop {} {} restrict").format(
                sql.SQL(kind), sql.SQL(", ").join(names)
            )
            connection.execute(statement)


def renew_notes(connection: Connection, shop: Shop) -> None:
    """Give the tables with what is found of a shop's legacy the columns that those of all have.

    Args:
        connection: to the database.
        shop: that is going to be judged.

    Raises:
        TransformError: a view of other people's stands on what has to be made again.
    """
    schema = f"parity{shop.schema_suffix}"
    for name in NOTED:
        wanted = dict(connection.execute(COLUMNS, (f"parity.{name}",)).fetchall())
        found = dict(connection.execute(COLUMNS, (f"{schema}.{name}",)).fetchall())
        if not found or found == wanted:
            continue
        if all(found[column] == wanted[column] for column in found.keys() & wanted.keys()):
            _change(connection, sql.Identifier(schema, name), found, wanted)
            continue
        # Views are made again by the run that this begins.
        values = {"schema": schema, "of_all": "parity"}
        views = [
            (view, kind)
            for view, kind, is_ours in connection.execute(RELATIONS, values).fetchall()
            if kind == "v" and is_ours
        ]
        try:
            with connection.transaction():
                _drop(connection, schema, [*views, (name, "r")])
        except psycopg.errors.DependentObjectsStillExist as error:
            detail = " ".join((error.diag.message_detail or "").split())
            raise TransformError(
                f"{schema}.{name} has to be made again, and views stand on it that are not this "
                f"project's: drop them ({detail})"
            ) from error


def _change(
    connection: Connection, table: sql.Identifier, found: dict[str, str], wanted: dict[str, str]
) -> None:
    """Add columns that have come; one that has gone stays, null, for views may stand on it."""
    for column in [each for each in wanted if each not in found]:
        connection.execute(
            sql.SQL("alter table {} add column {} {}").format(
                table,
                sql.Identifier(column),
                sql.SQL(wanted[column]),
            )
        )
    for column in [each for each in found if each not in wanted]:
        connection.execute(
            sql.SQL("alter table {} alter column {} drop not null").format(
                table, sql.Identifier(column)
            )
        )
