"""A wall clock that is set neither opens nor closes the window of the rate limit."""

from __future__ import annotations

import time

import psycopg
import pytest

from tests.extract.source.rate_limit.limiters import open_limiter


def test_a_wall_clock_that_is_set_changes_nothing(
    prepared: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_limiter(prepared) as first:
        for _ in range(5):
            first.acquire()
    real = time.time_ns
    for shift_s in (-86_400, 86_400):
        monkeypatch.setattr(time, "time_ns", lambda s=shift_s: real() + s * 10**9)
        with open_limiter(prepared) as later:
            assert later.in_window() == 5
            assert not later._limiter.try_acquire("call", blocking=False)


def test_after_a_reboot_with_a_clock_set_back_the_last_calls_still_count(
    prepared: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_limiter(prepared) as first:
        for _ in range(5):
            first.acquire()
    with psycopg.connect(prepared, autocommit=True) as connection:
        connection.execute("update raw.boot_clock set boot_id = 'the boot before'")
    real = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: real() - 86_400 * 10**9)
    with open_limiter(prepared) as later:
        assert later.in_window() == 5
