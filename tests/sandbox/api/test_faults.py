"""Faults are played by rules, as often as asked."""

from __future__ import annotations

import email.utils
import gzip
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import pytest
import requests

from sandbox.process import Sandbox
from tests.sandbox.asking import values

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
    "long_texts": lambda r: max(map(len, r.json()["values"][0])) == 4000,
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


@pytest.fixture
def faults(shop: Sandbox) -> Iterator[Callable[..., None]]:
    """Put one fault in force, until the test ends."""

    def put(kind: str, **options: Any) -> None:
        shop.faults([{"kind": kind, **options}])

    yield put
    shop.faults([])


def week(shop: Sandbox, start: str = "05/01/2025", end: str = "05/08/2025") -> list[Any]:
    return values(shop, "/transactions", startDate=start, endDate=end)


def test_a_rule_may_be_for_one_list_alone(shop: Sandbox, faults: Callable[..., None]) -> None:
    known = values(shop, "/products")[0]["id"]
    faults("403", path="/products", exact=True)
    assert shop.ask("/products").status_code == 403
    assert shop.ask("/products/modified").status_code == 200
    assert shop.ask(f"/products/{known}").status_code == 200
    assert shop.ask("/members").status_code == 200


def test_a_rule_may_begin_in_the_middle_of_a_run(
    shop: Sandbox, faults: Callable[..., None]
) -> None:
    faults("401", after=3)
    assert [shop.ask("/store").status_code for _ in range(6)] == [200, 200, 200, 401, 401, 401]
    faults("401", after=1, times=1, path="/members")
    asked = ["/members", "/store", "/store", "/members", "/members"]
    assert [shop.ask(path).status_code for path in asked] == [200, 200, 200, 401, 200]


def test_sales_of_the_last_week_whatever_is_asked(
    shop: Sandbox, faults: Callable[..., None]
) -> None:
    heeded, latest = week(shop), values(shop, "/transactions")
    faults("last_week", path="/transactions", times=2)
    assert [sold["id"] for sold in week(shop)] == [sold["id"] for sold in latest]
    assert week(shop, "05/01/2024", "05/02/2024"), "not even a day before the shop opened is empty"
    assert [sold["id"] for sold in week(shop)] == [sold["id"] for sold in heeded]


def test_a_list_by_days_that_ignores_them_holds_everything(
    shop: Sandbox, faults: Callable[..., None]
) -> None:
    faults("dates_ignored")
    asked = {"startDate": "05/01/2025", "endDate": "05/08/2025"}
    assert shop.ask("/transactions", **asked).json()["total"] == shop.status()["transactions"]
    shop.readings(members_total="window")
    assert shop.ask("/members", startDate=0, endDate=1).json()["total"] == 300
    shop.readings(members_total="company")


def test_the_list_is_null_though_there_are_rows(shop: Sandbox, faults: Callable[..., None]) -> None:
    faults("null_values", times=1)
    answer = shop.ask("/products").json()
    assert (answer["values"], answer["total"]) == (None, 120)
    assert len(shop.ask("/products").json()["values"]) == 100


@pytest.mark.parametrize("by", [1, 17, -4])
def test_a_total_lies_by_as_much_as_is_asked(
    shop: Sandbox, faults: Callable[..., None], by: int
) -> None:
    faults("total_off", path="/members", by=by)
    assert {shop.ask("/members", skip=skip).json()["total"] for skip in (0, 100, 200)} == {300 + by}
    listed = [values(shop, "/members", skip=skip) for skip in (0, 100, 200)]
    assert len({member["id"] for page in listed for member in page}) == 300


def test_a_list_that_never_settles(shop: Sandbox, faults: Callable[..., None]) -> None:
    faults("unsettled", path="/products", exact=True)
    totals = [shop.ask("/products", skip=skip).json()["total"] for skip in (0, 100) * 4]
    assert min(totals) > 120, "more are counted than ever come"
    assert any(later < earlier for earlier, later in pairwise(totals)), "and the count falls"


@pytest.mark.parametrize("value", ["Fri, 31 Dec 9999 23:59:59 GMT", "yesterday", ""])
def test_retry_after_and_date_may_say_anything(
    shop: Sandbox, faults: Callable[..., None], value: str
) -> None:
    faults("429", retry_after=value)
    assert shop.ask("/store").headers["Retry-After"] == value
    faults("date", value=value)
    assert shop.ask("/store").headers["Date"] == value


def test_without_a_fault_the_date_is_the_real_one_once(shop: Sandbox) -> None:
    stamp = shop.ask("/store").headers["Date"]
    said = email.utils.parsedate_to_datetime(stamp)
    assert abs((said - datetime.now(UTC)).total_seconds()) < 60


def test_a_gzip_body_may_begin_with_empty_members(
    shop: Sandbox, faults: Callable[..., None]
) -> None:
    seen = shop.ask("/products", limit=2)
    faults("empty_members", count=5000)
    response = requests.get(
        f"{shop.url}/api/v1/partner/products?limit=2",
        headers={"x-api-key": shop.partner_key, "Authorization": shop.developer_key},
        stream=True,
        timeout=60,
    )
    raw = response.raw.read(decode_content=False)
    assert raw.startswith(gzip.compress(b"", mtime=0) * 5000)
    assert gzip.decompress(raw) == seen.content


def test_the_headers_come_at_once_and_the_first_byte_late(
    shop: Sandbox, faults: Callable[..., None]
) -> None:
    seen = shop.ask("/products", limit=2)
    faults("slow_first_byte", seconds=1)
    began = time.monotonic()
    response = requests.get(
        f"{shop.url}/api/v1/partner/products?limit=2",
        headers={"x-api-key": shop.partner_key, "Authorization": shop.developer_key},
        stream=True,
        timeout=60,
    )
    headers_after_s = time.monotonic() - began
    assert response.content == seen.content
    assert headers_after_s < 1 <= time.monotonic() - began


def test_one_sale_leaves_and_one_joins_between_two_pages(
    sandbox: Sandbox,
) -> None:
    sandbox.readings(transactions_cap=10)
    asked = {"startDate": "06/20/2025", "endDate": "06/27/2025"}
    listed = pages(sandbox, asked)
    assert len(listed) > 15
    sandbox.faults([{"kind": "swapped_meanwhile", "path": "/transactions", "times": 1, "days": 60}])
    read = pages(sandbox, asked)
    assert len(read) == len(listed), "the total agrees"
    missed = set(listed) - set(read)
    assert missed == {listed[10]}, "and a row was never read"
    assert listed[10] in pages(sandbox, asked), "which is there"
    assert listed[0] not in pages(sandbox, asked)
    assert sandbox.ask(f"/transactions/{listed[0]}").status_code == 200


def pages(shop: Sandbox, asked: dict[str, str]) -> list[str]:
    """The ids of a list, read page by page until as many have come as it counts."""
    found: list[str] = []
    total = 1
    while len(found) < total:
        answer = shop.ask("/transactions", skip=len(found), **asked).json()
        found += [sold["id"] for sold in answer["values"]]
        total = answer["total"]
    return found
