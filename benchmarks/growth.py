"""What a night costs as the history grows."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks import place, truth
from benchmarks.measure import Measurement, measured
from benchmarks.place import Scale
from benchmarks.results import Results
from sandbox.process import Sandbox

FIVE_MINUTES_IN_DAYS = 5 / (24 * 60)
GATES_FAIL = frozenset({0, 1})
CEILING = "10000"
"""The sandbox's own limit: a long history at full speed would wait for the usual half of it."""


@dataclass(frozen=True)
class GrowthRun:
    """What one length of history costs.

    Attributes:
        factor: how many times the shortest history.
        transactions: in it, at first.
        backfill_s, backfill_mb: of the first run, all of it.
        quiet_s: of runs to which nothing has happened.
        quiet_rows: that those have written.
        day_s: of runs after one more day.
        five_minutes_s: of the frequent job after five minutes in which products have changed.
        idle_s: of the frequent job where none have.
        dbt_s: of dbt alone, where nothing has landed.
        models_s: of the same without tests and gates.
        legacy_s: of runs to which nothing has happened, beside legacy's tables.
        peak_mb: the most of all runs but the first.
        wrong: what the tables hold at the end that is not so.
    """

    factor: int
    transactions: int
    backfill_s: float
    backfill_mb: float
    quiet_s: list[float]
    quiet_rows: int
    day_s: list[float]
    five_minutes_s: list[float]
    idle_s: list[float]
    dbt_s: list[float]
    models_s: list[float]
    legacy_s: list[float]
    peak_mb: float
    wrong: list[str]


def grow(scale: Scale, factors: Sequence[int], runs: int, results: Results) -> None:
    """Measure each length of history that the results lack.

    Args:
        scale: of the shortest.
        factors: how many times as long the others are.
        runs: of everything but the backfill.
        results: are added to, and saved after each history.
    """
    for factor in factors:
        if results.has_growth(factor):
            continue
        with place.dispensary(scale.times(factor)) as sandbox:
            run = _measure(sandbox, scale.times(factor), factor, runs)
        results.add_growth(asdict(run))
        results.say(
            f"history × {factor}: backfill {run.backfill_s:.0f} s and {run.backfill_mb:.0f} MiB, "
            f"quiet night {min(run.quiet_s):.1f} s, a day {min(run.day_s):.1f} s, "
            f"five minutes {min(run.five_minutes_s):.1f} s, dbt alone {min(run.dbt_s):.1f} s, "
            f"beside legacy {min(run.legacy_s):.1f} s"
            + (f"; wrong: {'; '.join(run.wrong)}" if run.wrong else "")
        )


def _measure(sandbox: Sandbox, scale: Scale, factor: int, runs: int) -> GrowthRun:
    peaks = []
    with place.fresh_server() as server, tempfile.TemporaryDirectory() as folder:
        command = place.command(sandbox, server, scale)

        def take(*module: str, ends: frozenset[int] = frozenset({0})) -> Measurement:
            environment = command.environment(BLAZE_CALLS_PER_5MIN=CEILING, FORCE="1")
            log = Path(folder, "log")
            took = measured([sys.executable, "-m", *module], environment, log)
            if took.status not in ends:
                raise RuntimeError(f"{' '.join(module)} failed: {took.output[-1000:]}")
            peaks.append(took.peak_mb)
            return took

        backfill = take("operate.cli", "sync")
        peaks.clear()
        before = place.rows_written(server)
        quiet = [take("operate.cli", "sync").seconds for _ in range(runs)]
        quiet_rows = place.rows_written(server) - before
        dbt = [take("benchmarks.dbt_alone").seconds for _ in range(runs)]
        models = [take("benchmarks.dbt_alone", "run").seconds for _ in range(runs)]
        days, moments = [], []
        for _ in range(runs):
            sandbox.advance(days=1)
            days.append(take("operate.cli", "sync").seconds)
        for _ in range(runs):
            sandbox.advance(days=FIVE_MINUTES_IN_DAYS)
            moments.append(take("operate.cli", "sync-products").seconds)
        idle = [take("operate.cli", "sync-products").seconds for _ in range(runs)]
        take("operate.cli", "sync")
        wrong = truth.mistakes(server.url, truth.MIRRORED, sandbox.truth(rows=False))
        sandbox.legacy(server.url, "public")
        # The first copies legacy and judges for the first time. A gate fails by design: exit 1.
        beside = [take("operate.cli", "sync", ends=GATES_FAIL).seconds for _ in range(runs + 1)][1:]
    return GrowthRun(
        factor=factor,
        transactions=scale.transactions,
        backfill_s=backfill.seconds,
        backfill_mb=backfill.peak_mb,
        quiet_s=quiet,
        quiet_rows=quiet_rows,
        day_s=days,
        five_minutes_s=moments,
        idle_s=idle,
        dbt_s=dbt,
        models_s=models,
        legacy_s=beside,
        peak_mb=max(peaks),
        wrong=wrong,
    )
