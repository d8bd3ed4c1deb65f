"""What the catalog says of legacy's tables, whatever they are and however their names are spelt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from psycopg.rows import class_row

from common.errors import SettingsError
from common.schema_names import NO_LEGACY
from common.settings import Settings
from common.shop import Shop
from operate.cutover.sides_of_shops import sides_of_shops
from operate.cutover.sources import LEGACY, SERVED
from warehouse.catalog import exists, has_column, ids_of_shops, is_finalized
from warehouse.connection import Connection

FIND_TABLES = """
select distinct on (pg_catalog.lower(c.relname))
    c.relname::text as name,
    case c.relkind
        when 'v' then 'view'
        when 'm' then 'materialized view'
        when 'f' then 'foreign table'
        else 'table'
    end as kind
from pg_catalog.pg_class as c
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where n.nspname = %(schema)s and c.relkind in ('r', 'p', 'v', 'm', 'f')
    and pg_catalog.lower(c.relname) = any(%(names)s)
-- Of two that differ in capitals alone, the macro legacy_relation takes the same one.
order by pg_catalog.lower(c.relname), c.relname = pg_catalog.lower(c.relname) desc, c.relname
"""
SERVED_TO_ALL = "select 1 from serving.cutover where source = 'legacy' limit 1"
COMPARED_LAST = """
select judged_with ->> 'LEGACY_SCHEMA'
from parity.gate_history
where
    shop is null and entity = any(%s) and gate = entity || '_count'
    and status in ('PASS', 'FAIL')
order by id desc
limit 1
"""


@dataclass(frozen=True)
class LegacyTable:
    """What legacy calls a table.

    Attributes:
        name: as it is spelt.
        kind: `table`, `view`, `materialized view` or `foreign table`.
    """

    name: str
    kind: str


def tables_of_legacy(connection: Connection, settings: Settings) -> dict[str, LegacyTable]:
    """Legacy's tables by their entities, whatever they are and however their names are spelt."""
    return tables_in(connection, settings.legacy_schema)


def tables_in(connection: Connection, schema: str) -> dict[str, LegacyTable]:
    """The tables of a legacy in some schema, by their entities."""
    suffix = "_legacy" if is_finalized(connection) else ""
    names = {f"{name}{suffix}": name for name in SERVED}
    with connection.cursor(row_factory=class_row(LegacyTable)) as cursor:
        found = cursor.execute(FIND_TABLES, {"schema": schema, "names": list(names)}).fetchall()
    return {names[table.name.lower()]: table for table in found}


def entities_of_legacy(connection: Connection, settings: Settings) -> set[str]:
    """The entities of which legacy, or that of any shop, has a table, a view or a foreign table."""
    if settings.has_own_legacies:
        return {entity for _, entity in tables_of_shops(connection, settings)}
    return set(tables_of_legacy(connection, settings))


def tables_of_shops(connection: Connection, settings: Settings) -> Iterator[tuple[Shop, str]]:
    """Each shop with a legacy of its own, with each entity of which that has a table."""
    for shop in settings.listed:
        for entity in sorted(tables_in(connection, shop.legacy_schema or NO_LEGACY)):
            yield shop, entity


def where_legacy_lies(settings: Settings) -> str:
    """The schema, or those of the shops, in words."""
    if not settings.has_own_legacies:
        return f"schema '{settings.legacy_schema}'"
    own = [f"'{shop.legacy_schema}'" for shop in settings.listed if shop.legacy_schema]
    return f"schemas {', '.join(own)}"


def require_named_legacy(connection: Connection, settings: Settings) -> None:
    """Refuse a schema that somebody has named as legacy's and that has none of its tables.

    Raises:
        SettingsError: LEGACY_SCHEMA is set, and wrong; or so is a shop's legacy_schema.
    """
    _require_that_served_ones_are_named(connection, settings)
    if settings.has_own_legacies:
        _require_legacies_of_shops(connection, settings)
        return
    if "legacy_schema" in settings.model_fields_set and not entities_of_legacy(
        connection, settings
    ):
        raise SettingsError(
            f"LEGACY_SCHEMA is '{settings.legacy_schema}', and there is none of the tables "
            f"{', '.join(SERVED)} in it: correct it, or leave it out where there is no legacy"
        )


def _require_legacies_of_shops(connection: Connection, settings: Settings) -> None:
    for shop in settings.listed:
        if shop.legacy_schema and not tables_in(connection, shop.legacy_schema):
            raise SettingsError(
                f"legacy_schema of {shop.name} is '{shop.legacy_schema}', and there is none of "
                f"the tables {', '.join(SERVED)} in it: correct it in shops.toml, or leave it "
                "out where the shop has no legacy"
            )
    # What was the legacy of all cannot become nobody's by a line about another shop.
    common = legacy_of_all(connection, settings)
    if common in {shop.legacy_schema for shop in settings.listed} or sides_of_shops(connection):
        return
    if tables_in(connection, common) and _was_legacy_of_all(connection):
        raise SettingsError(
            f"The legacy in schema '{common}' was compared or served as that of all shops, and "
            f'shops.toml names it for none: write legacy_schema = "{common}" for the shop whose '
            "it is. If it is nobody's any more, move its tables to another schema"
        )


def legacy_of_all(connection: Connection, settings: Settings) -> str:
    """The schema that was the legacy of all shops: as it was compared last, else as it is set."""
    return _compared_last(connection) or settings.legacy_of_all


def _was_legacy_of_all(connection: Connection) -> bool:
    if exists(connection, "serving", "cutover") and connection.execute(SERVED_TO_ALL).fetchone():
        return True
    return _compared_last(connection) is not None


def _compared_last(connection: Connection) -> str | None:
    """The schema that gates have compared for all shops together; empty where none has noted it."""
    if not has_column(connection, "parity", "gate_history", "shop"):
        return None
    row = connection.execute(COMPARED_LAST, (list(SERVED),)).fetchone()
    return None if row is None else str(row[0] or "")


def _require_that_served_ones_are_named(connection: Connection, settings: Settings) -> None:
    """What readers see must not change because a line of shops.toml has gone."""
    named = {shop.name: shop.legacy_schema for shop in settings.listed}
    ids = ids_of_shops(connection, settings.raw_schema)
    names = {ids[name]: name for name in named if name in ids}
    for side in sides_of_shops(connection):
        is_read = side.source == LEGACY and exists(connection, "serving", side.entity)
        if not is_read or is_finalized(connection):
            continue
        listed_as = names.get(side.api_shop_id)
        if listed_as is None and settings.has_own_legacies:
            continue  # it is listed no more, and served as it was
        if listed_as is not None and named[listed_as]:
            continue
        is_alone = not settings.is_chain
        if listed_as is None and is_alone and side.legacy_schema == settings.legacy_schema:
            continue  # it is the one shop that there is now
        raise SettingsError(
            f"{side.entity} of {side.shop} are served from its legacy in schema "
            f"'{side.legacy_schema}', and shops.toml does not name it: write legacy_schema = "
            f'"{side.legacy_schema}" for that shop, or have `make switch ENTITY=all '
            f"SHOP={side.shop}` serve the mirror before the line goes"
        )
