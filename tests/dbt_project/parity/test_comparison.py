"""The comparison finds exactly what was made to differ: the sandbox's list is the oracle."""

from __future__ import annotations

import pytest

from sandbox.process import Sandbox
from tests.dbt_project.parity.conftest import Site

KINDS = {
    ("customers", "missing"),
    ("customers", "empty, not null"),
    ("customers", "upper case, padded"),
    ("customers", "frozen"),
    ("customers", "not the last"),
    ("customers", "refunds ignored"),
    ("customers", "lost"),
    ("customers", "one person, two member ids"),
    ("products", "no SKU of its own"),
    ("customers", "deleted in Blaze"),
    ("products", "lost"),
    ("products", "old price"),
    ("products", "out of date"),
    ("products", "empty, not null"),
    ("products", "discontinued"),
    ("transactions", "first line only"),
    ("transactions", "missing"),
    ("transactions", "lost"),
    ("transactions", "not in Blaze"),
    ("transactions", "loaded twice, padded"),
    ("transactions", "unknown member"),
    ("transaction_items", "loaded twice"),
    ("transaction_items", "whole numbers"),
    ("transaction_items", "list price"),
    ("transaction_items", "lost"),
}


def explain(site: Site, injected: list[dict[str, str]]) -> None:
    """Fail with what was found and not put in, or put in and not found."""
    expected = {
        (i["entity"], i["key"], i["column"], i["verdict"])
        for i in injected
        if i["verdict"] != "match"
    }
    found = site.differences()
    assert sorted(found - expected)[:10] == [], "found, and nobody put it in"
    assert sorted(expected - found)[:10] == [], "put in, and not found"


@pytest.mark.parametrize("seed", [1, 2])
def test_every_quirk_is_found_and_nothing_else(site: Site, shop: Sandbox, seed: int) -> None:
    injected = shop.legacy(site.url, "public", seed=seed)
    site.build()
    explain(site, injected)
    if seed == 2:
        assert {(i["entity"], i["kind"]) for i in injected} == KINDS


def test_statuses_add_up_and_youth_is_no_error(site: Site, shop: Sandbox) -> None:
    shop.legacy(site.url, "public", lag_days=20)
    site.build()
    for entity, table in (
        ("customers", "customers_blaze"),
        ("transactions", "transactions_blaze"),
        ("products", "products_blaze"),
    ):
        counts = dict(
            site.rows(f"select status, count(*) from {entity}_comparison group by status")
        )
        assert counts["not_yet_in_legacy"] > 0, entity
        [(mirrored,)] = site.rows(f"select count(*) from {table} where deleted_at is null")
        [(legacy,)] = site.rows(f"select count(distinct parity_key) from legacy_{entity}")
        assert sum(counts.values()) == mirrored + counts.get("legacy_only", 0)
        of_the_mirror = ("not_yet_in_legacy", "mirror_only", "not_reported")
        assert legacy == sum(counts.values()) - sum(counts.get(each, 0) for each in of_the_mirror)


def test_what_no_report_holds_is_neither_counted_nor_a_difference(faithful_site: Site) -> None:
    """Documents that are no completed sale or refund, and members of another shop."""
    site = faithful_site
    assert site.rows(
        "select check_name, entity, percent from parity_summary where check_name in "
        "('count', 'keys', 'total_amount') and entity like 'transaction%' order by 1, 2"
    ) == [
        ("count", "transaction_items", 0),
        ("count", "transactions", 0),
        ("keys", "transaction_items", 0),
        ("keys", "transactions", 0),
        ("total_amount", "transactions", 0),
    ]
    left_out = "select count(*) from {}_comparison where status = 'not_reported'"
    kinds = site.rows(
        "select distinct t.trans_type in ('Sale', 'Refund') and t.blaze_status = 'Completed' "
        "from transactions_comparison as c "
        "join transactions_blaze as t on t.transaction_id = c.mirror_id "
        "where c.status = 'not_reported'"
    )
    assert kinds == [(False,)]
    shops = site.rows(
        "select count(distinct c.shop_id), count(t.id) from customers_comparison as compared "
        "join customers_blaze as c on c.member_id = compared.key "
        "left join transactions_blaze as t on t.customer_id = c.member_id "
        "and t.trans_type = 'Sale' and t.blaze_status = 'Completed' "
        "and t.date < (select as_of from as_of) "
        "where compared.status = 'not_reported'"
    )
    assert shops == [(1, 0)]
    for entity in ("customers", "transactions", "transaction_items"):
        [(rows,)] = site.rows(left_out.format(entity))
        assert rows > 5, entity

    # Where legacy has such a row all the same, it is compared.
    site.execute(
        "insert into transactions (transaction_id, date, total_amount) "
        "select key, '2025-05-01', 1 from parity.transactions_comparison "
        "where status = 'not_reported' limit 3; "
        "insert into customers (member_id) select key from parity.customers_comparison "
        "where status = 'not_reported' limit 3"
    )
    before = [site.rows(left_out.format(entity))[0][0] for entity in ("transactions", "customers")]
    site.gates()
    after = [site.rows(left_out.format(entity))[0][0] for entity in ("transactions", "customers")]
    assert [b - a for b, a in zip(before, after, strict=True)] == [3, 3]


