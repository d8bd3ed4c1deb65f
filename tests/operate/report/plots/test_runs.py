"""Runs: five are drawn, fewer are told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from operate.report.plots.run_calls import calls
from operate.report.plots.run_durations import durations
from operate.report.running import Run

ZONE = ZoneInfo("America/Los_Angeles")
RUN = Run("sync", datetime(2025, 6, 1, 10, tzinfo=UTC), 90, "completed", 5, 1, 0, 16, 0, None)


def nights(count: int) -> list[Run]:
    return [replace(RUN, started_at=RUN.started_at + timedelta(days=day)) for day in range(count)]


def test_fewer_than_five_runs_are_words_and_a_table() -> None:
    for few in (1, 4):
        plot = durations(nights(few), ZONE)
        assert plot is not None
        assert plot.drawing is None
        assert "from the fifth on they are drawn" in plot.summary
        assert len(plot.table.rows) == few
        other = calls(nights(few), ZONE, 5000)
        assert other is not None
        assert other.drawing is None
    assert durations([replace(RUN, seconds=None)], ZONE) is None


def test_five_runs_are_drawn_and_a_failed_one_has_a_shape_of_its_own() -> None:
    runs = [replace(RUN, status="error", started_at=RUN.started_at), *nights(5)[1:]]
    plot = durations(runs, ZONE)
    assert plot is not None
    assert plot.drawing is not None
    assert plot.summary.startswith("1 of 5 runs failed. The longest took 1 min 30 s")
    assert [mark.symbol for mark in plot.drawing.marks] == ["x", *["circle"] * 4]
    assert plot.drawing.y_ticks[-1].label == "100 s"
    assert "5 rows read, 1 written, 0 failed\n16 calls" in plot.drawing.marks[1].tip


def test_the_ceiling_of_calls_is_drawn_where_runs_come_near_it() -> None:
    far, near = (calls(nights(5), ZONE, ceiling) for ceiling in (5000, 20))
    assert far is not None
    assert far.drawing is not None
    assert far.drawing.across is None
    assert "16 calls in five minutes, 0.32 % of the 5,000" in far.summary
    assert near is not None
    assert near.drawing is not None
    assert near.drawing.across == 100
