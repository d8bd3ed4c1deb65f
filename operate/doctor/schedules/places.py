"""Where a machine keeps what it runs by itself, and its time zone."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

CRON_DAEMONS = frozenset({"cron", "crond", "fcron", "dcron", "cronie"})


@dataclass(frozen=True)
class Places:
    """A machine's, by default this one's.

    Attributes:
        etc: the folder of its configuration.
        home: the folder of this user.
        proc: where its kernel tells of processes.
        linger: where systemd notes whose timers run without a login.
        crontab: the program that gives this user's crontab.
        systemctl: the program that knows the state of units.
        owner_of_etc: the number of the user whose the machine's own crontabs have to be.
    """

    etc: Path = Path("/etc")
    home: Path = field(default_factory=Path.home)
    proc: Path = Path("/proc")
    linger: Path = Path("/var/lib/systemd/linger")
    crontab: str = "crontab"
    systemctl: str = "systemctl"
    owner_of_etc: int = 0

    def zone(self) -> tuple[tzinfo, str]:
        """The zone of the machine's clock, which cron goes by, and its name."""
        file = self.etc / "localtime"
        try:
            with file.open("rb") as text:
                name = re.sub(r".*zoneinfo/", "", os.fspath(file.resolve()))
                return ZoneInfo.from_file(text, key=name), name
        except (OSError, ValueError):
            return UTC, "UTC"

    def has_cron_daemon(self) -> bool | None:
        """Whether a cron daemon runs; None where nobody can tell."""
        try:
            if not (self.proc / "1").exists():
                return None
            names = {_name_of(process) for process in self.proc.glob("[0-9]*")}
        except OSError:
            return None
        return bool(names & CRON_DAEMONS)


def _name_of(process: Path) -> str:
    try:
        return (process / "comm").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
