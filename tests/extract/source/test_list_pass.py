"""One pass over a list that changes while it is read loses no row, or says so."""

from __future__ import annotations

from collections.abc import Callable

import pyarrow as pa
import pytest

from common.errors import BadResponseError
from extract.source.entity import Endpoint
from extract.source.list_pass import ENDS_SEEN, ListPass, PageSizes
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


def read_week(count: int, sizes: PageSizes, *, may_end_short: bool = True) -> tuple[ListPass, int]:
    """Read one of several lists of an endpoint; gives the pass and its calls."""
    this = ListPass(SHIFTING, sizes, may_end_short)
    rows, calls = names(count), 0

    def fetch(skip: int) -> Page:
        nonlocal calls
        calls += 1
        return page(rows[skip : skip + CAP], 1000)

    list(this.pages(fetch))
    assert this.found == count
    return this, calls


def test_a_short_page_is_the_end_once_some_were_and_a_count_will_tell() -> None:
    sizes = PageSizes()
    read_week(CAP, sizes)
    for _ in range(ENDS_SEEN):
        this, calls = read_week(2, sizes)
        assert (calls, this.ended_short) == (2, False), "it is looked behind the first ones"
    for count, least in ((2, 1), (CAP + 1, 2), (CAP, 2), (0, 1)):
        this, calls = read_week(count, sizes)
        assert (calls, this.ended_short) == (least, count > 0), count
    this, calls = read_week(2, sizes, may_end_short=False)
    assert (calls, this.ended_short) == (2, False), "no count tells"


def test_where_rows_were_behind_a_short_page_it_is_never_the_end() -> None:
    sizes = PageSizes()
    read_week(CAP, sizes)
    ragged = ListPass(SHIFTING, sizes, may_end_short=True)
    list(ragged.pages(lambda skip: page(names(6)[skip : skip + 2], 1000)))
    assert sizes.ragged
    for _ in range(2 * ENDS_SEEN):
        this, calls = read_week(3, sizes)
        assert (calls > 1, this.ended_short) == (True, False)
    # Nor where others had been the end before.
    this, calls = read_week(3, PageSizes(largest=CAP, ragged=True, ends_seen=ENDS_SEEN))
    assert (calls > 1, this.ended_short) == (True, False)


def test_a_trusted_total_says_it_better() -> None:
    sizes = PageSizes(largest=CAP, ends_seen=ENDS_SEEN)
    rows = names(6)
    this = ListPass(COUNTED, sizes, may_end_short=True)
    # The first page is cut short, and the total knows.
    list(this.pages(lambda skip: page(rows[skip : skip + (CAP if skip else 2)], len(rows))))
    assert this.found == len(rows)
    assert not this.ended_short
