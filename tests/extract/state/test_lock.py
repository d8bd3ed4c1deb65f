"""One run at a time works on a mirror."""

from __future__ import annotations

import time

import pytest

from common.errors import LockHeldError
from common.stop import Stop
from extract.state import State
from warehouse.connection import connect


def test_the_lock_is_the_databases_and_ends_with_its_session(database_url: str) -> None:
    with connect(database_url, application_name="tests", autocommit=True) as second:
        here, scratch = (State(second, raw, "public", "main") for raw in ("raw_2", "scratch_raw"))
        with connect(database_url, application_name="tests", autocommit=True) as first:
            State(first, "raw", "public", "main").lock.take()
            assert here.lock.is_held()
            assert not scratch.lock.is_held()
            with pytest.raises(LockHeldError):
                here.lock.take()
            scratch.lock.take()
        deadline = time.monotonic() + 30
        while here.lock.is_held() and time.monotonic() < deadline:
            time.sleep(0.05)  # the server notices a moment later that a session has ended
        here.lock.take()


def test_a_night_waits_for_the_five_minute_job_and_for_no_other(database_url: str) -> None:
    with connect(database_url, application_name="tests", autocommit=True) as second:
        night = State(second, "raw", "public", "main").lock
        for command, waits in (("sync-products", True), ("sync", False)):
            name = f"blaze_mirror.{command}"
            with connect(database_url, application_name=name, autocommit=True) as first:
                State(first, "raw", "public", "main").lock.take()
                started = time.monotonic()
                night.wait_for("sync-products", Stop(), at_most_s=0.5)
                assert (time.monotonic() - started >= 0.5) is waits
                with pytest.raises(LockHeldError):
                    night.take()
        started = time.monotonic()
        night.wait_for("sync-products", Stop(), at_most_s=30)
        assert time.monotonic() - started < 30, "it is over"
