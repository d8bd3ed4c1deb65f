"""What the lists hold for a question."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from sandbox.api.schema import DEFINITIONS
from sandbox.process import Sandbox
from tests.sandbox.asking import last_week, values
from tests.sandbox.conftest import NOW

ZONE = ZoneInfo("America/Los_Angeles")


def test_transactions_are_capped_at_a_hundred_without_a_word(shop: Sandbox) -> None:
    answer = shop.ask(
        "/transactions", startDate="06/24/2025", endDate="07/01/2025", limit=500, skip=0
    ).json()
    assert answer["limit"] == 100
    times = [value["processedTime"] for value in answer["values"]]
    assert times == sorted(times)


def test_a_range_of_more_than_seven_days_is_refused_and_of_seven_accepted(shop: Sandbox) -> None:
    refused = shop.ask("/transactions", startDate="06/01/2025", endDate="06/09/2025")
    assert (refused.status_code, refused.json()["message"]) == (
        400,
        "Date range cannot exceed 7 days",
    )
    assert shop.ask("/transactions", startDate="06/01/2025", endDate="06/08/2025").ok
    assert shop.ask("/transactions", startDate="2025-06-01").status_code == 400


def test_transactions_without_dates_are_the_last_week(shop: Sandbox) -> None:
    times = [value["processedTime"] for value in values(shop, "/transactions")]
    assert min(times) >= (NOW - timedelta(days=8)).timestamp() * 1000


def test_transactions_are_filed_under_shop_local_days(shop: Sandbox) -> None:
    shop.readings(end_date="exclusive")
    day = values(shop, "/transactions", startDate="06/25/2025", endDate="06/26/2025")
    shop.readings(end_date="inclusive")
    both = values(shop, "/transactions", startDate="06/25/2025", endDate="06/26/2025")
    assert {datetime.fromtimestamp(t["processedTime"] / 1000, ZONE).day for t in day} == {25}
    assert len(both) > len(day)
    evening = [t for t in day if datetime.fromtimestamp(t["processedTime"] / 1000, UTC).day == 26]
    assert evening, "a shop's evening is UTC's next day"


def test_members_are_filtered_by_modified_and_total_is_the_companys(shop: Sandbox) -> None:
    start = int((NOW - timedelta(days=7)).timestamp() * 1000)
    answer = shop.ask("/members", startDate=start, endDate=int(NOW.timestamp() * 1000)).json()
    modified = [value["modified"] for value in answer["values"]]
    assert min(modified) >= start
    assert modified == sorted(modified, reverse=True)
    assert answer["total"] == 300 > len(modified)


def ids(shop: Sandbox, path: str, **params: Any) -> list[str]:
    return [value["id"] for value in values(shop, path, **params)]


def test_a_page_has_a_hundred_rows_unless_it_is_told(shop: Sandbox) -> None:
    shop.readings(members_cap=1000)
    assert shop.ask("/members").json()["limit"] == 100
    assert len(ids(shop, "/members")) == 100
    assert len(ids(shop, "/members", limit=250)) == 250
    shop.readings(members_cap=100)


@pytest.mark.parametrize("path", ["/members", "/transactions", "/employees", "/store/terminals"])
def test_start_is_another_name_of_skip(shop: Sandbox, path: str) -> None:
    whole = ids(shop, path)
    assert ids(shop, path, start=1, limit=2) == ids(shop, path, skip=1, limit=2) == whole[1:3]
    assert ids(shop, path, start=2, skip=1, limit=2) == whole[1:3], "where both are given, skip"


@pytest.mark.parametrize("path", ["/products", "/products/modified"])
def test_products_do_not_heed_start(shop: Sandbox, path: str) -> None:
    assert ids(shop, path, start=5) == ids(shop, path)
    assert ids(shop, path, skip=5) != ids(shop, path)


def test_what_sales_name_is_in_the_lists_of_employees_and_tills(shop: Sandbox) -> None:
    sales = last_week(shop)
    employees, tills = values(shop, "/employees"), values(shop, "/store/terminals")
    assert {sold["sellerId"] for sold in sales} <= {each["id"] for each in employees}
    assert {sold["sellerTerminalId"] for sold in sales} <= {each["id"] for each in tills}
    assert all(each["name"] == f"Clerk {each['id'][-2:]}" for each in employees)
    assert all(each["email"].endswith("@example.com") for each in employees)
    assert all("555" in each["phoneNumber"] for each in employees)
    assert all(each["name"] == f"Till {each['id'][-2:]}" for each in tills)


def test_what_products_name_is_in_the_list_of_vendors(shop: Sandbox) -> None:
    vendors = {each["id"]: each["name"] for each in values(shop, "/vendors")}
    assert {each["vendorId"]: each["vendor"]["name"] for each in values(shop, "/products")} == (
        vendors
    )


def test_inventories_are_the_shops(shop: Sandbox) -> None:
    rooms = values(shop, "/store/inventories")
    assert {each["name"] for each in rooms} == {"Safe", "Sales floor", "Quarantine"}
    store = shop.ask("/store").json()["shop"]
    assert {each["shopId"] for each in rooms} == {store["id"]}


def test_batches_come_newest_first_a_hundred_a_page_one_a_product(shop: Sandbox) -> None:
    first = shop.ask("/store/batches", limit=500).json()
    assert (len(first["values"]), first["total"]) == (100, 120)
    modified = [each["modified"] for each in first["values"]]
    assert modified == sorted(modified, reverse=True)
    batches = [*first["values"], *values(shop, "/store/batches", start=100)]
    products = [*values(shop, "/products"), *values(shop, "/products", skip=100)]
    assert {each["productId"] for each in batches} == {each["id"] for each in products}
    one = batches[7]
    assert ids(shop, "/store/batches", batchId=one["id"]) == [one["id"]]
    assert ids(shop, "/store/batches", productId=one["productId"]) == [one["id"]]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/employees", "Employee"),
        ("/vendors", "Vendor"),
        ("/store/terminals", "Terminal"),
        ("/store/inventories", "Inventory"),
        ("/store/batches", "ProductBatch"),
    ],
)
def test_further_lists_have_every_field_of_their_definitions(
    shop: Sandbox, path: str, name: str
) -> None:
    found = values(shop, path)
    assert found
    assert all(set(value) >= set(DEFINITIONS[name]["properties"]) for value in found)
