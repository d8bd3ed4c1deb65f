"""Customers by tier on both sides."""

from __future__ import annotations

from operate.report.plots.plot import Plot, hatched, plain
from operate.report.tables import Table, number


def tiers(name: str, title: str, counts: dict[str, tuple[int, int]]) -> Plot | None:
    """Customers by tier on both sides.

    Args:
        name: of the plot.
        title: its heading.
        counts: by tier, customers of (legacy, mirror).
    """
    if not counts:
        return None
    values = list(counts)
    return Plot(
        f"plot-{name}",
        title,
        "Legacy and mirror: "
        + "; ".join(
            f"{value} {number(legacy)} and {number(mirror)}"
            for value, (legacy, mirror) in counts.items()
        )
        + ".",
        [
            {
                "type": "bar",
                "name": side,
                "x": [plain(value) for value in values],
                "y": [counts[value][place] for value in values],
                "marker": {"color": f"--{side}", "pattern": hatched(pattern)},
                "hovertemplate": "%{x}<br>%{y:,} customers<extra>%{fullData.name}</extra>",
            }
            for place, (side, pattern) in enumerate((("legacy", "/"), ("mirror", "")))
        ],
        {
            "barmode": "group",
            "xaxis": {"type": "category"},
            "yaxis": {"title": {"text": "customers"}},
        },
        Table(
            title,
            ("tier", "legacy", "mirror", "mirror minus legacy"),
            [
                (value, number(legacy), number(mirror), f"{mirror - legacy:+,}")
                for value, (legacy, mirror) in counts.items()
            ],
            frozenset({1, 2, 3}),
        ),
        300,
    )
