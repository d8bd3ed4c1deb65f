"""Months: the shops with the largest gaps have bars of their own, the others share one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

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
    assert plot.drawing is not None
    assert [key.name for key in plot.drawing.keys] == [
        *(f"shop {size}" for size in range(7, 2, -1)),
        "all other shops",
    ]
    assert len({(key.colour, key.hatch) for key in plot.drawing.keys}) == 6
    assert [bar.tip for bar in plot.drawing.bars[-2:]] == [
        "Jan 2025\nall other shops\nmirror has 3 transactions more",
        "Feb 2025\nall other shops\nlegacy has 1 transaction more",
    ]
    above, below = plot.drawing.bars[-2:]
    assert plot.drawing.zero is not None
    assert above.y + above.height == pytest.approx(100 - plot.drawing.zero)
    assert below.y == pytest.approx(100 - plot.drawing.zero)
    assert "+7 in 2025-01 at shop 7." in plot.summary


def test_one_shop_without_a_name_and_sales_without_a_date() -> None:
    plot = months(comparison(row(None, "", 50), row(JANUARY, "", -2)))
    assert plot is not None
    assert plot.drawing is not None
    assert [bar.tip for bar in plot.drawing.bars] == ["Jan 2025\nlegacy has 2 transactions more"]
    assert not plot.drawing.keys
    assert plot.summary.endswith("-2 in 2025-01.")
    assert [cells[0] for cells in plot.table.rows] == ["no date", "2025-01"]


def test_without_a_gap_a_sentence_says_it() -> None:
    plot = months(comparison(row(JANUARY, "", 0), row(FEBRUARY, "", 0)))
    assert plot is not None
    assert plot.drawing is None
    assert plot.summary == "Both sides have as many transactions in every month."
    assert len(plot.table.rows) == 2


def test_without_legacy_there_is_no_plot() -> None:
    assert months(Comparison([], {}, [], [row(JANUARY, "", 1)], [], [])) is None
