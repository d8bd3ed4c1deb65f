"""Each customer's lifetime value on both sides."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from common.words import counted
from operate.report.customers import Customers
from operate.report.masking import Masking
from operate.report.plots.axes import Axis, Tick, fewer
from operate.report.plots.drawing import (
    BAD,
    FAILED,
    MIRROR,
    QUIET,
    Drawing,
    Key,
    Line,
    Mark,
)
from operate.report.plots.plot import Plot
from operate.report.session import Rows
from operate.report.tables import Table, money, number

LISTED = 50
RING = "ring"
"""The symbol of those that match: many lie on one another."""


def lifetime_values(customers: Customers, masking: Masking) -> Plot | None:
    """Each customer's lifetime value on both sides; equal ones lie on the line."""
    points = [each for each in customers.points if _may_be_drawn(each, masking)]
    if not points:
        return None
    matching = [each for each in points if each["matches"]]
    differing = [each for each in points if not each["matches"]]
    matches_read = sum(each["matches"] for each in customers.points)
    differences_read = len(customers.points) - matches_read
    return Plot(
        "plot-lifetime",
        "Lifetime value, customer by customer",
        _summary(customers, matches_read, differences_read) + _unlike(customers, len(points)),
        _drawing(matching, differing, masking) if differing else None,
        _table(differing, masking),
    )


def _may_be_drawn(point: Mapping[str, Any], masking: Masking) -> bool:
    """Whether both values are like money, which a phone in their place is not."""
    sides = (point["legacy"], point["mirror"])
    return all(masking.shows("customers", "lifetime_value", f"{value:.2f}") for value in sides)


def _unlike(customers: Customers, drawn: int) -> str:
    left = len(customers.points) - drawn
    if not left:
        return ""
    verb = "has a value that is" if left == 1 else "have values that are"
    return f" {counted(left, 'customer')} {verb} unlike money, and not shown."


def _summary(customers: Customers, matches_drawn: int, differences_drawn: int) -> str:
    everybody = customers.matches + customers.differences
    if not customers.differences:
        return f"All {number(everybody)} customers have the same on both sides."
    off = (
        f"{number(customers.differences)} of {number(everybody)} customers lie off the line of "
        "equals."
    )
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


def _drawing(matching: Rows, differing: Rows, masking: Masking) -> Drawing:
    values = [each[side] for each in [*matching, *differing] for side in ("legacy", "mirror")]
    axis = _root_axis(min(0.0, *values), max(values))
    # Persons are named where they differ; of those who match none has to be found.
    named: Callable[[str], str] = lambda key: masking.key("customers", key)  # noqa: E731
    everyone = named if masking.show_pii else None
    return Drawing(
        360,
        axis.ticks,
        axis.ticks,
        lines=[Line([(0, 100), (100, 0)], QUIET, is_dashed=True)],
        marks=[
            *_marks(matching, axis, RING, MIRROR, everyone),
            *_marks(differing, axis, FAILED, BAD, named),
        ],
        keys=[
            Key("match", MIRROR, RING),
            Key("differ", BAD, FAILED),
            Key("equal on both sides", QUIET, is_dashed=True),
        ],
    )


def _marks(
    points: Rows, axis: Axis, symbol: str, colour: str, name: Callable[[str], str] | None
) -> list[Mark]:
    return [
        Mark(
            axis.share(_root(each["legacy"])),
            axis.share(_root(each["mirror"])),
            symbol,
            colour,
            (f"{name(each['key'])}\n" if name else "")
            + f"legacy {money(each['legacy'])}, mirror {money(each['mirror'])}",
        )
        for each in points
    ]


def _root(value: float) -> float:
    """A square root with its sign: small values spread out, and zero has a place."""
    return round(math.copysign(math.sqrt(abs(value)), value), 3)


def _root_axis(low: float, top: float) -> Axis:
    steps = [factor * 10**power for power in range(1, 8) for factor in (1, 3)]
    shown = [step for step in steps if step <= top * 1.05][-4:]
    values = [*(-step for step in shown if -step >= low), 0, *shown]
    ends = Axis(_root(low), max(_root(top), _root(values[-1]), 1), ())
    ticks = [Tick(ends.share(_root(value)), money(value).removesuffix(".00")) for value in values]
    return Axis(ends.low, ends.high, fewer(ticks))


def _table(differing: Rows, masking: Masking) -> Table:
    furthest = sorted(differing, key=lambda each: -abs(each["mirror"] - each["legacy"]))
    return Table(
        f"Customers furthest apart, at most {LISTED}",
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
