"""Rows of both sides by status."""

from __future__ import annotations

from common.words import counted
from operate.report.comparison import Comparison
from operate.report.plots.axes import Tick, bands
from operate.report.plots.drawing import Bar, Drawing, Key
from operate.report.plots.plot import Plot
from operate.report.tables import Table, number, percent, words

STATUSES = {
    "identical": ("mirror", ""),
    "modified": ("legacy", "slash"),
    "legacy_only": ("bad", ""),
    "mirror_only": ("bad", "cross"),
    "duplicate_key": ("bad", "backslash"),
    "not_yet_in_legacy": ("quiet", "dots"),
    "not_reported": ("quiet", "bars"),
}
"""By status, its colour and hatching."""
ROW_HEIGHT = 40
FILLED = 0.6
"""Of a row's height."""
SCALE = tuple(Tick(share, f"{share} %") for share in (0, 25, 50, 75, 100))

Counts = dict[str, dict[str, int]]
"""By entity, the rows of each status."""


def statuses(comparison: Comparison) -> Plot | None:
    """Rows of each entity by status, as shares."""
    counted_rows = {entity: counts for entity, counts in comparison.statuses.items() if counts}
    if not counted_rows:
        return None
    shares = "; ".join(
        f"{words(entity)} {percent(_share(counts, 'identical'))}"
        for entity, counts in counted_rows.items()
    )
    return Plot(
        "plot-statuses",
        "By status",
        f"Identical on both sides: {shares}.",
        _drawing(counted_rows),
        _table(counted_rows),
    )


def _share(counts: dict[str, int], status: str) -> float:
    """Percent of an entity's rows that have a status."""
    return 100 * counts.get(status, 0) / sum(counts.values())


def _drawing(rows: Counts) -> Drawing:
    ticks = bands([words(entity) for entity in rows])
    height = 100 / len(rows) * FILLED
    bars = []
    for tick, (entity, counts) in zip(ticks, rows.items(), strict=True):
        left = 0.0
        for status, (colour, hatch) in STATUSES.items():
            share = _share(counts, status)
            if share:
                tip = (
                    f"{words(entity)}, {words(status)}\n"
                    f"{counted(counts[status], 'row')}, {percent(share)}"
                )
                bars.append(Bar(left, tick.at - height / 2, share, height, colour, hatch, tip))
            left += share
    there = [status for status in STATUSES if any(counts.get(status) for counts in rows.values())]
    return Drawing(
        ROW_HEIGHT * len(rows),
        SCALE,
        [Tick(100 - tick.at, tick.label) for tick in ticks],
        bars=bars,
        keys=[
            Key(words(status), STATUSES[status][0], hatch=STATUSES[status][1]) for status in there
        ],
        has_rows=True,
    )


def _table(rows: Counts) -> Table:
    return Table(
        "Rows by entity and status",
        ("entity", *(words(status) for status in STATUSES)),
        [
            (words(entity), *(number(counts.get(status, 0)) for status in STATUSES))
            for entity, counts in rows.items()
        ],
        frozenset(range(1, len(STATUSES) + 1)),
    )
