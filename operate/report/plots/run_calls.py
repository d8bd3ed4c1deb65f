"""The calls that runs made, below the ceiling."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from common.words import counted, moment
from operate.report.plots.axes import numbers
from operate.report.plots.drawing import MIRROR, Drawing, Mark
from operate.report.plots.plot import Plot
from operate.report.plots.runs import FEWEST, days_of
from operate.report.running import Run
from operate.report.tables import Table, number, percent

NEAR_CEILING = 0.2


def calls(runs: Sequence[Run], zone: ZoneInfo, ceiling: int) -> Plot | None:
    """Calls of each run in five minutes, below the ceiling."""
    ended = [run for run in runs if run.seconds is not None]
    if not ended:
        return None
    busiest = max(run.calls_per_window for run in ended)
    return Plot(
        "plot-calls",
        "Calls in five minutes",
        f"The busiest run made {counted(busiest, 'call')} in five minutes, "
        f"{percent(100 * busiest / ceiling)} of the {number(ceiling)} that BLAZE_CALLS_PER_5MIN "
        "allows. Averages over runs that took longer.",
        _drawing(ended, zone, busiest, ceiling) if len(ended) >= FEWEST else None,
        Table(
            "Calls of runs, newest first",
            ("started", "command", "calls", "in five minutes", "waited"),
            [
                (
                    moment(run.started_at, zone),
                    run.command,
                    number(run.calls),
                    number(run.calls_per_window),
                    f"{number(run.waited_s)} s",
                )
                for run in ended
            ],
            frozenset(range(2, 5)),
        ),
    )


def _drawing(ended: Sequence[Run], zone: ZoneInfo, busiest: int, ceiling: int) -> Drawing:
    # Where calls stay far below it, the ceiling would flatten them into one line.
    is_near = busiest > ceiling * NEAR_CEILING
    axis = numbers(0, max(busiest, ceiling if is_near else 1), number)
    days, places = days_of(ended, zone)
    return Drawing(
        200,
        days.ticks,
        axis.ticks,
        marks=[
            Mark(
                place,
                axis.share(run.calls_per_window),
                "circle",
                MIRROR,
                f"{run.command}, {moment(run.started_at, zone)}\n"
                f"{counted(run.calls_per_window, 'call')} in five minutes",
            )
            for run, place in zip(ended, places, strict=True)
        ],
        across=axis.share(ceiling) if is_near else None,
    )
