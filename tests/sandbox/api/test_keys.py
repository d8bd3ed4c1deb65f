"""Each shop has a key of its own: what it opens, what it may not see, and what all share."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import requests
from starlette.requests import Request

from sandbox.api.calls import LIMIT
from sandbox.api.server import Api
from sandbox.process import Sandbox
from sandbox.world.company import found
from sandbox.world.dispensary import Scale
from tests.sandbox.asking import every_sale, listed, values
from tests.sandbox.conftest import NOW

AT_FIRST = ("shop-1", "shop-2", "shop-3", "shop-4")
OF_A_SHOP = ("/products", "/products/modified", "/store/batches", "/employees", "/store/terminals")
LISTS = ("/members", "/transactions", *OF_A_SHOP, "/vendors", "/store/inventories")


def status(chain: Sandbox, path: str, shop: str) -> int:
    return chain.ask(path, shop=shop).status_code


def test_each_shop_has_a_key_an_id_a_name_and_a_zone_of_its_own(chain: Sandbox) -> None:
    shops = chain.shops()
    assert [each["shop"] for each in shops] == [f"shop-{number}" for number in range(1, 7)]
    for name in ("shop_id", "name", "developer_key"):
        assert len({each[name] for each in shops}) == 6
    assert [each["timezone"].split("/")[1] for each in shops[:5]] == [
        "Los_Angeles",
        "Denver",
        "New_York",
        "Phoenix",
        "Los_Angeles",
    ]
    assert shops[0]["developer_key"] == chain.developer_key
    for each in shops[:4]:
        store = chain.ask("/store", shop=each["shop"]).json()["shop"]
        assert (store["id"], store["name"], store["timeZone"], store["active"]) == (
            each["shop_id"],
            each["name"],
            each["timezone"],
            True,
        )


def test_sales_products_staff_tills_and_rooms_are_the_shops(chain: Sandbox) -> None:
    seen: dict[str, set[str]] = {}
    for each in chain.shops()[:4]:
        shop = each["shop"]
        sales = every_sale(chain, shop)
        assert len(sales) > 200
        assert {sold["shopId"] for sold in sales.values()} == {each["shop_id"]}
        assert {sold["timeZone"] for sold in sales.values()} == {each["timezone"]}
        for path in (*OF_A_SHOP, "/store/inventories"):
            seen[f"{shop} {path}"] = set(listed(chain, path, shop=shop))
        goods, staff = seen[f"{shop} /products"], seen[f"{shop} /employees"]
        assert {i["productId"] for s in sales.values() for i in s["cart"]["items"]} <= goods
        assert {sold["sellerId"] for sold in sales.values()} <= staff
        assert {sold["sellerTerminalId"] for sold in sales.values()} <= (
            seen[f"{shop} /store/terminals"]
        )
        assert goods == seen[f"{shop} /products/modified"]
        seen[f"{shop} names"] = {
            value["name"]
            for path in ("/employees", "/store/terminals")
            for value in values(chain, path, shop=shop)
        }
        seen[f"{shop} sales"] = set(sales)
        by_id = next(iter(sales))
        assert status(chain, f"/transactions/{by_id}", shop) == 200
        other = AT_FIRST[AT_FIRST.index(shop) - 1]
        assert status(chain, f"/transactions/{by_id}", other) == 404
    for kind in (*OF_A_SHOP, "/store/inventories", "names", "sales"):
        ids = [seen[f"{shop} {kind}"] for shop in AT_FIRST]
        if kind != "/products/modified":
            assert sum(map(len, ids)) == len(set().union(*ids)), f"{kind}: one is in two shops"


def test_skus_and_receipt_numbers_are_the_same_in_several_shops(chain: Sandbox) -> None:
    skus = [
        {p["sku"] for p in listed(chain, "/products", shop=shop).values() if p["sku"]}
        for shop in AT_FIRST
    ]
    assert len(set.intersection(*skus)) > 20
    receipts = [{s["transNo"] for s in every_sale(chain, shop).values()} for shop in AT_FIRST]
    assert len(receipts[0] & receipts[1]) > 10
    assert len(receipts[2] & receipts[3]) > 10


def test_every_key_lists_all_members_of_the_company(chain: Sandbox) -> None:
    lists = [listed(chain, "/members", shop=shop) for shop in (*AT_FIRST, "shop-6")]
    assert len(lists[0]) == 160, "the shares of four shops of six"
    assert all(each == lists[0] for each in lists)
    assert {chain.ask("/members", shop=shop).json()["total"] for shop in AT_FIRST} == {160}
    homes = {member["shopId"] for member in lists[0].values()}
    own = {each["shop_id"] for each in chain.shops()[:4]}
    assert own < homes, "and some have their home in a shop of which nobody has a key"
    assert not homes & {each["shop_id"] for each in chain.shops()[4:]}


def test_a_list_may_be_by_shop(chain: Sandbox) -> None:
    company = listed(chain, "/members")
    chain.readings(members_of="shop")
    found: dict[str, Any] = {}
    for each in chain.shops()[:4]:
        own = listed(chain, "/members", shop=each["shop"])
        assert {member["shopId"] for member in own.values()} == {each["shop_id"]}
        assert chain.ask("/members", shop=each["shop"]).json()["total"] == len(own)
        stranger = next(i for i in company if i not in own)
        assert status(chain, f"/members/{stranger}", each["shop"]) == 404
        assert status(chain, f"/members/{next(iter(own))}", each["shop"]) == 200
        assert not own.keys() & found.keys()
        found |= own
    assert found.items() < company.items()
    chain.readings(members_of="company")
    assert listed(chain, "/members", shop="shop-3") == company
    with pytest.raises(ValueError, match="is no reading"):
        chain.readings(members_of="street")


@pytest.mark.parametrize("path", LISTS)
def test_a_key_may_be_forbidden_a_list(chain: Sandbox, path: str) -> None:
    lists = {each: status(chain, each, "shop-2") for each in LISTS}
    assert set(lists.values()) == {200}
    assert chain.forbid("shop-2", path)["forbidden"] == [path]
    refused = {each for each in LISTS if status(chain, each, "shop-2") == 403}
    below = {"/products/modified"} if path == "/products" else set()
    assert refused == {path} | below
    assert status(chain, "/store", "shop-2") == 200
    assert status(chain, path, "shop-1") == 200
    chain.forbid("shop-2", path, forbidden=False)
    assert status(chain, path, "shop-2") == 200


def test_what_is_forbidden_in_a_list_is_forbidden_by_id(chain: Sandbox) -> None:
    member = next(iter(listed(chain, "/members")))
    chain.forbid("shop-2", "/members")
    answer = chain.ask(f"/members/{member}", shop="shop-2")
    assert (answer.status_code, answer.json()["status"]) == (403, 403)
    assert status(chain, f"/members/{member}", "shop-3") == 200
    with pytest.raises(ValueError, match="'/store' is no list; there are"):
        chain.forbid("shop-2", "/store")
    with pytest.raises(ValueError, match="there is no shop 'shop-9'"):
        chain.forbid("shop-9", "/members")


def test_a_key_may_be_refused_and_the_others_not(chain: Sandbox) -> None:
    assert chain.refuse_key("shop-3")["refused"] is True
    for path in (*LISTS, "/store"):
        assert status(chain, path, "shop-3") == 401
        assert status(chain, path, "shop-2") == 200
    chain.refuse_key("shop-3", refused=False)
    assert status(chain, "/store", "shop-3") == 200
    with pytest.raises(ValueError, match="there is no shop"):
        chain.refuse_key("shop-9")


def test_a_key_of_nobody_is_a_401(chain: Sandbox) -> None:
    for key in ("sandbox-developer-key-7", "sandbox-developer-key-1", ""):
        assert with_key(chain, key).status_code == 401


def with_key(chain: Sandbox, key: str) -> requests.Response:
    headers = {"x-api-key": chain.partner_key, "Authorization": key}
    return requests.get(f"{chain.url}/api/v1/partner/store", headers=headers, timeout=60)


def test_the_log_says_whose_key_made_each_call(chain: Sandbox) -> None:
    for shop in ("shop-2", "shop-4", "shop-1", "shop-5"):
        chain.ask("/store", shop=shop)
    with_key(chain, "nobody's")
    assert [(call["shop"], call["status"]) for call in chain.log()] == [
        ("shop-2", 200),
        ("shop-4", 200),
        ("shop-1", 200),
        ("shop-5", 401),
        ("unknown", 401),
    ]


def test_calls_are_counted_over_all_shops(chain: Sandbox) -> None:
    for shop in AT_FIRST:
        chain.ask("/store", shop=shop)
    assert chain.status()["most_calls_in_window"] == len(AT_FIRST)


def test_past_the_limit_no_key_of_any_shop_is_taken() -> None:
    company = found(Scale(4, 2, 3, 0.1), 7, NOW, "America/Los_Angeles", shops=3)
    api = Api(company, "partner", "key")
    for number in range(LIMIT):
        assert asked(api, ("key", "key-2", "key-3")[number % 3]) == 200
    assert [asked(api, key) for key in ("key-2", "key", "key-3")] == [401, 401, 401]


def asked(api: Api, key: str) -> int:
    """The status of a call, made without a socket."""
    headers = [(b"x-api-key", b"partner"), (b"authorization", key.encode())]
    scope = {"type": "http", "method": "GET", "path": "/api/v1/partner/store", "headers": headers}
    asking = api.answer(Request({**scope, "query_string": b""}))
    # In a thread of its own: a browser's tests leave a loop running in the one that pytest has.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, asking).result().status_code


def test_a_fault_may_be_one_shops(chain: Sandbox) -> None:
    chain.faults([{"kind": "500", "path": "/products", "shop": "shop-2", "times": 2}])
    got = [status(chain, "/products", shop) for shop in ("shop-1", "shop-2", "shop-3", "shop-2")]
    assert got == [200, 500, 200, 500]
    assert status(chain, "/products", "shop-2") == 200
