"""What the plots of runs have in common: an axis of days, and the runs as a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from operate.report.running import Run
from operate.report.tables import Table, duration, moment, number


def local_time(run: Run, zone: ZoneInfo) -> str:
    """When a run began, as plotly reads it."""
    return f"{run.started_at.astimezone(zone):%Y-%m-%dT%H:%M:%S}"


def axis_of_days(runs: Sequence[Run], zone: ZoneInfo) -> dict[str, Any]:
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
