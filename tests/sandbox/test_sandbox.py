"""The sandbox behaves as the vendor's API does, and its dispensary is as odd as a real one."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import jsonschema
import psycopg
import pytest
import requests

from sandbox.api.calls import LIMIT, CallLog
from sandbox.api.schema import DEFINITIONS
from sandbox.process import Sandbox, running_sandbox
from sandbox.readings import Readings
from sandbox.truth.truth import truth
from sandbox.world.dispensary import Dispensary, Scale
from sandbox.world.products import FEE_PRODUCT

NOW = datetime(2025, 6, 30, 20, tzinfo=UTC)
ZONE = ZoneInfo("America/Los_Angeles")


@pytest.fixture(scope="module")
def shop() -> Iterator[Sandbox]:
    with running_sandbox(members=300, transactions=2000, products=120, years=1) as running:
        yield running


@pytest.fixture(scope="module")
def world() -> Dispensary:
    return Dispensary(Scale(2000, 5000, 400, 2), 7, NOW, "America/Los_Angeles")


def values(shop: Sandbox, path: str, **params: Any) -> list[dict[str, Any]]:
    response = shop.ask(path, **params)
    assert response.status_code == 200, response.text
    found: list[dict[str, Any]] = response.json()["values"]
    return found


def last_week(shop: Sandbox, **params: Any) -> list[dict[str, Any]]:
    return values(shop, "/transactions", startDate="06/24/2025", endDate="07/01/2025", **params)


def nullable(schema: Any) -> Any:
    """A Swagger schema as JSON schema: any field may be null."""
    if isinstance(schema, list):
        return [nullable(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    # Swagger 2 writes these two as booleans beside the bound.
    made = {
        k: nullable(v)
        for k, v in schema.items()
        if k not in {"exclusiveMinimum", "minimum", "readOnly", "description", "default"}
    }
    if "$ref" in made:
        name = made["$ref"].rsplit("/", 1)[-1]
        return {"anyOf": [{"$ref": f"#/definitions/{name}"}, {"type": "null"}]}
    if isinstance(made.get("type"), str):
        made["type"] = [made["type"], "null"]
    if "enum" in made:
        made["enum"] = [*made["enum"], None]
    return made


@pytest.mark.parametrize(
    ("name", "path"), [("Member", "/members"), ("Product", "/products"), ("Transaction", None)]
)
def test_objects_have_every_field_of_the_vendors_definitions(
    shop: Sandbox, name: str, path: str | None
) -> None:
    definitions = {
        key: {**nullable(d), "type": "object"} | {"properties": nullable(d.get("properties", {}))}
        for key, d in DEFINITIONS.items()
    }
    validator = jsonschema.Draft7Validator(
        {"$ref": f"#/definitions/{name}", "definitions": definitions}
    )
    found = values(shop, path) if path else last_week(shop)
    assert found
    for value in found[:25]:
        problems = [e.message[:200] for e in validator.iter_errors(value)]
        assert not problems
        assert set(value) >= set(DEFINITIONS[name]["properties"])
        for field, shape in DEFINITIONS[name]["properties"].items():
            if "$ref" in shape and value[field] is not None:
                nested = shape["$ref"].rsplit("/", 1)[-1]
                assert set(value[field]) >= set(DEFINITIONS[nested].get("properties", {})), field
        if name == "Transaction":
            assert set(value["cart"]) >= set(DEFINITIONS["Cart"]["properties"])
            for item in value["cart"]["items"]:
                assert set(item) >= set(DEFINITIONS["OrderItem"]["properties"])


def test_payloads_have_the_real_sizes(shop: Sandbox) -> None:
    def size(path: str) -> int:
        response = shop.ask(path)
        return len(response.content) // len(response.json()["values"])

    assert 3_000 <= size("/members") <= 5_000
    assert 9_000 <= size("/products") <= 41_000
    one_by_one = [
        len(shop.ask(f"/transactions/{value['id']}").content) for value in last_week(shop)[:30]
    ]
    assert min(one_by_one) >= 23_000
    assert max(one_by_one) <= 68_000


def test_the_mean_transaction_has_forty_kilobytes(shop: Sandbox) -> None:
    total = count = 0
    day = datetime(2025, 5, 1, tzinfo=UTC)
    while day < NOW:
        params = {"startDate": f"{day:%m/%d/%Y}", "endDate": f"{day + timedelta(days=7):%m/%d/%Y}"}
        response = shop.ask("/transactions", **params)
        total, count = total + len(response.content), count + len(response.json()["values"])
        day += timedelta(days=7)
    assert total / count >= 40_000


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"x-api-key": "wrong", "Authorization": "sandbox-developer-key"},
        {"x-api-key": "sandbox-partner-key"},
        {"x-api-key": "sandbox-partner-key", "Authorization": "Bearer sandbox-developer-key"},
    ],
)
def test_without_both_keys_there_is_a_401_in_the_vendors_form(
    shop: Sandbox, headers: dict[str, str]
) -> None:
    answer = requests.get(f"{shop.url}/api/v1/partner/members", headers=headers, timeout=60)
    assert answer.status_code == 401
    assert answer.json()["status"] == 401


def test_the_partner_key_is_taken_under_its_other_name(shop: Sandbox) -> None:
    headers = {"partner_key": shop.partner_key, "Authorization": shop.developer_key}
    answer = requests.get(f"{shop.url}/api/v1/partner/store", headers=headers, timeout=60)
    assert answer.status_code == 200


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


def test_time_collected_differs_at_every_read(shop: Sandbox) -> None:
    def collected() -> int:
        time.sleep(0.002)
        stamp: int = last_week(shop)[0]["timeCollected"]
        return stamp

    assert collected() != collected()


def test_answers_are_the_same_with_and_without_gzip(shop: Sandbox) -> None:
    headers = {"x-api-key": shop.partner_key, "Authorization": shop.developer_key}
    url = f"{shop.url}/api/v1/partner/members"
    for skip in range(0, 290, 7):
        at = f"{url}?skip={skip}"
        zipped = requests.get(at, headers=headers, timeout=60)
        plain = requests.get(at, headers={**headers, "Accept-Encoding": "identity"}, timeout=60)
        assert zipped.headers["Content-Encoding"] == "gzip"
        assert "Content-Encoding" not in plain.headers
        assert zipped.content == plain.content


def test_carts_add_up(world: Dispensary) -> None:
    def money(record: dict[str, Any], key: str) -> Decimal:
        return Decimal(str(record[key]))

    for sold in world.transactions.values():
        cart, items = sold["cart"], sold["cart"]["items"]
        after_discount = sum((money(i, "finalPrice") for i in items), Decimal(0))
        assert money(cart, "subTotal") - money(cart, "totalDiscount") == after_discount
        assert money(cart, "subTotalDiscount") == after_discount
        before = after_discount + money(cart, "totalCalcTax")
        assert money(cart, "totalBeforeTaxRounding") == before
        assert before + money(cart, "roundAmt") == money(cart, "totalAfterTaxRounding")
        assert money(cart, "totalAfterTaxRounding") + money(cart, "creditCardFee") == money(
            cart, "total"
        )
        tax = sum((money(i, "calcTax") for i in items), Decimal(0))
        assert abs(tax - money(cart, "totalCalcTax")) <= Decimal("0.01")


def test_the_dispensary_has_the_oddities_of_real_ones(world: Dispensary) -> None:
    sales, members, products = (
        list(world.transactions.values()),
        list(world.members.values()),
        list(world.products.values()),
    )
    assert {"Sale", "Refund", "Exchange", "Void"} <= {s["transType"] for s in sales}
    assert {"Queued", "Canceled", "Completed", "Hold"} <= {s["status"] for s in sales}
    assert any(s["completedTime"] == 0 for s in sales)
    assert any(s["completedTime"] is None for s in sales)
    assert any(s["parentTransactionId"] for s in sales)
    assert any(s["memberId"] not in world.members for s in sales)
    assert any(not s["cart"]["items"] for s in sales)
    assert any(i["productId"] == FEE_PRODUCT for s in sales for i in s["cart"]["items"])
    receipts = [
        [(i["productId"], i["quantity"], i["finalPrice"]) for i in s["cart"]["items"]]
        for s in sales
    ]
    assert any(len(set(lines)) < len(lines) for lines in receipts)
    assert any(m["primaryPhone"] == "" and m["cpn"] for m in members)
    assert any(m["firstName"] is None for m in members)
    assert any((m["startDate"] or 0) < 0 for m in members)
    assert any(not (m["firstName"] or "").isascii() for m in members)
    assert len({m["shopId"] for m in members}) > 1
    visited = {s["memberId"] for s in sales}
    assert any(m["id"] not in visited for m in members)
    skus = [p["sku"] for p in products]
    assert len(set(skus)) < len(skus)
    assert "" in skus
    assert any(p["category"] is None for p in products)
    assert any(round(p["unitPrice"], 2) != p["unitPrice"] for p in products)
    tiers = {c["vip_status"] for c in truth(world, Readings())["customers"].values()}
    assert tiers == {"VIP", "Regular", "Casual", "New"}


def test_nobody_in_it_exists(world: Dispensary) -> None:
    for member in world.members.values():
        phones = [
            p for p in (member["primaryPhone"], member["cpn"]) if p and any(map(str.isdigit, p))
        ]
        assert all("555" in phone for phone in phones)
        assert (member["email"] or "@example.com").endswith("@example.com")


def test_the_same_seed_gives_the_same_dispensary_and_the_same_days_to_come() -> None:
    def world(seed: int) -> dict[str, Any]:
        made = Dispensary(Scale(50, 100, 20, 1), seed, NOW, "America/Los_Angeles")
        made.advance(days=2, late=True)
        return truth(made, Readings())

    assert world(3) == world(3)
    assert world(3) != world(4)


def test_a_day_brings_sales_and_edits_of_the_last_days_only(world: Dispensary) -> None:
    made = Dispensary(Scale(300, 1000, 50, 1), 5, NOW, "America/Los_Angeles")
    before = truth(made, Readings())["transactions"]
    done = made.advance(days=1)
    after = truth(made, Readings())["transactions"]
    assert {"new sales", "refunds", "voids", "lines removed", "sales moved"} <= done.keys()
    changed = [key for key in before if before[key] != after[key]]
    assert changed
    oldest = (made.now - timedelta(days=7)).isoformat()
    assert all(after[key]["date"] > oldest for key in changed)
    assert world.now == NOW


def test_past_ten_thousand_calls_in_five_minutes_the_key_is_gone_for_good() -> None:
    log = CallLog()
    for _ in range(LIMIT):
        log.note("GET", "/x", {})
    assert not log.disabled
    log.note("GET", "/x", {})
    assert log.disabled


def test_the_log_has_every_attempt_with_its_time(shop: Sandbox) -> None:
    shop.clear_log()
    shop.ask("/store")
    shop.ask("/nothing")
    calls = shop.log()
    assert [(c["path"].rsplit("/", 1)[-1], c["status"]) for c in calls] == [
        ("store", 200),
        ("nothing", 404),
    ]
    assert calls[0]["at"] < calls[1]["at"]


FAULTS: dict[str, Any] = {
    "429": lambda r: r.status_code == 429 and r.headers["Retry-After"] == "2",
    "503": lambda r: r.status_code == 503,
    "html": lambda r: r.headers["Content-Type"].startswith("text/html"),
    "invalid_json": lambda r: r.status_code == 200 and b"nonsense" in r.content,
    "empty": lambda r: r.content == b"",
    "cut_json": lambda r: not r.content.endswith(b"}"),
    "total_high": lambda r: r.json()["total"] == 303,
    "total_low": lambda r: r.json()["total"] == 297,
    "total_absent": lambda r: "total" not in r.json(),
    "short_page": lambda r: len(r.json()["values"]) == 14,
    "missing_id": lambda r: "id" not in r.json()["values"][0],
}


@pytest.mark.parametrize("kind", FAULTS)
def test_faults_are_played_as_often_as_asked(shop: Sandbox, kind: str) -> None:
    shop.readings(members_total="window")
    shop.faults([{"kind": kind, "path": "/members", "times": 1, "retry_after": 2}])
    try:
        assert FAULTS[kind](shop.ask("/members"))
        assert shop.ask("/members").json()["total"] == 300
    finally:
        shop.faults([])
        shop.readings(members_total="company")


@pytest.mark.parametrize("kind", ["reset", "truncated"])
def test_connections_are_cut(shop: Sandbox, kind: str) -> None:
    shop.faults([{"kind": kind, "times": 1}])
    with pytest.raises(requests.exceptions.RequestException):
        shop.ask("/members")


def test_an_unknown_fault_is_refused(shop: Sandbox) -> None:
    with pytest.raises(ValueError, match="is no fault"):
        shop.faults([{"kind": "meteor"}])


def test_the_old_tables_lag_and_have_their_quirks(shop: Sandbox, database_url: str) -> None:
    injected = shop.legacy(database_url, "public", lag_days=3)
    kinds = {(i["entity"], i["kind"]) for i in injected}
    assert ("customers", "missing") in kinds
    assert ("transactions", "first line only") in kinds
    assert ("transaction_items", "loaded twice") in kinds
    with psycopg.connect(database_url) as connection:
        latest = connection.execute("select max(date) from transactions").fetchone()
        assert latest is not None
        assert latest[0] < NOW - timedelta(days=3)
        phones = connection.execute("select phone from customers where phone is not null")
        assert all(phone.startswith("+1") and len(phone) == 12 for (phone,) in phones)
        view = connection.execute("select count(*) from sales_by_customer").fetchone()
        assert view is not None
        assert view[0] > 0
