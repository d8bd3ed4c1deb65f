"""A clock that is set, the database's or a machine's, neither opens nor closes the window."""

from __future__ import annotations

import time

import psycopg
import pytest

from extract.source.rate_limit import boot_clock
from tests.extract.source.rate_limit.limiters import PERMITS, open_limiter


def as_if_the_server_were_set(url: str, seconds: int) -> None:
    """Put back what its clock has shown: as seen from there, it goes that far ahead."""
    with psycopg.connect(url, autocommit=True) as connection:
        row = connection.execute(PERMITS).fetchone()
        assert row is not None
        connection.execute(
            f"update {row[0]} set item_timestamp = item_timestamp - {seconds} * interval '1 s'"
        )
        connection.execute(
            "update raw.boot_clock set offset_ms = offset_ms - %s", (seconds * 1000,)
        )


@pytest.mark.parametrize("seconds", [360, -360, 86_400 * 365, -86_400 * 365])
def test_the_servers_clock_that_was_set_between_two_runs_frees_no_permit_and_keeps_none(
    prepared: str, seconds: int
) -> None:
    with open_limiter(prepared) as first:
        for _ in range(5):
            first.acquire()
        as_if_the_server_were_set(prepared, seconds)
    with open_limiter(prepared) as later:
        wait_s = later._permits.take()
        assert wait_s is not None, "the ceiling of the last minutes still holds"
        assert 300 < wait_s <= 331, "and for no longer than it would have"
        assert later.in_window() == 5


@pytest.mark.parametrize("seconds", [360, -360])
def test_the_servers_clock_that_is_set_during_a_run_frees_no_permit(
    prepared: str, seconds: int
) -> None:
    with open_limiter(prepared) as limiter:
        for _ in range(5):
            limiter.acquire()
        as_if_the_server_were_set(prepared, seconds)
        offset = limiter._permits._clock._offset_ms
        assert offset is not None
        limiter._permits._clock._offset_ms = offset - seconds * 1000
        for _ in range(2):
            wait_s = limiter._permits.take()
            assert wait_s is not None
            assert 300 < wait_s <= 331


def test_a_machines_own_clock_is_asked_by_nobody(
    prepared: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_limiter(prepared) as first:
        for _ in range(5):
            first.acquire()
    real, real_ns = time.time, time.time_ns
    for shift_s in (-86_400, 86_400):
        monkeypatch.setattr(time, "time", lambda s=shift_s: real() + s)
        monkeypatch.setattr(time, "time_ns", lambda s=shift_s: real_ns() + s * 10**9)
        with open_limiter(prepared) as later:
            assert later.in_window() == 5
            assert later._permits.take() is not None


def test_small_steps_forward_add_up(prepared: str) -> None:
    with open_limiter(prepared) as limiter:
        for _ in range(5):
            limiter.acquire()
        step_s = boot_clock.TOLERANCE_MS // 1000 - 1
        for _ in range(100):
            as_if_the_server_were_set(prepared, step_s)
            clock = limiter._permits._clock
            assert clock._offset_ms is not None
            clock._offset_ms -= step_s * 1000
            assert limiter._permits.take() is not None
