"""The truth, by each of its rules."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from sandbox.process import Sandbox
from sandbox.readings import Readings
from sandbox.truth.truth import Rules, truth
from sandbox.world import events
from sandbox.world.dispensary import Dispensary, Scale
from tests.sandbox.conftest import NOW

MARKED, COUNTED = Rules(deleted="marked"), Rules()
IGNORED = Rules(refunded="ignored")


@pytest.fixture
def small() -> Dispensary:
    return Dispensary(Scale(60, 200, 30, 0.5), 5, NOW, "America/Los_Angeles")


@pytest.fixture
def buyer(small: Dispensary) -> str:
    """Somebody who has bought once, for 10.80."""
    member: str = events.admit(small)["id"]
    return member


def buy(world: Dispensary, member: str) -> dict[str, Any]:
    return events.sell(world, member=member, quantities=[1, 2])


def figures(world: Dispensary, member: str, rules: Rules) -> tuple[int, Decimal, Decimal, Decimal]:
    row = truth(world, Readings(), rules)["customers"][member]
    money = (Decimal(row[key]) for key in ("gross_sales", "gross_refunds", "lifetime_value"))
    return (row["total_visits"], *money)


def amount(sold: dict[str, Any]) -> Decimal:
    return Decimal(str(sold["cart"]["total"]))


@pytest.mark.parametrize("how", ["gone", "flagged"])
def test_a_deleted_sale_stays_and_counts_only_where_it_is_kept(
    small: Dispensary, buyer: str, how: str
) -> None:
    kept, lost = buy(small, buyer), buy(small, buyer)
    whole = truth(small, Readings())
    events.delete(small, "transactions", lost["id"], how=how)
    today, marked = truth(small, Readings()), truth(small, Readings(), MARKED)
    assert today["counts"] == marked["counts"] == whole["counts"]
    assert today["sums"] == whole["sums"]
    assert figures(small, buyer, IGNORED)[0] == 2
    assert figures(small, buyer, MARKED)[::3] == (1, amount(kept))
    assert marked["transactions"][lost["id"]]["deleted_at"] is not None
    assert marked["transactions"][kept["id"]]["deleted_at"] is None
    items = [row for row in marked["items"].values() if row["transaction_id"] == lost["id"]]
    assert len(items) == 2
    assert all(row["deleted_at"] for row in items)
    amounts = [Decimal(t["sums"]["total_amount"]) for t in (whole, marked)]
    assert amounts[0] - amounts[1] == amount(lost)
    assert "deleted_at" not in today["transactions"][lost["id"]]


def test_what_was_restored_counts_again(small: Dispensary, buyer: str) -> None:
    sold = buy(small, buyer)
    before = figures(small, buyer, MARKED)
    events.delete(small, "transactions", sold["id"])
    assert figures(small, buyer, MARKED) != before
    events.restore(small, "transactions", sold["id"])
    assert figures(small, buyer, MARKED) == before


@pytest.mark.parametrize(("entity", "table"), [("members", "customers"), ("products", "products")])
def test_members_and_products_are_marked_too(small: Dispensary, entity: str, table: str) -> None:
    gone, flagged = [i for i, r in small.records(entity).items() if not r["deleted"]][:2]
    earliest = small.now
    events.delete(small, entity, gone)
    events.delete(small, entity, flagged, how="flagged")
    rows = truth(small, Readings(), MARKED)[table]
    marked = {i for i, row in rows.items() if row["deleted_at"]}
    assert {gone, flagged} <= marked
    assert rows[gone]["deleted_at"] > earliest.isoformat()
    assert marked - {gone, flagged} == {
        i for i, r in small.records(entity).items() if r["deleted"] and i != flagged
    }


def test_a_deleted_product_leaves_its_sku_to_its_twin(small: Dispensary) -> None:
    first, second = list(small.products.values())[1:3]
    second["sku"] = first["sku"]
    first["created"] = second["created"] - 1
    rows = truth(small, Readings(), MARKED)["products"]
    assert (rows[first["id"]]["sku"], rows[second["id"]]["sku"]) == (first["sku"], None)
    events.delete(small, "products", first["id"])
    marked, kept = truth(small, Readings(), MARKED), truth(small, Readings())
    assert marked["products"][second["id"]]["sku"] == first["sku"]
    assert kept["products"][second["id"]]["sku"] is None


@pytest.mark.parametrize("how", ["status", "both"])
def test_a_refunded_sale_counts_once_on_either_side(
    small: Dispensary, buyer: str, how: str
) -> None:
    kept, refunded = buy(small, buyer), buy(small, buyer)
    events.refund(small, refunded["id"], how=how)
    gross = amount(kept) + amount(refunded)
    assert figures(small, buyer, COUNTED) == (1, gross, amount(refunded), amount(kept))
    returned = amount(refunded) if how == "both" else Decimal(0)
    assert figures(small, buyer, IGNORED) == (1, amount(kept), returned, amount(kept) - returned)


def test_a_refund_whose_document_was_deleted_counts_by_the_sale(
    small: Dispensary, buyer: str
) -> None:
    sold = buy(small, buyer)
    document = events.refund(small, sold["id"], how="both")
    events.delete(small, "transactions", document["id"])
    assert figures(small, buyer, MARKED) == (0, amount(sold), amount(sold), Decimal(0))


def test_a_refund_by_document_alone_is_the_same_by_both_rules(
    small: Dispensary, buyer: str
) -> None:
    sold = buy(small, buyer)
    events.refund(small, sold["id"])
    assert figures(small, buyer, COUNTED) == figures(small, buyer, IGNORED)
    assert figures(small, buyer, COUNTED) == (1, amount(sold), amount(sold), Decimal(0))


@pytest.mark.parametrize("sales_move", [True, False])
def test_a_merge_moves_the_figures_with_the_sales(
    small: Dispensary,
    buyer: str,
    sales_move: bool,  # noqa: FBT001
) -> None:
    other = events.admit(small)["id"]
    sold = buy(small, buyer)
    events.merge_members(small, buyer, other, sales_move=sales_move)
    rows = truth(small, Readings(), MARKED)["customers"]
    assert rows[buyer]["deleted_at"]
    assert not rows[other]["deleted_at"]
    assert figures(small, other, MARKED)[::3] == ((1, amount(sold)) if sales_move else (0, 0))


def test_exact_values_stand_beside_the_rounded_ones(small: Dispensary) -> None:
    added = {"deliveryFee": 4.99, "appliedAfterTaxDiscount": 2.5, "adjustmentAmount": -0.75}
    sold = events.sell(small, quantities=[0.125], added=added)
    held = truth(small, Readings(), Rules(exact=True))
    row = held["items"][f"{sold['id']}/{sold['cart']['items'][0]['id']}"]
    assert (row["quantity"], row["quantity_exact"]) == ("0.13", "0.1250")
    read = held["transactions"][sold["id"]]
    assert (read["delivery_fee"], read["after_tax_discount"], read["adjustment"]) == (
        "4.99",
        "2.50",
        "-0.75",
    )
    assert Decimal(read["total_amount"]) == amount(sold)
    assert {row["delivery_fee"] for i, row in held["transactions"].items() if i != sold["id"]} == {
        "0.00"
    }
    assert "quantity_exact" not in next(iter(truth(small, Readings())["items"].values()))


def test_a_sale_without_a_time_counts_and_has_no_date(small: Dispensary, buyer: str) -> None:
    day = small.now - timedelta(days=20)
    sold = events.sell(small, member=buyer, quantities=[1], at=day.isoformat(), imported=True)
    row = truth(small, Readings())["transactions"][sold["id"]]
    assert (row["date"], row["blaze_created"], row["blaze_modified"]) == (None, None, None)
    assert figures(small, buyer, IGNORED)[::3] == (1, amount(sold))


def test_the_old_products_of_a_migration_are_marked_and_sales_keep_them(small: Dispensary) -> None:
    before = truth(small, Readings(), MARKED)
    new_ids = events.migrate_products(small)
    after = truth(small, Readings(), MARKED)
    assert {i for i, row in after["products"].items() if not row["deleted_at"]} <= set(
        new_ids.values()
    )
    assert after["items"] == before["items"]


def test_a_rule_that_does_not_exist_is_refused(shop: Sandbox) -> None:
    assert "deleted_at" in next(iter(shop.truth(deleted="marked")["products"].values()))
    with pytest.raises(ValueError, match="is no rule"):
        shop.truth(deleted="buried")
