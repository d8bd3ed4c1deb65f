"""A run that is asked to end keeps what has arrived."""

from __future__ import annotations

import signal
import time

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals


def test_a_polite_kill_keeps_what_has_arrived(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.faults([{"kind": "latency", "seconds": 0.1}])
    with command.process.started("sync", BLAZE_CONCURRENCY="1") as running:
        while len(sandbox.log()) < 10:
            time.sleep(0.1)
        running.send_signal(signal.SIGTERM)
        _, said = running.communicate(timeout=120)
    assert running.returncode == 4
    assert "stopped by SIGTERM; the next run resumes" in said
    sandbox.faults([])
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)