def test_a_site_says_what_its_reports_hold(faithful_site: Site) -> None:
    site = faithful_site
    site.dbt.variables = {
        "parity_reported_transactions": "transactions.trans_type <> 'Void'",
        "parity_reported_customers": "true",
    }
    site.build()
    statuses = site.statuses()
    assert statuses["transactions_count"] == statuses["transactions_keys"] == "FAIL"
    [(missed,)] = site.rows(
        "select count(*) from customers_comparison where status = 'mirror_only'"
    )
    assert missed > 5, "members of another shop"
    kinds = site.rows(
        "select distinct t.trans_type from transactions_comparison as c "
        "join transactions_blaze as t on t.transaction_id = c.mirror_id "
        "where c.status = 'not_reported'"
    )
    assert kinds == [("Void",)]


def test_a_site_that_kept_amounts_before_tax_says_so(site: Site, shop: Sandbox) -> None:
    injected = shop.legacy(site.url, "public", quirks=False, before_tax=True)
    site.build()
    assert site.statuses()["customers_lifetime_value_match"] == "FAIL"
    site.dbt.variables = {"parity_money_basis": "subtotal"}
    site.build()
    explain(site, injected)
    assert site.statuses()["customers_lifetime_value_match"] == "PASS"


def test_a_site_may_keep_the_long_ids_of_transactions(site: Site, shop: Sandbox) -> None:
    shop.legacy(site.url, "public", quirks=False)
    site.execute(
        "update transactions as t set transaction_id = b.transaction_id "
        "from transactions_blaze as b where b.trans_no = t.transaction_id; "
        "update transaction_items as t set transaction_id = b.transaction_id "
        "from transactions_blaze as b where b.trans_no = t.transaction_id"
    )
    site.dbt.variables = {"parity_transaction_key": "transaction_id"}
    site.build()
    assert set(site.statuses().values()) == {"PASS"}
    assert not [d for d in site.differences() if d[0] == "transactions" and d[2] == "*"]


@pytest.mark.parametrize(
    ("last_sale", "as_of"),
    [
        # Shop-local wall clock, seven hours behind UTC in June.
        ("2025-06-10 21:30:05.250", "2025-06-11 04:30:05.251"),
        ("2025-06-10 21:30:05", "2025-06-11 04:30:06"),
        ("2025-06-10 21:30:00", "2025-06-11 04:31:00"),
        ("2025-06-10 00:00:00", "2025-06-11 07:00:00"),
    ],
)
def test_the_snapshot_ends_with_legacys_last_sale(
    site: Site, shop: Sandbox, last_sale: str, as_of: str
) -> None:
    shop.legacy(site.url, "public", quirks=False)
    site.execute(
        f"delete from transactions where date >= '{last_sale}+00'; "
        f"insert into transactions (transaction_id, date) values ('1', '{last_sale}+00')"
    )
    site.build()
    assert site.rows("select as_of::timestamp::text, as_of_day::text, origin from as_of") == [
        (as_of, "2025-06-10", "legacy")
    ]


def test_the_snapshot_may_be_set(site: Site, shop: Sandbox) -> None:
    shop.legacy(site.url, "public", quirks=False)
    site.dbt.variables = {"parity_as_of": "2025-05-01T12:00:00Z"}
    site.build()
    assert site.rows("select as_of::timestamp::text, origin from as_of") == [
        ("2025-05-01 12:00:00", "setting")
    ]
    [(late,)] = site.rows(
        "select count(*) from transactions_comparison "
        "where status = 'not_yet_in_legacy' and legacy_rows > 0"
    )
    assert late == 0


def test_the_monthly_view_shows_where_a_gap_lies(faithful_site: Site) -> None:
    faithful_site.execute(
        "delete from transactions where date >= '2025-03-01' and date < '2025-04-01'"
    )
    faithful_site.gates()
    months = faithful_site.rows(
        "select month::text, shop, legacy_transactions, transactions_difference, "
        "revenue_difference from parity_monthly where transactions_difference <> 0 "
        "or revenue_difference <> 0"
    )
    [(month, shop_name, legacy, missing, revenue)] = months
    assert (month, shop_name, legacy) == ("2025-03-01", "Main Street", 0)
    assert missing > 0
    assert revenue != 0


def test_a_shop_that_legacy_does_not_name_goes_by_the_name_that_readers_are_served(
    faithful_site: Site,
) -> None:
    shops = "select distinct shop from parity_monthly order by 1"
    faithful_site.execute("update transactions set shop_location = null")
    faithful_site.gates()
    assert faithful_site.rows(shops) == [("",), ("Main Street",)]
    faithful_site.execute(
        "insert into serving.names select 'shop', min(shop_id), 'Uptown' from transactions_blaze"
    )
    assert faithful_site.rows(shops) == [("",), ("Uptown",)]


def test_a_column_is_one_entry_of_the_mapping(site: Site, shop: Sandbox) -> None:
    shop.legacy(site.url, "public", quirks=False)
    site.build()
    mapping = {
        "customers": {
            "key": ["member_id"],
            "columns": [
                {"column": "kind", "legacy": "customer_type", "normalise": "trimmed_lower",
                 "mirror": "case when is_medical then 'medical' else 'adult use' end"},
                {"column": "phone", "normalise": "last_ten_digits"},
            ],
        }
    }  # fmt: skip
    project = site.project()
    site.dbt.variables = {
        "parity": {**project["vars"]["parity"], **mapping},
        "parity_match_checks": {},
    }
    site.build("--exclude", "tag:gate")
    assert site.rows(
        "select column_name, matches = rows_compared, rows_compared > 0 from parity_columns "
        "where entity = 'customers' order by 1"
    ) == [("kind", True, True), ("phone", True, True)]
