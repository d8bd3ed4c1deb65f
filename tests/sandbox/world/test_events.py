"""What may happen in a point of sale, and what the API says of it afterwards."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from sandbox.process import Sandbox
from sandbox.world.dispensary import Dispensary, Scale
from sandbox.world.events import TIMES_OF_RECORD, admit, sell, void
from tests.sandbox.asking import listed, values
from tests.sandbox.conftest import NOW

LISTS = {"members": "/members", "transactions": "/transactions", "products": "/products"}


def on(shop: Sandbox, day: datetime) -> dict[str, dict[str, Any]]:
    """The sales of the days around one."""
    start, end = day - timedelta(days=2), day + timedelta(days=2)
    return listed(shop, "/transactions", startDate=f"{start:%m/%d/%Y}", endDate=f"{end:%m/%d/%Y}")


def by_id(shop: Sandbox, entity: str, record_id: str) -> dict[str, Any]:
    answer = shop.ask(f"/{entity}/{record_id}")
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()
    return found


def completed_sale(shop: Sandbox) -> dict[str, Any]:
    """A completed sale of long ago that no other test has."""
    return shop.sell(at=(NOW - timedelta(days=90)).isoformat(), quantities=[1, 2])


def test_a_sale_is_there_at_once(shop: Sandbox) -> None:
    sold = shop.sell()
    assert (sold["status"], sold["transType"]) == ("Completed", "Sale")
    assert sold["id"] in listed(shop, "/transactions")
    assert by_id(shop, "transactions", sold["id"])["cart"]["total"] == sold["cart"]["total"]


def test_a_sale_may_be_of_any_day_and_of_any_member(shop: Sandbox) -> None:
    member = values(shop, "/members")[-1]["id"]
    long_ago = NOW - timedelta(days=200)
    sold = shop.sell(at=long_ago.isoformat(), member=member)
    assert on(shop, long_ago)[sold["id"]]["memberId"] == member


def test_weighed_goods_have_quantities_with_more_than_two_decimals(shop: Sandbox) -> None:
    sold = shop.sell(quantities=[0.125, 3.4567])
    lines = by_id(shop, "transactions", sold["id"])["cart"]["items"]
    assert [each["quantity"] for each in lines] == [0.125, 3.4567]


def test_a_cart_adds_delivery_discounts_after_tax_and_adjustments(shop: Sandbox) -> None:
    added = {"deliveryFee": 4.99, "appliedAfterTaxDiscount": 2.5, "adjustmentAmount": -0.75}
    cart = by_id(shop, "transactions", shop.sell(added=added)["id"])["cart"]
    assert {name: cart[name] for name in added} == added
    assert cart["total"] == pytest.approx(cart["totalAfterTaxRounding"] + 4.99 - 2.5 - 0.75)


def test_an_imported_sale_carries_no_time_that_is_kept(shop: Sandbox) -> None:
    day = NOW - timedelta(days=150)
    sold = shop.sell(at=day.isoformat(), imported=True)
    assert {on(shop, day)[sold["id"]][name] for name in TIMES_OF_RECORD} == {None}
    shop.void(sold["id"])
    assert on(shop, day)[sold["id"]]["status"] == "Void"


@pytest.mark.parametrize(
    ("how", "status", "documents"),
    [
        ("document", "Completed", 1),
        ("status", "RefundWithInventory", 0),
        ("both", "RefundWithInventory", 1),
    ],
)
def test_a_refund_is_a_document_a_status_or_both(
    shop: Sandbox, how: str, status: str, documents: int
) -> None:
    sold = completed_sale(shop)
    before = listed(shop, "/transactions")
    shop.refund(sold["id"], how=how)
    assert by_id(shop, "transactions", sold["id"])["status"] == status
    made = [v for i, v in listed(shop, "/transactions").items() if i not in before]
    assert [each["parentTransactionId"] for each in made] == [sold["id"]] * documents
    assert all(each["transType"] == "Refund" for each in made)
    assert all(each["cart"]["total"] == sold["cart"]["total"] for each in made)


def test_a_sale_of_any_age_may_be_voided(shop: Sandbox) -> None:
    sold = completed_sale(shop)
    shop.void(sold["id"])
    read = by_id(shop, "transactions", sold["id"])
    assert read["status"] == "Void"
    assert read["modified"] > sold["modified"]


def test_a_redated_sale_is_filed_under_its_new_day_alone(shop: Sandbox) -> None:
    sold = completed_sale(shop)
    old_day, new_day = NOW - timedelta(days=90), NOW - timedelta(days=30)
    shop.redate(sold["id"], new_day)
    assert sold["id"] not in on(shop, old_day)
    read = on(shop, new_day)[sold["id"]]
    assert read["processedTime"] == new_day.timestamp() * 1000
    assert read["completedTime"] - sold["completedTime"] == timedelta(days=60).total_seconds() * 1e3


def test_a_time_that_is_edited_moves_the_sale_too(shop: Sandbox) -> None:
    sold = completed_sale(shop)
    day = NOW - timedelta(days=60)
    shop.edit("transactions", sold["id"], set={"processedTime": int(day.timestamp() * 1000)})
    assert sold["id"] in on(shop, day)
    assert sold["id"] not in on(shop, NOW - timedelta(days=90))


@pytest.mark.parametrize("entity", LISTS)
def test_what_is_deleted_is_in_no_list_and_not_found_until_it_is_restored(
    shop: Sandbox, entity: str
) -> None:
    before = listed(shop, LISTS[entity])
    lost = next(iter(before))
    shop.delete(entity, lost)
    assert listed(shop, LISTS[entity]).keys() == before.keys() - {lost}
    assert shop.ask(f"/{entity}/{lost}").status_code == 404
    shop.restore(entity, lost)
    assert listed(shop, LISTS[entity]).keys() == before.keys()
    assert by_id(shop, entity, lost)["modified"] > (before[lost]["modified"] or 0)


@pytest.mark.parametrize("entity", LISTS)
def test_what_is_flagged_is_listed_with_its_flag(shop: Sandbox, entity: str) -> None:
    flagged = next(i for i, v in listed(shop, LISTS[entity]).items() if not v["deleted"])
    shop.delete(entity, flagged, how="flagged")
    assert listed(shop, LISTS[entity])[flagged]["deleted"] is True
    assert by_id(shop, entity, flagged)["deleted"] is True
    shop.restore(entity, flagged)
    assert listed(shop, LISTS[entity])[flagged]["deleted"] is False


@pytest.mark.parametrize("sales_move", [True, False])
def test_of_two_merged_members_one_is_listed(shop: Sandbox, sales_move: bool) -> None:  # noqa: FBT001
    loser, winner = (shop.admit()["id"] for _ in range(2))
    sold = shop.sell(member=loser)
    shop.merge_members(loser, winner, sales_move=sales_move)
    members = listed(shop, "/members")
    assert winner in members
    assert loser not in members
    assert shop.ask(f"/members/{loser}").status_code == 404
    buyer = by_id(shop, "transactions", sold["id"])["memberId"]
    assert buyer == (winner if sales_move else loser)


def test_undated_members_are_in_the_list_and_in_no_range_of_it(shop: Sandbox) -> None:
    made, taken = shop.admit(dated=False)["id"], shop.admit()["id"]
    shop.undate(taken)
    assert {made, taken} <= listed(shop, "/members").keys()
    assert listed(shop, "/members")[made]["modified"] is None
    for start in (0, 1, int((NOW - timedelta(days=3)).timestamp() * 1000)):
        in_range = listed(shop, "/members", startDate=start, endDate=start + 7 * 86_400_000)
        assert not {made, taken} & in_range.keys()


def test_an_undated_member_who_buys_stays_undated(shop: Sandbox) -> None:
    member = shop.admit(dated=False)["id"]
    shop.sell(member=member)
    read = by_id(shop, "members", member)
    assert read["modified"] is None
    assert read["lastVisitDate"] is not None


def test_a_products_migration_leaves_no_old_id_and_no_old_sku(sandbox: Sandbox) -> None:
    before, sales = listed(sandbox, "/products"), listed(sandbox, "/transactions")
    new_ids = sandbox.migrate_products()
    after = listed(sandbox, "/products")
    assert new_ids.keys() == before.keys()
    assert set(new_ids.values()) == after.keys()
    assert not before.keys() & after.keys()
    assert not {each["sku"] for each in before.values()} & {each["sku"] for each in after.values()}
    skus = [each["sku"] for each in before.values() if each["sku"]]
    nameless = len(before) - len(skus)
    assert len(after) == len(set(skus)) + nameless, "products of one SKU have become one"
    assert all((each["brandName"] or "").isascii() for each in after.values())
    weighed = {i: v for i, v in before.items() if v["weightPerUnit"] == "CUSTOM_GRAMS"}
    assert weighed
    for old_id, old in weighed.items():
        if len([v for v in before.values() if v["sku"] == old["sku"]]) == 1:
            assert after[new_ids[old_id]]["unitValue"] == old["unitValue"] / 1000
    kept = listed(sandbox, "/transactions")
    assert {i: s["cart"]["items"] for i, s in kept.items()} == {
        i: s["cart"]["items"] for i, s in sales.items()
    }
    sandbox.advance(days=1)
    new = [s for i, s in listed(sandbox, "/transactions").items() if i not in sales]
    lines = [each for sold in new if sold["transType"] == "Sale" for each in sold["cart"]["items"]]
    assert lines
    assert {each["productId"] for each in lines} <= after.keys()


@pytest.mark.parametrize(
    ("event", "asked", "says"),
    [
        ("void", ["nobody"], "has no 'nobody'"),
        ("delete", ["vendors", "x"], "is no entity"),
        ("delete", ["members", "x", "politely"], "neither gone nor flagged nor unlisted"),
        ("restore", ["members", "x"], "has lost no 'x'"),
        ("refund", ["x", "politely"], "neither document, status nor both"),
    ],
)
def test_what_cannot_happen_is_refused_with_the_reason(
    shop: Sandbox, event: str, asked: list[str], says: str
) -> None:
    with pytest.raises(ValueError, match=says):
        getattr(shop, event)(*asked)


def test_events_decide_over_no_new_sale_and_no_new_member_of_the_days_to_come() -> None:
    quiet, busy = (Dispensary(Scale(50, 500, 20, 1), 3, NOW, "America/Los_Angeles") for _ in "ab")
    sell(busy)
    admit(busy, dated=False)
    void(busy, next(iter(busy.transactions)))
    known = set(quiet.transactions)
    for world in (quiet, busy):
        world.advance(days=1)
    new = {
        i: s for i, s in quiet.transactions.items() if i not in known and s["transType"] == "Sale"
    }
    assert new
    for sale_id, sold in new.items():
        assert busy.transactions[sale_id]["transNo"] == sold["transNo"]
        assert busy.transactions[sale_id]["cart"]["items"][:1] == sold["cart"]["items"][:1]
    assert quiet.members.keys() < busy.members.keys()


def test_who_sells_a_terminal_and_the_shop_may_be_called_otherwise(shop: Sandbox) -> None:
    for path in ("/employees", "/store/terminals"):
        key = values(shop, path)[0]["id"]
        shop.rename(key, "Renamed")
        assert {value["id"]: value["name"] for value in values(shop, path)}[key] == "Renamed"
    store = shop.ask("/store").json()["shop"]
    shop.rename(store["id"], "Renamed")
    assert shop.ask("/store").json()["shop"]["name"] == "Renamed"
    with pytest.raises(ValueError, match="no terminal and no shop"):
        shop.rename("nobody", "Renamed")
    shop.readings(others_cap=2)
    assert len(values(shop, "/employees", limit=500)) == 2
    shop.readings(others_cap=100)
