"""The five-minute job wakes dbt only when there is something to do."""

from __future__ import annotations

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.operate.conftest import execute, judgements
from tests.rows import one


@pytest.mark.after_first_sync
def test_the_frequent_job_wakes_dbt_only_for_what_has_landed_and_was_not_merged(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    idle = "dbt has nothing to do"
    command.settings["FORCE"] = "1"
    assert idle in command.ok("sync-products")
    product = one(database_url, "select product_id from products_blaze order by 1 limit 1")
    price = f"select retail_price from products_blaze where product_id = '{product}'"
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(
            "alter table products_blaze add constraint low check (retail_price < 9999) not valid"
        )
        sandbox.edit("products", product, set={"unitPrice": 9999.0})
        sandbox.advance(days=0.004)
        failed = command("sync-products")
        assert failed.returncode == 1
        assert idle not in failed.stderr
        connection.execute("alter table products_blaze drop constraint low")
    assert one(database_url, price) < 9999
    assert idle not in command.ok("sync-products")
    assert one(database_url, price) == 9999
    assert idle in command.ok("sync-products")


def test_the_five_minute_job_judges_no_gate(copy: Command) -> None:
    execute(copy, "update customers set total_visits = total_visits + 1")
    before = judgements(copy)
    copy.process.ok("sync-products")
    assert judgements(copy) == before


@pytest.mark.after_first_sync
def test_the_five_minute_job_tests_products_and_leaves_the_lines_of_all_sales_to_the_night(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    product = one(database_url, "select product_id from products_blaze order by 1 limit 1")
    sandbox.edit("products", product, set={"unitPrice": 77.0})
    sandbox.advance(days=0.004)
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("truncate parity.data_test_results")
        connection.execute(
            "update transaction_items_blaze set unit_price = unit_price + 1 "
            "where id = (select max(id) from transaction_items_blaze)"
        )
        command.ok("sync-products", FORCE="1")
        rows = connection.execute("select test from parity.data_test_results").fetchall()
    tested = {test for (test,) in rows}
    assert "mirrors products_blaze" in tested
    assert not {test for test in tested if "line" in test or "item" in test}
    sandbox.advance(days=1)
    assert command("sync").returncode == 1
    of_the_night = "select status from parity.data_test_results where test = '{}'"
    assert one(database_url, of_the_night.format("mirrors transaction_items_blaze")) == "fail"
