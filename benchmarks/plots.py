"""The results, drawn."""

from __future__ import annotations

import statistics
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib import pyplot as plt
from matplotlib.axes import Axes

from benchmarks.results import Results

TITLES = {
    "mirror": "this project",
    "script": "the plan's script",
    "floor": "the floor",
    "singer": "Singer",
    "dlt": "dlt's rest_api",
}
# Okabe and Ito's colours, which everybody can tell apart.
MINE, THEIRS = "#0072B2", "#999999"
LINES = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00")

mpl.use("svg")
mpl.rcParams.update(
    {
        "svg.hashsalt": "blaze-mirror",  # the same numbers give the same file
        "axes.spines.top": False,
        "axes.spines.right": False,
        "font.size": 9,
    }
)


def draw(results: Results, folder: Path) -> list[str]:
    """Draw what there is.

    Args:
        results: what was measured.
        folder: for the pictures.

    Returns:
        The names of the files.
    """
    folder.mkdir(parents=True, exist_ok=True)
    drawn = []
    for name, runs, picture in (
        ("race.svg", results.race, _race),
        ("growth.svg", results.growth, _growth),
    ):
        if runs:
            picture(runs)
            plt.savefig(folder / name, metadata={"Date": None})
            plt.close()
            drawn.append(name)
    return drawn


def _race(runs: list[dict[str, Any]]) -> None:
    latencies = sorted({run["latency_ms"] for run in runs})
    _, panels = plt.subplots(
        2, len(latencies), figsize=(9, 5), layout="constrained", squeeze=False, sharey=True
    )
    for column, latency in enumerate(latencies):
        here = [run for run in runs if run["latency_ms"] == latency]
        _bars(panels[0][column], here, "seconds")
        panels[0][column].set(title=f"{latency} ms added to a call", xlabel="seconds", xscale="log")
        _bars(panels[1][column], here, "peak_mb")
        panels[1][column].set(xlabel="peak memory, MiB")


def _bars(panel: Axes, runs: list[dict[str, Any]], measure: str) -> None:
    names = [name for name in TITLES if any(run["contender"] == name for run in runs)]
    for name in reversed(names):
        values = [run[measure] for run in runs if run["contender"] == name]
        middle = statistics.median(values)
        spread = [[middle - min(values)], [max(values) - middle]]
        bar = panel.barh(
            TITLES[name], middle, xerr=spread, color=MINE if name == "mirror" else THEIRS
        )
        panel.bar_label(bar, fmt="%.0f", padding=3)
    panel.margins(x=0.15)


def _growth(runs: list[dict[str, Any]]) -> None:
    runs = sorted(runs, key=lambda run: run["factor"])
    factors = [f"{run['factor']} ×" for run in runs]
    _, (times, memory) = plt.subplots(1, 2, figsize=(9, 3.2), layout="constrained")
    for (measure, title), colour in zip(
        (
            ("day_s", "a night after one day"),
            ("quiet_s", "a quiet night"),
            ("dbt_s", "dbt alone"),
            ("five_minutes_s", "five-minute job"),
            ("idle_s", "five-minute job, idle"),
        ),
        LINES,
        strict=True,
    ):
        middles = [statistics.median(run[measure]) for run in runs]
        times.plot(factors, middles, marker="o", color=colour, label=title)
    times.set(xlabel="history", ylabel="seconds", ylim=(0, None))
    times.legend(frameon=False)
    memory.bar(factors, [run["backfill_mb"] for run in runs], color=MINE)
    memory.set(xlabel="history", ylabel="peak memory of a backfill, MiB")
