"""Lifetime values: what is drawn, what is said of the rest, and who is named."""

from __future__ import annotations

from typing import Any

import pytest

from operate.report.customers import Customers
from operate.report.masking import Masking
from operate.report.plots.drawing import Drawing
from operate.report.plots.lifetime_values import lifetime_values
from operate.report.plots.plot import Plot

POINTS: list[dict[str, Any]] = [
    {"key": "a", "legacy": 100.0, "mirror": 100.0, "matches": True},
    {"key": "b", "legacy": 50.0, "mirror": 60.0, "matches": False},
    {"key": "c", "legacy": 10.0, "mirror": -500.0, "matches": False},
]


def drawn(matches: int, differences: int, *, show_pii: bool = False) -> tuple[Plot, Drawing]:
    customers = Customers(POINTS, matches, differences, {}, {})
    plot = lifetime_values(customers, Masking(show_pii=show_pii))
    assert plot is not None
    assert plot.drawing is not None
    return plot, plot.drawing


def test_without_customers_there_is_no_plot() -> None:
    assert lifetime_values(Customers([], 0, 0, {}, {}), Masking(show_pii=False)) is None


def test_where_all_match_a_sentence_says_it() -> None:
    plot = lifetime_values(Customers(POINTS[:1], 9, 0, {}, {}), Masking(show_pii=False))
    assert plot is not None
    assert plot.drawing is None
    assert plot.summary == "All 9 customers have the same on both sides."


@pytest.mark.parametrize(
    ("matches", "differences", "said"),
    [
        (1, 2, "2 of 3 customers lie off the line of equals. All are drawn."),
        (9, 2, "All of those that differ are drawn, and 1 of 9 that match"),
        (1, 5, "The 2 that differ most are drawn, and 1 of 1 that match"),
        (9, 5, "5 of 14 customers lie off the line of equals. The 2 that differ most are drawn"),
    ],
)
def test_the_summary_says_what_is_not_drawn(matches: int, differences: int, said: str) -> None:
    assert said in drawn(matches, differences)[0].summary


def test_customers_who_differ_have_a_number_and_those_who_match_need_none() -> None:
    tips = [mark.tip for mark in drawn(1, 2)[1].marks]
    assert tips == [
        "legacy $100.00, mirror $100.00",
        "customer 1\nlegacy $50.00, mirror $60.00",
        "customer 2\nlegacy $10.00, mirror -$500.00",
    ]
    assert drawn(1, 2, show_pii=True)[1].marks[0].tip.startswith("a\n")


def test_a_phone_in_place_of_a_value_is_not_drawn() -> None:
    phone = {"key": "d", "legacy": 5550123.0, "mirror": 60.0, "matches": False}
    customers = Customers([*POINTS, phone], 1, 3, {}, {})
    plot = lifetime_values(customers, Masking(show_pii=False))
    assert plot is not None
    assert plot.drawing is not None
    assert len(plot.drawing.marks) == len(POINTS)
    assert plot.summary.endswith("1 customer has a value that is unlike money, and not shown.")
    seen = lifetime_values(customers, Masking(show_pii=True))
    assert seen is not None
    assert "5,550,123" in seen.table.rows[0][1]


def test_equal_values_lie_on_the_line_and_all_on_the_page() -> None:
    same, more, less = drawn(1, 2)[1].marks
    assert same.x == same.y
    assert more.y > more.x
    assert less.y == 0
    assert max(same.x, more.y) <= 100


def test_the_table_lists_those_furthest_apart_first() -> None:
    rows = drawn(1, 2)[0].table.rows
    assert [row[3] for row in rows] == ["-$510.00", "$10.00"]
