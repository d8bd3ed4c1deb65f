"""`python -m benchmarks`: measure, and bring benchmarks/README.md up to date."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from benchmarks import STATE
from benchmarks.document import document
from benchmarks.growth import grow
from benchmarks.place import Scale
from benchmarks.plots import draw
from benchmarks.race import race
from benchmarks.results import Results

HERE = Path(__file__).resolve().parent
UNFINISHED = STATE / "results.json"
"""Runs of this machine, which a further call goes on with; not those of the checkout, which may be
another machine's."""
FULL = Scale(members=10_000, transactions=20_000, products=3_000, years=2.0)
SHORTEST_HISTORY = Scale(members=10_000, transactions=20_000, products=3_000, years=0.75)
QUICK = Scale(members=120, transactions=150, products=40, years=0.1)


def main() -> None:
    """Measure what the results lack, then write and draw them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--quick", action="store_true", help="small, once: proves that it runs")
    parser.add_argument("--part", choices=["race", "growth"], help="only this; by default both")
    parser.add_argument("--fresh", action="store_true", help="forget what was measured before")
    parser.add_argument("--output", type=Path, default=HERE, help="the folder of README.md")
    parser.add_argument("--results", type=Path, default=UNFINISHED, help="what was measured")
    options = parser.parse_args()
    if options.fresh:
        options.results.unlink(missing_ok=True)
    results = Results(options.results)
    parts = {options.part} if options.part else {"race", "growth"}
    scale, latencies, runs = (QUICK, (0, 20), 1) if options.quick else (FULL, (0, 200), 3)
    if "race" in parts:
        race(scale, latencies, runs, results)
    shortest, factors = (QUICK, (1, 2)) if options.quick else (SHORTEST_HISTORY, (1, 4, 16))
    if "growth" in parts:
        grow(shortest, factors, runs, results)
    document(results, options.output / "README.md", draw(results, options.output / "plots"))
    kept = options.output / "results.json"
    if kept != options.results:
        shutil.copyfile(options.results, kept)


if __name__ == "__main__":
    main()
