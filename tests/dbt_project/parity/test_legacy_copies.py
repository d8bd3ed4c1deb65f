"""The comparison stands on copies of legacy, whatever it is and whatever its owner does to it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest

from tests.dbt_project.parity.conftest import Site
from warehouse.url import connection_environment

TABLES = ("customers", "transactions", "transaction_items", "products")
ONE_GATE = ("test", "--select", "known_differences_hold")
"""Any gate: the copies are taken for a bare `dbt test` as well."""
COPIES = "select entity, status, kind, records, reason from parity.legacy_copies order by entity"


def copies(site: Site) -> dict[str, tuple[object, ...]]:
    return {entity: tuple(found) for entity, *found in site.rows(COPIES)}


def compared(site: Site) -> dict[str, list[tuple[object, ...]]]:
    """What the copies hold, legacy's own serials left out."""
    return {
        name: site.rows(
            "select (to_jsonb(l) - 'row_id' - 'updated_at_instant')::text "
            f"from parity.legacy_{name} as l order by 1"
        )
        for name in TABLES
    }


def test_legacy_may_be_anything_that_can_be_read_with_any_capitals(faithful_site: Site) -> None:
    site = faithful_site
    before = compared(site)
    host, port, name = site.rows(
        "select current_setting('unix_socket_directories'), current_setting('port'), "
        "current_database()"
    )[0]
    password = connection_environment(site.url)["PGPASSWORD"]
    site.execute(
        f"""
        drop view sales_by_customer;
        create schema kept;
        alter table customers set schema kept;
        alter table transactions set schema kept;
        alter table transaction_items set schema kept;
        alter table products set schema kept;
        create view customers as
        select member_id as "Member_ID", name as "NAME", phone as " Phone ", * from kept.customers;
        create materialized view transactions as select * from kept.transactions;
        create table transaction_items (like kept.transaction_items) partition by list (category);
        create table flowers partition of transaction_items for values in ('Flower');
        create table rest partition of transaction_items default;
        insert into transaction_items select * from kept.transaction_items;
        create extension postgres_fdw;
        create server itself foreign data wrapper postgres_fdw
        options (host '{host}', port '{port}', dbname '{name}');
        create user mapping for public server itself
        options (user 'postgres', password '{password}');
        create foreign table "Products" (
            "Product_ID" text, name text, brand text, category text, strain text, flower_type text,
            vendor text, thc_content numeric, cbd_content numeric, retail_price numeric,
            is_active boolean, image_url text
        ) server itself options (schema_name 'kept', table_name 'lower_names');
        create view kept.lower_names as
        select product_id as "Product_ID", name, brand, category, strain, flower_type, vendor,
        thc_content, cbd_content, retail_price, is_active, image_url from kept.products;
        """
    )
    # A column that there is twice, but for its capitals, is the one that is spelt like the mapping.
    site.execute(
        "create or replace view kept.upper as select * from kept.customers; drop view customers; "
        "do $$ begin execute (select 'create view customers as select ' || string_agg(format("
        "'%I as %I', attname, case attname when 'phone' then ' Phone ' else upper(attname) end), "
        "', ' order by attnum) || ' from kept.customers' from pg_attribute "
        "where attrelid = 'kept.customers'::regclass and attnum > 0); end $$"
    )
    site.gates()
    assert {found[:2] for found in copies(site).values()} == {
        ("copied", "view"),
        ("copied", "materialized view"),
        ("copied", "partitioned table"),
        ("copied", "foreign table"),
    }
    assert compared(site) == before
    assert set(site.statuses().values()) == {"PASS"}
    assert site.rows(
        "select found_name from parity.legacy_columns "
        "where (entity, column_name) in (('customers', 'member_id'), ('customers', 'phone'), "
        "('products', 'product_id')) order by 1"
    ) == [(" Phone ",), ("MEMBER_ID",), ("Product_ID",)]


@contextmanager
def role(site: Site) -> Iterator[str]:
    """The URL of a role that may do with our tables what it likes, and is no superuser."""
    name = f"mirror_{threading.get_native_id()}"
    site.execute(f"create role {name} login password 'x' in role postgres")
    try:
        password = connection_environment(site.url)["PGPASSWORD"]
        yield site.url.replace(f"postgres:{password}@", f"{name}:x@")
    finally:
        site.execute(f"reassign owned by {name} to postgres; drop owned by {name}")
        site.execute(f"drop role {name}")


