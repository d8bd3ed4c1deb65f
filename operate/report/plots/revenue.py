"""Revenue of both sides by month."""

from __future__ import annotations

from collections.abc import Sequence

from operate.report.comparison import Comparison
from operate.report.plots.plot import Plot
from operate.report.tables import Table, money, month


def revenue(comparison: Comparison) -> Plot | None:
    """Revenue of both sides by month."""
    rows = comparison.dated_months
    if not rows or not comparison.has_legacy:
        return None
    every = sorted({row["month"] for row in rows})

    legacy, mirror = (
        [_total([row[f"{side}_revenue"] for row in rows if row["month"] == each]) for each in every]
        for side in ("legacy", "mirror")
    )
    return Plot(
        "plot-revenue",
        "Revenue by month",
        _summary(_total(legacy), _total(mirror)),
        [
            {
                "type": "scatter",
                "mode": "lines+markers",
                "name": name,
                "x": [f"{each:%Y-%m-%d}" for each in every],
                "y": values,
                "line": {"color": f"--{name}", "dash": dash, "width": 2},
                "marker": {"symbol": symbol, "size": 8},
                "hovertemplate": "%{x|%b %Y}<br>$%{y:,.2f}<extra>%{fullData.name}</extra>",
            }
            for name, values, dash, symbol in (
                ("legacy", legacy, "dash", "diamond-open"),
                ("mirror", mirror, "solid", "circle"),
            )
        ],
        {"yaxis": {"tickprefix": "$", "rangemode": "tozero"}, "xaxis": {"type": "date"}},
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


def _total(amounts: Sequence[float | None]) -> float | None:
    """Their sum; None where one of them is not known."""
    known = [amount for amount in amounts if amount is not None]
    return round(sum(known), 2) if len(known) == len(amounts) else None


def _difference(legacy: float | None, mirror: float | None) -> float | None:
    return None if legacy is None or mirror is None else round(mirror - legacy, 2)


def _summary(legacy: float | None, mirror: float | None) -> str:
    if legacy is None or mirror is None:
        return "Some amounts are not known, and so are the sums of their months."
    share = f" ({(mirror - legacy) / legacy:+.2%})" if legacy else ""
    return f"Legacy {money(legacy)}, mirror {money(mirror)}{share}, all months together."
