"""Rows of both sides by status."""

from __future__ import annotations

from typing import Any

from operate.report.comparison import Comparison
from operate.report.plots.plot import HATCHES, Plot, hatched
from operate.report.tables import Table, number, percent, words

STATUSES = {
    "identical": "--ok",
    "modified": "--legacy",
    "legacy_only": "--bad",
    "mirror_only": "--mirror",
    "duplicate_key": "--odd",
    "not_yet_in_legacy": "--quiet",
    "not_reported": "--quiet",
}

Counts = dict[str, dict[str, int]]
"""By entity, the rows of each status."""


def statuses(comparison: Comparison) -> Plot | None:
    """Rows of each entity by status, as shares."""
    counted = {entity: counts for entity, counts in comparison.statuses.items() if counts}
    if not counted:
        return None
    shares = "; ".join(
        f"{words(entity)} {percent(_share(counts, 'identical'))}"
        for entity, counts in counted.items()
    )
    return Plot(
        "plot-statuses",
        "Rows of both sides",
        f"Identical on both sides: {shares}.",
        [
            _bars(counted, status, colour, HATCHES[place])
            for place, (status, colour) in enumerate(STATUSES.items())
            if any(counts.get(status) for counts in counted.values())
        ],
        {
            "barmode": "stack",
            "xaxis": {"range": [0, 100], "ticksuffix": " %"},
            "yaxis": {"autorange": "reversed"},
        },
        _table(counted),
        160 + 44 * len(counted),
    )


def _share(counts: dict[str, int], status: str) -> float:
    """Percent of an entity's rows that have a status."""
    return 100 * counts.get(status, 0) / sum(counts.values())


def _bars(counted: Counts, status: str, colour: str, hatch: str) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "name": words(status),
        "y": [words(entity) for entity in counted],
        "x": [_share(counts, status) for counts in counted.values()],
        "customdata": [counts.get(status, 0) for counts in counted.values()],
        "marker": {"color": colour, "pattern": hatched(hatch)},
        "hovertemplate": "%{y}<br>%{customdata:,} rows, %{x:.2f} %<extra>%{fullData.name}</extra>",
    }


def _table(counted: Counts) -> Table:
    return Table(
        "Rows by entity and status",
        ("entity", *(words(status) for status in STATUSES)),
        [
            (words(entity), *(number(counts.get(status, 0)) for status in STATUSES))
            for entity, counts in counted.items()
        ],
        frozenset(range(1, len(STATUSES) + 1)),
    )
