"""The calls that runs made, below the ceiling."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from operate.report.plots.plot import Plot, line_across
from operate.report.plots.runs import axis_of_days, local_time, run_table
from operate.report.running import Run
from operate.report.tables import number

NEAR_CEILING = 0.2


def calls(runs: Sequence[Run], zone: ZoneInfo, ceiling: int) -> Plot | None:
    """Calls of each run in five minutes, below the ceiling."""
    ended = [run for run in runs if run.seconds is not None]
    if not ended:
        return None
    busiest = max(ended, key=lambda run: run.calls_per_window)
    return Plot(
        "plot-calls",
        "Calls in five minutes",
        f"The busiest run made {number(busiest.calls_per_window)} calls in five minutes, "
        f"{busiest.calls_per_window / ceiling:.1%} of the {number(ceiling)} that "
        "BLAZE_CALLS_PER_5MIN allows. Averages over runs that took longer.",
        [
            {
                "type": "scatter",
                "mode": "markers",
                "name": "calls in five minutes",
                "x": [local_time(run, zone) for run in ended],
                "y": [run.calls_per_window for run in ended],
                "text": [run.command for run in ended],
                "marker": {"color": "--mirror", "size": 9},
                "cliponaxis": False,
                "hovertemplate": "%{x}, %{text}<br>%{y:,} calls in five minutes<extra></extra>",
            }
        ],
        {
            "yaxis": {"title": {"text": "calls"}, "rangemode": "tozero"},
            "xaxis": axis_of_days(ended, zone),
            # Where calls stay far below it, the ceiling would flatten them into one line.
            "shapes": line_across(ceiling)
            if busiest.calls_per_window > ceiling * NEAR_CEILING
            else [],
        },
        run_table(ended, zone, "Calls of runs, newest first"),
        260,
    )
