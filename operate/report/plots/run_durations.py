"""How long runs took."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from operate.report.plots.plot import SERIES, SYMBOLS, Plot
from operate.report.plots.runs import axis_of_days, local_time, run_table
from operate.report.running import Run
from operate.report.tables import duration, moment


def durations(runs: Sequence[Run], zone: ZoneInfo) -> Plot | None:
    """How long each run took, with what it did."""
    ended = [run for run in runs if run.seconds is not None]
    if not ended:
        return None
    commands = sorted({run.command for run in ended})
    return Plot(
        "plot-durations",
        "How long runs took",
        _summary(ended, zone),
        [
            _marks(place, command, [run for run in ended if run.command == command], zone)
            for place, command in enumerate(commands)
        ],
        {
            "yaxis": {"title": {"text": "minutes"}, "rangemode": "tozero"},
            "xaxis": axis_of_days(ended, zone),
        },
        run_table(ended, zone, "Runs, newest first"),
    )


def _summary(ended: Sequence[Run], zone: ZoneInfo) -> str:
    failed = sum(run.failed for run in ended)
    longest = max(ended, key=lambda run: run.seconds or 0)
    return (
        f"{len(ended)} run{'s' if len(ended) > 1 else ''}, {failed} failed (crosses). "
        f"The longest took {duration(longest.seconds)}, on {moment(longest.started_at, zone)}."
    )


def _marks(place: int, command: str, runs: Sequence[Run], zone: ZoneInfo) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": command,
        "x": [local_time(run, zone) for run in runs],
        "y": [round((run.seconds or 0) / 60, 3) for run in runs],
        "text": [
            f"{run.status}, {duration(run.seconds)}<br>{run.rows_read:,} rows read, "
            f"{run.rows_written:,} written, {run.rows_failed:,} failed"
            f"<br>{run.calls:,} calls"
            for run in runs
        ],
        "hovertemplate": "%{x}<br>%{text}<extra>%{fullData.name}</extra>",
        "cliponaxis": False,
        "marker": {
            "color": ["--bad" if run.failed else SERIES[place] for run in runs],
            "symbol": ["x" if run.failed else SYMBOLS[place] for run in runs],
            "size": 9,
        },
    }
