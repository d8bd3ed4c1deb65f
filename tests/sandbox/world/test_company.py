"""A company of several shops is the same for the same seed, and its members buy in several."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pytest

from sandbox.process import Sandbox
from sandbox.readings import Readings
from sandbox.truth.chain import chain_truth
from sandbox.truth.truth import Rules, truth
from sandbox.world.company import Company, found
from sandbox.world.dispensary import Dispensary, Scale
from sandbox.world.openings import close_shop, join_company, open_shop
from tests.sandbox.asking import every_sale, listed
from tests.sandbox.conftest import NOW

ZONE = "America/Los_Angeles"
SCALE = Scale(120, 150, 20, 0.5)
MARKED = Rules(deleted="marked", exact=True)


def lived(seed: int) -> dict[str, Any]:
    company = found(SCALE, seed, NOW, ZONE, shops=5, outside=1, unopened=1)
    company.advance(days=1, late=True, events=["all"])
    open_shop(company, "shop-5")
    join_company(company, "shop-4", touch=True)
    company.advance(days=2, events=["all"])
    close_shop(company, "shop-1")
    company.advance(days=1, late=True)
    return chain_truth(company, Readings(), MARKED)


def test_the_same_seed_gives_the_same_company_and_the_same_days_to_come() -> None:
    assert lived(3) == lived(3)
    assert lived(3) != lived(4)


def test_a_company_of_one_shop_is_the_dispensary() -> None:
    alone, company = Dispensary(SCALE, 3, NOW, ZONE), found(SCALE, 3, NOW, ZONE)
    alone.advance(days=2, late=True)
    company.advance(days=2, late=True)
    assert not company.is_chain
    assert truth(company.shop("shop-1"), Readings()) == truth(alone, Readings())


@pytest.mark.parametrize(
    "asked", [{"shops": 0}, {"shops": 2, "outside": 2}, {"shops": 2, "outside": -1}]
)
def test_a_company_has_an_open_shop_at_first(asked: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="at least one open shop"):
        found(SCALE, 3, NOW, ZONE, **asked)


def test_some_members_buy_in_several_shops_and_last_in_one_that_is_not_home(
    chain: Sandbox,
) -> None:
    members = listed(chain, "/members")
    shops: defaultdict[str, set[str]] = defaultdict(set)
    latest: dict[str, tuple[int, str]] = {}
    for number in (1, 2, 3, 4):
        for sold in every_sale(chain, f"shop-{number}").values():
            if (sold["status"], sold["transType"]) == ("Completed", "Sale"):
                buyer = sold["memberId"]
                shops[buyer].add(sold["shopId"])
                sale = sold["completedTime"], sold["shopId"]
                latest[buyer] = max(latest.get(buyer, sale), sale)
    known = [i for i in shops if i in members]
    assert len([i for i in known if len(shops[i]) > 1]) > 5
    away = [i for i in known if latest[i][1] != members[i]["shopId"]]
    assert len([i for i in away if len(shops[i]) > 1]) > 3
    assert len(away) < len(known) / 2
    for i in known:
        if not members[i]["deleted"]:
            assert members[i]["lastVisitDate"] >= latest[i][0] - 1000


def test_what_happens_to_a_member_happens_in_every_shop(chain: Sandbox) -> None:
    loser, winner = (chain.admit(shop="shop-2")["id"] for _ in range(2))
    bought = [chain.sell(shop=f"shop-{n}", member=loser)["id"] for n in (1, 2, 3)]
    assert {chain.truth()["transactions"][i]["shop_id"] for i in bought} == {
        each["shop_id"] for each in chain.shops()[:3]
    }
    chain.merge_members(loser, winner)
    for shop in ("shop-1", "shop-4"):
        assert loser not in listed(chain, "/members", shop=shop)
    assert {chain.truth()["transactions"][i]["customer_id"] for i in bought} == {winner}
    gone = next(iter(listed(chain, "/members", shop="shop-3")))
    chain.delete("members", gone)
    for shop in ("shop-1", "shop-2", "shop-3", "shop-4"):
        assert chain.ask(f"/members/{gone}", shop=shop).status_code == 404
    chain.advance(days=5, late=True, events=["all"])
    chain.restore("members", gone)
    assert gone in listed(chain, "/members", shop="shop-4")


def test_an_event_finds_the_shop_that_has_the_record(chain: Sandbox) -> None:
    sold = next(
        i
        for i, s in every_sale(chain, "shop-3").items()
        if (s["status"], s["transType"]) == ("Completed", "Sale")
    )
    document = chain.refund(sold)
    assert document["shopId"] == chain.shop("shop-3")["shop_id"]
    chain.delete("transactions", sold)
    assert chain.ask(f"/transactions/{sold}", shop="shop-3").status_code == 404
    chain.restore("transactions", sold)
    assert chain.edit("transactions", sold, set={"sellerId": None})["sellerId"] is None
    shop = chain.shop("shop-4")
    assert chain.rename(shop["shop_id"], "Renamed")["name"] == "Renamed"
    assert [each["name"] for each in chain.shops()].count("Renamed") == 1
    assert chain.shop("shop-4")["name"] == "Renamed"
    new_ids = chain.migrate_products(shop="shop-2")
    assert listed(chain, "/products", shop="shop-2").keys() == set(new_ids.values())
    with pytest.raises(ValueError, match="there is no shop 'shop-7'"):
        chain.sell(shop="shop-7")


def test_no_two_changes_of_a_company_are_at_one_instant() -> None:
    company: Company = found(SCALE, 3, NOW, ZONE, shops=3)
    for _ in range(5):
        before = {i: m["modified"] or 0 for i, m in company.own[0].members.items()}
        company.advance(days=1, late=True)
        after = company.own[0].members
        assert all((after[i]["modified"] or 0) >= at for i, at in before.items())
