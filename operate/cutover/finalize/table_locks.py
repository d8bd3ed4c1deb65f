"""Locking all tables of a finalisation at once, so that no reader ends in a deadlock.

Renaming locks one table after the other. A reader that holds the second and asks for the first
would wait for us while we wait for the reader, and Postgres would kill one of the two.
`lock table` knows no materialized views and foreign tables, and locks what a view reads: these are
locked by giving them the owner that they have.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import psycopg

from common.settings import Settings
from operate.cutover.finalize.tables import quoted
from operate.cutover.sources import SERVED
from warehouse.connection import Connection
from warehouse.session import LOCK_TIMEOUT

GIVE_UP_AFTER_S = LOCK_TIMEOUT.total_seconds()
RETRY_AFTER_S = 0.05

TABLES_OF_NAMES = """
select
    n.nspname::text,
    c.relname::text,
    c.relkind in ('r', 'p'),
    c.relowner::pg_catalog.regrole::text
from pg_catalog.pg_class as c
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'v', 'm', 'f') and (
    (n.nspname = %(legacy)s and c.relname = any(%(legacy_names)s))
    or (n.nspname = %(mirror)s and c.relname = any(%(mirror_names)s))
)
order by 1, 2
"""
WAIT = "select pg_catalog.set_config('lock_timeout', %s, true)"
AT_ONCE = "1ms"
LOCK_TABLE = "lock table {table} in access exclusive mode"
LOCK_TABLE_AT_ONCE = "lock table {table} in access exclusive mode nowait"
LOCK_OTHER = "alter table {table} owner to {owner}"


@dataclass(frozen=True)
class ToLock:
    """What a finalisation renames.

    Attributes:
        tables: their names.
        others: a statement for each view, materialized view and foreign table, which locks it.
    """

    tables: Sequence[str]
    others: Sequence[str] = ()


def tables_to_lock(settings: Settings, connection: Connection) -> ToLock:
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
    return ToLock(
        [quoted(schema, name) for schema, name, is_table, _ in rows if is_table],
        [
            LOCK_OTHER.format(table=quoted(schema, name), owner=owner)
            for schema, name, is_table, owner in rows
            if not is_table
        ],
    )


def lock_tables(connection: Connection, wanted: ToLock) -> None:
    """Lock tables until the transaction ends, all or none: we never wait while we hold one.

    Raises:
        psycopg.errors.LockNotAvailable: somebody uses one of them for too long.
    """
    give_up_at = time.monotonic() + GIVE_UP_AFTER_S
    while True:
        try:
            # What was locked after a savepoint is free again when it is rolled back to.
            with connection.transaction():
                for place, table in enumerate(wanted.tables):
                    statement = LOCK_TABLE_AT_ONCE if place else LOCK_TABLE
                    connection.execute(statement.format(table=table).encode())
                if wanted.others:
                    connection.execute(WAIT, (AT_ONCE,))
                    for other in wanted.others:
                        connection.execute(other.encode())
                    connection.execute(WAIT, (f"{LOCK_TIMEOUT.seconds}s",))
        except psycopg.errors.LockNotAvailable:
            if time.monotonic() > give_up_at:
                raise
            time.sleep(RETRY_AFTER_S)
        else:
            return
