"""How many calls a list costs, and what is asked for at once, by the vendor's own log."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from math import ceil
from typing import Any

import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals

CAP = 5


def pages_of(sandbox: Sandbox, entity: str) -> list[dict[str, Any]]:
    """The calls for a list's pages; the estimate's and the count's single rows are none."""
    return [
        call
        for call in sandbox.log()
        if call["path"].endswith(f"/{entity}") and call["query"]["limit"] != "1"
    ]


def windows(sandbox: Sandbox, entity: str) -> Counter[tuple[str, str]]:
    """How often each window of a list was asked for."""
    asked = (call["query"] for call in pages_of(sandbox, entity))
    return Counter((query["startDate"], query["endDate"]) for query in asked)


def held(sandbox: Sandbox, entity: str, window: tuple[str, str]) -> int:
    """How many records a window has."""
    start, end = window
    answer = sandbox.ask(f"/{entity}", startDate=start, endDate=end)
    return len(answer.json()["values"])


@pytest.mark.parametrize(("entity", "overlap"), [("members", 1), ("transactions", 1)])
def test_the_end_of_a_list_costs_no_more_calls_than_it_takes_to_know_it(
    sandbox: Sandbox, command: Command, entity: str, overlap: int
) -> None:
    sandbox.readings(members_cap=CAP, transactions_cap=CAP)
    command.ok("sync", BLAZE_CONCURRENCY="1")
    asked = windows(sandbox, entity)
    sandbox.readings(members_cap=1000, transactions_cap=1000)
    counted = {window: held(sandbox, entity, window) for window in asked}
    assert max(counted.values()) > 2 * CAP
    known = next(i for i, rows in enumerate(counted.values()) if rows >= CAP)
    dear = []
    # Until a list fills a page, nobody knows what a short page is.
    for window, rows in list(counted.items())[known:]:
        pages = max(ceil((rows - overlap) / (CAP - overlap)), 1)
        # A last page that is full tells nothing of the end.
        full = rows == pages * (CAP - overlap) + overlap
        if asked[window] > pages + overlap * (rows > 0) + full:
            dear.append((rows, pages, asked[window]))
    assert dear == []
    assert len(counted) > 2 * known


def test_pages_that_a_trusted_total_promises_are_asked_for_at_once(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.readings(products_cap=12)
    sandbox.faults([{"kind": "latency", "path": "/products", "seconds": 2}])
    command.ok("sync")
    at = {int(call["query"]["skip"]): call["at"] for call in pages_of(sandbox, "products")}
    first, *others = list(at.values())
    assert len(others) >= 4
    assert min(others) - first >= 2, "nothing is known before the first page"
    assert max(others) - min(others) < 2, "the others did not wait for each other's answers"
    assert_mirror_equals(sandbox, database_url)


def test_no_more_calls_are_in_flight_than_set(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.readings(products_cap=12)
    sandbox.faults([{"kind": "latency", "path": "/products", "seconds": 1}])
    command.ok("sync", BLAZE_CONCURRENCY="1")
    at = [call["at"] for call in pages_of(sandbox, "products")]
    assert len(at) >= 5
    assert all(later - earlier >= 1 for earlier, later in pairwise(at))
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.parametrize("order", ["descending", "ascending"])
@pytest.mark.parametrize("seed", range(3))
def test_short_pages_anywhere_lose_nothing(
    sandbox: Sandbox, command: Command, database_url: str, order: str, seed: int
) -> None:
    sandbox.readings(members_order=order, members_cap=20, transactions_cap=20, products_cap=20)
    sandbox.faults([{"kind": "short_page", "rate": 0.3}], seed=seed)
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)
