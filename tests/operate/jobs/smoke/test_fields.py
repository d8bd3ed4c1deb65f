"""Fields that no record has are found in all pages that were read, and so are lines."""

from __future__ import annotations

import json

from extract.load.projection import project
from extract.source.entities import TRANSACTIONS
from extract.source.page import Page
from operate.jobs.smoke.fields import describe, find_empty
from operate.jobs.smoke.probe import Answer
from operate.jobs.smoke.report import Report


def page(*records: dict[str, object]) -> Page:
    return project(json.dumps({"values": records}).encode(), TRANSACTIONS)


def found(*pages: Page) -> Report:
    report = Report("http://127.0.0.1")
    describe(TRANSACTIONS, Answer(pages[0], []), report)
    find_empty({TRANSACTIONS: pages}, report)
    return report


LINE = {"id": "l1", "productId": "p1", "quantity": 1}


def test_a_field_is_empty_if_no_page_has_it() -> None:
    first = page({"id": "a", "transNo": "1", "cart": {"items": [LINE]}})
    second = page({"id": "b", "status": "Completed", "cart": {"items": [LINE]}})
    report = found(first, second)
    empty = {(each.table, each.column): each.rows for each in report.empty}
    assert empty["transactions", "trans_type"] == 2
    assert empty["transaction_items", "product_sku"] == 2
    assert not {("transactions", "trans_no"), ("transactions", "status")} & set(empty)
    assert (report.verdict, report.problems) == ("empty fields", [])


def test_sales_of_which_none_has_a_line_are_a_problem() -> None:
    report = found(page({"id": "a", "cart": {"things": [LINE]}}, {"id": "b"}))
    assert report.problems == [
        "transaction_items: none of 2 records of transactions has any in cart.items"
    ]
    assert "transaction_items" not in {each.table for each in report.empty}
