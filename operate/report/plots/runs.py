"""What the plots of runs have in common: how many it takes, and where each stands on the axis."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from common.words import counted
from operate.report.plots.axes import Axis, days, seconds_since
from operate.report.running import Run

FEWEST = 5
"""Runs that are worth a plot; of fewer the table says more."""


def days_of(runs: Sequence[Run], zone: ZoneInfo) -> tuple[Axis, list[float]]:
    """The axis of the days on which runs began, and where each stands on it, in percent."""
    starts = [run.started_at.astimezone(zone) for run in runs]
    first = min(starts).date()
    axis = days(first, max(starts).date())
    return axis, [axis.share(seconds_since(first, start)) for start in starts]


def too_few(runs: Sequence[Run]) -> str:
    """Why there is no plot; empty where there is one."""
    if len(runs) >= FEWEST:
        return ""
    return f" {counted(len(runs), 'run')} so far: from the fifth on they are drawn."
