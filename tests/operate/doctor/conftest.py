"""A machine that runs nights by cron, and a database with legacy's tables alone."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from common.settings import PROJECT_ROOT
from operate.doctor.schedules.places import Places
from sandbox.process import Sandbox
from tests.command import Command
from tests.databases import Templates

NIGHTLY = f"30 11 * * * cd {PROJECT_ROOT} && .venv/bin/blaze-mirror sync"
"""At 3:30 or 4:30 in Los Angeles, on a machine whose clock shows UTC."""


def program(path: Path, text: str) -> Path:
    """A program of a shell's."""
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


class Machine:
    """What a machine runs by itself, in folders of a test's own.

    Attributes:
        places: for the checks.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("etc/cron.d", "etc/systemd/system", "home", "linger", "proc/1", "bin"):
            (folder / name).mkdir(parents=True)
        (folder / "etc" / "localtime").symlink_to("/usr/share/zoneinfo/Etc/UTC")
        self.daemon("cron")
        self.crontab("")
        self.places = Places(
            etc=folder / "etc",
            home=folder / "home",
            proc=folder / "proc",
            linger=folder / "linger",
            crontab=str(folder / "bin" / "crontab"),
            systemctl=str(folder / "bin" / "systemctl"),
            owner_of_etc=os.getuid(),
        )

    def crontab(self, text: str) -> None:
        """Give this user a crontab."""
        (self.folder / "own").write_text(text)
        program(self.folder / "bin" / "crontab", f"cat {self.folder / 'own'}")

    def daemon(self, name: str) -> None:
        """Have one process beside the first."""
        (self.folder / "proc" / "7").mkdir(exist_ok=True)
        (self.folder / "proc" / "7" / "comm").write_text(f"{name}\n")

    def zone(self, name: str) -> None:
        """Set the machine's zone."""
        link = self.folder / "etc" / "localtime"
        link.unlink()
        link.symlink_to(f"/usr/share/zoneinfo/{name}")

    def unit(self, name: str, text: str, *, enabled: bool = False) -> None:
        """Put a unit where systemd looks."""
        folder = self.folder / "etc" / "systemd" / "system"
        (folder / name).write_text(text)
        if enabled:
            (folder / "timers.target.wants").mkdir(exist_ok=True)
            (folder / "timers.target.wants" / name).symlink_to(folder / name)

    def timers_are(self, state: str) -> None:
        """What systemd says of every timer."""
        program(self.folder / "bin" / "systemctl", f"echo {state}")


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with a cron daemon and nothing to run."""
    return Machine(tmp_path / "machine")


@pytest.fixture
def nightly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This very machine with a cron daemon and a nightly line, as far as a process can tell."""
    sleep = tmp_path / "cron"
    shutil.copy("/bin/sleep", sleep)
    folder = tmp_path / "bin"
    folder.mkdir()
    # Its lines have the settings that the command is given.
    settings = "^(BLAZE_|DATABASE_URL|LEGACY_|ALERT_|HEARTBEAT_)"
    program(folder / "crontab", f"env | grep -E '{settings}'\necho '{NIGHTLY}'")
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    with subprocess.Popen([str(sleep), "600"]) as daemon:
        yield
        daemon.kill()


@pytest.fixture
def beside_legacy(templates: Templates, sandbox: Sandbox) -> Iterator[Command]:
    """The commands on a database that has legacy's tables, and no mirror yet."""
    made = templates.made(
        "legacy_alone", lambda url: _ignored(sandbox.legacy(url, "public", quirks=False))
    )
    with templates.copy(made) as url:
        yield Command(sandbox, url, {"BLAZE_TIMEZONE": "America/Los_Angeles"})


def _ignored(_: object) -> None:
    """What is not needed of a result."""
