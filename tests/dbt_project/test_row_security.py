"""Row security: a role reads the rows of its shops; whoever owns the tables reads everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from psycopg import sql

from tests.dbt_project.conftest import Connection
from tests.dbt_project.dbt_runner import Dbt, connects
from tests.dbt_project.mirror import Mirror
from tests.dbt_project.raw_tables import RawTables
from tests.dbt_project.test_customers import sale
from warehouse.chain import make_chain
from warehouse.schemas import Schemas
from warehouse.url import connection_environment

TABLES = (
    *("customers_blaze", "transactions_blaze", "transaction_items_blaze", "products_blaze"),
    *("customers_by_shop", "blaze_names"),
)
VIEWS = ("customers", "transactions", "transaction_items", "products")
READABLE = (*TABLES, *(f"serving.{view}" for view in VIEWS))
NOON = "2025-06-30T19:00:00Z"

As = Callable[[str], Any]


@pytest.fixture
def chain(dbt: Dbt, raw: RawTables, connection: Connection) -> RawTables:
    """Two shops with a row of everything each; and rows of no shop."""
    raw.shops(west=("W", "America/Los_Angeles"), east=("E", "America/New_York"))
    raw.shops(nameless=(None, "America/New_York"))
    for shop, place in (("west", "W"), ("east", "E"), ("nameless", None)):
        raw.shop = shop
        raw.members({"id": f"m-{shop}", "shop_id": place, "status": "Active"})
        raw.products({"id": f"p-{shop}", "sku": "A", "name": "Bud", "weight_per_unit": "EACH"})
        line = {"item_id": "i1", "product_id": f"p-{shop}", "status": "Active"}
        raw.transaction(sale(f"t-{shop}", "m-west", 10.0), line)
        connection.execute(
            "insert into blaze_names values (%s, 'staff', %s, 'Ann', now())", (shop, f"s-{shop}")
        )
    make_chain(connection, Schemas("raw", "public"))
    dbt.environment(BLAZE_CHAIN="true")
    build(dbt)
    return raw


def build(dbt: Dbt) -> None:
    only = ("--resource-type", "model", "--resource-type", "seed")
    built = dbt.command(["build", *only, "--exclude", "path:models/parity"], now=NOON)
    assert built.with_status("error", "fail", "skipped") == set(), built.statuses


@pytest.fixture
def as_role(database_url: str, connection: Connection) -> Iterator[As]:
    """Opens a session as a role that may read every table and view, and owns none."""
    parts = urlsplit(database_url)
    made: list[sql.Identifier] = []
    opened: list[psycopg.Connection[Any]] = []

    def session(name: str) -> psycopg.Connection[Any]:
        role = f"{name}_{parts.path.lstrip('/')}"
        identifier = sql.Identifier(role)
        if identifier not in made:
            made.append(identifier)
            for statement in (
                "create role {} login password 'synthetic'",
                "grant usage on schema public, serving to {}",
                "grant select, insert, update, delete on all tables in schema public to {}",
                "grant usage on all sequences in schema public to {}",
                "grant select on all tables in schema serving to {}",
                "revoke all on blaze_shop_readers from {}",
            ):
                connection.execute(sql.SQL(statement).format(identifier))
        url = database_url.replace(f"postgres:{parts.password}", f"{role}:synthetic")
        opened.append(psycopg.connect(url, autocommit=True))
        return opened[-1]

    yield session
    for each in opened:
        each.close()
    for role in made:
        connection.execute(sql.SQL("drop owned by {} cascade").format(role))
        connection.execute(sql.SQL("drop role {}").format(role))


def let_read(connection: Connection, database_url: str, role: str, *shops: str) -> None:
    database = urlsplit(database_url).path.lstrip("/")
    for shop in shops:
        connection.execute(
            "insert into blaze_shop_readers values (%s, %s)", (f"{role}_{database}", shop)
        )


def secure(dbt: Dbt, **arguments: bool) -> None:
    operation = ["run-operation", "row_security"]
    if arguments:
        operation += ["--args", str(arguments)]
    assert set(dbt.command(operation).statuses.values()) == {"success"}


def seen(session: psycopg.Connection[Any]) -> dict[str, int]:
    """How many rows a session sees of each table and view."""
    counts = {}
    for name in READABLE:
        row = session.execute(f"select count(*) from {name}".encode()).fetchone()
        counts[name] = row[0] if row else 0
    return counts


EVERYTHING = dict.fromkeys(READABLE, 3)
NOTHING = dict.fromkeys(READABLE, 0)
ONE_EACH = dict.fromkeys(READABLE, 1)


@pytest.mark.usefixtures("chain")
def test_it_is_off_until_somebody_asks_for_it(as_role: As, dbt: Dbt) -> None:
    assert seen(as_role("clerk")) == EVERYTHING
    secure(dbt)
    assert seen(as_role("clerk")) == NOTHING
    secure(dbt, enabled=False)
    assert seen(as_role("clerk")) == EVERYTHING


@pytest.mark.usefixtures("chain")
def test_a_role_reads_the_rows_of_its_shops_and_no_others(
    as_role: As, dbt: Dbt, connection: Connection, database_url: str
) -> None:
    sessions = {name: as_role(name) for name in ("west", "both", "all", "none")}
    secure(dbt)
    secure(dbt)  # once more changes nothing
    let_read(connection, database_url, "west", "west")
    let_read(connection, database_url, "both", "west", "east", "closed long ago")
    let_read(connection, database_url, "all", "*")
    connection.execute("insert into blaze_shop_readers values ('a role that is gone', 'east')")
    assert seen(sessions["west"]) == ONE_EACH
    assert seen(sessions["both"]) == dict.fromkeys(READABLE, 2)
    assert seen(sessions["all"]) == EVERYTHING, "rows of no shop are for who reads all"
    assert seen(sessions["none"]) == NOTHING
    shops = "select distinct shop_id from {}"
    for name in READABLE:
        if name != "blaze_names":
            found = sessions["west"].execute(shops.format(name).encode()).fetchall()
            assert found == [("W",)], name
    assert sessions["west"].execute("select blaze_id from blaze_names").fetchall() == [("s-west",)]
    assert seen(connection) == EVERYTHING


@pytest.mark.usefixtures("chain")
def test_nothing_that_a_reader_can_set_shows_more(
    as_role: As, dbt: Dbt, connection: Connection, database_url: str
) -> None:
    session = as_role("west")
    secure(dbt)
    let_read(connection, database_url, "west", "west")
    for setting in (
        "set row_security = on",
        "set search_path = pg_temp, public",
        "set blaze.shops = '*'",
        "create temporary table blaze_shop_readers (role_name, shop) as values (current_user, '*')",
        "create temporary table shops as select 'west' as shop, 'E' as api_shop_id",
    ):
        session.execute(setting.encode())
        assert seen(session) == ONE_EACH, setting
    session.execute("set row_security = off")
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
        session.execute("select * from public.customers_blaze")
    session.execute("set row_security = on")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        session.execute("select * from public.blaze_shop_readers")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        session.execute("insert into public.blaze_shop_readers values (current_user, '*')")
    # A condition that tells of each row that it is asked about is asked about no other's.
    session.execute(
        "create function pg_temp.tells(text) returns boolean language plpgsql cost 0.0001 as "
        "$$ begin raise notice 'saw %', $1; return true; end $$"
    )
    told: list[str] = []
    session.add_notice_handler(lambda notice: told.append(notice.message_primary or ""))
    session.execute("select * from serving.transactions where pg_temp.tells(transaction_id)")
    assert told == ["saw t-west"]


@pytest.mark.usefixtures("chain")
def test_a_reader_cannot_write_even_with_the_right_to(
    as_role: As, dbt: Dbt, connection: Connection, database_url: str
) -> None:
    session = as_role("west")
    secure(dbt)
    let_read(connection, database_url, "west", "west")
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
        session.execute("insert into products_blaze (product_id, name) values ('x', 'x')")
    for statement in ("update products_blaze set name = 'x'", "delete from products_blaze"):
        assert session.execute(statement.encode()).rowcount == 0
    assert seen(connection) == EVERYTHING


@pytest.mark.usefixtures("chain")
def test_a_group_reads_for_its_members(
    as_role: As, dbt: Dbt, connection: Connection, database_url: str
) -> None:
    session, group = as_role("ann"), as_role("team")
    secure(dbt)
    let_read(connection, database_url, "team", "east")
    assert seen(session) == NOTHING
    names = [sql.Identifier(each.info.user) for each in (group, session)]
    connection.execute(sql.SQL("grant {} to {}").format(*names))
    assert seen(session) == ONE_EACH
    session.execute(sql.SQL("set role {}").format(names[0]))
    assert seen(session) == ONE_EACH


def test_nights_go_on_and_new_rows_are_read_by_whose_they_are(
    chain: RawTables, as_role: As, dbt: Dbt, connection: Connection, database_url: str
) -> None:
    session = as_role("west")
    secure(dbt)
    let_read(connection, database_url, "west", "west")
    chain.shop = "west"
    chain.transaction(sale("t-new", "m-west", 1.0), {"item_id": "i1", "product_id": "p-west"})
    chain.shop = "east"
    chain.transaction(sale("t-too", "m-west", 1.0), {"item_id": "i1", "product_id": "p-east"})
    build(dbt)
    mirror = Mirror(connection)
    assert mirror.customer("m-west")["total_visits"] == 5
    ids = session.execute("select transaction_id from serving.transactions order by 1").fetchall()
    assert ids == [("t-new",), ("t-west",)]


@pytest.mark.usefixtures("chain")
def test_a_dbt_from_which_rows_are_hidden_judges_nothing(
    as_role: As, dbt: Dbt, connection: Connection, database_url: str
) -> None:
    session = as_role("west")
    granted = "grant usage on schema {0} to {1}; grant all on all tables in schema {0} to {1}"
    for schema in ("raw", "staging", "parity"):
        connection.execute(
            sql.SQL(granted).format(sql.Identifier(schema), sql.Identifier(session.info.user))
        )
    secure(dbt)
    url = database_url.replace(
        f"postgres:{urlsplit(database_url).password}", f"{session.info.user}:synthetic"
    )
    dbt.environment(**connection_environment(url))
    assert connects()
    with pytest.raises(Exception, match=r"Row security hides rows of .*customers_blaze"):
        dbt.command(["test", "--select", "customers_blaze"])


@pytest.mark.usefixtures("chain")
@pytest.mark.parametrize("named_now", ["public", "pg_no_legacy"])
def test_views_that_read_legacy_are_left_and_named(
    dbt: Dbt, connection: Connection, named_now: str
) -> None:
    connection.execute("create table products (id serial, product_id text unique, sku text)")
    build(dbt)
    # As where each shop has a legacy of its own: what a view reads is not what a setting says.
    dbt.environment(LEGACY_SCHEMA=named_now)
    secure(dbt)
    options = "select reloptions from pg_class where oid = 'serving.{}'::regclass"
    found = {view: connection.execute(options.format(view).encode()).fetchone() for view in VIEWS}
    assert found["products"] == (None,)
    assert found["customers"] == (["security_invoker=true"],)
