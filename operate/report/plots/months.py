"""Transactions that one side has more of, by month and shop."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from operate.report.comparison import Comparison
from operate.report.plots.plot import HATCHES, SERIES, Plot, hatched, plain
from operate.report.session import Rows
from operate.report.tables import Table, money, month, number

SHOPS = 5
"""Drawn each on its own; the others together."""


def months(comparison: Comparison) -> Plot | None:
    """Transactions that one side has more of, by month and shop."""
    rows = comparison.dated_months
    if not rows or not comparison.has_legacy:
        return None
    groups = _shops(rows)
    every = sorted({row["month"] for row in rows})
    return Plot(
        "plot-months",
        "Transactions that one side has more of",
        _summary(rows),
        [
            _bars(place, name, every, _gaps(rows, shops))
            for place, (name, shops) in enumerate(groups)
        ],
        {
            "barmode": "group" if len(groups) > 1 else "relative",
            "yaxis": {"title": {"text": "mirror minus legacy"}, "zeroline": True},
            "xaxis": {"type": "date"},
        },
        _table(comparison.months),
    )


def _shops(rows: Rows) -> list[tuple[str, list[str]]]:
    """The names of bars and their shops, those with the largest gaps first."""
    sizes: Counter[str] = Counter()
    for row in rows:
        sizes[row["shop"]] += abs(row["transactions_difference"])
    shops = sorted(sizes, key=lambda shop: (-sizes[shop], shop))
    groups = [(shop or "no shop", [shop]) for shop in shops[:SHOPS]]
    if shops[SHOPS:]:
        groups.append(("all other shops", shops[SHOPS:]))
    return groups


def _gaps(rows: Rows, shops: list[str]) -> Counter[date]:
    """By month, how many transactions the mirror has more of in some shops."""
    gaps: Counter[date] = Counter()
    for row in rows:
        if row["shop"] in shops:
            gaps[row["month"]] += row["transactions_difference"]
    return gaps


def _bars(place: int, name: str, every: list[date], gaps: Counter[date]) -> dict[str, Any]:
    return {
        "type": "bar",
        "name": plain(name),
        "x": [f"{each:%Y-%m-%d}" for each in every],
        "y": [gaps[each] for each in every],
        "marker": {
            "color": SERIES[place],
            "pattern": hatched(HATCHES[place]),
        },
        "hovertemplate": "%{x|%b %Y}<br>mirror %{y:+,} transactions<extra>%{fullData.name}</extra>",
    }


def _summary(rows: Rows) -> str:
    most = max(rows, key=lambda row: abs(row["transactions_difference"]))
    shop = f" at {most['shop']}" if most["shop"] else ""
    return (
        "Above zero the mirror has more, below zero legacy. The largest gap is "
        f"{most['transactions_difference']:+,} in {month(most['month'])}{shop}."
    )


def _table(rows: Rows) -> Table:
    return Table(
        "Transactions and revenue by month and shop",
        (
            "month",
            "shop",
            "legacy",
            "mirror",
            "mirror minus legacy",
            "legacy revenue",
            "mirror revenue",
            "difference",
        ),
        [
            (
                month(row["month"]),
                row["shop"] or "no shop",
                number(row["legacy_transactions"]),
                number(row["mirror_transactions"]),
                f"{row['transactions_difference']:+,}",
                money(row["legacy_revenue"]),
                money(row["mirror_revenue"]),
                money(row["revenue_difference"]),
            )
            for row in rows
        ],
        frozenset(range(2, 8)),
    )
