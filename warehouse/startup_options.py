"""Whether the sessions that dlt and dbt open begin with what they rely on.

No statement of ours comes before theirs, so what they need is handed over as a startup option. A
pooler may refuse such options, or drop them; then the role's own defaults have to be the same.
"""

from __future__ import annotations

from collections.abc import Mapping

import psycopg
from psycopg import sql

from common.errors import DatabaseError
from warehouse.connection import Connection, load_conninfo
from warehouse.pooler import is_pooled
from warehouse.session import LOAD_STATEMENT_TIMEOUT, session_settings
from warehouse.url import redacted

_IN_FORCE = """
select name, pg_catalog.current_setting(name) from pg_catalog.unnest(%s::text[]) as wanted (name)
"""
_NO_LIMIT = {"0", "0ms"}


def require_startup_options(connection: Connection, url: str) -> None:
    """Refuse a pooler whose sessions would not be what dlt and dbt rely on.

    A timeout that is not ours and that never ends a session is let pass.

    Args:
        connection: of ours, for the server's version and the spelling of its settings.
        url: that it was opened with.

    Raises:
        DatabaseError: with the statement that gives the role these settings.
    """
    if not is_pooled(connection):
        return  # a server takes them
    version = connection.info.server_version
    wanted = session_settings(version, LOAD_STATEMENT_TIMEOUT)
    found = _in_force(url, version, wanted)
    with connection.transaction(force_rollback=True):
        for name, value in wanted.items():
            connection.execute("select pg_catalog.set_config(%s, %s, true)", (name, value))
        spelt = dict(connection.execute(_IN_FORCE, ([*wanted],)).fetchall())
    others = [
        name
        for name in wanted
        if found[name] != spelt[name]
        and not (name.endswith("_timeout") and found[name] in _NO_LIMIT)
    ]
    if others:
        role, database = map(sql.Identifier, _who_and_where(connection))
        statements = "; ".join(
            sql.SQL("alter role {} in database {} set {} to {}")
            .format(
                role,
                database,
                sql.Identifier(name),
                sql.SQL(", ").join(map(sql.Literal, wanted[name].split(", "))),
            )
            .as_string(connection)
            for name in others
        )
        raise DatabaseError(
            f"The pooler at {redacted(url)} drops startup options, so that the sessions of dlt and "
            f"dbt would work with other settings than they need ({', '.join(others)}): use the "
            f"server's own port, or have its sessions begin with them: {statements}; and let the "
            "pooler connect anew"
        )


def _in_force(url: str, version: int, wanted: Mapping[str, str]) -> dict[str, str]:
    try:
        conninfo = load_conninfo(url, "blaze_mirror.check", version)
        with psycopg.connect(conninfo, autocommit=True) as theirs:
            return dict(theirs.execute(_IN_FORCE, ([*wanted],)).fetchall())
    except psycopg.OperationalError as error:
        if "startup" not in str(error):
            raise
        raise DatabaseError(
            f"The pooler at {redacted(url)} refuses startup options, with which the sessions of "
            "dlt and dbt are set up: use the server's own port, or have the pooler let them pass "
            "(PgBouncer: ignore_startup_parameters = options)"
        ) from None


def _who_and_where(connection: Connection) -> tuple[str, str]:
    row = connection.execute("select current_user, pg_catalog.current_database()").fetchone()
    return row or ("", "")
