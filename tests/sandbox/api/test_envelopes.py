"""Pages in each of the documented envelopes, and with each of the marks that a body may have."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from sandbox.process import Sandbox
from sandbox.readings import FORMS, Readings
from tests.sandbox.asking import ask_with


@pytest.fixture(autouse=True)
def plain(shop: Sandbox) -> Iterator[None]:
    """Whatever a test chooses, the next one begins with the API as it was seen."""
    yield
    shop.readings(**{name: getattr(Readings(), name) for name in FORMS})


def test_a_search_result(shop: Sandbox) -> None:
    seen = shop.ask("/products", limit=7).json()
    shop.readings(envelope="search_result")
    page = shop.ask("/products", limit=7).json()
    assert list(page) == ["count", "total", "searchResult"]
    assert (page["count"], page["total"]) == (7, 120)
    assert page["searchResult"] == seen["values"]


def test_results_with_a_cursor(shop: Sandbox) -> None:
    seen = shop.ask("/products", limit=70).json()
    shop.readings(envelope="results")
    first = shop.ask("/products", limit=70).json()
    assert list(first) == ["count", "cursor", "results"]
    assert (first["count"], first["cursor"]) == (70, "70")
    assert first["results"] == seen["values"]
    last = shop.ask("/products", limit=70, skip=first["cursor"]).json()
    assert (last["count"], last["cursor"]) == (50, None)


@pytest.mark.parametrize(
    ("envelope", "key"),
    [("values", "values"), ("search_result", "searchResult"), ("results", "results")],
)
def test_an_empty_page_may_be_null(shop: Sandbox, envelope: str, key: str) -> None:
    shop.readings(envelope=envelope)
    assert shop.ask("/products", skip=900).json()[key] == []
    shop.readings(empty_page="null")
    assert shop.ask("/products", skip=900).json()[key] is None
    assert len(shop.ask("/products", skip=100).json()[key]) == 20


def test_a_body_may_begin_with_a_byte_order_mark(shop: Sandbox) -> None:
    seen = shop.ask("/members", limit=3)
    shop.readings(byte_order_mark=True)
    for encoding in ("gzip", "identity"):
        marked = ask_with(shop, "/members?limit=3", **{"Accept-Encoding": encoding})
        assert marked.content == b"\xef\xbb\xbf" + seen.content
        with pytest.raises(json.JSONDecodeError):
            json.loads(marked.content.decode())


@pytest.mark.parametrize("name", FORMS)
def test_a_form_that_does_not_exist_is_refused(shop: Sandbox, name: str) -> None:
    wrong: dict[str, Any] = {name: "smoke signals"}
    with pytest.raises(ValueError, match="is no reading"):
        shop.readings(**wrong)
