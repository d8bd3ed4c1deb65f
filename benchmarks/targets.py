"""What the project wants to reach, and whether the results say that it does."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from typing import Any

from benchmarks.results import Results

MEMORY_MB = 400
FLAT = 1.2
"""The most that a long history may cost, of what a short one does."""
FIVE_MINUTES = 1 / 3
FREQUENT = {"products changed": "five_minutes_s", "nothing changed": "idle_s"}


@dataclass(frozen=True)
class Target:
    """One thing to reach.

    Attributes:
        name: what is compared.
        wanted: in words.
        found: the ratio, or the number, in words.
        met: whether it was reached; None where a peer's answer was wrong or missing.
    """

    name: str
    wanted: str
    found: str
    met: bool | None


def median(results: Results, contender: str, latency_ms: int) -> float | None:
    """The median seconds of a contender, None where it did not run."""
    seconds = [run["seconds"] for run in results.of(contender, latency_ms)]
    return statistics.median(seconds) if seconds else None


def targets(results: Results) -> list[Target]:
    """All of them, in the order of the table."""
    found = [
        *_faster(results, "dlt", "dlt's rest_api", 0, 10),
        *_faster(results, "script", "the plan's script", 0, 2),
        *_faster(results, "script", "the plan's script", 200, 6),
        *_faster(results, "singer", "Singer", 0, 10),
        *_near_floor(results, 0, 2.5),
        *_near_floor(results, 200, 1.5),
    ]
    mirror = [run["peak_mb"] for run in results.race if run["contender"] == "mirror"]
    mirror += [max(run["backfill_mb"], run["peak_mb"]) for run in results.growth]
    if mirror:
        peak = max(mirror)
        found.append(
            Target("peak memory", f"≤ {MEMORY_MB} MiB", f"{peak:.0f} MiB", peak <= MEMORY_MB)
        )
    return found + _growth(results)


def _faster(results: Results, peer: str, title: str, latency_ms: int, times: float) -> list[Target]:
    mine, theirs = (median(results, name, latency_ms) for name in ("mirror", peer))
    if mine is None or theirs is None:
        return []
    name, wanted = f"against {title} at {latency_ms} ms", f"≥ {times:g} × faster"
    return [Target(name, wanted, f"{theirs / mine:.1f} ×", theirs / mine >= times)]


def _near_floor(results: Results, latency_ms: int, times: float) -> list[Target]:
    mine, floor = (median(results, name, latency_ms) for name in ("mirror", "floor"))
    if mine is None or floor is None:
        return []
    name, wanted = f"against the floor at {latency_ms} ms", f"≤ {times:g} ×"
    return [Target(name, wanted, f"{mine / floor:.2f} ×", mine / floor <= times)]


def _growth(results: Results) -> list[Target]:
    runs = sorted(results.growth, key=lambda run: run["factor"])
    if not runs:
        return []
    first, last = runs[0], runs[-1]
    span = f"{first['factor']} × to {last['factor']} ×"
    memory = last["backfill_mb"] / first["backfill_mb"]
    quiet = statistics.median(last["quiet_s"]) / statistics.median(first["quiet_s"])
    written = sum(run["quiet_rows"] for run in runs)
    return [
        Target(f"memory of a backfill, {span}", f"≤ {FLAT} ×", f"{memory:.2f} ×", memory <= FLAT),
        Target(f"a quiet night, {span}", f"≤ {FLAT} ×", f"{quiet:.2f} ×", quiet <= FLAT),
        Target("rows written in a quiet night", "0", str(written), written == 0),
        *(_share(runs, title, measure) for title, measure in FREQUENT.items()),
    ]


def _share(runs: list[dict[str, Any]], title: str, measure: str) -> Target:
    shares = [statistics.median(run[measure]) / statistics.median(run["day_s"]) for run in runs]
    name, found = f"the five-minute job, {title}, of a night's time", f"{max(shares):.2f}"
    return Target(name, "≤ a third", found, max(shares) <= FIVE_MINUTES)
