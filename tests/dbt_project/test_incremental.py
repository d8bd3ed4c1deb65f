"""What a run writes: what changed, and nothing else."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.dbt_project.dbt_runner import Dbt
from tests.dbt_project.mirror import Mirror
from tests.dbt_project.raw_tables import RawTables

SALE = {"status": "Completed", "trans_type": "Sale", "completed_time": "2025-06-20T19:00:00Z"}
TODAY = "2025-06-30T20:00:00Z"


@pytest.fixture
def shop(raw: RawTables) -> RawTables:
    """Two members, two products and a sale of two lines."""
    raw.members({"id": "m1", "first_name": "Ann"}, {"id": "m2", "first_name": "Bo"})
    raw.products(
        {"id": "p1", "sku": "A", "name": "Bud", "category_name": "Flower"},
        {"id": "p2", "sku": "B", "name": "Oil", "category_name": "Oil"},
    )
    raw.transaction(
        {"id": "t1", "member_id": "m1", "total": 30.0, **SALE},
        {"item_id": "i1", "product_id": "p1", "final_price": 10.0},
        {"item_id": "i2", "product_id": "p2", "final_price": 20.0},
    )
    return raw


def catalog_and_state(mirror: Mirror) -> Any:
    """Who last wrote each entry of the catalog and of the bookkeeping that is ours."""
    return mirror.scalar(
        """
        select array_agg((entry, written_by) order by entry, written_by) from (
            select oid::regclass::text as entry, xmin::text as written_by from pg_class
            where relnamespace in ('public'::regnamespace, 'staging'::regnamespace)
            union all
            select 'watermark ' || model, xmin::text from staging.processed_batches
            union all
            select 'comment ' || objoid::text, xmin::text from pg_description
            where classoid = 'pg_class'::regclass
        ) as written
        """
    )


def changed(before: dict[str, dict[str, Any]], after: dict[str, dict[str, Any]]) -> set[str]:
    """Keys of the rows that were written between two readings."""
    return {
        key
        for key in before.keys() | after.keys()
        if before.get(key, {}).get("xmin") != after.get(key, {}).get("xmin")
    }


@pytest.mark.usefixtures("shop")
def test_a_run_with_nothing_new_writes_nothing(dbt: Dbt, mirror: Mirror) -> None:
    dbt.run(now=TODAY)
    rows, state = mirror.everything(), catalog_and_state(mirror)

    dbt.run(now=TODAY)

    assert mirror.everything() == rows
    assert catalog_and_state(mirror) == state


@pytest.mark.usefixtures("shop")
def test_a_full_refresh_rewrites_no_row_that_is_right_and_mends_those_that_are_not(
    dbt: Dbt, mirror: Mirror
) -> None:
    dbt.run(now=TODAY)
    before = mirror.everything()
    mirror.execute("update transaction_items_blaze set total_price = 1 where item_id = 'i2'")

    dbt.run(now=TODAY, full_refresh=True)

    after = mirror.everything()
    assert {table: changed(before[table], after[table]) for table in before} == {
        "customers_blaze": set(),
        "transactions_blaze": set(),
        "transaction_items_blaze": {"t1/i2"},
        "products_blaze": set(),
    }
    assert after["transaction_items_blaze"]["t1/i2"]["total_price"] == Decimal("20.00")


def test_one_changed_row_changes_one_row_and_keeps_its_id_and_birth(
    dbt: Dbt, shop: RawTables, mirror: Mirror
) -> None:
    dbt.run(now=TODAY)
    before = mirror.everything()
    shop.members({"id": "m1", "first_name": "Anne"}, {"id": "m2", "first_name": "Bo"})

    dbt.run(now="2025-06-30T21:00:00Z")

    after = mirror.everything()
    assert {table: changed(before[table], after[table]) for table in before} == {
        "customers_blaze": {"m1"},
        "transactions_blaze": set(),
        "transaction_items_blaze": set(),
        "products_blaze": set(),
    }
    old, new = before["customers_blaze"]["m1"], after["customers_blaze"]["m1"]
    assert (new["id"], new["created_at"]) == (old["id"], old["created_at"])
    assert new["updated_at"] == new["last_synced_at"] > old["updated_at"]


def test_serial_ids_have_no_gaps_after_many_runs(dbt: Dbt, shop: RawTables, mirror: Mirror) -> None:
    for name in ("Ann", "Anne", "Anna"):
        shop.members({"id": "m1", "first_name": name})
        dbt.run(now=TODAY)
    shop.members({"id": "m3"})

    dbt.run(now=TODAY)

    assert sorted(row["id"] for row in mirror.rows("customers_blaze").values()) == [1, 2, 3]


def test_a_line_that_left_its_cart_leaves_the_mirror(
    dbt: Dbt, shop: RawTables, mirror: Mirror
) -> None:
    dbt.run(now=TODAY)
    kept = mirror.row("transaction_items_blaze", "t1/i2")
    shop.transaction(
        {"id": "t1", "member_id": "m1", "total": 20.0, **SALE},
        {"item_id": "i2", "product_id": "p2", "final_price": 20.0},
    )

    dbt.run(now=TODAY)

    assert mirror.rows("transaction_items_blaze") == {"t1/i2": kept}


def test_a_cart_whose_last_line_left_is_empty(dbt: Dbt, shop: RawTables, mirror: Mirror) -> None:
    shop.transaction({"id": "t2", **SALE}, {"item_id": "i1", "product_id": "p1"})
    dbt.run(now=TODAY)
    shop.transaction({"id": "t1", "member_id": "m1", "total": 0.0, **SALE})

    dbt.run(now=TODAY)

    assert set(mirror.rows("transaction_items_blaze")) == {"t2/i1"}


def test_a_changed_product_reaches_the_lines_that_take_their_category_from_it(
    dbt: Dbt, shop: RawTables, mirror: Mirror
) -> None:
    dbt.run(now=TODAY)
    before = mirror.rows("transaction_items_blaze")
    shop.products({"id": "p1", "sku": "A", "name": "Bud", "category_name": "Pre-roll"})

    dbt.run("stg_blaze__products+", now=TODAY)

    after = mirror.rows("transaction_items_blaze")
    assert changed(before, after) == {"t1/i1"}
    assert after["t1/i1"]["category"] == "Pre-roll"


def test_a_batch_that_was_never_completed_is_left_alone_until_it_is_landed_again(
    dbt: Dbt, shop: RawTables, mirror: Mirror
) -> None:
    dbt.run(now=TODAY)
    before = mirror.everything()
    shop.transaction({"id": "t1", "member_id": "m2", **SALE}, completed=False)
    shop.members({"id": "m3"})

    dbt.run(now=TODAY)
    assert mirror.rows("transactions_blaze") == before["transactions_blaze"]
    assert mirror.rows("transaction_items_blaze") == before["transaction_items_blaze"]
    assert "m3" in mirror.rows("customers_blaze")

    shop.transaction({"id": "t1", "member_id": "m2", **SALE})
    dbt.run(now=TODAY)
    assert mirror.row("transactions_blaze", "t1")["customer_id"] == "m2"
    assert mirror.rows("transaction_items_blaze") == {}


def test_raw_tables_that_were_rebuilt_from_the_first_batch_are_read_again(
    dbt: Dbt, shop: RawTables, mirror: Mirror
) -> None:
    dbt.run(now=TODAY)
    mirror.execute("drop schema raw cascade")
    mirror.execute("drop table blaze_sync_state")
    rebuilt = RawTables(shop.connection)
    rebuilt.create()
    rebuilt.members({"id": "m1", "first_name": "Anne"})

    dbt.run(now=TODAY)

    assert mirror.customer("m1")["name"] == "Anne"


def test_what_does_not_fit_is_null_and_marked_and_the_rest_of_the_row_is_kept(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    raw.members({"id": "m1", "loyalty_points": 1e12})
    raw.products({"id": "p1", "name": "Bud", "thc": 1000.0, "cbd": 1.5, "unit_price": 1e8})
    raw.transaction(
        {"id": "t1", "member_id": "m1", "total": -1e8, "total_calc_tax": 1.25},
        {"item_id": "i1", "final_price": 1e300, "quantity": 2.0},
    )
    raw.transaction({"id": "t2", "total": None, "_row_errors": "total: not a number"})

    dbt.run(now=TODAY)

    customer = mirror.customer("m1")
    assert (customer["blaze_loyalty_points"], customer["sync_status"]) == (None, "error")
    product = mirror.row("products_blaze", "p1")
    assert (product["thc_content"], product["retail_price"]) == (None, None)
    assert (product["cbd_content"], product["sync_status"]) == (Decimal("1.50"), "error")
    sale = mirror.row("transactions_blaze", "t1")
    assert (sale["total_amount"], sale["total_tax"]) == (None, Decimal("1.25"))
    assert sale["sync_status"] == mirror.row("transactions_blaze", "t2")["sync_status"] == "error"
    line = mirror.row("transaction_items_blaze", "t1/i1")
    assert (line["total_price"], line["quantity"]) == (None, Decimal("2.00"))
    assert line["sync_status"] == "error"


def test_the_work_of_a_run_grows_with_what_changed_and_not_with_the_tables(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    raw.fill(transactions=20_000)
    dbt.run(now=TODAY)
    mirror.execute("vacuum analyze")
    raw.transaction(
        {"id": "t7", "member_id": "m7", "total": 12.0, **SALE},
        {"item_id": "i1", "product_id": "p7", "final_price": 12.0},
    )
    raw.members({"id": "m9", "first_name": "Anne"})
    raw.products({"id": "p3", "name": "Oil"})
    read_before = rows_read_by_scans(mirror)

    dbt.run(now=TODAY)

    read = {
        table: count - read_before[table] for table, count in rows_read_by_scans(mirror).items()
    }
    assert mirror.customer("m7")["total_visits"] == 20
    assert mirror.row("transaction_items_blaze", "t3/i1")["product_name"] == "Oil"
    assert {table for table, count in read.items() if count} <= {
        # Its day figures are checked for every customer, and contested SKUs among all products.
        "customers_blaze",
        "products",
        # Bookkeeping of a handful of rows.
        "batches",
        "processed_batches",
        "settings_in_rows",
        "touched_customers",
    }


def rows_read_by_scans(mirror: Mirror) -> dict[str, int]:
    """Rows that sequential scans have read so far, by table."""
    counts: dict[str, int] = mirror.scalar(
        "select json_object_agg(relname, seq_tup_read) from pg_stat_user_tables"
    )
    return counts


def test_the_planner_knows_of_what_a_run_has_filled(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    """Or it takes thousands of rows for one, and goes through all sales for each."""
    raw.fill(transactions=1_000)
    dbt.run(now=TODAY)
    assert rows_as_planned(mirror) == rows_as_they_are(mirror)

    mirror.execute(
        "insert into raw.members (id, _batch) "
        "select 'x' || n, (select max(batch) from raw.batches) from generate_series(1, 500) as n"
    )
    dbt.run(now=TODAY)
    assert rows_as_planned(mirror) == rows_as_they_are(mirror)


FILLED = (
    *("raw.members", "raw.transactions", "raw.transaction_items", "raw.products"),
    *("customers_blaze", "transactions_blaze", "transaction_items_blaze", "products_blaze"),
)


def rows_as_planned(mirror: Mirror) -> dict[str, int]:
    return {
        table: mirror.scalar(f"select reltuples::int from pg_class where oid = '{table}'::regclass")
        for table in FILLED
    }


def rows_as_they_are(mirror: Mirror) -> dict[str, int]:
    return {table: mirror.scalar(f"select count(*) from {table}") for table in FILLED}
