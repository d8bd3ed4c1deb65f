"""Rows of both sides by status."""

from __future__ import annotations

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
}


def statuses(comparison: Comparison) -> Plot | None:
    """Rows of each entity by status, as shares."""
    counted = {entity: counts for entity, counts in comparison.statuses.items() if counts}
    if not counted:
        return None
    entities = list(counted)
    totals = {entity: sum(counts.values()) for entity, counts in counted.items()}
    data = []
    for place, (status, colour) in enumerate(STATUSES.items()):
        rows = [counted[entity].get(status, 0) for entity in entities]
        if not any(rows):
            continue
        data.append(
            {
                "type": "bar",
                "orientation": "h",
                "name": words(status),
                "y": [words(entity) for entity in entities],
                "x": [
                    100 * count / totals[entity]
                    for entity, count in zip(entities, rows, strict=True)
                ],
                "customdata": rows,
                "marker": {
                    "color": colour,
                    "pattern": hatched(HATCHES[place]),
                },
                "hovertemplate": "%{y}<br>%{customdata:,} rows, %{x:.2f} %"
                "<extra>%{fullData.name}</extra>",
            }
        )
    shares = "; ".join(
        f"{words(entity)} {percent(100 * counted[entity].get('identical', 0) / totals[entity])}"
        for entity in entities
    )
    return Plot(
        "plot-statuses",
        "Rows of both sides",
        f"Identical on both sides: {shares}.",
        data,
        {
            "barmode": "stack",
            "xaxis": {"range": [0, 100], "ticksuffix": " %"},
            "yaxis": {"autorange": "reversed"},
        },
        Table(
            "Rows by entity and status",
            ("entity", *(words(status) for status in STATUSES)),
            [
                (words(entity), *(number(counted[entity].get(status, 0)) for status in STATUSES))
                for entity in entities
            ],
            frozenset(range(1, 7)),
        ),
        160 + 44 * len(entities),
    )
