"""The limiter holds for all processes together, and no clock that somebody sets can open it."""

from __future__ import annotations

import subprocess
import sys
import time

import psycopg
import pytest

from common.errors import StoppedEarlyError
from common.settings import PROJECT_ROOT
from common.stop import Stop
from extract.source import rate_limit as throttle
from extract.source.client import CONNECT_TIMEOUT_S
from extract.source.rate_limit import SharedRateLimiter
from warehouse.migrate import migrate
from warehouse.schemas import Schemas

CALLER = """
import sys, time
from extract.source import rate_limit as throttle
throttle.WINDOW_MS, throttle.ARRIVAL_MARGIN_MS = 2000, 200
with throttle.SharedRateLimiter(sys.argv[1], "raw", "synthetic", 20, 10**6, throttle.Stop()) as t:
    for _ in range(40):
        t.acquire()
        print(time.clock_gettime(time.CLOCK_BOOTTIME), flush=True)
"""


@pytest.fixture
def prepared(database_url: str) -> str:
    with psycopg.connect(database_url, autocommit=True) as connection:
        migrate(connection, Schemas("raw", "public"))
    return database_url


def open_throttle(url: str, per_5min: int = 5, per_month: int = 10**6) -> SharedRateLimiter:
    return SharedRateLimiter(url, "raw", "synthetic", per_5min, per_month, Stop())


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


def test_a_wall_clock_that_is_set_changes_nothing(
    prepared: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_throttle(prepared) as first:
        for _ in range(5):
            first.acquire()
    real = time.time_ns
    for shift_s in (-86_400, 86_400):
        monkeypatch.setattr(time, "time_ns", lambda s=shift_s: real() + s * 10**9)
        with open_throttle(prepared) as later:
            assert later.in_window() == 5
            assert not later._limiter.try_acquire("call", blocking=False)


def test_after_a_reboot_with_a_clock_set_back_the_last_calls_still_count(
    prepared: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_throttle(prepared) as first:
        for _ in range(5):
            first.acquire()
    with psycopg.connect(prepared, autocommit=True) as connection:
        connection.execute("update raw.boot_clock set boot_id = 'the boot before'")
    real = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: real() - 86_400 * 10**9)
    with open_throttle(prepared) as later:
        assert later.in_window() == 5


def test_waiting_ends_when_a_stop_is_asked_for(prepared: str) -> None:
    with open_throttle(prepared) as limiter:
        for _ in range(5):
            limiter.acquire()
        limiter._stop.request("enough")
        with pytest.raises(StoppedEarlyError, match="enough"):
            limiter.acquire()


def test_the_month_ends_at_its_budget(prepared: str) -> None:
    with open_throttle(prepared, per_5min=100, per_month=3) as limiter:
        for _ in range(3):
            limiter.acquire()
        with pytest.raises(StoppedEarlyError, match="BLAZE_CALLS_PER_MONTH"):
            limiter.acquire()
    with open_throttle(prepared, per_5min=100, per_month=3) as again:
        assert again.budget() == {"calls": 3, "allowed": 3}


def test_the_margin_covers_the_longest_way_of_a_call() -> None:
    assert CONNECT_TIMEOUT_S * 1000 < throttle.ARRIVAL_MARGIN_MS
