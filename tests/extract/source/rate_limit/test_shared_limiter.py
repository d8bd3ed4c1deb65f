"""The limiter holds for all processes together, and is no slower than it has to be."""

from __future__ import annotations

import os
import random
import signal
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import Popen

import psycopg
import pytest

from common.errors import StoppedEarlyError
from common.settings import PROJECT_ROOT
from sandbox.process import Sandbox
from tests.extract.source.rate_limit.limiters import PERMITS, open_limiter
from tests.rows import one


def test_waiting_ends_when_a_stop_is_asked_for(prepared: str) -> None:
    with open_limiter(prepared) as limiter:
        for _ in range(5):
            limiter.acquire()
        limiter._stop.request("enough")
        with pytest.raises(StoppedEarlyError, match="enough"):
            limiter.acquire()


def test_machines_that_begin_at_once_make_their_counts_once(prepared: str) -> None:
    at_once = threading.Barrier(6)

    def count_a_call(key: str) -> int:
        at_once.wait()
        with open_limiter(prepared, per_5min=10, key=key) as limiter:
            limiter.acquire()
            return limiter.in_window()

    with ThreadPoolExecutor(6) as pool:
        for number in range(5):
            counted = list(pool.map(count_a_call, [f"synthetic {number}"] * 6))
            assert max(counted) >= 5


MACHINE = """
import sys, time
from pathlib import Path
from common.settings import load_settings
from common.stop import Stop
from extract.source.client import BlazeClient
from extract.source.rate_limit import block, boot_clock, permits, shared_limiter
from extract.source.reason import Reason

url, name, ahead_s, folder, calls = *sys.argv[1:3], float(sys.argv[3]), *sys.argv[4:]
real, real_ns, since_boot = time.time, time.time_ns, time.clock_gettime_ns
time.time = lambda: real() + ahead_s
time.time_ns = lambda: real_ns() + int(ahead_s * 1e9)
time.clock_gettime_ns = lambda clock: since_boot(clock) + hash(name) % 10**15
boot_clock._BOOT_ID = Path(folder) / name
boot_clock._BOOT_ID.write_text(name)
shared_limiter.WINDOW_MS, shared_limiter.ARRIVAL_MARGIN_MS = 2000, 200
permits.BLOCK_MS = 500
settings, stop = load_settings(), Stop()
with (
    shared_limiter.SharedRateLimiter(url, "raw", "synthetic", 20, 10**6, stop) as limiter,
    BlazeClient(settings, settings.shop(), limiter, stop) as client,
):
    for _ in range(int(calls)):
        client.get("/api/v1/partner/store", {}, bytes, reason=Reason.ACCESS)
"""
MACHINES = {"ahead": 360, "right": 0, "behind": -360}
"""By how many seconds the clock of each is before the database's. The one that lags comes last:
its permits would be older than the window."""


@pytest.fixture
def start(prepared: str, sandbox: Sandbox, tmp_path: Path) -> Callable[[str, int], Popen[bytes]]:
    """Starts a machine that makes so many calls, 20 in two seconds at the most."""
    environment = {
        **os.environ,
        "BLAZE_ENV_FILE": os.devnull,
        "BLAZE_BASE_URL": sandbox.url,
        "BLAZE_PARTNER_KEY": sandbox.partner_key,
        "BLAZE_DEVELOPER_KEY": sandbox.developer_key,
    }

    def start(name: str, calls: int) -> Popen[bytes]:
        arguments = (prepared, name, str(MACHINES[name]), str(tmp_path), str(calls))
        command = [sys.executable, "-c", MACHINE, *arguments]
        return Popen(command, cwd=PROJECT_ROOT, env=environment)

    return start


def most_in_two_seconds(sandbox: Sandbox) -> int:
    """By the API's own log."""
    times = [call["at"] for call in sandbox.log()]
    return int(max(sum(start <= at < start + 2.0 for at in times) for start in times))


def test_machines_with_any_clocks_stay_below_the_ceiling_as_the_api_counts(
    start: Callable[[str, int], Popen[bytes]], prepared: str, sandbox: Sandbox
) -> None:
    machines = [start(name, 20) for name in MACHINES]
    assert [machine.wait(timeout=120) for machine in machines] == [0, 0, 0]
    times = [call["at"] for call in sandbox.log()]
    assert len(times) == 60
    assert most_in_two_seconds(sandbox) <= 20
    assert times[-1] - times[0] < 20, "and it is not slower than it has to be"
    counted = one(prepared, "select sum(calls) from raw.calls_by_month")
    assert counted == 60, "after clean ends the month has what the API has seen"


def test_machines_that_are_killed_have_counted_too_many_calls_and_never_too_few(
    start: Callable[[str, int], Popen[bytes]], prepared: str, sandbox: Sandbox
) -> None:
    dice = random.Random(5)
    machines = {name: start(name, 10**6) for name in MACHINES}
    kills, ends = 0, time.monotonic() + 20
    try:
        while time.monotonic() < ends:
            time.sleep(dice.uniform(0.5, 3.0))
            name = dice.choice(list(MACHINES))
            machines[name].kill()
            assert machines[name].wait() == -signal.SIGKILL
            kills += 1
            machines[name] = start(name, 10**6)
    finally:
        for machine in machines.values():
            machine.kill()
            machine.wait()
    assert kills >= 5
    calls = len(sandbox.log())
    assert calls > 40
    assert most_in_two_seconds(sandbox) <= 20
    counted = one(prepared, "select sum(calls) from raw.calls_by_month")
    assert calls <= counted <= calls + kills + len(machines), "each was in a call at the most"


def test_permits_that_a_fast_machine_has_dated_count_and_the_next_one_is_not_before_them(
    prepared: str,
) -> None:
    """As a release did that dated them by the machine."""
    with (
        open_limiter(prepared) as limiter,
        psycopg.connect(prepared, autocommit=True) as connection,
    ):
        limiter.acquire()
        table = next(iter(connection.execute(PERMITS)))[0]
        connection.execute(
            f"update {table} set item_timestamp = item_timestamp + interval '6 minutes'"
        )
        for _ in range(4):
            limiter.acquire()
        assert limiter._permits.take() is not None
        dates = [
            row[0]
            for row in connection.execute(f"select item_timestamp from {table} order by ctid")
        ]
        assert dates == sorted(dates)
        assert limiter.in_window() == 5
