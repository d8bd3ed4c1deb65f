"""The project's commands, run as people run them, against a sandbox and a database."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from common.settings import PROJECT_ROOT
from sandbox.process import Sandbox

BLAZE_MIRROR = str(Path(sys.executable).with_name("blaze-mirror"))
"""The console script, as it is installed beside the interpreter that runs the tests."""


def bare_environment() -> dict[str, str]:
    """A shell's environment, without settings of this machine and a `make` around the tests."""
    ours = {"DATABASE_URL", "ENTITY", "FORCE", "MFLAGS"}
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("BLAZE_", "PG", "MAKE")) and name not in ours
    }


@dataclass
class Command:
    """Runs `blaze-mirror` with a sandbox's keys and clock.

    Attributes:
        sandbox: the API to talk to.
        database_url: the database to write to.
        settings: further environment variables.
    """

    sandbox: Sandbox
    database_url: str
    settings: dict[str, str]

    def environment(self, **changes: str) -> dict[str, str]:
        """The environment of a run; no setting of this machine's reaches it."""
        return {
            **bare_environment(),
            "BLAZE_ENV_FILE": os.devnull,
            "BLAZE_BASE_URL": self.sandbox.url,
            "BLAZE_PARTNER_KEY": self.sandbox.partner_key,
            "BLAZE_DEVELOPER_KEY": self.sandbox.developer_key,
            "BLAZE_FIXED_NOW": self.sandbox.now().isoformat(),
            "BLAZE_HISTORY_START": "2024-12-01",
            "DATABASE_URL": self.database_url,
            **self.settings,
            **changes,
        }

    def __call__(self, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end; `changes` are environment variables."""
        return subprocess.run(
            self._line(arguments),
            cwd=PROJECT_ROOT,
            env=self.environment(**changes),
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )

    def ok(self, *arguments: str, **changes: str) -> str:
        """Run a command that must succeed; gives what it said."""
        done = self(*arguments, **changes)
        assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
        return done.stdout + done.stderr

    def killed_after(self, seconds: float, *arguments: str, **changes: str) -> bool:
        """Run a command and `kill -9` it; tells whether it was still at work."""
        process = subprocess.Popen(
            self._line(arguments),
            cwd=PROJECT_ROOT,
            env=self.environment(**changes),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(seconds)
        alive = process.poll() is None
        if alive:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return alive

    def status(self) -> dict[str, Any]:
        """What `status --json` says."""
        done = self("status", "--json")
        assert done.returncode == 0, done.stderr
        said: dict[str, Any] = json.loads(done.stdout)
        return said

    def _line(self, arguments: Sequence[str]) -> list[str]:
        return [BLAZE_MIRROR, *arguments]
