"""Locking all tables of a finalisation at once, so that no reader ends in a deadlock.

Renaming locks one table after the other. A reader that holds the second and asks for the first
would wait for us while we wait for the reader, and Postgres would kill one of the two.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

import psycopg

from common.settings import Settings
from operate.cutover.finalize.tables import quoted
from operate.cutover.sources import SERVED
from warehouse.connection import Connection
from warehouse.session import LOCK_TIMEOUT

GIVE_UP_AFTER_S = LOCK_TIMEOUT.total_seconds()
RETRY_AFTER_S = 0.05

TABLES_OF_NAMES = """
select n.nspname::text, c.relname::text
from pg_catalog.pg_class as c
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and (
    (n.nspname = %(legacy)s and c.relname = any(%(legacy_names)s))
    or (n.nspname = %(mirror)s and c.relname = any(%(mirror_names)s))
)
order by 1, 2
"""
LOCK_TABLE = "lock table {table} in access exclusive mode"
LOCK_TABLE_AT_ONCE = "lock table {table} in access exclusive mode nowait"


def tables_to_lock(settings: Settings, connection: Connection) -> list[str]:
    """The tables that a finalisation or its undo renames, under the names they have now."""
    rows = connection.execute(
        TABLES_OF_NAMES,
        {
            "legacy": settings.legacy_schema,
            "legacy_names": [*SERVED, *(f"{name}_legacy" for name in SERVED)],
            "mirror": settings.mirror_schema,
            "mirror_names": [*SERVED, *(f"{name}_blaze" for name in SERVED)],
        },
    ).fetchall()
    return [quoted(schema, name) for schema, name in rows]


def lock_tables(connection: Connection, tables: Sequence[str]) -> None:
    """Lock tables until the transaction ends, all or none: we never wait while we hold one.

    Raises:
        psycopg.errors.LockNotAvailable: somebody uses one of them for too long.
    """
    give_up_at = time.monotonic() + GIVE_UP_AFTER_S
    while True:
        try:
            # What was locked after a savepoint is free again when it is rolled back to.
            with connection.transaction():
                for place, table in enumerate(tables):
                    statement = LOCK_TABLE_AT_ONCE if place else LOCK_TABLE
                    connection.execute(statement.format(table=table).encode())
        except psycopg.errors.LockNotAvailable:
            if time.monotonic() > give_up_at:
                raise
            time.sleep(RETRY_AFTER_S)
        else:
            return
