"""The truth of a company, beside what its keys list and a computation of its own."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from sandbox.process import Sandbox
from sandbox.readings import Readings
from sandbox.truth.chain import chain_truth
from sandbox.truth.truth import Rules
from sandbox.world import events
from sandbox.world.company import Company, found
from sandbox.world.dispensary import Scale
from tests.sandbox.asking import every_sale, listed
from tests.sandbox.conftest import NOW

FIGURES = ("lifetime_value", "gross_sales", "gross_refunds", "loyalty_points")
COUNTS = ("total_visits", "total_refunds")
MARKED = Rules(deleted="marked")


def a_busy_company(chain: Sandbox) -> None:
    chain.advance(days=2, late=True, events=["all"])
    chain.open_shop("shop-6")
    chain.join_company("shop-5")
    chain.advance(days=2, late=True, events=["all"])
    chain.close_shop("shop-2")
    chain.advance(days=1)


@pytest.mark.parametrize("deleted", ["kept", "marked"])
@pytest.mark.parametrize("refunded", ["counted", "ignored"])
def test_the_figures_by_shop_add_up_to_those_over_all(
    chain: Sandbox, deleted: str, refunded: str
) -> None:
    a_busy_company(chain)
    truth = chain.truth(deleted=deleted, refunded=refunded)
    sums: defaultdict[tuple[str, str], Decimal] = defaultdict(Decimal)
    places: Counter[str] = Counter()
    for key, row in truth["customers_by_shop"].items():
        assert key == f"{row['member_id']}/{row['shop_id']}"
        places[row["member_id"]] += 1
        for name in (*FIGURES, *COUNTS):
            sums[row["member_id"], name] += Decimal(row[name])
    assert max(places.values()) > 2
    for member_id, row in truth["customers"].items():
        for name in (*FIGURES, *COUNTS):
            assert Decimal(row[name]) == sums[member_id, name], (member_id, name)
    for name in ("total_amount", "total_price", "lifetime_value", "total_visits"):
        whole = Decimal(truth["sums"][name])
        assert whole > 0
        parts = [Decimal(shop["sums"][name]) for shop in truth["shops"].values()]
        assert whole == sum(parts)
    for name in ("transactions", "items", "products"):
        assert truth["counts"][name] == sum(
            shop["counts"][name] for shop in truth["shops"].values()
        )
        by_shop = Counter(row["shop_id"] for row in truth[name].values())
        assert {shop["shop_id"]: shop["counts"][name] for shop in truth["shops"].values()} == (
            by_shop
        )


def test_the_truth_is_what_the_keys_list(chain: Sandbox) -> None:
    chain.advance(days=2, late=True)
    chain.join_company("shop-5")
    chain.advance(days=1)
    truth, now = chain.truth(refunded="ignored"), chain.now()
    members = listed(chain, "/members", shop="shop-4")
    sales = [s for n in range(1, 7) for s in every_sale(chain, f"shop-{n}").values()]
    goods = {
        i: p for n in range(1, 7) for i, p in listed(chain, "/products", shop=f"shop-{n}").items()
    }
    assert truth["customers"].keys() == members.keys()
    assert truth["transactions"].keys() == {s["id"] for s in sales}
    assert truth["products"].keys() == goods.keys()
    zones = {each["shop_id"]: each["timezone"] for each in chain.shops()}
    for sold in sales:
        assert truth["transactions"][sold["id"]]["shop_id"] == sold["shopId"]
        for line in sold["cart"]["items"]:
            item = truth["items"][f"{sold['id']}/{line['id']}"]
            assert (item["product_id"], item["shop_id"]) == (line["productId"], sold["shopId"])
            assert truth["products"][line["productId"]]["shop_id"] == sold["shopId"]
    visits: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for sold in sales:
        if (sold["status"], sold["transType"]) == ("Completed", "Sale"):
            visits[sold["memberId"]].append((sold["completedTime"], sold["timeZone"]))
    there_is_another_day = 0
    for member_id, member in members.items():
        row, been = truth["customers"][member_id], visits[member_id]
        assert row["total_visits"] == len(been)
        assert row["shop_id"] == member["shopId"]
        if not been:
            continue
        at, zone = max(been)
        home = zones.get(member["shopId"], "America/Los_Angeles")
        assert row["last_visited"] == day(at, zone).isoformat()
        today = now.astimezone(ZoneInfo(home)).date()
        days = (today - date.fromisoformat(row["last_visited"])).days
        assert row["days_since_last_visit"] == days
        there_is_another_day += day(at, zone) != day(at, home)
    assert there_is_another_day


def day(at_ms: int, zone: str) -> date:
    return datetime.fromtimestamp(at_ms / 1000, ZoneInfo(zone)).date()


@pytest.fixture
def company() -> Company:
    """Los Angeles, Denver, New York, Phoenix; noon in Los Angeles, in summer."""
    scale = Scale(60, 40, 12, 0.25)
    return found(scale, 5, NOW.replace(hour=19), "America/Los_Angeles", shops=4)


def newcomer(company: Company, shop: str) -> str:
    member: str = events.admit(company.shop(shop))["id"]
    store = company.shop(shop).store
    company.own[0].members[member]["shopId"] = store.shop_id
    return member


def visit(company: Company, member: str, shop: str, at: datetime) -> None:
    events.sell(company.shop(shop), member=member, quantities=[1], at=at.isoformat())


def customer(company: Company, member: str) -> dict[str, Any]:
    row: dict[str, Any] = chain_truth(company, Readings(), MARKED)["customers"][member]
    return row


def test_a_visit_is_of_the_day_where_it_was_and_days_since_are_of_home(company: Company) -> None:
    late = datetime(2025, 6, 20, 4, 30, tzinfo=UTC)
    # 21:30 on the 19th in Los Angeles and Phoenix, 22:30 in Denver, 00:30 on the 20th in New York.
    expected = {"shop-1": "2025-06-19", "shop-2": "2025-06-19", "shop-3": "2025-06-20"}
    for shop, last in {**expected, "shop-4": "2025-06-19"}.items():
        member = newcomer(company, "shop-1")
        visit(company, member, shop, late)
        row = customer(company, member)
        assert row["last_visited"] == last
        # It is the 30th in all four.
        assert row["days_since_last_visit"] == (date(2025, 6, 30) - date.fromisoformat(last)).days
    member = newcomer(company, "shop-3")
    visit(company, member, "shop-1", late)
    company.clock.now = datetime(2025, 7, 1, 5, tzinfo=UTC)  # the 1st in New York alone
    assert customer(company, member)["days_since_last_visit"] == 12
    at_home = newcomer(company, "shop-1")
    visit(company, at_home, "shop-1", late)
    assert customer(company, at_home)["days_since_last_visit"] == 11


def test_phoenix_has_no_daylight_saving(company: Company) -> None:
    half_past_eleven_in_denver = datetime(2025, 6, 20, 6, 30, tzinfo=UTC) - timedelta(hours=1)
    for shop in ("shop-2", "shop-4"):
        member = newcomer(company, shop)
        visit(company, member, shop, half_past_eleven_in_denver + timedelta(hours=1))
        last = customer(company, member)["last_visited"]
        assert last == ("2025-06-20" if shop == "shop-2" else "2025-06-19")


def test_the_latest_sale_counts_and_not_the_latest_day(company: Company) -> None:
    member = newcomer(company, "shop-1")
    visit(company, member, "shop-3", datetime(2025, 6, 20, 4, 30, tzinfo=UTC))  # the 20th there
    visit(company, member, "shop-1", datetime(2025, 6, 20, 5, 30, tzinfo=UTC))  # the 19th there
    row = customer(company, member)
    assert (row["last_visited"], row["total_visits"]) == ("2025-06-19", 2)
    by_shop = chain_truth(company, Readings())["customers_by_shop"]
    ids = {shop: company.shop(shop).store.shop_id for shop in ("shop-1", "shop-3")}
    assert by_shop[f"{member}/{ids['shop-3']}"]["last_visited"] == "2025-06-20"
    assert by_shop[f"{member}/{ids['shop-1']}"]["last_visited"] == "2025-06-19"
    assert f"{member}/{company.shop('shop-2').store.shop_id}" not in by_shop


def test_a_visit_of_tomorrow_there_was_no_days_ago(company: Company) -> None:
    member = newcomer(company, "shop-1")
    company.clock.now = datetime(2025, 7, 1, 5, tzinfo=UTC)
    visit(company, member, "shop-3", datetime(2025, 7, 1, 4, 30, tzinfo=UTC))
    row = customer(company, member)
    assert (row["last_visited"], row["days_since_last_visit"]) == ("2025-07-01", 0)


def test_a_refund_in_one_shop_of_a_sale_of_another_counts_once(company: Company) -> None:
    member = newcomer(company, "shop-1")
    sold = events.sell(company.shop("shop-1"), member=member, quantities=[1])
    document = events.refund(company.shop("shop-1"), sold["id"], how="both")
    company.shop("shop-1").remove("transactions", document["id"])
    del company.shop("shop-1").gone["transactions"][document["id"]]
    elsewhere = company.shop("shop-2")
    elsewhere.file({**document, "shopId": elsewhere.store.shop_id})
    row = customer(company, member)
    assert (row["total_refunds"], row["lifetime_value"]) == (1, "0.00")
    by_shop = chain_truth(company, Readings())["customers_by_shop"]
    mine = [r for r in by_shop.values() if r["member_id"] == member]
    assert sorted((r["total_refunds"], Decimal(r["lifetime_value"]) > 0) for r in mine) == [
        (0, True),
        (1, False),
    ]
    assert sum(Decimal(r["lifetime_value"]) for r in mine) == 0


def test_a_sku_is_one_shops(company: Company) -> None:
    held = chain_truth(company, Readings())["products"].values()
    skus = Counter((row["shop_id"], row["sku"]) for row in held if row["sku"])
    assert set(skus.values()) == {1}
    assert max(Counter(row["sku"] for row in held if row["sku"]).values()) == 4
    twins = [p["sku"] for p in company.shop("shop-2").products.values() if p["sku"]]
    errors = [r for r in held if r["sync_status"] == "error"]
    assert len([r for r in errors if r["shop_id"] == company.shop("shop-2").store.shop_id]) == (
        len(twins) - len(set(twins))
    )


def test_one_shops_truth_is_what_a_mirror_of_it_alone_holds(chain: Sandbox) -> None:
    whole, one = chain.truth(), chain.truth(shop="shop-3")
    shop_id = chain.shop("shop-3")["shop_id"]
    for name in ("transactions", "items", "products"):
        own = {i for i, row in whole[name].items() if row["shop_id"] == shop_id}
        assert one[name].keys() == own
    assert one["customers"].keys() == whole["customers"].keys(), "members are the company's"
    by_shop = {
        r["member_id"]: r for r in whole["customers_by_shop"].values() if r["shop_id"] == shop_id
    }
    for member_id, row in one["customers"].items():
        assert row["total_visits"] == by_shop.get(member_id, {"total_visits": 0})["total_visits"]
    assert "customers_by_shop" not in one
    with pytest.raises(ValueError, match="there is no shop 'shop-8'"):
        chain.truth(shop="shop-8")


def test_where_lists_are_by_shop_who_is_in_none_is_no_customer(chain: Sandbox) -> None:
    chain.readings(members_of="shop")
    truth = chain.truth()
    seen = {i for n in range(1, 5) for i in listed(chain, "/members", shop=f"shop-{n}")}
    assert truth["customers"].keys() == seen
    assert {r["member_id"] for r in truth["customers_by_shop"].values()} <= seen
    assert chain.truth(shop="shop-2")["customers"].keys() == (
        listed(chain, "/members", shop="shop-2").keys()
    )
    chain.readings(members_of="company")
    assert truth["customers"].keys() < chain.truth()["customers"].keys()


def test_without_rows_there_are_counts_and_sums_by_shop_too(chain: Sandbox) -> None:
    whole, held = chain.truth(), chain.truth(rows=False)
    assert held == {name: whole[name] for name in ("now", "counts", "sums", "shops")}
    assert list(held["shops"]) == ["shop-1", "shop-2", "shop-3", "shop-4", "shop-6"]
