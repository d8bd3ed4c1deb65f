"""Each customer's lifetime value on both sides."""

from __future__ import annotations

import math
from typing import Any

from operate.report.customers import Customers
from operate.report.masking import Masking
from operate.report.plots.plot import Plot, plain
from operate.report.session import Rows
from operate.report.tables import Table, money, number

LISTED = 50


def lifetime_values(customers: Customers, masking: Masking) -> Plot | None:
    """Each customer's lifetime value on both sides; equal ones lie on the line."""
    points = customers.points
    if not points:
        return None
    top = max(max(each["legacy"], each["mirror"]) for each in points)
    low = min(0.0, *(min(each["legacy"], each["mirror"]) for each in points))
    matching = [each for each in points if each["matches"]]
    differing = [each for each in points if not each["matches"]]
    data = [_line_of_equals(low, top)]
    if matching:
        data.append(_marks(matching, masking, "match", "--mirror", "circle-open"))
    if differing:
        data.append(_marks(differing, masking, "differ", "--bad", "x", names_persons=True))
    return Plot(
        "plot-lifetime",
        "Lifetime value, customer by customer",
        _summary(customers, len(matching), len(differing)),
        data,
        {
            "xaxis": {"title": {"text": "legacy"}, **_root_axis(low, top)},
            "yaxis": {"title": {"text": "mirror"}, **_root_axis(low, top)},
            "hovermode": "closest",
        },
        _table(differing, masking),
        420,
    )


def _line_of_equals(low: float, top: float) -> dict[str, Any]:
    ends = [_root(low), _root(top)]
    return {
        "type": "scatter",
        "mode": "lines",
        "name": "equal on both sides",
        "x": ends,
        "y": ends,
        "hoverinfo": "skip",
        "line": {"color": "--quiet", "width": 1.5, "dash": "dash"},
    }


def _marks(
    points: Rows,
    masking: Masking,
    name: str,
    colour: str,
    symbol: str,
    *,
    names_persons: bool = False,
) -> dict[str, Any]:
    is_named = masking.show_pii or names_persons
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": [_root(each["legacy"]) for each in points],
        "y": [_root(each["mirror"]) for each in points],
        "customdata": [[each["legacy"], each["mirror"]] for each in points],
        "text": [plain(masking.key("customers", each["key"])) for each in points]
        if is_named
        else [],
        "marker": {"color": colour, "symbol": symbol, "size": 7},
        "hovertemplate": "legacy $%{customdata[0]:,.2f}<br>mirror $%{customdata[1]:,.2f}"
        + ("<br>%{text}" if is_named else "")
        + "<extra>%{fullData.name}</extra>",
    }


def _summary(customers: Customers, matches_drawn: int, differences_drawn: int) -> str:
    everybody = customers.matches + customers.differences
    off = f"{number(customers.differences)} of {number(everybody)} customers lie off the line."
    sample = (
        f"{number(matches_drawn)} of {number(customers.matches)} that match, chosen by a hash of "
        "their id."
    )
    if differences_drawn < customers.differences:
        drawn = f"The {number(differences_drawn)} that differ most are drawn, and {sample}"
    elif matches_drawn < customers.matches:
        drawn = f"All of those that differ are drawn, and {sample}"
    else:
        drawn = "All are drawn."
    return f"{off} {drawn} Axes are stretched towards zero."


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


def _table(differing: Rows, masking: Masking) -> Table:
    furthest = sorted(differing, key=lambda each: -abs(each["mirror"] - each["legacy"]))
    return Table(
        f"Customers whose lifetime values are furthest apart, at most {LISTED}",
        ("customer", "legacy", "mirror", "mirror minus legacy"),
        [
            (
                masking.key("customers", each["key"]),
                money(each["legacy"]),
                money(each["mirror"]),
                money(round(each["mirror"] - each["legacy"], 2)),
            )
            for each in furthest[:LISTED]
        ],
        frozenset({1, 2, 3}),
    )
