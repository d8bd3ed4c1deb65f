"""What the project wants to reach, and whether the results say that it does."""

from __future__ import annotations

import statistics
from dataclasses import dataclass

from benchmarks.results import Results

MEMORY_MB = 400
FLAT = 1.2
"""The most that a long history may cost, of what a short one does."""
A_DAY = 1.3
"""The most that the night after a day of sales may cost on a long history, of what it does on a
short one."""
QUIET_S, A_PROOF_S, FIVE_MINUTES_S = 6.0, 1.0, 2.5
"""A quiet night on the shortest history, what it may take more for each 100,000 transactions, and
the frequent job after products have changed."""


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
        *_faster(results, "dlt", "dlt's rest_api", 0, 11),
        *_faster(results, "script", "the plan's script", 0, 1.4),
        *_faster(results, "script", "the plan's script", 200, 5),
        *_faster(results, "singer", "Singer", 0, 4.5),
        *_near_floor(results, 0, 2),
        *_near_floor(results, 200, 1.25),
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
    day = statistics.median(last["day_s"]) / statistics.median(first["day_s"])
    quiet_s, long_quiet_s = (statistics.median(run["quiet_s"]) for run in (first, last))
    more = (last["transactions"] - first["transactions"]) / 100_000
    proof_s = (long_quiet_s - quiet_s) / more if more else 0.0
    five_minutes_s = max(statistics.median(run["five_minutes_s"]) for run in runs)
    written = sum(run["quiet_rows"] for run in runs)
    return [
        Target(f"memory of a backfill, {span}", f"≤ {FLAT} ×", f"{memory:.2f} ×", memory <= FLAT),
        Target(
            f"a night after a day of sales, {span}", f"≤ {A_DAY} ×", f"{day:.2f} ×", day <= A_DAY
        ),
        _seconds("a quiet night at 1 ×", QUIET_S, quiet_s),
        _seconds("a quiet night, per 100,000 transactions more", A_PROOF_S, proof_s),
        Target("rows written in a quiet night", "0", str(written), written == 0),
        _seconds("the five-minute job, products changed", FIVE_MINUTES_S, five_minutes_s),
    ]


def _seconds(name: str, wanted: float, found: float) -> Target:
    return Target(name, f"≤ {wanted:g} s", f"{found:.1f} s", found <= wanted)
