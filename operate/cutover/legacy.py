"""What the catalog says of legacy's tables, whatever they are and however their names are spelt."""

from __future__ import annotations

from common.errors import SettingsError
from common.settings import Settings
from operate.cutover.sources import SERVED
from warehouse.catalog import is_finalized
from warehouse.connection import Connection

FIND_TABLES = """
select distinct pg_catalog.lower(c.relname)
from pg_catalog.pg_class as c
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where n.nspname = %(schema)s and c.relkind in ('r', 'p', 'v', 'm', 'f')
    and pg_catalog.lower(c.relname) = any(%(names)s)
"""


def entities_of_legacy(connection: Connection, settings: Settings) -> set[str]:
    """The entities of which legacy has a table, a view or a foreign table."""
    suffix = "_legacy" if is_finalized(connection) else ""
    names = [f"{name}{suffix}" for name in SERVED]
    rows = connection.execute(
        FIND_TABLES, {"schema": settings.legacy_schema, "names": names}
    ).fetchall()
    return {found.removesuffix(suffix) for (found,) in rows}


def require_named_legacy(connection: Connection, settings: Settings) -> None:
    """Refuse a schema that somebody has named as legacy's and that has none of its tables.

    Raises:
        SettingsError: LEGACY_SCHEMA is set, and wrong.
    """
    if "legacy_schema" in settings.model_fields_set and not entities_of_legacy(
        connection, settings
    ):
        raise SettingsError(
            f"LEGACY_SCHEMA is '{settings.legacy_schema}', and there is none of the tables "
            f"{', '.join(SERVED)} in it: correct it, or leave it out where there is no legacy"
        )
