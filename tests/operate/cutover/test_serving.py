"""The serving views: legacy's contract, filled from either side."""

from __future__ import annotations

import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.operate.cutover.conftest import Site

ENTITIES = ("customers", "transactions", "transaction_items", "products")
COLUMNS = (
    "select attname::text, format_type(atttypid, atttypmod) from pg_attribute "
    "where attrelid = '{}'::regclass and attnum > 0 and not attisdropped order by attnum"
)


def serve(site: Site, source: str) -> None:
    site.rows(f"update serving.cutover set source = '{source}'")


@pytest.mark.parametrize("entity", ENTITIES)
def test_columns_are_legacys_in_name_order_and_type(site: Site, entity: str) -> None:
    legacy = site.rows(COLUMNS.format(f"public.{entity}"))
    served = site.rows(COLUMNS.format(f"serving.{entity}"))
    assert served[: len(legacy)] == legacy
    assert len(served) > len(legacy), "the mirror's own columns come after them"


@pytest.mark.parametrize("entity", ENTITIES)
def test_legacy_is_served_row_for_row_until_it_is_switched(site: Site, entity: str) -> None:
    assert site.rows("select distinct source from serving.cutover") == [("legacy",)]
    names = ", ".join(f'"{name}"' for name, _ in site.rows(COLUMNS.format(f"public.{entity}")))
    legacy, served = (f"select {names} from {schema}.{entity}" for schema in ("public", "serving"))
    assert (
        site.rows(f"({legacy} except all {served}) union all ({served} except all {legacy})") == []
    )


def test_what_the_readers_ask_for_has_the_same_answer_from_the_mirror(site: Site) -> None:
    """Rows that both worlds have alike, as the comparison says; names may differ in their case."""
    questions = [
        """
        select member_id, lower(trim(name)), right(phone, 10), date_joined, state, zip_code
        from serving.customers where member_id in (
            select key from parity.customers_comparison where status = 'identical'
        ) order by 1
        """,
        """
        select transaction_id, customer_id, date::date, payment_type, total_amount, total_tax
        from serving.transactions where transaction_id in (
            select key from parity.transactions_comparison where status = 'identical'
        ) order by 1
        """,
        """
        select product_id, sku, lower(trim(name)), retail_price, is_active
        from serving.products where product_id in (
            select key from parity.products_comparison where status = 'identical'
        ) order by 1
        """,
        """
        select transaction_id, product_sku, min(lower(trim(product_name))), count(*)
        from serving.transaction_items where transaction_id || '/' || product_sku in (
            select key from parity.transaction_items_comparison where status = 'identical'
        ) group by 1, 2 order by 1, 2
        """,
    ]
    from_legacy = [site.rows(question) for question in questions]
    assert all(from_legacy)
    serve(site, "mirror")
    for question, before in zip(questions, from_legacy, strict=True):
        assert site.rows(question) == before


def test_shops_staff_and_terminals_are_served_by_name_from_either_side(site: Site) -> None:
    query = """
        select transaction_id, shop_location, staff_name, terminal from serving.transactions
        where transaction_id in (
            select key from parity.transactions_comparison where status = 'identical'
        ) order by 1
    """
    from_legacy = site.rows(query)
    assert from_legacy
    serve(site, "mirror")
    assert site.rows(query) == from_legacy


def test_the_sites_own_names_come_first_and_an_id_without_any_is_shown_as_it_is(
    site: Site,
) -> None:
    serve(site, "mirror")
    (first,) = site.rows(
        "select t.trans_no, t.shop_id, t.seller_id, t.terminal_id from transactions_blaze as t"
        " where t.trans_no is not null order by 1 limit 1"
    )
    number, shop, seller, terminal = first
    query = (
        "select shop_location, staff_name, terminal from serving.transactions"
        f" where transaction_id = '{number}'"
    )
    [(_, staff_name, terminal_name)] = site.rows(query)
    site.rows(
        f"insert into serving.names values ('shop', '{shop}', 'Uptown'),"
        f" ('terminal', '{shop}', 'Of another kind'), ('staff', '{seller}', ' '),"
        f" ('staff', '{seller}', null), ('staff', null, 'Nobody')"
    )
    assert site.rows(query) == [("Uptown", staff_name, terminal_name)]
    site.rows(
        "insert into blaze_names select 'uptown', kind, blaze_id, 'Later', named_at + interval "
        "'1 day' from blaze_names where kind <> 'terminal'"
    )
    assert site.rows(query) == [("Uptown", "Later", terminal_name)], "the latest of Blaze's names"
    site.rows("delete from serving.names; delete from blaze_names")
    assert site.rows(query) == [(shop, seller, terminal)]


LOOKUPS = {
    "customers by member_id": "serving.customers where member_id = 'x'",
    "customers by phone": "serving.customers where phone = '+15555550100'",
    "customers by the last ten digits": "serving.customers where right(phone, 10) = '5555550100'",
    "customers by any spelling of them": (
        "serving.customers where right(regexp_replace(phone, '\\D', '', 'g'), 10) = '5555550100'"
    ),
    "transactions of a customer, newest first": (
        "serving.transactions where customer_id = 'x' order by date desc limit 20"
    ),
    "transactions of some days": (
        "serving.transactions where date >= '2025-06-01Z' and date < '2025-06-03Z'"
    ),
    "transactions by id": "serving.transactions where transaction_id = '1'",
    "items of a transaction": "serving.transaction_items where transaction_id = '1'",
    "products by name": "serving.products where name = 'x'",
}


@pytest.mark.parametrize("lookup", LOOKUPS)
def test_the_idle_side_is_never_executed_and_the_mirrors_indexes_are_used(
    site: Site, lookup: str
) -> None:
    serve(site, "mirror")
    lines = site.plan(f"select * from {LOOKUPS[lookup]}")
    entity = lookup.split(maxsplit=1)[0].replace("items", "transaction_items")
    assert any("One-Time Filter" in line for line in lines)
    idle = [line for line in lines if f" on {entity} " in line or f" on {entity}_1 " in line]
    assert idle
    assert all("never executed" in line for line in idle)
    # The names of shops are few, and may be read as a whole.
    scans = [line for line in lines if "Seq Scan" in line and "names" not in line]
    assert all("never executed" in line for line in scans), scans


@pytest.mark.after_first_sync
def test_a_site_without_legacy_tables_is_served_from_the_mirror(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    site = Site(sandbox, command, database_url)
    assert site.rows("select distinct source from serving.cutover") == [("mirror",)]
    truth = sandbox.truth(deleted="marked")
    current = [row for row in truth["customers"].values() if not row["deleted_at"]]
    assert site.rows("select count(*) from serving.customers") == [(len(current),)]
    assert site.rows("select count(*) from serving.transaction_items") == [(len(truth["items"]),)]
    names = [name for name, _ in site.rows(COLUMNS.format("serving.transactions"))]
    assert names[:4] == ["id", "transaction_id", "customer_id", "date"]
