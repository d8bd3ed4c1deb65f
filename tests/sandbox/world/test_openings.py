"""Shops open, close and join the company while the sandbox runs."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from sandbox.process import Sandbox
from tests.sandbox.asking import every_sale, listed

LISTS = ("/products", "/products/modified", "/transactions", "/store/batches")


def sales_of(chain: Sandbox, shop: str) -> dict[str, Any]:
    return every_sale(chain, shop)


def test_a_shop_that_opens_later_has_no_rows_before(chain: Sandbox) -> None:
    before = listed(chain, "/members")
    chain.advance(days=2, late=True, events=["all"])
    assert not any(listed(chain, path, shop="shop-6") for path in LISTS)
    store = chain.ask("/store", shop="shop-6").json()["shop"]
    assert store["active"] is False
    assert chain.truth(rows=False)["shops"]["shop-6"]["counts"]["transactions"] == 0
    assert not [m for m in listed(chain, "/members").values() if m["shopId"] == store["id"]]
    with pytest.raises(ValueError, match="shop-6 is not open yet"):
        chain.sell(shop="shop-6")

    opened = chain.now()
    assert chain.open_shop("shop-6")["state"] == "open"
    assert chain.ask("/store", shop="shop-6").json()["shop"]["active"] is True
    goods = listed(chain, "/products", shop="shop-6")
    assert len(goods) == 30
    assert min(p["modified"] for p in goods.values()) >= opened.timestamp() * 1000
    known = {p["sku"] for p in listed(chain, "/products", shop="shop-1").values()}
    assert len({p["sku"] for p in goods.values()} & known) > 20
    chain.advance(days=4)
    sales = sales_of(chain, "shop-6")
    assert sales
    assert min(s["processedTime"] for s in sales.values()) >= opened.timestamp() * 1000
    assert {s["shopId"] for s in sales.values()} == {store["id"]}
    members = listed(chain, "/members")
    new = {i for i, m in members.items() if m["shopId"] == store["id"]}
    assert new
    assert not new & before.keys()
    assert {s["memberId"] for s in sales.values()} & before.keys(), "some had bought elsewhere"
    with pytest.raises(ValueError, match="shop-6 is open, not unopened"):
        chain.open_shop("shop-6")


def test_a_shop_that_closes_sells_no_more_and_still_answers(chain: Sandbox) -> None:
    assert chain.close_shop("shop-2")["state"] == "closed"
    before, goods = sales_of(chain, "shop-2"), listed(chain, "/products", shop="shop-2")
    others = sales_of(chain, "shop-3")
    chain.advance(days=3, late=True, events=["sales deleted", "sales redated"])
    assert without_clock(sales_of(chain, "shop-2")) == without_clock(before)
    assert listed(chain, "/products", shop="shop-2") == goods
    assert len(sales_of(chain, "shop-3")) > len(others)
    assert chain.ask("/store", shop="shop-2").json()["shop"]["active"] is False
    assert listed(chain, "/members", shop="shop-2") == listed(chain, "/members")
    sold = next(i for i, s in before.items() if (s["status"], s["transType"]) == COMPLETED)
    chain.void(sold)
    assert sales_of(chain, "shop-2")[sold]["status"] == "Void"
    for shop in ("shop-2", "shop-5", "shop-6"):
        with pytest.raises(ValueError, match=f"{shop} is .*, not open"):
            chain.close_shop(shop)


COMPLETED = ("Completed", "Sale")


def without_clock(sales: dict[str, Any]) -> dict[str, Any]:
    return {i: {k: v for k, v in s.items() if k != "timeCollected"} for i, s in sales.items()}


@pytest.mark.parametrize("touch", [False, True])
def test_a_shop_joins_with_its_members_and_its_history(chain: Sandbox, touch: bool) -> None:  # noqa: FBT001
    chain.advance(days=2)
    before = listed(chain, "/members")
    assert chain.ask("/members", shop="shop-5").status_code == 401
    assert "shop-5" not in chain.truth(rows=False)["shops"]
    counts = chain.status()

    joined_at = chain.now().timestamp() * 1000
    shop = chain.join_company("shop-5", touch=touch)
    assert shop["state"] == "open"
    sales = sales_of(chain, "shop-5")
    assert len(sales) > 200, "its history comes with it"
    assert any(s["processedTime"] > joined_at - 2 * 86_400_000 for s in sales.values())
    after = listed(chain, "/members")
    assert listed(chain, "/members", shop="shop-5") == after
    theirs = {i: m for i, m in after.items() if i not in before}
    assert before.items() <= after.items()
    assert len(theirs) >= 40
    assert shop["shop_id"] in {m["shopId"] for m in theirs.values()}
    changed = {i for i, m in theirs.items() if m["modified"] > joined_at}
    assert changed == (theirs.keys() if touch else set())
    then = chain.status()
    assert then["members"] == counts["members"] + len(theirs)
    assert then["transactions"] == counts["transactions"] + len(sales)

    chain.advance(days=20)
    bought = {s["memberId"] for n in (1, 2, 3, 4) for s in sales_of(chain, f"shop-{n}").values()}
    assert bought & theirs.keys(), "some of them buy in the other shops from now on"
    assert {s["memberId"] for s in sales_of(chain, "shop-5").values()} & before.keys()
    with pytest.raises(ValueError, match="shop-5 is open, not outside"):
        chain.join_company("shop-5")


def test_before_a_shop_joins_nothing_of_it_is_the_companys(chain: Sandbox) -> None:
    outside = chain.shop("shop-5")["shop_id"]
    chain.advance(days=1, events=["all"])
    truth = chain.truth()
    for name in ("customers", "transactions", "items", "products"):
        assert outside not in {row["shop_id"] for row in truth[name].values()}
    assert chain.truth(shop="shop-5")["counts"]["transactions"] > 200


def test_what_a_shop_has_lost_before_it_joins_the_company_never_hears_of(chain: Sandbox) -> None:
    own = chain.truth(shop="shop-5")
    lost = {
        entity: next(i for i, row in own[table].items() if not row.get("is_deleted"))
        for entity, table in (
            ("members", "customers"),
            ("transactions", "transactions"),
            ("products", "products"),
        )
    }
    for entity, key in lost.items():
        chain.delete(entity, key)
    chain.join_company("shop-5")
    truth = chain.truth(deleted="kept")
    assert lost["members"] not in truth["customers"]
    assert lost["transactions"] not in truth["transactions"]
    assert lost["products"] not in truth["products"]
    held = next(i for i in own["customers"] if i != lost["members"])
    chain.delete("members", held)
    assert held in chain.truth()["customers"]
    assert held not in listed(chain, "/members")


def test_a_restart_brings_all_of_it_back(chain: Sandbox) -> None:
    before, shops = chain.truth(), chain.shops()
    chain.open_shop("shop-6")
    chain.join_company("shop-5")
    chain.close_shop("shop-1")
    chain.refuse_key("shop-2")
    chain.forbid("shop-3", "/members")
    assert chain.shops() != shops
    chain.restart()
    assert chain.shops() == shops
    assert chain.truth() == before


def test_of_one_shop_nothing_opens_and_nothing_joins(sandbox: Sandbox) -> None:
    assert [(each["shop"], each["state"]) for each in sandbox.shops()] == [("shop-1", "open")]
    with pytest.raises(ValueError, match="shop-1 is open, not unopened"):
        sandbox.open_shop("shop-1")
    with pytest.raises(ValueError, match="there is no shop 'shop-2'"):
        sandbox.join_company("shop-2")
    now, before = sandbox.now(), sandbox.status()["transactions"]
    sandbox.close_shop("shop-1")
    assert sandbox.advance(days=1) == {}
    assert sandbox.status()["transactions"] == before
    assert sandbox.now() - now >= timedelta(days=1)
