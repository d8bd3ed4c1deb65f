"""A run that is asked to end keeps what has arrived."""

from __future__ import annotations

import signal
import subprocess
import time

from common.settings import PROJECT_ROOT
from sandbox.process import Sandbox
from tests.command import BLAZE_MIRROR, Command
from tests.comparison import assert_mirror_equals


def test_a_polite_kill_keeps_what_has_arrived(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.faults([{"kind": "latency", "seconds": 0.1}])
    running = subprocess.Popen(
        [BLAZE_MIRROR, "sync"],
        cwd=PROJECT_ROOT,
        env=command.environment(BLAZE_CONCURRENCY="1"),
        stderr=subprocess.PIPE,
        text=True,
    )
    while len(sandbox.log()) < 10:
        time.sleep(0.1)
    running.send_signal(signal.SIGTERM)
    _, said = running.communicate(timeout=120)
    assert running.returncode == 4
    assert "stopped by SIGTERM; the next run resumes" in said
    sandbox.faults([])
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)
