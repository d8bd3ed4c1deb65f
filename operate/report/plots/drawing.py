"""What is drawn: bars, lines and marks at places in percent, so that a plot is as wide as its page.

The template `drawing.html.j2` makes SVG of it. Colours are names of the style sheet's classes, so
that one palette serves light, dark and print.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from operate.report.plots.axes import Tick

MIRROR, LEGACY, BAD, QUIET = "mirror", "legacy", "bad", "quiet"
"""Colours."""
HATCHES = ("", "slash", "cross", "backslash", "grid", "dots", "bars")
"""Hatching by place, for people who cannot tell the colours apart."""
SYMBOLS = ("circle", "diamond", "square")
FAILED = "x"
"""The symbol of what is not as it should be."""


@dataclass(frozen=True)
class Bar:
    """A bar: its upper left corner and its size in percent, and what it says when hovered over."""

    x: float
    y: float
    width: float
    height: float
    colour: str
    hatch: str
    tip: str


@dataclass(frozen=True)
class Mark:
    """A mark: its middle in percent, and what it says when hovered over."""

    x: float
    y: float
    symbol: str
    colour: str
    tip: str


@dataclass(frozen=True)
class Line:
    """A line through points in percent; None breaks it."""

    points: Sequence[tuple[float, float] | None]
    colour: str
    is_dashed: bool = False

    @property
    def path(self) -> str:
        """In the words of SVG."""
        said, pen = [], "M"
        for point in self.points:
            if point is not None:
                said.append(f"{pen}{point[0]:.2f} {point[1]:.2f}")
            pen = "M" if point is None else "L"
        return "".join(said)


@dataclass(frozen=True)
class Key:
    """A line of the legend: how a series looks, and its name."""

    name: str
    colour: str
    symbol: str = ""
    hatch: str = ""
    is_dashed: bool = False


@dataclass(frozen=True)
class Drawing:
    """A plot's drawing.

    Attributes:
        height: pixels, of the area between the axes.
        x_ticks: named places along the foot.
        y_ticks: named places along the left side; 0 is the foot.
        bars, lines, marks: what is drawn.
        keys: the legend; none where there is only one series.
        across: a threshold, in percent from the foot.
        up: a threshold, in percent from the left.
        zero: where the line of zero is, in percent from the foot, if not at the foot.
        has_rows: whether the left side names rows, which have no lines between them.
    """

    height: int
    x_ticks: Sequence[Tick]
    y_ticks: Sequence[Tick]
    bars: Sequence[Bar] = ()
    lines: Sequence[Line] = ()
    marks: Sequence[Mark] = ()
    keys: Sequence[Key] = ()
    across: float | None = None
    up: float | None = None
    zero: float | None = None
    has_rows: bool = False

    @property
    def margin(self) -> int:
        """Characters on the left, for the longest name there."""
        return max(len(tick.label) for tick in self.y_ticks)
