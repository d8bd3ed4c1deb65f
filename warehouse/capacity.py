"""How many connections a job needs at once, and whether the server has them for us."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import LiteralString

from common.errors import DatabaseError
from warehouse.connection import Connection

CONNECTIONS_NEEDED = 6
"""While reading: the run's own, two of the rate limiter and two of dlt; while dbt is at work: the
run's own and four of dbt. One that was just closed may be counted still."""

PATIENCE_S = 3.0
"""Sessions that were just closed are counted for a moment."""

# Superusers pass the limits of roles and databases. Sessions of others are counted, not shown.
_LIMITS: LiteralString = """
select
    pg_catalog.format('role %I', rolname),
    case when rolsuper then -1 else rolconnlimit end,
    (select pg_catalog.count(*) from pg_catalog.pg_stat_activity where usesysid = pg_roles.oid)
from pg_catalog.pg_roles
where rolname = session_user
union all
select
    pg_catalog.format('database %I', datname),
    case when (select rolsuper from pg_catalog.pg_roles where rolname = session_user) then -1
        else datconnlimit end,
    (select pg_catalog.count(*) from pg_catalog.pg_stat_activity where datid = pg_database.oid)
from pg_catalog.pg_database
where datname = pg_catalog.current_database()
union all
select
    'server',
    pg_catalog.current_setting('max_connections')::int
    - pg_catalog.current_setting('superuser_reserved_connections')::int
    - coalesce(pg_catalog.current_setting('reserved_connections', true)::int, 0),
    (
        select pg_catalog.count(*) from pg_catalog.pg_stat_activity
        where backend_type = 'client backend'
    )
"""


def require_connections(connection: Connection, further: int = 0) -> None:
    """Refuse a server that has too few connections for us, at all or for longer than a moment.

    Args:
        connection: one of those that are needed.
        further: that a run of several shops needs as well.

    Raises:
        DatabaseError: it has too few.
    """
    deadline = time.monotonic() + PATIENCE_S
    while True:
        try:
            _require_connections(connection, CONNECTIONS_NEEDED + further)
        except _InUseError as error:
            if time.monotonic() > deadline:
                raise DatabaseError(str(error)) from None
            time.sleep(0.2)
        else:
            return


@dataclass(frozen=True)
class Limit:
    """How many connections somebody allows.

    Attributes:
        whose: `server`, or the role or database by name.
        allowed: for us.
        free: of those, with ours.
    """

    whose: str
    allowed: int
    free: int


def narrowest_limit(connection: Connection) -> Limit:
    """The limit that leaves the fewest connections."""
    rows = connection.execute(_LIMITS).fetchall()
    limits = [Limit(whose, most, most - now + 1) for whose, most, now in rows if most >= 0]
    return min(limits, key=lambda each: each.free)


class _InUseError(Exception):
    """Connections are allowed, and in use."""


def _require_connections(connection: Connection, needed: int) -> None:
    for whose, limit, open_now in connection.execute(_LIMITS).fetchall():
        if limit < 0:
            continue
        if limit < needed:
            raise DatabaseError(
                f"A run needs {needed} connections at once, and the {whose} allows "
                f"{limit}: {_how_to_raise(whose, needed)}"
            )
        if limit - open_now + 1 < needed:
            raise _InUseError(
                f"A run needs {needed} connections at once, and of the {limit} that "
                f"the {whose} allows {open_now - 1} are in use: end some (see pg_stat_activity), "
                f"or have more allowed: {_how_to_raise(whose, needed)}"
            )


def _how_to_raise(whose: str, needed: int) -> str:
    if whose == "server":
        return "raise max_connections and restart it"
    return f"alter {whose} connection limit {2 * needed};"
