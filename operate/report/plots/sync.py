"""The sync: how long runs took, and the calls they made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from operate.report.plots.plot import SERIES, SYMBOLS, Plot, line_across
from operate.report.running import Run
from operate.report.tables import Table, duration, moment, number

NEAR_CEILING = 0.2


def durations(runs: Sequence[Run], zone: ZoneInfo) -> Plot | None:
    """How long each run took, with what it did."""
    ended = [run for run in runs if run.seconds is not None]
    if not ended:
        return None
    data = []
    for place, command in enumerate(sorted({run.command for run in ended})):
        mine = [run for run in ended if run.command == command]
        data.append(
            {
                "type": "scatter",
                "mode": "markers",
                "name": command,
                "x": [f"{run.started_at.astimezone(zone):%Y-%m-%dT%H:%M:%S}" for run in mine],
                "y": [round((run.seconds or 0) / 60, 3) for run in mine],
                "text": [
                    f"{run.status}, {duration(run.seconds)}<br>{run.rows_read:,} rows read, "
                    f"{run.rows_written:,} written, {run.rows_failed:,} failed"
                    f"<br>{run.calls:,} calls"
                    for run in mine
                ],
                "hovertemplate": "%{x}<br>%{text}<extra>%{fullData.name}</extra>",
                "cliponaxis": False,
                "marker": {
                    "color": ["--bad" if run.failed else SERIES[place] for run in mine],
                    "symbol": ["x" if run.failed else SYMBOLS[place] for run in mine],
                    "size": 9,
                },
            }
        )
    failed = sum(run.failed for run in ended)
    longest = max(ended, key=lambda run: run.seconds or 0)
    return Plot(
        "plot-durations",
        "How long runs took",
        f"{len(ended)} run{'s' if len(ended) > 1 else ''}, {failed} failed (crosses). "
        f"The longest took "
        f"{duration(longest.seconds)}, on {moment(longest.started_at, zone)}.",
        data,
        {
            "yaxis": {"title": {"text": "minutes"}, "rangemode": "tozero"},
            "xaxis": _days(ended, zone),
        },
        run_table(ended, zone, "Runs, newest first"),
    )


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
                "x": [f"{run.started_at.astimezone(zone):%Y-%m-%dT%H:%M:%S}" for run in ended],
                "y": [run.calls_per_window for run in ended],
                "text": [run.command for run in ended],
                "marker": {"color": "--mirror", "size": 9},
                "cliponaxis": False,
                "hovertemplate": "%{x}, %{text}<br>%{y:,} calls in five minutes<extra></extra>",
            }
        ],
        {
            "yaxis": {"title": {"text": "calls"}, "rangemode": "tozero"},
            "xaxis": _days(ended, zone),
            # Where calls stay far below it, the ceiling would flatten them into one line.
            "shapes": line_across(ceiling)
            if busiest.calls_per_window > ceiling * NEAR_CEILING
            else [],
        },
        run_table(ended, zone, "Calls of runs, newest first"),
        260,
    )


def _days(runs: Sequence[Run], zone: ZoneInfo) -> dict[str, Any]:
    """An axis of whole days: one run alone would be shown by the microsecond."""
    starts = [run.started_at.astimezone(zone).date() for run in runs]
    return {
        "type": "date",
        "range": [f"{min(starts)}", f"{max(starts) + timedelta(days=1)}"],
    }


def run_table(runs: Sequence[Run], zone: ZoneInfo, caption: str) -> Table:
    """Runs as a table."""
    return Table(
        caption,
        (
            "started",
            "command",
            "status",
            "took",
            "read",
            "written",
            "failed",
            "calls",
            "calls in 5 min",
        ),
        [
            (
                moment(run.started_at, zone),
                run.command,
                run.status,
                duration(run.seconds),
                number(run.rows_read),
                number(run.rows_written),
                number(run.rows_failed),
                number(run.calls),
                number(run.calls_per_window),
            )
            for run in runs
        ],
        frozenset(range(3, 9)),
    )
