"""The budget of calls of a calendar month, in UTC, for all processes.

It is counted in the database, and the month is that of the database's clock.
"""

from __future__ import annotations

from typing import LiteralString

from psycopg import sql

from common.errors import BudgetUsedUpError
from extract.source.rate_limit.pool import open_pool
from warehouse.connection import Connection

WARN_AT = 0.8
"""The share of the budget at which people want to know."""

# Counts a call and gives the new count in one trip to the server; no row where none is left.
_COUNT: LiteralString = """
    insert into calls_by_month (key_id, month, calls)
    values (%(key_id)s, date_trunc('month', clock_timestamp() at time zone 'UTC')::date, 1)
    on conflict (key_id, month) do update set calls = calls_by_month.calls + 1
    where calls_by_month.calls < %(allowed)s
    returning calls
"""

_CALLS: LiteralString = """
    select calls
    from calls_by_month
    where
        key_id = %(key_id)s
        and month = date_trunc('month', clock_timestamp() at time zone 'UTC')::date
"""

_CALLS_OF_ALL_KEYS: LiteralString = """
    select coalesce(sum(calls), 0)::bigint
    from {}
    where month = date_trunc('month', clock_timestamp() at time zone 'UTC')::date
"""


class MonthBudget:
    """The calls of a key in the running month, and the most allowed.

    Args:
        database_url: where the counts are shared.
        schema: the schema that holds them.
        key_id: whose calls are counted.
        allowed: the ceiling.

    Attributes:
        calls: made so far, as of the last one of this process.
        allowed: the ceiling.
    """

    def __init__(self, database_url: str, schema: str, key_id: str, allowed: int) -> None:
        self._key_id = key_id
        self.allowed = allowed
        # One statement is one trip to the server, where a transaction is four; while others use the
        # interpreter, each trip makes a call wait for its turn. A crash of the server may forget
        # the last half second of a month's calls; each would cost a flush else.
        self._pool = open_pool(
            database_url, schema, "set synchronous_commit = off", max_size=1, autocommit=True
        )
        with self._pool.connection() as connection:
            row = connection.execute(_CALLS, {"key_id": key_id}).fetchone()
        self.calls = int(row[0]) if row else 0

    def close(self) -> None:
        """Close the connection."""
        self._pool.close()

    def count(self) -> None:
        """Count a call before it is made.

        Raises:
            BudgetUsedUpError: the budget is used up.
        """
        values = {"key_id": self._key_id, "allowed": self.allowed}
        with self._pool.connection() as connection:
            row = connection.execute(_COUNT, values).fetchone()
        if row is None:
            raise BudgetUsedUpError(
                f"the budget of {self.allowed:,} calls a month is used up; the sync resumes "
                "next month, or after BLAZE_CALLS_PER_MONTH is raised"
            )
        self.calls = int(row[0])


def calls_this_month(connection: Connection, schema: str) -> int:
    """The calls that all keys have made in the running month.

    Args:
        connection: to the database of the counts.
        schema: the schema that holds them.
    """
    statement = sql.SQL(_CALLS_OF_ALL_KEYS).format(sql.Identifier(schema, "calls_by_month"))
    row = connection.execute(statement).fetchone()
    return int(row[0]) if row else 0
