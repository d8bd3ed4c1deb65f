"""Match rates of columns."""

from __future__ import annotations

from typing import Any

from operate.report.comparison import Comparison
from operate.report.plots.plot import Plot, line_up
from operate.report.session import Rows
from operate.report.tables import Table, number, percent, words

ROW_HEIGHT = 26
LEAST_SHOWN = 90
"""The axis begins here, or at the worst column where that is further down."""


def columns(comparison: Comparison, entity: str, allowed: float | None) -> Plot | None:
    """The match rate of each column of an entity, worst first.

    Args:
        comparison: of both sides.
        entity: one of the four.
        allowed: percent that may miss, where a gate says so.
    """
    rows = [row for row in comparison.columns if row["entity"] == entity and row["rows_judged"]]
    if not rows or entity in comparison.gaps:
        return None
    rows.sort(key=lambda row: (row["match_percent"], row["column_name"]))
    floor = None if allowed is None else 100 - allowed
    return Plot(
        f"plot-columns-{entity}",
        words(entity).capitalize(),
        _summary(rows),
        [_marks(rows, floor)],
        _layout(rows[0]["match_percent"], floor),
        _table(entity, rows),
        110 + ROW_HEIGHT * len(rows),
    )


def _summary(rows: Rows) -> str:
    perfect = sum(row["judged_matches"] == row["rows_judged"] for row in rows)
    worst = rows[0]
    return (
        f"{perfect} of {len(rows)} columns match in every row. The worst is "
        f"{words(worst['column_name'])}: {percent(worst['match_percent'])} match."
    )


def _marks(rows: Rows, floor: float | None) -> dict[str, Any]:
    below = [floor is not None and row["match_percent"] < floor for row in rows]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": "match rate",
        "x": [row["match_percent"] for row in rows],
        "y": [words(row["column_name"]) for row in rows],
        "customdata": [
            [row["judged_matches"], row["rows_judged"], row["known_differences"]] for row in rows
        ],
        "marker": {
            "size": 11,
            "color": ["--bad" if is_below else "--mirror" for is_below in below],
            "symbol": ["x" if is_below else "circle" for is_below in below],
        },
        "hovertemplate": "%{y}<br>%{x:.3f} % match<br>%{customdata[0]:,} of "
        "%{customdata[1]:,} rows, %{customdata[2]:,} known differences<extra></extra>",
    }


def _layout(worst: float, floor: float | None) -> dict[str, Any]:
    low = min(worst, LEAST_SHOWN)
    return {
        "xaxis": {
            "range": [low - (100 - low) * 0.05, 100 + (100 - low) * 0.04],
            "ticksuffix": " %",
        },
        "yaxis": {"autorange": "reversed", "type": "category"},
        "showlegend": False,
        "shapes": [] if floor is None else line_up(floor),
    }


def _table(entity: str, rows: Rows) -> Table:
    return Table(
        f"Columns of {words(entity)}, worst first",
        (
            "column",
            "match",
            "judged",
            "differ",
            "only in mirror",
            "only in legacy",
            "empty or null",
            "cannot be read",
            "known",
        ),
        [
            (
                words(row["column_name"]),
                percent(row["match_percent"]),
                number(row["rows_judged"]),
                number(row["differs"]),
                number(row["null_in_legacy"]),
                number(row["null_in_mirror"]),
                number(row["empty_vs_null"]),
                number(row["unreadable"]),
                number(row["known_differences"]),
            )
            for row in rows
        ],
        frozenset(range(1, 9)),
    )
