"""Nights on what companies have: other defaults, other collations, a role with few rights."""

from __future__ import annotations

import psycopg

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals
from tests.databases import COMPANY_DEFAULTS, set_for_all_sessions
from tests.roles import clerk_of
from warehouse.capacity import CONNECTIONS_NEEDED
from warehouse.schemas import Schemas

SHADOWS = """
create schema elsewhere;
create function elsewhere.lower(text) returns text language sql as $$ select 'spoilt' $$;
create function elsewhere.btrim(text) returns text language sql as $$ select 'spoilt' $$;
create function elsewhere.now() returns timestamptz
language sql as $$ select timestamptz '1999-01-01' $$;
create table elsewhere.customers_blaze (id int);
create table elsewhere.windows (id int);
create table elsewhere.pg_class (id int);
"""
"""What a search path with pg_catalog at its end puts before ours."""


def two_nights(sandbox: Sandbox, command: Command) -> None:
    """What every server has to bring about."""
    command.ok("sync")
    assert_mirror_equals(sandbox, command.database_url)
    sandbox.advance(days=1)
    command.ok("sync")
    assert_mirror_equals(sandbox, command.database_url)


def test_nights_under_a_companys_defaults(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(SHADOWS)
    set_for_all_sessions(database_url, COMPANY_DEFAULTS)
    # Every session idles for longer than the company lets it.
    sandbox.faults([{"kind": "latency", "seconds": 2.5, "path": "/members", "times": 1}])
    two_nights(sandbox, command)


def test_nights_of_a_role_that_owns_nothing_with_six_connections(
    sandbox: Sandbox, database_url: str
) -> None:
    with clerk_of(database_url, f"connection limit {CONNECTIONS_NEEDED}") as (role, clerk):
        with psycopg.connect(database_url, autocommit=True) as connection:
            for schema in Schemas("raw", "public").all():
                connection.execute(f"create schema if not exists {schema}".encode())
                connection.execute(f"grant usage, create on schema {schema} to {role}".encode())
        two_nights(sandbox, Command(sandbox, clerk, {}))
