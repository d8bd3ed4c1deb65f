"""Where a demo is played, and how it speaks."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rich.console import Console

from common.words import counted
from sandbox.process import Sandbox

ROOT = Path(__file__).resolve().parent.parent
BLAZE_MIRROR = str(Path(sys.executable).with_name("blaze-mirror"))
"""The console script of the environment that this runs in."""
A_DAY = timedelta(days=1)
HISTORY = timedelta(days=900)
"""How far back the first sync asks, as somebody would who does not know when the shop opened."""

console = Console()


@dataclass(frozen=True)
class Place:
    """Where the demo is played.

    Attributes:
        sandbox: the dispensary, or the company.
        database_url: of the mirror.
        night: the instant of the second night.
        settings: further ones.
    """

    sandbox: Sandbox
    database_url: str
    night: datetime
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """For files of the demo's own."""
        return ROOT / ".state" / "demo"

    def with_settings(self, **settings: str) -> Place:
        """The same place with further settings."""
        return replace(self, settings={**self.settings, **settings})

    def run(self, *arguments: str) -> int:
        """Run a command as cron would; gives its exit status."""
        return self.started(*arguments).returncode

    def started(
        self, *arguments: str, stdout: int | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a command as cron would."""
        sandbox = self.sandbox
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("BLAZE_")},
            "BLAZE_ENV_FILE": os.devnull,
            "DATABASE_URL": self.database_url,
            "BLAZE_BASE_URL": sandbox.url,
            "BLAZE_PARTNER_KEY": sandbox.partner_key,
            "BLAZE_DEVELOPER_KEY": sandbox.developer_key,
            "BLAZE_HISTORY_START": f"{self.night - HISTORY:%Y-%m-%d}",
            **self.settings,
        }
        # On the eve the clock has to stand; the night is the present one, if nobody has said
        # otherwise.
        if datetime.now(UTC) - sandbox.now() >= A_DAY:
            environment["BLAZE_FIXED_NOW"] = sandbox.now().isoformat()
        return subprocess.run(
            [BLAZE_MIRROR, *arguments],
            cwd=ROOT,
            env=environment,
            stdout=stdout,
            text=True,
            check=False,
        )


def say(number: int, what: str, detail: str) -> None:
    """Announce a step."""
    console.print(f"\n[bold]{number}. {what}[/bold]  {detail}", highlight=False)


def in_words(changes: Mapping[str, int]) -> str:
    """What has happened: `7 new sales, 1 refund by status`.

    Args:
        changes: how many of each kind, whose name has its noun in the plural.
    """
    return ", ".join(
        counted(number, re.sub(r"s\b", "", kind, count=1), kind)
        for kind, number in changes.items()
        if number
    )


def days_of(scale: Mapping[str, float]) -> str:
    """The history of a dispensary in words."""
    return counted(round(scale["years"]), "year")
