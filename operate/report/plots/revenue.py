"""Revenue of both sides by month."""

from __future__ import annotations

from operate.report.comparison import Comparison
from operate.report.plots.plot import Plot
from operate.report.tables import Table, money, month


def revenue(comparison: Comparison) -> Plot | None:
    """Revenue of both sides by month."""
    rows = comparison.dated_months
    if not rows or not comparison.has_legacy:
        return None
    every = sorted({row["month"] for row in rows})

    def sums(side: str) -> list[float]:
        return [
            round(sum(row[f"{side}_revenue"] for row in rows if row["month"] == each), 2)
            for each in every
        ]

    legacy, mirror = sums("legacy"), sums("mirror")
    return Plot(
        "plot-revenue",
        "Revenue by month",
        _summary(sum(legacy), sum(mirror)),
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
                (month(each), money(old), money(new), money(round(new - old, 2)))
                for each, old, new in zip(every, legacy, mirror, strict=True)
            ],
            frozenset({1, 2, 3}),
        ),
    )


def _summary(legacy: float, mirror: float) -> str:
    share = f" ({(mirror - legacy) / legacy:+.2%})" if legacy else ""
    return f"Legacy {money(legacy)}, mirror {money(mirror)}{share}, all months together."
