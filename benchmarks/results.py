"""What was measured, kept after every run: one that is interrupted goes on where it stopped."""

from __future__ import annotations

import json
import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psutil


class Results:
    """Runs of contenders, and of growing histories.

    Args:
        path: of the file; what it holds is kept and added to.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held: dict[str, Any] = {"race": [], "growth": []}
        if path.exists():
            self._held = json.loads(path.read_text(encoding="utf-8"))

    @property
    def race(self) -> list[dict[str, Any]]:
        """Runs of contenders, as `benchmarks.race.RaceRun`."""
        held: list[dict[str, Any]] = self._held["race"]
        return held

    def of(self, contender: str, latency_ms: int) -> list[dict[str, Any]]:
        """The runs of one contender at one latency."""
        which = (contender, latency_ms)
        return [run for run in self.race if (run["contender"], run["latency_ms"]) == which]

    @property
    def latencies_ms(self) -> list[int]:
        """The latencies of the race, the smallest first."""
        return sorted({run["latency_ms"] for run in self.race})

    @property
    def growth(self) -> list[dict[str, Any]]:
        """Runs of one history, as `benchmarks.growth.GrowthRun`."""
        held: list[dict[str, Any]] = self._held["growth"]
        return held

    @property
    def about(self) -> dict[str, Any]:
        """The machine, the day, the scale."""
        held: dict[str, Any] = self._held.get("about", {})
        return held

    def has_race(self, contender: str, latency_ms: int, number: int) -> bool:
        """Whether this run was done."""
        return any(run["number"] == number for run in self.of(contender, latency_ms))

    def has_growth(self, factor: int) -> bool:
        """Whether this history was measured."""
        return any(run["factor"] == factor for run in self.growth)

    def describe_race(self, scale: dict[str, Any], transaction_kb: float) -> None:
        """Say where and on what this is."""
        self._held["about"] = {
            "day": f"{datetime.now(UTC):%Y-%m-%d}",
            "python": platform.python_version(),
            "cores": os.cpu_count(),
            "memory_gb": round(psutil.virtual_memory().total / 2**30),
            "scale": scale,
            "transaction_kb": round(transaction_kb, 1),
        }
        self._save()

    def add_race(self, run: dict[str, Any]) -> None:
        """Keep a run."""
        self.race.append(run)
        self._save()

    def add_growth(self, run: dict[str, Any]) -> None:
        """Keep a history's numbers, with the day."""
        self.growth.append({**run, "day": f"{datetime.now(UTC):%Y-%m-%d}"})
        self._save()

    @staticmethod
    def say(words: str) -> None:
        """Print a line for people who wait."""
        print(f"{datetime.now():%H:%M:%S} {words}", file=sys.stderr, flush=True)  # noqa: DTZ005, T201

    def _save(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        scratch = self._path.with_suffix(".tmp")
        scratch.write_text(json.dumps(self._held, indent=1) + "\n", encoding="utf-8")
        scratch.replace(self._path)
