"""The schemas that a mirror needs, and whether this role may make tables in them.

A role may be allowed to create schemas, or find all of them made by somebody else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import LiteralString

from psycopg import sql

from common.errors import DatabaseError
from warehouse.connection import Connection
from warehouse.url import redacted

_STANDING: LiteralString = """
select
    wanted.name,
    oid is not null,
    coalesce(pg_catalog.has_schema_privilege(oid, 'usage'), false),
    coalesce(pg_catalog.has_schema_privilege(oid, 'create'), false)
from pg_catalog.unnest(%s::text[]) with ordinality as wanted (name, place)
left join pg_catalog.pg_namespace on nspname = wanted.name
order by wanted.place
"""


_PLPGSQL: LiteralString = """
select pg_catalog.has_language_privilege(oid, 'usage')
from pg_catalog.pg_language
where lanname = 'plpgsql'
"""

# That of the database itself may be used by everybody who may make tables in it.
_TABLESPACE: LiteralString = """
select spcname
from pg_catalog.pg_tablespace
where
    spcname = pg_catalog.current_setting('default_tablespace')
    and oid <> (
        select dattablespace from pg_catalog.pg_database
        where datname = pg_catalog.current_database()
    )
    and not pg_catalog.has_tablespace_privilege(oid, 'create')
"""


def require_rights(
    connection: Connection, schemas: Sequence[str], url: str, *, found: bool = True
) -> None:
    """Refuse a role that cannot make its tables, with the statements that would let it.

    Args:
        connection: of the role.
        schemas: that tables are made in.
        url: for the sentence.
        found: whether schemas do that somebody else has made; else this role makes and drops them.

    Raises:
        DatabaseError: a right is missing.
    """
    row = connection.execute(
        "select pg_catalog.has_database_privilege(pg_catalog.current_database(), 'create'), "
        "pg_catalog.has_database_privilege(pg_catalog.current_database(), 'temporary'), "
        "current_user, pg_catalog.current_database()"
    ).fetchone()
    may_create, may_have_temporary, user, database = row or (False, False, "", "")
    role = sql.Identifier(user)
    missing: list[sql.Composable] = []
    if not may_have_temporary:
        grant = sql.SQL("grant temporary on database {} to {}")
        missing.append(grant.format(sql.Identifier(database), role))
    missing += _missing_of_everybodys(connection, role)
    absent: list[str] = []
    wanted = list(dict.fromkeys(schemas))
    for schema, there, usage, create in connection.execute(_STANDING, (wanted,)).fetchall():
        if not there:
            absent.append(schema)
        elif not (usage and create):
            grant = sql.SQL("grant usage, create on schema {} to {}")
            missing.append(grant.format(sql.Identifier(schema), role))
    allowed = sql.SQL("grant create on database {} to {}").format(sql.Identifier(database), role)
    instead = ""
    if not may_create and not found:
        missing.append(allowed)
    elif not may_create and absent:
        missing += [
            sql.SQL("create schema {} authorization {}").format(sql.Identifier(schema), role)
            for schema in absent
        ]
        instead = (
            f" Instead of making the schemas, it can allow that: {allowed.as_string(connection)};"
        )
    if not missing:
        return
    statements = "; ".join(each.as_string(connection) for each in missing)
    raise DatabaseError(
        f"The database {redacted(url)} does not let this role make its tables; its owner can allow "
        f"it: {statements};{instead}"
    )


def _missing_of_everybodys(connection: Connection, role: sql.Identifier) -> list[sql.Composable]:
    """Statements for what every role has unless somebody has taken it away."""
    missing: list[sql.Composable] = []
    language = connection.execute(_PLPGSQL).fetchone()
    if language is None:
        missing.append(sql.SQL("create extension plpgsql"))
    elif not language[0]:
        missing.append(sql.SQL("grant usage on language plpgsql to {}").format(role))
    grant = sql.SQL("grant create on tablespace {} to {}")
    missing += [
        grant.format(sql.Identifier(tablespace), role)
        for (tablespace,) in connection.execute(_TABLESPACE).fetchall()
    ]
    return missing
