"""The project's commands against a sandbox and a database: in this process, or as one of their own.

docs/contributing.md says which a test wants.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from common.settings import PROJECT_ROOT
from sandbox.process import Sandbox
from tests import in_process
from tests.forked import ForkedProcess
from tests.json_documents import documented
from tests.parsed_projects import folder_for

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
    """Runs `blaze-mirror` with a sandbox's keys and clock, in the test's own process.

    dbt is imported once for all tests of a worker, and finds the project parsed.

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
        given = {
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
        return {**bare_environment(), "DBT_TARGET_PATH": str(folder_for(given)), **given}

    def __call__(self, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end; `changes` are environment variables."""
        return in_process.run(arguments, self.environment(**changes))

    def ok(self, *arguments: str, **changes: str) -> str:
        """Run a command that must succeed; gives what it said."""
        done = self(*arguments, **changes)
        assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
        return done.stdout + done.stderr

    def status(self) -> dict[str, Any]:
        """What `status --json` says."""
        done = self("status", "--json")
        assert done.returncode == 0, done.stderr
        said: dict[str, Any] = documented("status", done.stdout)
        return said

    def killed_after(self, seconds: float, *arguments: str, **changes: str) -> bool:
        """Run a command as a process and `kill -9` it; tells whether it was still at work."""
        with self.process.started(*arguments, **changes) as running:
            with suppress(subprocess.TimeoutExpired):
                running.communicate(timeout=seconds)
            alive = running.poll() is None
            if alive:
                os.killpg(running.pid, signal.SIGKILL)
        return alive

    @property
    def process(self) -> Process:
        """The same commands, each as a process of its own."""
        return Process(self.sandbox, self.database_url, self.settings)

    @property
    def script(self) -> Script:
        """The same commands, each by the console script."""
        return Script(self.sandbox, self.database_url, self.settings)


class Process(Command):
    """Runs `blaze-mirror` in a process of its own.

    For what only a process has: signals, a status that a shell sees, an end by `kill -9`, and a run
    beside other threads. It begins with everything imported (`tests.forked`).
    """

    def __call__(self, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end; `changes` are environment variables."""
        with self.started(*arguments, **changes) as running:
            stdout, stderr = running.communicate(timeout=600)
        return subprocess.CompletedProcess(running.args, running.returncode, stdout, stderr)

    def started(self, *arguments: str, **changes: str) -> subprocess.Popen[str]:
        """Start a command, in a session of its own; its output waits to be read."""
        return ForkedProcess(arguments, self.environment(**changes), str(PROJECT_ROOT))


class Script(Process):
    """Runs the console script as a shell or cron would.

    For what begins with the process: its imports, a terminal, an environment and a memory that
    nothing else was in.
    """

    def started(self, *arguments: str, **changes: str) -> subprocess.Popen[str]:
        """Start a command, in a session of its own; its output waits to be read."""
        return subprocess.Popen(
            [BLAZE_MIRROR, *arguments],
            cwd=PROJECT_ROOT,
            env=self.environment(**changes),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
