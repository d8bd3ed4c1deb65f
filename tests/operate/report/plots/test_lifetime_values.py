"""Lifetime values: what is drawn, what is said of the rest, and who is named."""

from __future__ import annotations

from typing import Any

import pytest

from operate.report.customers import Customers
from operate.report.masking import Masking
from operate.report.plots.lifetime_values import lifetime_values
from operate.report.plots.plot import Plot

POINTS: list[dict[str, Any]] = [
    {"key": "a", "legacy": 100.0, "mirror": 100.0, "matches": True},
    {"key": "b", "legacy": 50.0, "mirror": 60.0, "matches": False},
    {"key": "c", "legacy": 10.0, "mirror": 500.0, "matches": False},
]


def drawn(matches: int, differences: int, *, show_pii: bool = False) -> Plot:
    customers = Customers(POINTS, matches, differences, {}, {})
    plot = lifetime_values(customers, Masking(show_pii=show_pii))
    assert plot is not None
    return plot


def test_without_customers_there_is_no_plot() -> None:
    assert lifetime_values(Customers([], 0, 0, {}, {}), Masking(show_pii=False)) is None


@pytest.mark.parametrize(
    ("matches", "differences", "said"),
    [
        (1, 2, "2 of 3 customers lie off the line. All are drawn."),
        (9, 2, "All of those that differ are drawn, and 1 of 9 that match"),
        (1, 5, "The 2 that differ most are drawn, and 1 of 1 that match"),
        (9, 5, "5 of 14 customers lie off the line. The 2 that differ most are drawn"),
    ],
)
def test_the_summary_says_what_is_not_drawn(matches: int, differences: int, said: str) -> None:
    assert said in drawn(matches, differences).summary


def test_customers_who_differ_have_a_number_and_those_who_match_need_none() -> None:
    _, match, differ = drawn(1, 2).data
    assert match["text"] == []
    assert "%{text}" not in match["hovertemplate"]
    assert differ["text"] == ["customer 1", "customer 2"]
    assert "%{text}" in differ["hovertemplate"]
    _, match, _ = drawn(1, 2, show_pii=True).data
    assert match["text"] == ["a"]


def test_the_table_lists_those_furthest_apart_first() -> None:
    rows = drawn(1, 2).table.rows
    assert [row[3] for row in rows] == ["$490.00", "$10.00"]
