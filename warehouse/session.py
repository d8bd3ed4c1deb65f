"""What every session of ours is set to, whatever the server, the database or the role has set.

Companies set defaults for all of their databases: a day-first date style, serializable
transactions, sessions that end when they idle. What this project relies on is set here, once, for
psycopg, dlt, dbt and the rate limiter alike.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta

STATEMENT_TIMEOUT = timedelta(minutes=10)
"""Of the job's own statements, each of which reads or writes a little."""
LOAD_STATEMENT_TIMEOUT = timedelta(hours=1)
"""Of dlt's merges and dbt's models: longer than the longest first build, shorter than a night."""
LOCK_TIMEOUT = timedelta(seconds=15)
"""The longest to wait for somebody's lock, with others queueing behind: then fail, and say so."""
FIRST_WITH_TRANSACTION_TIMEOUT = 170000

MEANING: Mapping[str, str] = {
    "DateStyle": "ISO, MDY",
    "IntervalStyle": "postgres",
    "TimeZone": "UTC",
    "bytea_output": "hex",
    "extra_float_digits": "1",
    "standard_conforming_strings": "on",
    "backslash_quote": "safe_encoding",
    "transform_null_equals": "off",
    "array_nulls": "on",
    "quote_all_identifiers": "off",
    "client_min_messages": "warning",
    "default_transaction_isolation": "read committed",
    "default_transaction_read_only": "off",
    "default_transaction_deferrable": "off",
    # Where extensions of legacy's columns usually lie. Our own names are all qualified.
    "search_path": "public",
}
"""What texts, values and names mean, what the server tells, and how transactions see each other:
Postgres's own defaults, all but the zone, the search path and what it tells."""
PLANNING: Mapping[str, str] = {
    # Debian's servers have it on. Compiling a gate's statement takes minutes, running it does not
    # take a second.
    "jit": "off",
}
"""How statements are run, where a server's own setting would have a night last for minutes."""


def session_settings(
    server_version: int,
    statement_timeout: timedelta,
    lock_timeout: timedelta = LOCK_TIMEOUT,
) -> dict[str, str]:
    """All settings of a session, by name.

    Args:
        server_version: as libpq gives it, such as 150004; older servers do not know all of them.
        statement_timeout: of each statement.
        lock_timeout: the longest to wait for a lock.
    """
    return {
        **MEANING,
        **PLANNING,
        "statement_timeout": _milliseconds(statement_timeout),
        "lock_timeout": _milliseconds(lock_timeout),
        # Between two chunks a session waits for the API, however slow that is.
        "idle_session_timeout": "0",
        # A process that was stopped in a transaction keeps its locks no longer than this.
        "idle_in_transaction_session_timeout": _milliseconds(LOAD_STATEMENT_TIMEOUT),
        **(
            {"transaction_timeout": "0"} if server_version >= FIRST_WITH_TRANSACTION_TIMEOUT else {}
        ),
    }


def as_startup_options(settings: Mapping[str, str]) -> str:
    """Settings as libpq's `options`, for libraries that open connections of their own."""
    return " ".join(f"-c{name}={_escaped(value)}" for name, value in settings.items())


def _escaped(value: str) -> str:
    return re.sub(r"([\s\\])", r"\\\1", value)


def _milliseconds(duration: timedelta) -> str:
    return str(round(duration.total_seconds() * 1000))
