"""Rows of queries are read with the types that dbt itself would find in them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from dbt_common.clients import agate_helper

from operate.transform.result_types import result_types_kept

ROWS: list[dict[str, Any]] = [
    {
        "text": "null", "spaced": " ", "digits": "005", "whole": 5, "part": Decimal("1.50"),
        "day": date(2026, 3, 4), "instant": datetime(2026, 3, 4, 10, tzinfo=UTC), "flag": True,
        "nothing": None, "several": ["a", 1], "some": None,
    },
    {
        "text": "", "spaced": "x", "digits": "7", "whole": None, "part": Decimal(2),
        "day": None, "instant": None, "flag": False,
        "nothing": None, "several": {"a": 1}, "some": "2026-03-04",
    },
]  # fmt: skip


def read(rows: list[dict[str, Any]]) -> tuple[list[str], list[Any]]:
    table = agate_helper.table_from_data_flat(rows, list(ROWS[0]))
    return (
        [type(each).__name__ for each in table.column_types],
        [tuple(row.values()) for row in table.rows],
    )


def test_they_are_what_dbt_makes_of_them() -> None:
    for rows in (ROWS, ROWS[:1], ROWS[1:], []):
        expected = read(rows)
        with result_types_kept():
            assert read(rows) == expected
            assert read(rows) == expected, "as often as one likes"


def test_an_empty_text_is_nothing_in_a_seed_and_a_text_in_a_result() -> None:
    with result_types_kept():
        seed = agate_helper.build_type_tester(["reason"]).run([["", 1]], ["reason", "n"])
        result = agate_helper.build_type_tester(["reason"], ()).run([["", 1]], ["reason", "n"])
    assert [seed[0].cast(""), result[0].cast("")] == [None, ""]


def test_they_are_made_once() -> None:
    with result_types_kept():
        first = agate_helper.build_type_tester(["a"], ())
        second = agate_helper.build_type_tester(["b"], ())
    assert first._possible_types is second._possible_types
    assert agate_helper.build_type_tester(["a"], ())._possible_types is not first._possible_types
