"""Values in the type of their column, or null and a word about why."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from extract.load.projection import project
from extract.source.entities import MEMBERS, PRODUCTS, TRANSACTIONS
from tests.extract.load.pages import page_of, rows


def test_instants_are_utc_and_zero_means_not_yet() -> None:
    row = rows(page_of(MEMBERS, {"id": "m1", "created": -86400000, "lastVisitDate": 0}))[0]
    assert row["created"] == datetime(1969, 12, 31, tzinfo=UTC)
    assert row["last_visit_date"] is None


@pytest.mark.parametrize(
    ("given_value", "expected", "note"),
    [
        ("12.5", 12.5, None),
        ("twelve", None, "total: not a number"),
        ([1], None, "total: not a number"),
        (True, None, "total: not a number"),
        (10**40, 1e40, None),
        ("1e999", None, "total: too large a number"),
        (float("inf"), None, "total: too large a number"),
        (float("nan"), None, "total: too large a number"),
        (10**400, None, "total: int too large to convert to float"),
    ],
)
def test_numbers_are_read_leniently_and_noted_where_they_cannot_be(
    given_value: object, expected: float | None, note: str | None
) -> None:
    row = rows(page_of(TRANSACTIONS, {"id": "t1", "cart": {"total": given_value}}))[0]
    assert (row["total"], row["_row_errors"]) == (expected, note)


@pytest.mark.parametrize("odd", [float("inf"), float("nan"), 10**400, True, "twelve"])
def test_a_number_that_cannot_be_read_leaves_the_others_of_its_column_alone(odd: object) -> None:
    totals = [1, 2**60, None, odd, -2.5, float("inf"), 0]
    sales = ({"id": f"t{n}", "cart": {"total": total}} for n, total in enumerate(totals))
    read = rows(page_of(TRANSACTIONS, *sales))
    assert [row["total"] for row in read] == [1.0, float(2**60), None, None, -2.5, None, 0.0]
    assert [row["id"] for row in read if row["_row_errors"]] == ["t3", "t5"]


@pytest.mark.parametrize("value", [10**18, -(10**18), "soon", 1.5, 253_402_300_800_000])
def test_an_instant_that_no_calendar_knows_becomes_null_and_noted(value: object) -> None:
    row = rows(page_of(MEMBERS, {"id": "m1", "created": value}))[0]
    assert row["created"] is None
    assert "created" in row["_row_errors"]


def test_text_that_postgres_cannot_hold_is_cleaned() -> None:
    body = b'{"values":[{"id":"m1","firstName":"a\\u0000b","lastName":"\\ud800c"}]}'
    row = rows(project(body, MEMBERS))[0]
    assert (row["first_name"], row["last_name"]) == ("ab", "?c")


def test_a_key_that_no_index_could_hold_becomes_null_and_noted() -> None:
    row = rows(page_of(TRANSACTIONS, {"id": "t1", "transNo": "x" * 1_000_000}))[0]
    assert (row["trans_no"], row["_row_errors"]) == (None, "trans_no: too long for a key")
    assert (
        len(rows(page_of(PRODUCTS, {"id": "p", "description": "x" * 10**6}))[0]["description"])
        == 10**6
    )
