"""A backfill of more pages than the ceiling allows in five minutes.

The vendor's five minutes, and the rate limiter's, go by faster than real ones, so that it takes
minutes instead of a quarter of an hour; nothing else of the job is different.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass

from common.settings import PROJECT_ROOT
from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals

FAST_CLOCK = """
import sys
from operate import cli
from extract.source.rate_limit import shared_limiter
speed = float(sys.argv.pop(1))
shared_limiter.WINDOW_MS = round(shared_limiter.WINDOW_MS / speed)
shared_limiter.ARRIVAL_MARGIN_MS = round(shared_limiter.ARRIVAL_MARGIN_MS / speed)
cli.main()
"""


@dataclass(frozen=True)
class Held:
    """What the vendor has counted."""

    calls: int
    most_in_five_minutes: int
    waited: str

    def __str__(self) -> str:
        return (
            f"{self.calls:,} calls, at most {self.most_in_five_minutes:,} in five minutes "
            f"({self.waited})"
        )


def backfill_under(ceiling: int, sandbox: Sandbox, command: Command, speed: float) -> Held:
    """Read all history one row a page.

    Args:
        ceiling: `BLAZE_CALLS_PER_5MIN`.
        sandbox: its counter runs at the same speed.
        command: the commands, on an empty database.
        speed: how many times faster than real the five minutes go by.
    """
    sandbox.readings(members_cap=1, transactions_cap=1, products_cap=1)
    done = subprocess.run(
        [sys.executable, "-c", FAST_CLOCK, str(speed), "backfill"],
        cwd=PROJECT_ROOT,
        env=command.environment(BLAZE_CALLS_PER_5MIN=str(ceiling)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert_mirror_equals(sandbox, command.database_url)
    waited = done.stderr.rpartition(" calls (")[2].partition(")")[0]
    return Held(len(sandbox.log()), sandbox.status()["most_calls_in_window"], waited)
