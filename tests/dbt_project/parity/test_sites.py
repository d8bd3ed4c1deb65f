"""Sites differ: no legacy at all, tables or columns missing, other types, renamed tables."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.dbt_project.parity.conftest import Site

LEGACY_GATES = {
    "customers_count",
    "customers_keys",
    "customers_phone_match",
    "customers_email_match",
    "customers_last_visited_match",
    "customers_lifetime_value_match",
    "customers_total_visits_match",
    "transactions_count",
    "transactions_keys",
    "transactions_total_amount",
    "transaction_items_count",
    "transaction_items_keys",
    "products_count",
    "products_keys",
    "snapshot",
}


def not_applicable(site: Site) -> set[str]:
    return {gate for gate, status in site.statuses().items() if status == "NOT_APPLICABLE"}


def test_without_legacy_tables_gates_that_need_them_say_so_and_the_rest_is_judged(
    site: Site,
) -> None:
    outcome = site.build()
    assert outcome.with_status("fail", "error", "skipped") == set()
    assert outcome.with_status("warn") == LEGACY_GATES
    assert not_applicable(site) == LEGACY_GATES
    reasons = site.rows(
        "select distinct reason from parity_summary where status = 'NOT_APPLICABLE' order by 1"
    )
    assert reasons == [
        ("legacy has no table customers",),
        ("legacy has no table products",),
        ("legacy has no table transaction_items",),
        ("legacy has no table transactions",),
    ]
    assert site.rows("select count(*) from parity_differences") == [(0,)]
    assert site.rows("select origin from as_of") == [("now",)]


def test_a_missing_table_and_missing_columns_are_left_out_and_named(
    site: Site, shop: Sandbox
) -> None:
    shop.legacy(site.url, "public", quirks=False)
    site.execute(
        "drop view sales_by_customer; drop table products; "
        "alter table customers drop column phone, drop column updated_at, drop column id; "
        "alter table transactions drop column total_amount; "
        "alter table transaction_items drop column product_sku"
    )
    site.build()
    assert not_applicable(site) == {
        "products_count",
        "products_keys",
        "customers_phone_match",
        "transactions_total_amount",
        "transaction_items_keys",
    }
    assert {s for g, s in site.statuses().items() if g not in not_applicable(site)} == {"PASS"}
    said = dict(
        site.rows(
            "select entity || '.' || column_name, not_compared_because from parity_columns "
            "where not_compared_because is not null"
        )
    )
    assert said["customers.phone"] == "legacy customers has no column phone"
    assert said["products.name"] == "legacy has no table products"
    assert said["transaction_items.quantity"] == (
        "legacy transaction_items has no column product_sku"
    )
    assert "customers.name" not in said
    assert not [d for d in site.differences() if d[2] == "phone"]


def test_what_comes_and_goes_in_legacy_is_noticed_by_the_next_run(
    site: Site, shop: Sandbox
) -> None:
    site.build()
    shop.legacy(site.url, "public", quirks=False)
    site.execute("alter table customers rename column email to mail")
    site.build()
    assert not_applicable(site) == {"customers_email_match"}
    site.execute("alter table customers rename column mail to email")
    site.build()
    assert not_applicable(site) == set()


def test_an_empty_table_cannot_be_judged_and_never_passes(site: Site, shop: Sandbox) -> None:
    shop.legacy(site.url, "public", quirks=False)
    site.execute("truncate customers, transactions, transaction_items, products")
    site.build()
    judged = site.judgements()
    assert {judged[gate][0] for gate in LEGACY_GATES} == {"ERROR"}
    assert judged["products_count"][1] == "legacy products is empty"
    assert judged["customers_phone_match"][1] == (
        "legacy and the mirror have no customers in common"
    )


def test_columns_may_have_other_types(site: Site, shop: Sandbox) -> None:
    shop.legacy(site.url, "public", quirks=False)
    site.execute(
        "drop view sales_by_customer; "
        "alter table customers alter column total_visits type text, "
        "alter column lifetime_value type text, alter column last_visited type text; "
        "alter table transactions alter column date type timestamp using date at time zone 'UTC'; "
        "alter table products alter column is_active type text, alter retail_price type float"
    )
    site.build()
    assert set(site.statuses().values()) == {"PASS"}


def test_keys_are_trimmed_and_rows_without_one_stand_alone(site: Site, shop: Sandbox) -> None:
    shop.legacy(site.url, "public", quirks=False)
    site.execute(
        "update products set product_id = ' ' || product_id || ' '; "
        "insert into products (product_id, name) values ('', 'nameless'), (' ', 'too')"
    )
    site.build()
    assert site.rows(
        "select count(*) from products_comparison where status = 'legacy_only' and key is null"
    ) == [(2,)]
    assert site.statuses()["products_count"] == "PASS"


def test_several_rows_of_a_key_are_not_judged(site: Site, shop: Sandbox) -> None:
    shop.legacy(site.url, "public", quirks=False)
    site.execute(
        "alter table transactions drop constraint transactions_transaction_id_key; "
        "insert into transactions (transaction_id, customer_id, date, total_amount) "
        "select transaction_id, customer_id, date, 0 from transactions "
        "order by transaction_id limit 1"
    )
    site.build()
    [row] = site.rows(
        "select legacy_rows, mirror_rows, total_amount_verdict, match_percent "
        "from transactions_comparison where status = 'duplicate_key'"
    )
    assert row == (2, 1, None, None)


def test_a_legacy_that_was_renamed_away_passes_nothing(faithful_site: Site) -> None:
    for table in ("customers", "transactions", "transaction_items", "products"):
        faithful_site.execute(f"alter table {table} rename to {table}_old")
    faithful_site.gates()
    statuses = faithful_site.statuses()
    assert {statuses[gate] for gate in LEGACY_GATES} == {"ERROR"}


def test_legacy_is_read_beside_who_writes_it_and_never_changed(
    faithful_site: Site,
) -> None:
    checksum = " union all ".join(
        f"select md5(string_agg(t::text, '' order by t::text)) from {table} as t"
        for table in ("customers", "transactions", "transaction_items", "products")
    )
    before = faithful_site.rows(checksum)
    with psycopg.connect(faithful_site.url) as writer:
        # The strongest lock that lets anybody read: more than ACCESS SHARE would wait for it.
        for table in ("customers", "transactions", "transaction_items", "products"):
            writer.execute(f"lock table public.{table} in exclusive mode".encode())
        faithful_site.gates()
    assert set(faithful_site.statuses().values()) == {"PASS"}
    assert faithful_site.rows(checksum) == before


def test_a_legacy_schema_of_its_own(
    site: Site, shop: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.execute("create schema former")
    shop.legacy(site.url, "former", quirks=False)
    monkeypatch.setenv("LEGACY_SCHEMA", "former")
    site.dbt.manifest = None
    site.build()
    assert set(site.statuses().values()) == {"PASS"}
    site.dbt.manifest = None


@pytest.mark.parametrize("schema", ["public", "parity"])
def test_somebody_elses_view_on_a_comparison_is_never_dropped(site: Site, schema: str) -> None:
    site.build()
    site.execute(
        f"create view {schema}.vips as select key from parity.customers_comparison; "
        f"comment on view {schema}.vips is 'the definition of a VIP, by Jo'"
    )
    site.dbt.variables = fewer_columns(site)
    assert site.build("--exclude", "tag:gate").with_status("error")
    assert site.rows(f"select count(*) > 0 from {schema}.vips") == [(True,)]


GIVEN = """
select relname::text, relacl::text, reloptions::text, obj_description(oid) ~ '^shown\ndefinition',
    col_description(oid, 1)
