"""The grain of each view is tested, and a view that gives its rows twice is seen."""

from __future__ import annotations

from sandbox.process import Sandbox
from tests.dbt_project.parity.conftest import Site

GRAIN = "test_name:unique_combination"

DOUBLED = {
    "parity.as_of": "there_is_one_snapshot",
    "parity.customers_comparison": "customers_are_compared_once",
    "parity.transactions_comparison": "transactions_are_compared_once",
    "parity.transaction_items_comparison": "transaction_items_are_compared_once",
    "parity.products_comparison": "products_are_compared_once",
    "parity.mirror_customers": "customers_are_mirrored_once",
    "parity.mirror_transactions": "transactions_are_mirrored_once",
    "parity.mirror_transaction_items": "transaction_items_are_mirrored_once",
    "parity.mirror_products": "products_are_mirrored_once",
    "parity.parity_verdicts": "verdicts_are_given_once",
    "parity.parity_differences": "differences_are_listed_once",
    "parity.parity_columns": "columns_are_mapped_once",
    "parity.parity_monthly": "months_are_added_up_once",
    "parity.legacy_columns_read": "columns_of_legacy_are_read_once",
    "parity.parity_summary": "checks_are_told_apart",
    "parity.gate_streaks": "gates_have_one_streak",
    "parity.known_differences_in_use": "known_differences_are_counted_once",
    "parity.odd_carts": "odd_carts_are_listed_once",
    "parity.missing_records": "windows_are_counted_once",
    "parity.duplicate_keys": "duplicate_keys_are_listed_once",
    "parity.unread_records": "unread_records_are_listed_once",
    "staging.stg_blaze__transaction_items": "places_in_carts_are_taken_once",
    "serving.customers": "customers_are_served_once",
    "serving.transactions": "transactions_are_served_once",
    "serving.transaction_items": "lines_are_served_once",
    "serving.products": "products_are_served_once",
}
"""Views of which a copy gives every row twice, and the test that says so."""

# What a sound mirror has no row of.
UNSOUND = (
    "update transaction_items_blaze set total_price = total_price + 1 "
    "where id = (select min(id) from transaction_items_blaze); "
    "update transactions_blaze set trans_no = '100001' "
    "where id in (select id from transactions_blaze order by id limit 2); "
    "update raw.windows set status = 'unsettled' where entity = 'members'; "
    "insert into parity.known_differences "
    "values ('customers', '*', 'phone', 'a test', 'nobody', '2099-01-01'); "
    "insert into raw.quarantine (shop, entity, reason, occurrences, first_seen_at, last_seen_at) "
    "values ('main', 'members', 'no id', 1, now(), now())"
)


def test_every_grain_holds_where_legacy_is_at_its_worst(site: Site, shop: Sandbox) -> None:
    shop.legacy(site.url, "public", lag_days=20)
    site.build()
    site.execute(UNSOUND)
    outcome = site.dbt.command(("test", "--select", GRAIN), now=site.now)
    assert set(outcome.statuses.values()) == {"pass", "success"}
    assert len(outcome.with_status("pass")) > len(DOUBLED) - 4


def test_a_view_that_gives_its_rows_twice_is_seen(site: Site, shop: Sandbox) -> None:
    shop.legacy(site.url, "public")
    site.build()
    site.execute(UNSOUND)
    for view in DOUBLED:
        schema, name = view.split(".")
        site.execute(
            f"alter view {view} rename to once_{name}; create view {view} as select * from "
            f"{schema}.once_{name} union all select * from {schema}.once_{name}"
        )
    outcome = site.dbt.command(("test", "--select", *DOUBLED.values()), now=site.now)
    assert outcome.with_status("fail", "warn") == set(DOUBLED.values())


def test_what_follows_from_the_sql_is_left_to_ci(site: Site) -> None:
    outcome = site.build()
    assert "columns_are_mapped_once" in outcome.with_status("pass")
    assert "checks_are_told_apart" not in outcome.statuses
