"""Customers by tier on both sides."""

from __future__ import annotations

from common.words import counted
from operate.report.plots.axes import bands, numbers
from operate.report.plots.drawing import HATCHES, LEGACY, MIRROR, Bar, Drawing, Key
from operate.report.plots.plot import Plot
from operate.report.tables import Table, number, signed

WIDTH = 0.36
"""Of a bar, of the room that its tier has."""
SIDES = ((LEGACY, HATCHES[1]), (MIRROR, HATCHES[0]))

Counts = dict[str, tuple[int, int]]
"""By tier, customers of (legacy, mirror)."""


def tiers(name: str, title: str, counts: Counts) -> Plot | None:
    """Customers by tier on both sides.

    Args:
        name: of the plot.
        title: its heading.
        counts: by tier, customers of (legacy, mirror).
    """
    if not counts:
        return None
    return Plot(
        f"plot-{name}",
        title,
        "Legacy and mirror: "
        + "; ".join(
            f"{value} {number(legacy)} and {number(mirror)}"
            for value, (legacy, mirror) in counts.items()
        )
        + ".",
        _drawing(counts),
        Table(
            "Customers by tier",
            ("tier", "legacy", "mirror", "mirror minus legacy"),
            [
                (value, number(legacy), number(mirror), signed(mirror - legacy))
                for value, (legacy, mirror) in counts.items()
            ],
            frozenset({1, 2, 3}),
        ),
    )


def _drawing(counts: Counts) -> Drawing:
    ticks = bands(list(counts))
    axis = numbers(0, max(max(each) for each in counts.values()), number)
    band = 100 / len(counts)
    bars = []
    for place, (colour, hatch) in enumerate(SIDES):
        for tick, (value, each) in zip(ticks, counts.items(), strict=True):
            height = axis.share(each[place])
            left = tick.at + band * WIDTH * (place - 1)
            tip = f"{value}\n{colour}: {counted(each[place], 'customer')}"
            bars.append(Bar(left, 100 - height, band * WIDTH, height, colour, hatch, tip))
    keys = [Key(colour, colour, hatch=hatch) for colour, hatch in SIDES]
    return Drawing(200, ticks, axis.ticks, bars=bars, keys=keys)
