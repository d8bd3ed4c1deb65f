"""The limiter holds for all processes together, and is no slower than it has to be."""

from __future__ import annotations

import subprocess
import sys

import pytest

from common.errors import StoppedEarlyError
from common.settings import PROJECT_ROOT
from extract.source.client.answers import CONNECT_TIMEOUT_S
from extract.source.rate_limit import shared_limiter
from tests.extract.source.rate_limit.limiters import open_limiter

CALLER = """
import sys, time
from extract.source.rate_limit import shared_limiter
shared_limiter.WINDOW_MS, shared_limiter.ARRIVAL_MARGIN_MS = 2000, 200
with shared_limiter.SharedRateLimiter(
    sys.argv[1], "raw", "synthetic", 20, 10**6, shared_limiter.Stop()
) as limiter:
    for _ in range(40):
        limiter.acquire()
        print(time.clock_gettime(time.CLOCK_BOOTTIME), flush=True)
"""


def test_no_window_holds_more_than_the_ceiling_whichever_process_calls(prepared: str) -> None:
    callers = [
        subprocess.Popen(
            [sys.executable, "-c", CALLER, prepared],
            stdout=subprocess.PIPE,
            text=True,
            cwd=PROJECT_ROOT,
        )
        for _ in range(2)
    ]
    times = sorted(
        float(line) for caller in callers for line in caller.communicate(timeout=120)[0].split()
    )
    assert len(times) == 80
    most = max(sum(start <= at < start + 2.0 for at in times) for start in times)
    assert most <= 20
    assert times[-1] - times[0] < 30, "and it is not slower than it has to be"


def test_waiting_ends_when_a_stop_is_asked_for(prepared: str) -> None:
    with open_limiter(prepared) as limiter:
        for _ in range(5):
            limiter.acquire()
        limiter._stop.request("enough")
        with pytest.raises(StoppedEarlyError, match="enough"):
            limiter.acquire()


def test_the_margin_covers_the_longest_way_of_a_call() -> None:
    assert CONNECT_TIMEOUT_S * 1000 < shared_limiter.ARRIVAL_MARGIN_MS
