"""The hours in which a sync may run (`BLAZE_SYNC_WINDOW`)."""

from __future__ import annotations

from datetime import timedelta

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals


def test_a_window_that_closes_ends_the_run_cleanly_and_the_next_night_goes_on(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    """The sandbox's clock stands at 13:00 in the shop."""
    sandbox.faults([{"kind": "latency", "seconds": 0.1}])
    done = command(
        "sync",
        BLAZE_SYNC_WINDOW="22:00-13:01",
        BLAZE_FIXED_NOW=(sandbox.now() + timedelta(seconds=57)).isoformat(),
        BLAZE_CONCURRENCY="1",
    )
    assert done.returncode == 4
    assert "BLAZE_SYNC_WINDOW closed at 13:01" in done.stderr
    finished = {
        (call["query"]["startDate"], call["query"]["endDate"])
        for call in sandbox.log()
        if "startDate" in call["query"]
    }
    assert finished
    assert {e["sync_status"] for e in command.status()["entities"]} <= {"idle", "completed"}

    sandbox.faults([])
    sandbox.clear_log()
    sandbox.advance(days=0.5)
    command.ok("sync", BLAZE_SYNC_WINDOW="22:00-13:01")
    assert_mirror_equals(sandbox, database_url)


def test_a_closed_window_is_left_alone_and_forced_open(sandbox: Sandbox, command: Command) -> None:
    """The sandbox's clock stands at 13:00 in the shop."""
    done = command("sync", BLAZE_SYNC_WINDOW="22:00-06:00")
    assert done.returncode == 4
    assert sandbox.log() == []
    command.ok("sync", BLAZE_SYNC_WINDOW="22:00-06:00", FORCE="1")
    command.ok("sync", BLAZE_SYNC_WINDOW="12:30-13:30")
