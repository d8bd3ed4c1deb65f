"""The second shop: what it changes of the tables, said first, whole or not at all."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import pytest

from common.errors import DatabaseError
from warehouse.chain import make_chain
from warehouse.connection import Connection, connect
from warehouse.migrate import is_current, migrate
from warehouse.schemas import Schemas

SCHEMAS = Schemas("raw", "public")
SHOP = "insert into raw.shops (shop, key_id, seen_at) values (%s, %s, now())"
KEYS = """
select conname::text, pg_get_constraintdef(oid)
from pg_constraint
where contype = 'u' and conrelid = 'public.products{}'::regclass
order by 1
"""
ONE = [
    ("products_blaze_product_id_key", "UNIQUE (product_id)"),
    ("products_blaze_sku_key", "UNIQUE (sku)"),
]
SEVERAL = [ONE[0], ("products_blaze_shop_id_sku_key", "UNIQUE (shop_id, sku)")]


@pytest.fixture
def connection(database_url: str) -> Iterator[Connection]:
    with connect(database_url, application_name="test", autocommit=True) as opened:
        migrate(opened, SCHEMAS)
        yield opened


def keys(connection: Connection, suffix: str = "_blaze") -> list[Any]:
    return connection.execute(KEYS.format(suffix).encode()).fetchall()


def has_table(connection: Connection) -> bool:
    row = connection.execute(
        "select to_regclass('public.customers_by_shop') is not null"
    ).fetchone()
    return bool(row and row[0])


def open_shops(connection: Connection, *names: str) -> None:
    for name in names:
        connection.execute(SHOP, (name, name))


def test_no_shop_and_one_shop_keep_the_plans_tables(connection: Connection) -> None:
    make_chain(connection, SCHEMAS)
    open_shops(connection, "main")
    make_chain(connection, SCHEMAS)
    assert keys(connection) == ONE
    assert not has_table(connection)


def test_the_second_shop_is_announced_once(
    connection: Connection, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    open_shops(connection, "main", "north")
    make_chain(connection, SCHEMAS)
    assert keys(connection) == SEVERAL
    assert has_table(connection)
    assert is_current(connection, SCHEMAS)
    (said,) = caplog.messages
    assert said.startswith("Several shops are mirrored (main, north): ")
    before = connection.execute("select xmin::text from pg_class order by oid").fetchall()
    make_chain(connection, SCHEMAS)
    assert connection.execute("select xmin::text from pg_class order by oid").fetchall() == before
    assert len(caplog.messages) == 1
    # The shops that have left keep what is theirs.
    connection.execute("update raw.shops set left_at = now()")
    make_chain(connection, SCHEMAS)
    assert keys(connection) == SEVERAL


@pytest.mark.parametrize(
    "loss",
    [
        "drop table public.customers_by_shop",
        "drop table public.products_blaze",
        "alter table public.products_blaze drop constraint products_blaze_shop_id_sku_key",
    ],
)
def test_what_somebody_dropped_is_made_again(connection: Connection, loss: str) -> None:
    open_shops(connection, "main", "north")
    make_chain(connection, SCHEMAS)
    connection.execute(loss.encode())
    migrate(connection, SCHEMAS)
    make_chain(connection, SCHEMAS)
    assert keys(connection) == SEVERAL
    assert has_table(connection)


def test_a_finalised_mirror_has_them_under_its_names(connection: Connection) -> None:
    connection.execute(
        "insert into serving.finalizations (applied_at, applied_by, statements, undo_statements) "
        "values (now(), 'test', '{}', '{}');"
        "alter table products_blaze rename to products;"
        "alter table products rename constraint products_blaze_sku_key to products_sku_key;"
        "alter table products rename constraint products_blaze_product_id_key "
        "to products_product_id_key;"
        "alter table transactions_blaze rename to transactions;"
        "create index idx_transactions_served_date on transactions (date)"
    )
    open_shops(connection, "main", "north")
    make_chain(connection, SCHEMAS)
    assert keys(connection, "") == [
        ("products_product_id_key", "UNIQUE (product_id)"),
        ("products_shop_id_sku_key", "UNIQUE (shop_id, sku)"),
    ]
    there = "select to_regclass('idx_transactions_served_date') is null"
    assert connection.execute(there).fetchone() == (True,)
    make_chain(connection, SCHEMAS)


def test_somebody_elses_table_of_the_name_is_refused_before_anything_is_changed(
    connection: Connection,
) -> None:
    connection.execute("create table customers_by_shop (shop text, customers integer)")
    make_chain(connection, SCHEMAS)  # a mirror of one shop leaves it alone
    open_shops(connection, "main", "north")
    with pytest.raises(DatabaseError, match=r"public\.customers_by_shop is another table"):
        make_chain(connection, SCHEMAS)
    assert keys(connection) == ONE


def test_what_stands_on_the_old_key_is_named(connection: Connection) -> None:
    connection.execute("create table labels (sku text references products_blaze (sku))")
    open_shops(connection, "main", "north")
    with pytest.raises(DatabaseError, match="labels_sku_fkey on table labels"):
        make_chain(connection, SCHEMAS)
    assert keys(connection) == ONE
    assert not has_table(connection)


def test_a_table_that_somebody_has_locked_is_a_sentence(
    connection: Connection, database_url: str
) -> None:
    open_shops(connection, "main", "north")
    with connect(database_url, application_name="somebody") as other:
        other.execute("select * from products_blaze")
        connection.execute("set lock_timeout = '200ms'")
        with pytest.raises(DatabaseError, match="somebody has locked them"):
            make_chain(connection, SCHEMAS)
    assert not has_table(connection)
    make_chain(connection, SCHEMAS)
    assert has_table(connection)