from pg_class
where relnamespace = 'parity'::regnamespace
    and relname in ('customers_comparison', 'parity_differences', 'parity_summary')
order by 1
"""


def test_views_that_are_dropped_together_have_all_back_that_people_gave_to_them(site: Site) -> None:
    site.build()
    for name in ("customers_comparison", "parity_differences", "parity_summary"):
        site.execute(
            f"grant select on parity.{name} to pg_monitor; "
            f"alter view parity.{name} set (security_barrier = true)"
        )
        site.execute(
            f"do $$ begin execute format('comment on view parity.{name} is %L', "
            f"E'shown\\n' || obj_description('parity.{name}'::regclass)); end $$"
        )
    site.execute("comment on column parity.parity_summary.entity is 'whose'")
    given = site.rows(GIVEN)
    columns = "select count(*) from pg_attribute where attrelid = '{}'::regclass"
    before = site.rows(columns.format("parity.customers_comparison"))
    site.dbt.variables = fewer_columns(site)
    assert not site.build("--exclude", "tag:gate").with_status("error", "skipped")
    assert site.rows(columns.format("parity.customers_comparison")) != before
    assert site.rows(GIVEN) == given
    assert site.rows("select * from parity.rights_of_views") == []


def fewer_columns(site: Site) -> dict[str, Any]:
    """Variables with which comparisons of customers have another shape."""
    mapping = site.project()["vars"]["parity"]
    columns = [{"column": "phone", "normalise": "last_ten_digits"}]
    customers = {"key": ["member_id"], "columns": columns}
    return {"parity": {**mapping, "customers": customers}, "parity_match_checks": {}}
