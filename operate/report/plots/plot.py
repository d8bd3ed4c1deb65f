"""What a plot is, and how its marks are told apart.

A plot is plain data in the form that plotly.js draws. Colours are names of the style sheet's
variables (`--legacy`), so that one palette serves light, dark and print.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from operate.report.tables import Table

SERIES = ("--mirror", "--legacy", "--ok", "--odd", "--bad", "--quiet")
SYMBOLS = ("circle", "diamond", "square", "cross", "x", "triangle-up")
HATCHES = ("", "/", "x", "\\", "+", ".", "|")
"""Shapes of hatching, for people who cannot tell the colours apart."""


@dataclass(frozen=True)
class Plot:
    """A plot.

    Attributes:
        id: of its figure on the page.
        title: its heading.
        summary: what it shows, in a sentence; also read to those who cannot see it.
        data, layout: of plotly.js.
        table: the data behind it.
        height: pixels.
    """

    id: str
    title: str
    summary: str
    data: list[dict[str, Any]]
    layout: dict[str, Any]
    table: Table
    height: int = 320


def plain(text: str) -> str:
    """Text that plotly.js draws as it is; it takes `<b>`, `<a href>` and others for markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def hatched(shape: str) -> dict[str, Any]:
    """Hatching, so that neighbours differ without their colours."""
    return {
        "shape": shape,
        "fillmode": "overlay",
        "fgcolor": "--paper",
        "size": 7,
        "solidity": 0.15,
    }


def line_up(x: float) -> list[dict[str, Any]]:
    """A threshold on the axis of values of a plot that lies on its side."""
    return [
        {
            "type": "line",
            "x0": x,
            "x1": x,
            "y0": 0,
            "y1": 1,
            "yref": "paper",
            "line": {"color": "--bad", "width": 1.5, "dash": "dot"},
        }
    ]


def line_across(y: float) -> list[dict[str, Any]]:
    """A threshold on the axis of values."""
    return [
        {
            "type": "line",
            "x0": 0,
            "x1": 1,
            "xref": "paper",
            "y0": y,
            "y1": y,
            "line": {"color": "--bad", "width": 1.5, "dash": "dot"},
        }
    ]
