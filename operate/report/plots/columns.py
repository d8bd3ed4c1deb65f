"""Match rates of columns."""

from __future__ import annotations

from common.words import counted
from operate.report.comparison import Comparison
from operate.report.plots.axes import Axis, Tick, bands, numbers
from operate.report.plots.drawing import BAD, FAILED, MIRROR, Drawing, Mark
from operate.report.plots.plot import Plot
from operate.report.session import Rows
from operate.report.tables import Table, number, percent, words

ROW_HEIGHT = 24
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
    differs = any(row["judged_matches"] < row["rows_judged"] for row in rows)
    return Plot(
        f"plot-columns-{entity}",
        f"Columns of {words(entity)}",
        _summary(rows),
        _drawing(rows, None if allowed is None else 100 - allowed) if differs else None,
        _table(rows),
    )


def _summary(rows: Rows) -> str:
    perfect = sum(row["judged_matches"] == row["rows_judged"] for row in rows)
    if perfect == len(rows):
        return "All columns that are judged match in every row."
    worst = rows[0]
    return (
        f"{perfect} of {counted(len(rows), 'column')} match in every row. The worst is "
        f"{words(worst['column_name'])}: {percent(worst['match_percent'])} match."
    )


def _drawing(rows: Rows, floor: float | None) -> Drawing:
    low = min(rows[0]["match_percent"], LEAST_SHOWN)
    whole = numbers(low, 100, lambda value: f"{value:g} %")
    axis = Axis(whole.low, 100, whole.ticks)
    ticks = bands([words(row["column_name"]) for row in rows])
    marks = []
    for tick, row in zip(ticks, rows, strict=True):
        is_below = floor is not None and row["match_percent"] < floor
        look = (FAILED, BAD) if is_below else ("circle", MIRROR)
        place = axis.share(row["match_percent"])
        marks.append(Mark(place, 100 - tick.at, *look, _tip(row)))
    return Drawing(
        ROW_HEIGHT * len(rows),
        axis.ticks,
        [Tick(100 - tick.at, tick.label) for tick in ticks],
        marks=marks,
        up=None if floor is None else axis.share(floor),
        has_rows=True,
    )


def _tip(row: dict[str, object]) -> str:
    return (
        f"{words(str(row['column_name']))}: {percent(row['match_percent'])} match\n"  # type: ignore[arg-type]
        f"{row['judged_matches']:,} of {row['rows_judged']:,} rows, "
        f"{row['known_differences']:,} known to differ"
    )


def _table(rows: Rows) -> Table:
    return Table(
        "Worst columns first",
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
