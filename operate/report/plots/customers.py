"""Customers: lifetime values and tiers of both sides."""

from __future__ import annotations

import math
from typing import Any

from operate.report.customers import Customers
from operate.report.masking import Masking
from operate.report.plots.plot import Plot, hatched, plain
from operate.report.tables import Table, money, number


def lifetime_values(customers: Customers, masking: Masking) -> Plot | None:
    """Each customer's lifetime value on both sides; equal ones lie on the line."""
    if not customers.points:
        return None
    top = max(max(each["legacy"], each["mirror"]) for each in customers.points)
    low = min(0.0, *(min(each["legacy"], each["mirror"]) for each in customers.points))
    data: list[dict[str, Any]] = [
        {
            "type": "scatter",
            "mode": "lines",
            "name": "equal on both sides",
            "x": [_root(low), _root(top)],
            "y": [_root(low), _root(top)],
            "hoverinfo": "skip",
            "line": {"color": "--quiet", "width": 1.5, "dash": "dash"},
        }
    ]
    drawn: dict[bool, int] = {}
    for matches, name, colour, symbol in (
        (True, "match", "--mirror", "circle-open"),
        (False, "differ", "--bad", "x"),
    ):
        points = [each for each in customers.points if each["matches"] is matches]
        drawn[matches] = len(points)
        if points:
            data.append(
                {
                    "type": "scatter",
                    "mode": "markers",
                    "name": name,
                    "x": [_root(each["legacy"]) for each in points],
                    "y": [_root(each["mirror"]) for each in points],
                    "customdata": [[each["legacy"], each["mirror"]] for each in points],
                    "text": [plain(masking.key("customers", each["key"])) for each in points]
                    if masking.show_pii or not matches
                    else [],
                    "marker": {"color": colour, "symbol": symbol, "size": 7},
                    "hovertemplate": "legacy $%{customdata[0]:,.2f}"
                    "<br>mirror $%{customdata[1]:,.2f}"
                    + ("<br>%{text}" if masking.show_pii or not matches else "")
                    + "<extra>%{fullData.name}</extra>",
                }
            )
    said = (
        f"{number(customers.differences)} of {number(customers.matches + customers.differences)} "
        "customers lie off the line. "
    )
    said += (
        f"All of those that differ are drawn, and {number(drawn[True])} of "
        f"{number(customers.matches)} that match, chosen by a hash of their id."
        if drawn[False] == customers.differences and drawn[True] < customers.matches
        else f"The {number(drawn[False])} that differ most are drawn, and {number(drawn[True])} of "
        f"{number(customers.matches)} that match, chosen by a hash of their id."
        if drawn[False] < customers.differences
        else "All are drawn."
    ) + " Axes are stretched towards zero."
    off = sorted(
        (each for each in customers.points if not each["matches"]),
        key=lambda each: -abs(each["mirror"] - each["legacy"]),
    )[:50]
    return Plot(
        "plot-lifetime",
        "Lifetime value, customer by customer",
        said,
        data,
        {
            "xaxis": {"title": {"text": "legacy"}, **_root_axis(low, top)},
            "yaxis": {"title": {"text": "mirror"}, **_root_axis(low, top)},
            "hovermode": "closest",
        },
        Table(
            "Customers whose lifetime values are furthest apart, at most 50",
            ("customer", "legacy", "mirror", "mirror less legacy"),
            [
                (
                    masking.key("customers", each["key"]),
                    money(each["legacy"]),
                    money(each["mirror"]),
                    money(round(each["mirror"] - each["legacy"], 2)),
                )
                for each in off
            ],
            frozenset({1, 2, 3}),
        ),
        420,
    )


def _root(value: float) -> float:
    """A square root with its sign: small values spread out, and zero has a place."""
    return round(math.copysign(math.sqrt(abs(value)), value), 3)


def _root_axis(low: float, top: float) -> dict[str, Any]:
    steps = [factor * 10**power for power in range(1, 8) for factor in (1, 3)]
    shown = [step for step in steps if step <= top * 1.05][-4:]
    values = [*(-step for step in shown if -step >= low), 0, *shown]
    return {
        "tickvals": [_root(value) for value in values],
        "ticktext": [f"{'-' if value < 0 else ''}${abs(value):,}" for value in values],
        "zeroline": False,
    }


def tiers(name: str, title: str, counts: dict[str, tuple[int, int]]) -> Plot | None:
    """Customers by tier on both sides."""
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
            ("tier", "legacy", "mirror", "mirror less legacy"),
            [
                (value, number(legacy), number(mirror), f"{mirror - legacy:+,}")
                for value, (legacy, mirror) in counts.items()
            ],
            frozenset({1, 2, 3}),
        ),
        300,
    )
