"""How long runs took."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from common.words import counted, moment
from operate.report.plots.axes import numbers
from operate.report.plots.drawing import BAD, FAILED, MIRROR, QUIET, SYMBOLS, Drawing, Key, Mark
from operate.report.plots.plot import Plot
from operate.report.plots.runs import FEWEST, days_of, too_few
from operate.report.running import Run
from operate.report.tables import Table, duration, number

MINUTE = 60
COLOURS = (MIRROR, QUIET)


def durations(runs: Sequence[Run], zone: ZoneInfo) -> Plot | None:
    """How long each run took, with what it did."""
    ended = [run for run in runs if run.seconds is not None]
    if not ended:
        return None
    return Plot(
        "plot-durations",
        "How long runs took",
        _summary(ended, zone) + too_few(ended),
        _drawing(ended, zone) if len(ended) >= FEWEST else None,
        _table(runs, zone),
    )


def _summary(ended: Sequence[Run], zone: ZoneInfo) -> str:
    failed = sum(run.failed for run in ended)
    longest = max(ended, key=lambda run: run.seconds or 0)
    said = f"{failed} of {counted(len(ended), 'run')} failed" if failed else "None has failed"
    return (
        f"{said}. The longest took {duration(longest.seconds)}, on "
        f"{moment(longest.started_at, zone)}."
    )


def _drawing(ended: Sequence[Run], zone: ZoneInfo) -> Drawing:
    commands = sorted({run.command for run in ended})
    longest = max(run.seconds or 0 for run in ended)
    unit, name = (MINUTE, "min") if longest >= 2 * MINUTE else (1, "s")
    axis = numbers(0, longest / unit, lambda value: f"{value:g} {name}")
    days, places = days_of(ended, zone)
    looks = {
        command: (SYMBOLS[place % len(SYMBOLS)], COLOURS[min(place, 1)])
        for place, command in enumerate(commands)
    }
    keys = [Key(command, colour, symbol) for command, (symbol, colour) in looks.items()]
    failures = [Key("failed", BAD, FAILED)] if any(run.failed for run in ended) else []
    return Drawing(
        240,
        days.ticks,
        axis.ticks,
        marks=[
            Mark(
                place,
                axis.share((run.seconds or 0) / unit),
                *((FAILED, BAD) if run.failed else looks[run.command]),
                _tip(run, zone),
            )
            for run, place in zip(ended, places, strict=True)
        ],
        keys=[*keys, *failures] if len(commands) > 1 or failures else (),
    )


def _tip(run: Run, zone: ZoneInfo) -> str:
    return (
        f"{run.command}, {moment(run.started_at, zone)}\n"
        f"{run.status} in {duration(run.seconds)}\n"
        f"{counted(run.rows_read, 'row')} read, {number(run.rows_written)} written, "
        f"{number(run.rows_failed)} failed\n{counted(run.calls, 'call')}"
    )


def _table(runs: Sequence[Run], zone: ZoneInfo) -> Table:
    return Table(
        "Runs, newest first",
        ("started", "command", "state", "took", "rows read", "written", "failed", "calls"),
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
            )
            for run in runs
        ],
        frozenset(range(3, 8)),
    )
