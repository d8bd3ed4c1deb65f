"""Months: the shops with the largest gaps have bars of their own, the others share one."""

from __future__ import annotations

from datetime import date
from typing import Any

from operate.report.comparison import Comparison
from operate.report.plots.months import months

JANUARY, FEBRUARY = date(2025, 1, 1), date(2025, 2, 1)


def row(month: date | None, shop: str, difference: int) -> dict[str, Any]:
    counts = {"legacy_transactions": 100, "mirror_transactions": 100 + difference}
    money = {"legacy_revenue": 1.0, "mirror_revenue": 2.0, "revenue_difference": 1.0}
    return {
        "month": month,
        "shop": shop,
        "transactions_difference": difference,
        **counts,
        **money,
    }


def comparison(*rows: dict[str, Any]) -> Comparison:
    columns = [{"entity": "transactions", "column_name": "date"}]
    return Comparison([], {}, columns, list(rows), [], [])


def test_six_shops_have_five_bars_and_one_for_the_rest() -> None:
    shops = comparison(
        *(row(JANUARY, f"shop {size}", size) for size in range(1, 8)),
        row(FEBRUARY, "shop 1", -1),
    )
    plot = months(shops)
    assert plot is not None
    assert [bar["name"] for bar in plot.data] == [
        *(f"shop {size}" for size in range(7, 2, -1)),
        "all other shops",
    ]
    assert plot.data[-1]["y"] == [1 + 2, -1]
    assert plot.layout["barmode"] == "group"
    assert "+7 in 2025-01 at shop 7." in plot.summary


def test_one_shop_without_a_name_and_sales_without_a_date() -> None:
    plot = months(comparison(row(None, "", 50), row(JANUARY, "", -2)))
    assert plot is not None
    assert [bar["name"] for bar in plot.data] == ["no shop"]
    assert plot.data[0]["y"] == [-2]
    assert plot.layout["barmode"] == "relative"
    assert plot.summary.endswith("-2 in 2025-01.")
    assert [cells[0] for cells in plot.table.rows] == ["no date", "2025-01"]


def test_without_legacy_there_is_no_plot() -> None:
    assert months(Comparison([], {}, [], [row(JANUARY, "", 1)], [], [])) is None
