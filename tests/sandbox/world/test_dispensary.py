"""The dispensary is as odd as a real one, and the same for the same seed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sandbox.readings import Readings
from sandbox.truth.truth import truth
from sandbox.world.dispensary import Dispensary, Scale
from sandbox.world.products import FEE_PRODUCT
from tests.sandbox.conftest import NOW


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
