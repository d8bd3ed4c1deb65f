"""The hours in which a sync may run (`BLAZE_SYNC_WINDOW`)."""

from __future__ import annotations

import os
from datetime import UTC, time, timedelta

import pytest

from common.settings import load_settings
from common.sync_window import SyncWindow
from operate.jobs.sync import sync
from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals
from tests.mailbox import Mailbox


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


def test_a_window_with_a_zone_is_refused_before_anything_is_done(
    sandbox: Sandbox, command: Command
) -> None:
    done = command("sync", BLAZE_SYNC_WINDOW="02:00Z-06:00Z")
    assert done.returncode == 2
    assert "BLAZE_SYNC_WINDOW: has a zone" in done.stderr
    assert sandbox.log() == []


@pytest.mark.after_first_sync
def test_a_fault_of_the_window_itself_is_alerted(
    command: Command, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in command.environment().items():
        monkeypatch.setitem(os.environ, name, value)
    zoned = SyncWindow(opens=time(2, tzinfo=UTC), closes=time(6, tzinfo=UTC))
    settings = load_settings().model_copy(update={"sync_window": zoned})
    with pytest.raises(TypeError):
        sync(settings, force=False)
    assert "`sync` could not begin: unexpected TypeError" in mailbox.mails[0][1]


@pytest.mark.after_first_sync
def test_a_closed_window_is_no_end_of_a_run(command: Command, mailbox: Mailbox) -> None:
    assert command("sync", BLAZE_SYNC_WINDOW="22:00-06:00").returncode == 4
    assert mailbox.mails == []
    assert command.status()["verdict"]["state"] == "all well"
