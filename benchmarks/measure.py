"""Running a program to its end: how long it took, and how much memory its processes held."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

EVERY_S = 0.1
TIMEOUT_S = 1800
"""After which a program is killed: it has failed, and the others are still measured."""
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Measurement:
    """One program, run once.

    Attributes:
        seconds: of wall time, from its start to its end.
        peak_mb: the most resident memory that it and its descendants held together, in MiB, looked
            at ten times a second. Pages they share are counted once for each.
        status: its exit status.
        output: what it wrote to its standard error.
    """

    seconds: float
    peak_mb: float
    status: int
    output: str


def measured(command: Sequence[str], environment: Mapping[str, str], log: Path) -> Measurement:
    """Run a program.

    Args:
        command: the program and its arguments.
        environment: all of its variables.
        log: a file for its standard error.

    Returns:
        What it took, up to where it was killed if it did not end.
    """
    with log.open("w", encoding="utf-8") as said:
        started = time.monotonic()
        process = subprocess.Popen(
            command, env=dict(environment), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=said
        )
        watched = psutil.Process(process.pid)
        peak = 0
        while process.poll() is None:
            peak = max(peak, _resident(watched))
            if time.monotonic() - started > TIMEOUT_S:
                _kill(watched)
                said.write(f"\nkilled after {TIMEOUT_S} s")
            time.sleep(EVERY_S)
        seconds = time.monotonic() - started
    output = log.read_text(encoding="utf-8", errors="replace")
    return Measurement(seconds, peak / 2**20, process.returncode, output)


def _resident(process: psutil.Process) -> int:
    total = 0
    try:
        for each in (process, *process.children(recursive=True)):
            try:
                total += each.memory_info().rss
            except psutil.Error:
                continue  # it has just ended
    except psutil.Error:
        pass
    return total


def _kill(process: psutil.Process) -> None:
    for each in (*process.children(recursive=True), process):
        try:
            each.kill()
        except psutil.Error:
            continue
