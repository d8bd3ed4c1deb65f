"""Legacy of every kind: missing, misspelt, emptied, hidden, forbidden, with other columns."""

from __future__ import annotations

import psycopg

from tests.command import Command
from tests.operate.doctor.examination import OK, UNKNOWN, WARNING, WRONG, examined
from tests.roles import clerk_of


def change(command: Command, *statements: str) -> None:
    with psycopg.connect(command.database_url, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def test_a_schema_that_is_misspelt_is_wrong_and_the_right_one_is_named(
    beside_legacy: Command,
) -> None:
    found = examined(beside_legacy, LEGACY_SCHEMA="pubic")
    assert found.exit_status == 2
    assert found.has("legacy", WRONG, "is in the schema 'pubic'", "LEGACY_SCHEMA=public")
    assert found.has("gates", WARNING, "9 of 24 gates need, and 15 lack")
    change(beside_legacy, "alter schema public rename to shop", "create schema public")
    found = examined(beside_legacy)
    assert found.exit_status == 0
    assert found.has("legacy", WARNING, "compared with nothing", "LEGACY_SCHEMA=shop")


def test_tables_of_every_kind_are_found_and_what_is_missing_or_empty_is_told(
    beside_legacy: Command,
) -> None:
    change(
        beside_legacy,
        "alter table products rename to loaded",
        'create materialized view "Products" as select * from loaded',
        "truncate transaction_items",
        "alter table customers rename column phone to telephone",
        "drop view sales_by_customer",
        "drop table transactions",
    )
    found = examined(beside_legacy)
    assert found.exit_status == 0
    assert found.has("legacy", OK, 'public."Products" (materialized view), ', " rows")
    assert found.has("legacy", WARNING, "transaction_items (table) is empty")
    assert found.has("legacy", WARNING, "it lacks phone, which are not compared", "vars: parity")
    assert found.has("legacy", WARNING, "there is no transactions in the schema 'public'")
    assert found.has(
        "gates", WARNING, "customers_phone_match does not apply", "legacy customers has no column"
    )
    assert found.has(
        "gates", WARNING, "transaction_items_count", "cannot be told: legacy transaction_items is"
    )
    assert found.has("gates", WARNING, "snapshot", "legacy has no table transactions")
    figures = {each["figures"].get("entity"): each["figures"] for each in found.findings}
    assert figures["transaction_items"]["rows"] == 0
    assert figures["customers"]["absent"] == ["phone"]
    assert figures["products"]["rows"] > 50
    assert found.has("gates", WARNING, "17 of 24 gates need, and 7 lack")


def test_what_this_role_may_not_see_is_wrong(beside_legacy: Command) -> None:
    with clerk_of(beside_legacy.database_url) as (role, clerk):
        database = psycopg.conninfo.conninfo_to_dict(beside_legacy.database_url)["dbname"]
        change(
            beside_legacy,
            f"grant create on database {database} to {role}",
            f"grant all on schema public to {role}",
            f"grant select on products, customers to {role}",
            f"grant select (transaction_id, product_sku, quantity) on transaction_items to {role}",
            "alter table customers enable row level security",
            "create view broken as select 1 / (id - id) as transaction_id, id from transactions",
            "drop view sales_by_customer",
            "alter table transactions rename to moved",
            "alter view broken rename to transactions",
            f"grant select on transactions to {role}",
        )
        found = examined(beside_legacy, DATABASE_URL=clerk)
    assert found.exit_status == 1, found.of("database")
    assert found.has("legacy", OK, "public.products (table)")
    assert found.has("legacy", WRONG, "row level security may hide rows of legacy customers")
    assert found.has("legacy", WRONG, "transaction_items", "may not read", "total_price")
    assert found.has("legacy", WRONG, "transactions (view) cannot be read", "division by zero")
    assert found.has("gates", WARNING, "customers_count", "cannot be told: row level security")


def test_a_table_that_somebody_keeps_locked_is_not_waited_for_long(beside_legacy: Command) -> None:
    with psycopg.connect(beside_legacy.database_url) as loader:
        loader.execute("lock table products in access exclusive mode")
        found = examined(beside_legacy)
    assert found.has("legacy", WRONG, "kept legacy products locked for 5 seconds")


def test_what_cannot_be_looked_at_is_said(beside_legacy: Command) -> None:
    with clerk_of(beside_legacy.database_url) as (_, clerk):
        database = psycopg.conninfo.conninfo_to_dict(beside_legacy.database_url)["dbname"]
        change(beside_legacy, f"revoke temporary on database {database} from public")
        found = examined(beside_legacy, DATABASE_URL=clerk)
    assert found.has("legacy", WRONG, "could not be looked at", "permission denied")
    assert found.has("gates", UNKNOWN, "is not known without a look at legacy")
