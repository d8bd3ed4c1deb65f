"""Transactions that one side has more of, by month and shop."""

from __future__ import annotations

from collections import Counter
from datetime import date

from common.words import counted
from operate.report.comparison import Comparison
from operate.report.plots.axes import Axis, bands, fewer, numbers
from operate.report.plots.drawing import HATCHES, MIRROR, QUIET, Bar, Drawing, Key
from operate.report.plots.plot import Plot
from operate.report.session import Rows
from operate.report.tables import Table, money, month, number, signed

SHOPS = 5
"""Drawn each on its own; the others together."""
FILLED = 0.7
"""Of a month's width."""

Group = tuple[str, list[str]]
"""The name of bars, and their shops."""


def months(comparison: Comparison) -> Plot | None:
    """Transactions that one side has more of, by month and shop."""
    rows = comparison.dated_months
    if not rows or not comparison.has_legacy:
        return None
    gaps = [row for row in rows if row["transactions_difference"]]
    return Plot(
        "plot-months",
        "Transactions that one side has more of",
        _summary(rows) if gaps else "Both sides have as many transactions in every month.",
        _drawing(rows) if gaps else None,
        _table(comparison.months),
    )


def shops_drawn(rows: Rows) -> list[Group]:
    """The names of bars and their shops, those with the largest gaps first."""
    sizes: Counter[str] = Counter()
    for row in rows:
        sizes[row["shop"]] += abs(row["transactions_difference"])
    shops = sorted(sizes, key=lambda shop: (-sizes[shop], shop))
    groups = [(shop or "no shop", [shop]) for shop in shops[:SHOPS]]
    if shops[SHOPS:]:
        groups.append(("all other shops", shops[SHOPS:]))
    return groups


def gaps_of(rows: Rows, shops: list[str]) -> Counter[date]:
    """By month, how many transactions the mirror has more of in some shops."""
    gaps: Counter[date] = Counter()
    for row in rows:
        if row["shop"] in shops:
            gaps[row["month"]] += row["transactions_difference"]
    return gaps


def _drawing(rows: Rows) -> Drawing:
    groups = shops_drawn(rows)
    every = sorted({row["month"] for row in rows})
    gaps = {name: gaps_of(rows, shops) for name, shops in groups}
    sizes = [gap for each in gaps.values() for gap in each.values()]
    axis = numbers(min(0, *sizes), max(0, *sizes), lambda value: signed(round(value)))
    looks = {
        name: (QUIET if place % 2 else MIRROR, HATCHES[place])
        for place, (name, _) in enumerate(groups)
    }
    return Drawing(
        220,
        fewer(bands([f"{each:%b %Y}" for each in every])),
        axis.ticks,
        bars=[
            bar
            for place, (name, each) in enumerate(gaps.items())
            for bar in _bars(name, each, every, axis, (place, len(groups)), looks[name])
        ],
        keys=[Key(name, colour, hatch=hatch) for name, (colour, hatch) in looks.items()]
        if len(groups) > 1
        else (),
        zero=axis.share(0),
    )


def _bars(
    name: str,
    gaps: Counter[date],
    every: list[date],
    axis: Axis,
    place: tuple[int, int],
    look: tuple[str, str],
) -> list[Bar]:
    band = 100 / len(every)
    width = band * FILLED / place[1]
    bars = []
    for number_of, each in enumerate(every):
        if not gaps[each]:
            continue
        ends = sorted((axis.share(0), axis.share(gaps[each])))
        left = band * (number_of + (1 - FILLED) / 2) + width * place[0]
        shop = f"{name}\n" if place[1] > 1 else ""
        more = "mirror" if gaps[each] > 0 else "legacy"
        tip = f"{each:%b %Y}\n{shop}{more} has {counted(abs(gaps[each]), 'transaction')} more"
        bars.append(Bar(left, 100 - ends[1], width, ends[1] - ends[0], *look, tip))
    return bars


def _summary(rows: Rows) -> str:
    most = max(rows, key=lambda row: abs(row["transactions_difference"]))
    shop = f" at {most['shop']}" if most["shop"] else ""
    return (
        "Above zero the mirror has more, below zero legacy. The largest gap is "
        f"{signed(most['transactions_difference'])} in {month(most['month'])}{shop}."
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
                signed(row["transactions_difference"]),
                money(row["legacy_revenue"]),
                money(row["mirror_revenue"]),
                money(row["revenue_difference"]),
            )
            for row in rows
        ],
        frozenset(range(2, 8)),
    )
