"""What a database lacks is said in one sentence, with the statements that would change it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from urllib.parse import urlsplit

import psycopg
import pytest

from common.errors import DatabaseError
from tests.conftest import worker_name
from tests.databases import fresh_database
from tests.roles import clerk_of
from warehouse.capacity import CONNECTIONS_NEEDED
from warehouse.checks import check
from warehouse.connection import connect
from warehouse.migrate import migrate
from warehouse.schemas import Schemas

SCHEMAS = Schemas("raw", "public")


@pytest.fixture
def admin(database_url: str) -> Iterator[psycopg.Connection]:
    with psycopg.connect(database_url, autocommit=True) as connection:
        yield connection


@pytest.mark.parametrize("encoding", ["LATIN1", "WIN1252", "SQL_ASCII"])
def test_a_database_in_another_encoding_is_refused(
    postgres_server: str, request: pytest.FixtureRequest, encoding: str
) -> None:
    template = f"template0 encoding '{encoding}' locale 'C' locale_provider libc"
    name = f"encoded_{worker_name(request.config)}"
    with (
        fresh_database(postgres_server, name, template) as url,
        pytest.raises(DatabaseError, match=f"{encoding}.*UTF8 is needed.*create database"),
    ):
        check(url, SCHEMAS)


def statements_of(refused: pytest.ExceptionInfo[DatabaseError]) -> list[str]:
    """What the sentence says the owner can do."""
    said = str(refused.value).partition("can allow it: ")[2].partition(" Instead")[0]
    return [statement for statement in said.split("; ") if statement]


def test_each_right_that_is_missing_is_named_and_is_enough(
    database_url: str, admin: psycopg.Connection
) -> None:
    admin.execute("create schema raw; create schema parity")
    name = urlsplit(database_url).path.lstrip("/")
    admin.execute(f"revoke temporary on database {name} from public".encode())
    admin.execute("revoke usage on language plpgsql from public")
    with clerk_of(database_url) as (role, clerk):
        with pytest.raises(DatabaseError) as refused:
            check(clerk, SCHEMAS)
        said = str(refused.value)
        assert f'grant usage, create on schema "raw" to "{role}"' in said
        assert f'create schema "raw_staging" authorization "{role}"' in said
        assert f'grant create on database "{name}"' in said
        assert f'grant usage on language plpgsql to "{role}"' in said
        for statement in statements_of(refused):
            admin.execute(statement.encode())
        check(clerk, SCHEMAS)
        with connect(clerk, application_name="blaze_mirror.test", autocommit=True) as connection:
            migrate(connection, SCHEMAS)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        ("create view customers_blaze as select 1 as id", "public.customers_blaze is a view"),
        (
            "create materialized view raw.products as select 1 as id",
            "raw.products is a materialized view",
        ),
        (
            "create table raw.products (id int)",
            "raw.products is another table, without _batch, _row_errors",
        ),
        (
            "create table products_blaze (id int, name text)",
            "public.products_blaze is another table, without blaze_created, blaze_modified, "  # noqa: ISC004
            "category_id and more",
        ),
        ("create table raw.batches (batch int)", "raw.batches is another table"),
        ("create table serving.customers (id int)", "serving.customers is a table"),
        (
            "create view serving.products as select 'theirs' as x",
            "serving.products is somebody else's view, which reads nothing of ours",
        ),
        (
            "create view staging.stg_blaze__members as select * from pg_class",
            "staging.stg_blaze__members is somebody else's view",
        ),
        ("create table parity.as_of (id int)", "parity.as_of is a table"),
        (
            "create table parity.legacy_customers (id int)",
            "parity.legacy_customers is another table, without parity_key",
        ),
        (
            "create table serving.names (id int)",
            "serving.names is another table, without blaze_id, kind, name",
        ),
        (
            "create table raw._dlt_loads (id int)",
            "raw._dlt_loads is another table, without load_id",
        ),
        (
            "create table raw_staging.products (id int)",
            "raw_staging.products is another table, without _batch, _row_errors",
        ),
        ("create sequence raw.windows", "raw.windows is a sequence"),
        (
            "create table other (x int); create index idx_customers_blaze_phone on other (x)",
            "public.idx_customers_blaze_phone is an index of public.other",
        ),
    ],
)
def test_a_name_that_is_somebody_elses_is_refused(
    database_url: str, admin: psycopg.Connection, made: str, said: str
) -> None:
    for schema in SCHEMAS.all():
        admin.execute(f"create schema if not exists {schema}".encode())
    admin.execute(made.encode())
    with pytest.raises(DatabaseError, match=re.escape(said)):
        check(database_url, SCHEMAS)


def test_a_view_of_ours_is_known_though_somebody_has_written_over_its_comment(
    database_url: str, admin: psycopg.Connection
) -> None:
    with connect(database_url, application_name="blaze_mirror.test", autocommit=True) as ours:
        migrate(ours, SCHEMAS)
    admin.execute("create view parity.gate_streaks as select * from parity.gate_history")
    admin.execute("create view parity.odd_carts as select 1 as x")
    digest = 32 * "a"
    for ends in (f"definition {digest}", f"definition {digest}, settings {digest}"):
        admin.execute(f"comment on view parity.odd_carts is 'theirs\n{ends}'".encode())
        check(database_url, SCHEMAS)


def test_a_mirror_is_fed_from_one_raw_schema(database_url: str, admin: psycopg.Connection) -> None:
    with connect(database_url, application_name="blaze_mirror.test", autocommit=True) as ours:
        migrate(ours, SCHEMAS)
    admin.execute("create table raw.members (_batch int, _row_errors text)")
    admin.execute("create view staging.stg_blaze__members as select * from raw.members")
    check(database_url, SCHEMAS)
    check(database_url, Schemas("raw", "elsewhere"))
    said = "is fed from the raw schema raw, and BLAZE_RAW_SCHEMA is raw_2"
    # Whose mirror it is, nobody knows yet.
    for mirror in ("public", "elsewhere"):
        with pytest.raises(DatabaseError, match=f"in schema {mirror} {said}"):
            check(database_url, Schemas("raw_2", mirror))
    admin.execute("create view parity.mirror_products as select * from products_blaze")
    for view in ("staging.stg_blaze__members", "parity.mirror_products"):
        admin.execute(f"comment on view {view} is 'definition {32 * 'a'}'".encode())
    with pytest.raises(DatabaseError, match=f"in schema public {said}"):
        check(database_url, Schemas("raw_2", "public"))
    check(database_url, Schemas("raw_2", "elsewhere"))


def test_all_names_of_others_are_listed_at_once(
    database_url: str, admin: psycopg.Connection
) -> None:
    with connect(database_url, application_name="blaze_mirror.test", autocommit=True) as ours:
        migrate(ours, SCHEMAS)
    check(database_url, SCHEMAS)
    admin.execute("drop table transactions_blaze; create view transactions_blaze as select 1")
    admin.execute("create table raw.products (id int)")
    with clerk_of(database_url) as (role, clerk):
        for schema in ("raw", "public", "staging", "parity", "serving"):
            admin.execute(f"grant all on schema {schema} to {role}".encode())
        for schema in ("raw_staging", "parity_failures"):
            admin.execute(f"create schema {schema} authorization {role}".encode())
        with pytest.raises(DatabaseError) as refused:
            check(clerk, SCHEMAS)
    said = str(refused.value)
    assert "public.transactions_blaze is a view" in said
    assert "raw.products is another table" in said
    assert "public.customers_blaze belongs to the role postgres" in said
    assert "raw.windows belongs to the role postgres" in said


@pytest.mark.parametrize("whose", ["role", "database"])
def test_too_few_connections_are_refused_before_they_are_missed(
    database_url: str, admin: psycopg.Connection, whose: str
) -> None:
    with ExitStack() as stack:
        role, clerk = stack.enter_context(clerk_of(database_url))
        database = urlsplit(database_url).path.lstrip("/")
        admin.execute(f"grant create on database {database} to {role}".encode())
        admin.execute(f"grant all on schema public to {role}".encode())
        name = {"role": role, "database": database}[whose]
        open_elsewhere = 2 if whose == "database" else 0  # the administrator's own
        roles = stack.enter_context(ExitStack())

        def limited_to(limit: int) -> None:
            admin.execute(f"alter {whose} {name} connection limit {limit}".encode())

        limited_to(CONNECTIONS_NEEDED + open_elsewhere)
        check(clerk, SCHEMAS, for_a_run=True)
        roles.enter_context(psycopg.connect(clerk))
        with pytest.raises(DatabaseError, match=f"the {whose} {name} allows .* are in use"):
            check(clerk, SCHEMAS, for_a_run=True)
        check(clerk, SCHEMAS)
        limited_to(CONNECTIONS_NEEDED - 1)
        said = f"needs {CONNECTIONS_NEEDED} connections.*allows 5: alter {whose} {name}"
        with pytest.raises(DatabaseError, match=said):
            check(clerk, SCHEMAS, for_a_run=True)