def test_what_cannot_be_read_is_said_by_name_and_judged_as_an_error(faithful_site: Site) -> None:
    site = faithful_site
    site.execute(
        """
        drop view sales_by_customer;
        create role owner_of_legacy;
        alter table customers owner to owner_of_legacy;
        alter table customers enable row level security;
        grant select on customers to postgres;
        alter table products owner to owner_of_legacy;
        revoke all on products from postgres;
        alter table transactions owner to owner_of_legacy;
        grant select (id, transaction_id, customer_id, date) on transactions to postgres;
        alter table transaction_items rename to kept;
        create view transaction_items as
        select id, transaction_id, product_sku, 1 / (id - id) as quantity from kept;
        """
    )
    try:
        with role(site) as url:
            site.dbt.environment(**connection_environment(url))
            site.gates()
            found = copies(site)
            statuses = site.statuses()
    finally:
        site.execute("reassign owned by owner_of_legacy to postgres; drop owned by owner_of_legacy")
        site.execute("drop role owner_of_legacy")
        site.dbt.environment(**connection_environment(site.url))
    assert {entity: status for entity, (status, *_) in found.items()} == {
        "customers": "unreadable",
        "products": "unreadable",
        "transaction_items": "unreadable",
        "transactions": "copied",
    }
    reasons = {entity: str(reason) for entity, (*_, reason) in found.items()}
    assert "row level security may hide rows of legacy customers" in reasons["customers"]
    assert "may not read legacy products: grant it select" in reasons["products"]
    assert "division by zero" in reasons["transaction_items"]
    assert site.rows(
        "select reason from parity.legacy_columns where entity = 'transactions' "
        "and column_name = 'total_amount'"
    )[0][0].endswith("may not read total_amount of legacy transactions: grant it select")
    errors = {gate for gate, status in statuses.items() if status == "ERROR"}
    assert errors >= {
        "customers_count",
        "customers_phone_match",
        "products_count",
        "transaction_items_count",
        "transactions_total_amount",
    }
    assert statuses["transactions_count"] == "PASS"


def test_a_loader_at_work_is_waited_for_and_waits_for_nobody(faithful_site: Site) -> None:
    """The loader takes one table after the other; the copy holds none of them while it waits."""
    site = faithful_site
    before = compared(site)
    failures: list[BaseException] = []

    def load() -> None:
        try:
            with psycopg.connect(site.url) as loader:
                loader.execute("set lock_timeout = '1s'; create temp table kept as table products")
                loader.execute("truncate products")
                locked.set()
                time.sleep(3)
                for name in ("transaction_items", "transactions", "customers"):
                    loader.execute(f"lock table {name} in access exclusive mode".encode())
                    time.sleep(1)
                loader.execute("insert into products select * from kept")
        except BaseException as error:  # noqa: BLE001 - for the test's own thread
            failures.append(error)

    locked = threading.Event()
    loader = threading.Thread(target=load)
    loader.start()
    locked.wait()
    site.dbt.command(ONE_GATE, now=site.now)
    loader.join()
    assert failures == []
    assert compared(site) == before


def test_a_loader_who_never_ends_is_given_up_on_and_the_rest_is_judged(
    faithful_site: Site,
) -> None:
    site = faithful_site
    site.dbt.variables = {"parity_lock_wait_s": 1}
    with psycopg.connect(site.url) as loader:
        loader.execute("lock table products in access exclusive mode")
        site.gates()
    (status, _, records, reason) = copies(site)["products"]
    assert (status, records) == ("unreadable", None)
    assert "locked for 1 seconds" in str(reason)
    statuses = site.statuses()
    of_products = {gate for gate in statuses if gate in {"products_count", "products_keys"}}
    assert {gate for gate, status in statuses.items() if status != "PASS"} == of_products
    assert {statuses[gate] for gate in of_products} == {"ERROR"}


def test_all_tables_are_read_in_one_snapshot(faithful_site: Site) -> None:
    """Somebody adds a customer and a product at a time, as fast as he can."""
    site = faithful_site
    over = threading.Event()

    def add() -> None:
        with psycopg.connect(site.url) as connection:
            number = 0
            while not over.is_set():
                number += 1
                connection.execute(
                    "insert into customers (member_id) values (%s)", (f"added {number}",)
                )
                connection.execute(
                    "insert into products (product_id) values (%s)", (f"added {number}",)
                )
                connection.commit()

    adding = threading.Thread(target=add)
    adding.start()
    try:
        for _ in range(3):
            site.dbt.command(ONE_GATE, now=site.now)
            added = [
                site.rows(
                    f"select count(*) from parity.legacy_{name} where parity_key like 'added %'"
                )[0][0]
                for name in ("customers", "products")
            ]
            assert added[0] == added[1] > 0
    finally:
        over.set()
        adding.join()


def test_nothing_of_the_comparison_depends_on_legacy(faithful_site: Site) -> None:
    depends = """
    select distinct n.nspname || '.' || c.relname
    from pg_depend as d
    inner join pg_rewrite as r on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass
    inner join pg_class as c on r.ev_class = c.oid
    inner join pg_namespace as n on c.relnamespace = n.oid
    where d.refobjid in (
        'public.customers'::regclass, 'public.transactions'::regclass,
        'public.transaction_items'::regclass, 'public.products'::regclass
    ) and n.nspname not in ('public', 'serving')
    """
    assert faithful_site.rows(depends) == []


def test_the_mapping_may_gain_a_column_and_change_a_type(faithful_site: Site) -> None:
    site = faithful_site
    parity = site.project()["vars"]["parity"]
    entries = [
        {**entry, "normalise": "none"} if entry["column"] == "total_refunds" else entry
        for entry in parity["customers"]["columns"]
    ]
    more = {"column": "zip", "legacy": "zip_code", "mirror": "zip_code", "normalise": "none"}
    customers = {**parity["customers"], "columns": [*entries, more]}
    site.dbt.variables = {"parity": {**parity, "customers": customers}}
    with pytest.raises(Exception, match="run `make parity`"):
        site.dbt.command(ONE_GATE, now=site.now)
    site.build()
    assert set(site.statuses().values()) == {"PASS"}
    verdicts = "select distinct zip_verdict, total_refunds_verdict from customers_comparison"
    assert site.rows(f"{verdicts} where status = 'identical'") == [("match", "match")]
