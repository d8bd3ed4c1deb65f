"""Transactions and revenue by month."""

from __future__ import annotations

from operate.report.comparison import Comparison
from operate.report.plots.plot import HATCHES, SERIES, Plot, hatched, plain
from operate.report.tables import Table, money, month, number

SHOPS = 5
"""Drawn each on its own; the others together."""


def months(comparison: Comparison) -> Plot | None:
    """Transactions that one side has more of, by month and shop."""
    rows = [row for row in comparison.months if row["month"] is not None]
    if not rows or not comparison.has_legacy:
        return None
    sizes: dict[str, int] = {}
    for row in rows:
        sizes[row["shop"]] = sizes.get(row["shop"], 0) + abs(row["transactions_difference"])
    shops = sorted(sizes, key=lambda shop: (-sizes[shop], shop))
    shown, others = shops[:SHOPS], shops[SHOPS:]
    names = [*shown, *(["all other shops"] if others else [])]
    every = sorted({row["month"] for row in rows})
    data = []
    for place, name in enumerate(names):
        mine = [name] if name in shown else others
        data.append(
            {
                "type": "bar",
                "name": plain(name or "no shop"),
                "x": [f"{each:%Y-%m-%d}" for each in every],
                "y": [
                    sum(
                        row["transactions_difference"]
                        for row in rows
                        if row["month"] == each and row["shop"] in mine
                    )
                    for each in every
                ],
                "marker": {
                    "color": SERIES[place],
                    "pattern": hatched(HATCHES[place]),
                },
                "hovertemplate": "%{x|%b %Y}<br>mirror %{y:+,} transactions"
                "<extra>%{fullData.name}</extra>",
            }
        )
    most = max(rows, key=lambda row: abs(row["transactions_difference"]))
    return Plot(
        "plot-months",
        "Transactions that one side has more of",
        f"Above zero the mirror has more, below zero legacy. The largest gap is "
        f"{most['transactions_difference']:+,} in {month(most['month'])}"
        + (f" at {most['shop']}." if most["shop"] else "."),
        data,
        {
            "barmode": "group" if len(names) > 1 else "relative",
            "yaxis": {"title": {"text": "mirror less legacy"}, "zeroline": True},
            "xaxis": {"type": "date"},
        },
        Table(
            "Transactions and revenue by month and shop",
            (
                "month",
                "shop",
                "legacy",
                "mirror",
                "mirror less legacy",
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
                for row in comparison.months
            ],
            frozenset(range(2, 8)),
        ),
    )


def revenue(comparison: Comparison) -> Plot | None:
    """Revenue of both sides by month."""
    rows = [row for row in comparison.months if row["month"] is not None]
    if not rows or not comparison.has_legacy:
        return None
    every = sorted({row["month"] for row in rows})

    def sums(side: str) -> list[float]:
        return [
            round(sum(row[f"{side}_revenue"] for row in rows if row["month"] == each), 2)
            for each in every
        ]

    legacy, mirror = sums("legacy"), sums("mirror")
    totals = sum(legacy), sum(mirror)
    apart = f" ({(totals[1] - totals[0]) / totals[0]:+.2%})" if totals[0] else ""
    return Plot(
        "plot-revenue",
        "Revenue by month",
        f"Legacy {money(totals[0])}, mirror {money(totals[1])}{apart}, all months together.",
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
            ("month", "legacy", "mirror", "mirror less legacy"),
            [
                (month(each), money(old), money(new), money(round(new - old, 2)))
                for each, old, new in zip(every, legacy, mirror, strict=True)
            ],
            frozenset({1, 2, 3}),
        ),
    )
