"""Who may ask, and for what."""

from __future__ import annotations

import time

import pytest
import requests

from sandbox.process import Sandbox
from tests.sandbox.asking import last_week


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


def test_time_collected_differs_at_every_read(shop: Sandbox) -> None:
    def collected() -> int:
        time.sleep(0.002)
        stamp: int = last_week(shop)[0]["timeCollected"]
        return stamp

    assert collected() != collected()


@pytest.mark.parametrize(
    "path",
    ["/members", "/partner/members", "/api/v1/members", "/api/v1/partners/members", "/", "/store"],
)
def test_nothing_is_known_but_below_the_prefix(shop: Sandbox, path: str) -> None:
    headers = {"x-api-key": shop.partner_key, "Authorization": shop.developer_key}
    answer = requests.get(f"{shop.url}{path}", headers=headers, timeout=60)
    assert answer.status_code == 404
    assert answer.json()["status"] == 404


@pytest.mark.parametrize("path", ["/nothing", "/members/", "/members/x", "/store/", "/storeroom"])
def test_what_is_not_there_is_a_404(shop: Sandbox, path: str) -> None:
    assert shop.ask(path).status_code == 404


def test_the_store_names_the_shop_that_the_records_have(shop: Sandbox) -> None:
    store = shop.ask("/store").json()["shop"]
    assert store["name"] == "Main Street"
    assert store["timeZone"] == "America/Los_Angeles"
    assert {sold["shopId"] for sold in last_week(shop)} == {store["id"]}
    members = shop.ask("/members").json()["values"]
    assert store["id"] in {member["shopId"] for member in members}


@pytest.mark.parametrize("name", ["skip", "limit", "startDate", "endDate"])
def test_a_malformed_parameter_is_a_400_in_the_vendors_form(shop: Sandbox, name: str) -> None:
    answer = shop.ask("/members", **{name: "many"})
    assert (answer.status_code, answer.json()["message"]) == (400, f"{name} is no number")


def test_an_unknown_parameter_is_passed_over(shop: Sandbox) -> None:
    asked, odd = shop.ask("/products"), shop.ask("/products", colour="green")
    assert odd.status_code == 200
    assert odd.content == asked.content
