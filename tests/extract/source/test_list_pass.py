"""One pass over a list that changes while it is read loses no row, or says so."""

from __future__ import annotations

from collections.abc import Callable

import pyarrow as pa
import pytest

from common.errors import BadResponseError
from extract.source.entity import Endpoint
from extract.source.list_pass import ListPass, PageSizes
from extract.source.page import Page

SHIFTING = Endpoint("/members", None, trusts_total=False, shifts=True)
COUNTED = Endpoint("/transactions", None, trusts_total=True, shifts=True)
CAP = 4


def page(ids: list[str], total: int | None) -> Page:
    modified: list[int | None] = [0] * len(ids)
    return Page(len(ids), total, ids, modified, [], pa.table({}), None, [], [])


def read(
    endpoint: Endpoint, rows: list[str], meanwhile: Callable[[int], None] = lambda _: None
) -> tuple[ListPass, list[str], int]:
    """Page through rows, while something happens before each call; gives what came and calls."""
    this = ListPass(endpoint, PageSizes())
    calls = 0

    def fetch(skip: int) -> Page:
        nonlocal calls
        meanwhile(calls)
        calls += 1
        return page(rows[skip : skip + CAP], len(rows))

    found = [record_id for each in this.pages(fetch) for record_id in each.ids]
    return this, found, calls


def first_row_leaves(rows: list[str]) -> Callable[[int], None]:
    """Takes the first row away before the third call."""

    def meanwhile(calls: int) -> None:
        if calls == 2:
            del rows[0]

    return meanwhile


def first_row_leaves_and_one_joins(rows: list[str]) -> Callable[[int], None]:
    """Takes the first row away before the second call, and adds one at the end."""

    def meanwhile(calls: int) -> None:
        if calls == 1:
            del rows[0]
            rows.append("joined")

    return meanwhile


def names(count: int) -> list[str]:
    return [f"row {number}" for number in range(count)]


@pytest.mark.parametrize("count", [0, 1, 3, 4, 5, 8, 11])
@pytest.mark.parametrize("endpoint", [SHIFTING, COUNTED], ids=["shifting", "counted"])
def test_a_list_that_holds_still_is_read_to_its_end(endpoint: Endpoint, count: int) -> None:
    this, found, _ = read(endpoint, names(count))
    assert sorted(set(found)) == sorted(names(count))
    assert this.restarted is None


def test_a_row_that_leaves_before_the_offset_takes_no_other_with_it() -> None:
    rows = names(12)
    _, found, _ = read(SHIFTING, rows, first_row_leaves(rows))
    assert set(found) == set(names(12))


def test_a_row_that_leaves_while_one_joins_takes_no_other_with_it() -> None:
    rows = names(12)
    this, found, _ = read(COUNTED, rows, first_row_leaves_and_one_joins(rows))
    assert set(found) == {*names(12), "joined"}
    assert this.found != this.total, "so the list is read once more"


def test_a_counted_list_that_shrinks_has_to_be_read_again() -> None:
    rows = names(12)
    this, _, _ = read(COUNTED, rows, first_row_leaves(rows))
    assert this.restarted == "the list shrank while it was read"


def test_an_api_that_does_not_heed_the_offset_is_no_endless_list() -> None:
    this = ListPass(SHIFTING, PageSizes())
    asked: list[int] = []

    def same_page(skip: int) -> Page:
        asked.append(skip)
        return page(names(CAP), None)

    with pytest.raises(BadResponseError, match="does not end"):
        list(this.pages(same_page))
    assert len(asked) < 20, "and that is seen early"


def test_where_the_total_is_trusted_the_last_page_needs_no_empty_one_behind_it() -> None:
    # Four pages, of which each but the first begins one row early.
    assert read(COUNTED, names(11))[2] == 4
