"""Locking all that a finalisation changes at once, so that no reader ends in a deadlock.

Its statements lock one thing after the other. A reader that holds the second and asks for the first
would wait for us while we wait for the reader, and Postgres would kill one of the two: a dashboard
that has locked its view and asks for the table below it, say.
`lock table` knows no materialized views, foreign tables and sequences, and locks what a view reads:
these are locked by giving them the owner that they have.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import psycopg

from common.settings import Settings
from operate.cutover.finalize.steps import steps_of
from operate.cutover.finalize.tables import quoted
from operate.cutover.sources import SERVED
from warehouse.connection import Connection
from warehouse.session import LOCK_TIMEOUT

GIVE_UP_AFTER_S = LOCK_TIMEOUT.total_seconds()
RETRY_AFTER_S = 0.05

TABLES_OF_NAMES = """
select distinct
    n.nspname::text,
    c.relname::text,
    c.relkind in ('r', 'p'),
    c.relowner::pg_catalog.regrole::text
from pg_catalog.pg_class as c
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and (
    (n.nspname = %(legacy)s and c.relname = any(%(legacy_names)s))
    or (n.nspname = %(mirror)s and c.relname = any(%(mirror_names)s))
    or c.oid in (
        select pg_catalog.to_regclass(name) from pg_catalog.unnest(%(changed)s::text[]) as name
    )
)
order by 1, 2
"""
CHANGED_KINDS = frozenset({"view", "sequence", "constraint"})
WAIT = "select pg_catalog.set_config('lock_timeout', %s, true)"
AT_ONCE = "1ms"
LOCK_TABLE = "lock table {table} in access exclusive mode"
LOCK_OTHER = "alter table {table} owner to {owner}"


@dataclass(frozen=True)
class ToLock:
    """What a finalisation renames or changes.

    Attributes:
        tables: their names.
        others: a statement for each view, materialized view, foreign table and sequence, which
            locks it.
    """

    tables: Sequence[str]
    others: Sequence[str] = ()


def tables_to_lock(settings: Settings, connection: Connection, statements: Sequence[str]) -> ToLock:
    """What a finalisation or its undo renames or changes, under the names of now.

    Args:
        settings: the schemas.
        connection: to the database.
        statements: the script, which also changes views, and tables with foreign keys.
    """
    rows = connection.execute(
        TABLES_OF_NAMES,
        {
            "legacy": settings.legacy_schema,
            "legacy_names": [*SERVED, *(f"{name}_legacy" for name in SERVED)],
            "mirror": settings.mirror_schema,
            "mirror_names": [*SERVED, *(f"{name}_blaze" for name in SERVED)],
            "changed": [
                step.relation for step in steps_of(statements) if step.kind in CHANGED_KINDS
            ],
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
    statements = [LOCK_TABLE.format(table=table) for table in wanted.tables] + [*wanted.others]
    while True:
        left = max(give_up_at - time.monotonic(), RETRY_AFTER_S)
        try:
            # What was locked after a savepoint is free again when it is rolled back to.
            with connection.transaction():
                connection.execute(WAIT, (f"{left * 1000:.0f}ms",))
                for statement in statements:
                    connection.execute(statement.encode())
                    connection.execute(WAIT, (AT_ONCE,))
                connection.execute(WAIT, (f"{LOCK_TIMEOUT.seconds}s",))
        except psycopg.errors.LockNotAvailable:
            if time.monotonic() > give_up_at:
                raise
            time.sleep(RETRY_AFTER_S)
        else:
            return
