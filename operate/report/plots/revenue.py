"""Revenue of both sides by month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from operate.report.comparison import Comparison
from operate.report.plots.axes import bands, fewer, numbers
from operate.report.plots.drawing import LEGACY, MIRROR, Drawing, Key, Line, Mark
from operate.report.plots.plot import Plot
from operate.report.tables import Table, money, month, percent

FEWEST = 2
"""Months that make a line."""
SIDES = ((LEGACY, "diamond", True), (MIRROR, "circle", False))
"""Name and colour, symbol, and whether its line is dashed."""

Amounts = Sequence[float | None]
"""By month; None where an amount is not known."""


def revenue(comparison: Comparison) -> Plot | None:
    """Revenue of both sides by month."""
    rows = comparison.dated_months
    if not rows or not comparison.has_legacy:
        return None
    every = sorted({row["month"] for row in rows})

    legacy, mirror = (
        [_total([row[f"{side}_revenue"] for row in rows if row["month"] == each]) for each in every]
        for side in (LEGACY, MIRROR)
    )
    return Plot(
        "plot-revenue",
        "Revenue",
        _summary(_total(legacy), _total(mirror)),
        _drawing(every, legacy, mirror) if len(every) >= FEWEST else None,
        Table(
            "Revenue by month, all shops",
            ("month", "legacy", "mirror", "mirror minus legacy"),
            [
                (month(each), money(old), money(new), money(_difference(old, new)))
                for each, old, new in zip(every, legacy, mirror, strict=True)
            ],
            frozenset({1, 2, 3}),
        ),
    )


def _drawing(every: Sequence[date], legacy: Amounts, mirror: Amounts) -> Drawing | None:
    known = [amount for amount in (*legacy, *mirror) if amount is not None]
    if not known:
        return None
    axis = numbers(
        min(0.0, *known), max(0.0, *known), lambda value: money(value).removesuffix(".00")
    )
    ticks = bands([f"{each:%b %Y}" for each in every])
    lines, marks = [], []
    for (side, symbol, is_dashed), amounts in zip(SIDES, (legacy, mirror), strict=True):
        points = [
            None if amount is None else (tick.at, 100 - axis.share(amount))
            for tick, amount in zip(ticks, amounts, strict=True)
        ]
        lines.append(Line(points, side, is_dashed))
        marks += [
            Mark(point[0], 100 - point[1], symbol, side, f"{each:%b %Y}\n{side} {money(amount)}")
            for each, point, amount in zip(every, points, amounts, strict=True)
            if point is not None
        ]
    return Drawing(
        240,
        fewer(ticks),
        axis.ticks,
        lines=lines,
        marks=marks,
        keys=[Key(side, side, symbol, is_dashed=dashed) for side, symbol, dashed in SIDES],
        zero=axis.share(0) if axis.low < 0 else None,
    )


def _total(amounts: Amounts) -> float | None:
    """Their sum; None where one of them is not known."""
    known = [amount for amount in amounts if amount is not None]
    return round(sum(known), 2) if len(known) == len(amounts) else None


def _difference(legacy: float | None, mirror: float | None) -> float | None:
    return None if legacy is None or mirror is None else round(mirror - legacy, 2)


def _summary(legacy: float | None, mirror: float | None) -> str:
    if legacy is None or mirror is None:
        return "Some amounts are not known, and so are the sums of their months."
    share = ""
    if legacy and (apart := round(100 * (mirror - legacy) / legacy, 2)):
        share = f", {percent(abs(apart))} {'more' if apart > 0 else 'less'}"
    return f"Legacy {money(legacy)}, mirror {money(mirror)}{share}, all months together."
