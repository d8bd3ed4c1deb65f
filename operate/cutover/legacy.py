"""What the catalog says of legacy's tables, whatever they are and however their names are spelt."""

from __future__ import annotations

from dataclasses import dataclass

from psycopg.rows import class_row

from common.errors import SettingsError
from common.settings import Settings
from operate.cutover.sources import SERVED
from warehouse.catalog import is_finalized
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
    suffix = "_legacy" if is_finalized(connection) else ""
    names = {f"{name}{suffix}": name for name in SERVED}
    with connection.cursor(row_factory=class_row(LegacyTable)) as cursor:
        found = cursor.execute(
            FIND_TABLES, {"schema": settings.legacy_schema, "names": list(names)}
        ).fetchall()
    return {names[table.name.lower()]: table for table in found}


def entities_of_legacy(connection: Connection, settings: Settings) -> set[str]:
    """The entities of which legacy, or that of any shop, has a table, a view or a foreign table."""
    if settings.has_own_legacies:
        return {entity for _, entity in tables_of_shops(connection, settings)}
    return set(tables_of_legacy(connection, settings))


def tables_of_shops(connection: Connection, settings: Settings) -> set[tuple[str, str]]:
    """Shop and entity of each table of the legacies that shops have of their own."""
    return {
        (shop.name, entity)
        for shop in settings.listed
        if shop.legacy_schema
        for entity in tables_of_legacy(connection, settings.judging(shop))
    }


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
    if settings.has_own_legacies:
        for shop in settings.listed:
            if shop.legacy_schema and not tables_of_legacy(connection, settings.judging(shop)):
                raise SettingsError(
                    f"legacy_schema of {shop.name} is '{shop.legacy_schema}', and there is none of "
                    f"the tables {', '.join(SERVED)} in it: correct it in shops.toml, or leave it "
                    "out where the shop has no legacy"
                )
        return
    if "legacy_schema" in settings.model_fields_set and not entities_of_legacy(
        connection, settings
    ):
        raise SettingsError(
            f"LEGACY_SCHEMA is '{settings.legacy_schema}', and there is none of the tables "
            f"{', '.join(SERVED)} in it: correct it, or leave it out where there is no legacy"
        )
