"""The lines of a record are rows of their own, none lost."""

from __future__ import annotations

from extract.source.entities import TRANSACTIONS
from tests.extract.load.pages import lines, page_of, rows


def test_two_identical_lines_are_two_lines_even_without_distinct_ids() -> None:
    line = {"id": "x", "productId": "p1", "quantity": 1}
    page = page_of(
        TRANSACTIONS, {"id": "t1", "cart": {"items": [line, line, {"orderItemId": "o"}, {}]}}
    )
    assert [row["item_id"] for row in lines(page)] == ["x", "x#1", "o", "line-3"]


def test_a_bad_value_in_a_line_is_noted_on_the_line_and_on_its_record() -> None:
    page = page_of(TRANSACTIONS, {"id": "t1", "cart": {"items": [{"id": "a", "quantity": "x"}]}})
    assert lines(page)[0]["_row_errors"] == "quantity: not a number"
    assert rows(page)[0]["_row_errors"] == "cart.items[0].quantity: not a number"
