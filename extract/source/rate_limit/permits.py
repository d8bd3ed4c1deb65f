"""The permits of the last minutes, counted in the database and by its clock.

Machines disagree on the time, so none of them dates a permit: the server does, under a lock, and
never before the permit that it gave last. Those of a block are dated with its end: no call is made
with them later. Where the server's own clock is set, permits move along: set back, those that it
dates behind the end of a block become that end's; set forward, those of the last minutes stay of
the last minutes. Either way nothing leaves the window sooner than it should.
"""

from __future__ import annotations

from contextlib import suppress
from typing import LiteralString
from uuid import uuid4

import psycopg
from psycopg import sql
from psycopg_pool import ConnectionPool, PoolTimeout

from extract.source.rate_limit.block import BLOCK_MS, Block
from extract.source.rate_limit.boot_clock import BootClock, since_boot_ms
from warehouse.connection import Connection

AT_ONCE_S = 0.05
"""The shortest pause before a permit is asked for again."""

LATEST_MS = 5_000
"""Of the margin on top of the vendor's five minutes: after so long an answer is not used at all.
The machine may have slept."""

GIVE_BACK_S = 2.0
"""The longest that a connection is waited for at the end: the database may be what has ended."""

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

# Repeated, it takes nothing more: whether it was committed is not known where the connection broke.
_GIVE_BACK: LiteralString = """
    delete from {table}
    where ctid = any(array(select ctid from {table} where name = %(block)s offset %(used)s))
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
            present - %(window_ms)s * interval '1 millisecond' as opens,
            present + %(block_ms)s * interval '1 millisecond' as block_ends
        from looked
    ),
    moved as (
        update {table} as p
        set item_timestamp = least(p.item_timestamp + clock.jump, clock.block_ends)
        from clock
        where
            p.item_timestamp > clock.block_ends
            or (clock.jump > interval '0' and p.item_timestamp >= clock.opens - clock.jump)
    ),
    counted as materialized (
        select count(*) as permits, min(p.item_timestamp) as oldest
        from {table} as p, clock
        where p.item_timestamp >= clock.opens - clock.jump
    ),
    given as (
        insert into {table} (name, weight, item_timestamp)
        select %(block)s, 1, clock.block_ends
        from
            clock,
            counted,
            generate_series(1, least(%(wanted)s, %(allowed)s - counted.permits))
        returning 1
    )
    select
        (select count(*) from given),
        extract(
            epoch from least(counted.oldest + clock.jump, clock.block_ends) - clock.opens
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
        self._lock, self._give_back, self._take, self._count, self._forget = (
            sql.SQL(statement).format(**names)
            for statement in (_LOCK, _GIVE_BACK, _TAKE, _COUNT, _FORGET)
        )
        with pool.connection() as connection:
            connection.execute(_MAKE_ALONE, {"table": f"blaze_mirror.{schema}.{table}"})
            connection.execute(sql.SQL(_MAKE).format(**names))
            self._clock = BootClock(connection, schema)
        self._is_tidy = False
        self._block: Block | None = None

    def take(self) -> float | None:
        """Take a permit if there is one; gives the seconds to wait where there is none."""
        if self._block is not None and self._block.use():
            return None
        try:
            return self._take_block()
        except psycopg.errors.LockNotAvailable:
            return AT_ONCE_S

    def give_back(self) -> None:
        """Give back what no call has used. Where that fails it stays counted."""
        block, self._block = self._block, None
        if block is not None and block.left:
            with suppress(psycopg.Error, PoolTimeout), self._pool.connection(GIVE_BACK_S) as opened:
                opened.execute(self._lock)
                self._end(opened, block)

    def _take_block(self) -> float | None:
        """Take a block, for which the former one ends, and use a permit of it."""
        wanted, name = 1, f"call {uuid4().hex}"
        with self._pool.connection() as connection:
            connection.execute(self._lock)
            if self._block is not None:
                wanted = self._block.next_size()
                self._end(connection, self._block)
            values: dict[str, int | str | None] = {
                "allowed": self._allowed,
                "wanted": wanted,
                "block": name,
                "block_ms": BLOCK_MS,
                "window_ms": self._window_ms,
                "latest_ms": self._clock.latest_ms(),
            }
            asked_ms = since_boot_ms()
            row = connection.execute(self._take, values).fetchone()
            if row is None:
                raise RuntimeError("a statement that gives one row has given none")
            given, wait_s, present_ms = row
            self._clock.note(connection, present_ms)
            if not self._is_tidy:
                connection.execute(self._forget, values)
                self._is_tidy = True
        self._block = Block(name, given, asked_ms + BLOCK_MS)
        if not given:
            return max(float(wait_s), AT_ONCE_S)
        if since_boot_ms() - asked_ms > LATEST_MS:
            return AT_ONCE_S
        # However late the answer came: a database that is slow would give none that can be used.
        self._block.used = 1
        return None

    def _end(self, connection: Connection, block: Block) -> None:
        """Give back what a block has left. It permits nothing any more, whatever comes of it."""
        block.ends_ms = 0
        if block.left:
            connection.execute(self._give_back, {"block": block.name, "used": block.used})

    def count(self, window_ms: int) -> int:
        """The permits that were given in the last stretch of time."""
        with self._pool.connection() as connection:
            row = connection.execute(self._count, {"window_ms": window_ms}).fetchone()
        return int(row[0]) if row else 0
