"""The permits of the last minutes, counted in the database and by its clock.

Machines disagree on the time, so none of them dates a permit: the server does, under a lock, and
never before the permit that it gave last. Where its own clock is set, permits move along: set back,
those that it dates in the future become the present's; set forward, those of the last minutes
stay of the last minutes. Either way nothing leaves the window sooner than it should.
"""

from __future__ import annotations

from typing import LiteralString

import psycopg
from psycopg import sql
from psycopg_pool import ConnectionPool

from extract.source.rate_limit.boot_clock import BootClock

AT_ONCE_S = 0.05
"""The shortest pause before a permit is asked for again."""

# Two that make the same table at once fail, "if not exists" or not.
_MAKE_ALONE: LiteralString = """
    select pg_advisory_xact_lock(hashtextextended(%(table)s, 0))
"""

# Of the same name and form since the first release, one of whose processes may be at work.
_MAKE: LiteralString = """
    create table if not exists {table} (
        name varchar,
        weight smallint,
        item_timestamp timestamp
    );
    create index if not exists {index} on {table} (item_timestamp)
"""

_LOCK: LiteralString = """
    lock table {table} in exclusive mode
"""

# A statement of its own after the lock, whose snapshot has what others gave before.
_TAKE: LiteralString = """
    with looked as materialized (
        select clock_timestamp() at time zone 'UTC' as present
    ),
    clock as materialized (
        select
            present,
            greatest(
                present - (to_timestamp(%(latest_ms)s / 1000.0) at time zone 'UTC'),
                interval '0'
            ) as jump,
            present - %(window_ms)s * interval '1 millisecond' as opens
        from looked
    ),
    moved as (
        update {table} as p
        set item_timestamp = least(p.item_timestamp + clock.jump, clock.present)
        from clock
        where
            p.item_timestamp > clock.present
            or (clock.jump > interval '0' and p.item_timestamp >= clock.opens - clock.jump)
    ),
    counted as materialized (
        select count(*) as permits, min(p.item_timestamp) as oldest
        from {table} as p, clock
        where p.item_timestamp >= clock.opens - clock.jump
    ),
    given as (
        insert into {table} (name, weight, item_timestamp)
        select 'call', 1, clock.present
        from clock, counted
        where counted.permits < %(allowed)s
        returning 1
    )
    select
        (select count(*) from given) > 0,
        extract(
            epoch from least(counted.oldest + clock.jump, clock.present) - clock.opens
        )::double precision,
        (extract(epoch from clock.present) * 1000)::bigint
    from clock, counted
"""

_COUNT: LiteralString = """
    select count(*)
    from {table}
    where
        item_timestamp
        >= clock_timestamp() at time zone 'UTC' - %(window_ms)s * interval '1 millisecond'
"""

# Once a run, after a look at the clock: on one that was set forward all permits look old.
_FORGET: LiteralString = """
    delete from {table}
    where
        item_timestamp
        < clock_timestamp() at time zone 'UTC' - 2 * %(window_ms)s * interval '1 millisecond'
"""


class Permits:
    """The permits of one key.

    Args:
        pool: of connections whose search path begins with the schema of the counts.
        schema: the schema of the counts.
        key_id: whose calls are counted.
        allowed: the ceiling over any stretch as long as the window.
        window_ms: how long a permit counts.
    """

    def __init__(
        self, pool: ConnectionPool, schema: str, key_id: str, allowed: int, window_ms: int
    ) -> None:
        self._pool = pool
        self._allowed = allowed
        self._window_ms = window_ms
        table = f"ratelimit___calls_{key_id}"
        names = {
            "table": sql.Identifier(table),
            "index": sql.Identifier(f"timestampindex_calls_{key_id}"),
        }
        self._lock, self._take, self._count, self._forget = (
            sql.SQL(statement).format(**names) for statement in (_LOCK, _TAKE, _COUNT, _FORGET)
        )
        with pool.connection() as connection:
            connection.execute(_MAKE_ALONE, {"table": f"blaze_mirror.{schema}.{table}"})
            connection.execute(sql.SQL(_MAKE).format(**names))
            self._clock = BootClock(connection, schema)
        self._is_tidy = False

    def take(self) -> float | None:
        """Take a permit if there is one; gives the seconds to wait where there is none."""
        values: dict[str, int | None] = {"allowed": self._allowed, "window_ms": self._window_ms}
        try:
            with self._pool.connection() as connection:
                connection.execute(self._lock)
                values["latest_ms"] = self._clock.latest_ms()
                row = connection.execute(self._take, values).fetchone()
                if row is None:
                    raise RuntimeError("a statement that gives one row has given none")
                given, wait_s, present_ms = row
                self._clock.note(connection, present_ms)
                if not self._is_tidy:
                    connection.execute(self._forget, values)
                    self._is_tidy = True
        except psycopg.errors.LockNotAvailable:
            return AT_ONCE_S
        return None if given else max(float(wait_s), AT_ONCE_S)

    def count(self, window_ms: int) -> int:
        """The permits that were given in the last stretch of time."""
        with self._pool.connection() as connection:
            row = connection.execute(self._count, {"window_ms": window_ms}).fetchone()
        return int(row[0]) if row else 0
