"""What `blaze-mirror doctor` says, by subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.command import Command
from tests.json_documents import documented

OK, WARNING, UNKNOWN, WRONG = "ok", "warning", "unknown", "wrong"


@dataclass
class Examination:
    """A run of the command.

    Attributes:
        exit_status: with which it ended.
        findings: as `--json` has them.
        printed: all of its output.
    """

    exit_status: int
    findings: list[dict[str, Any]]
    printed: str

    def of(self, subject: str) -> list[tuple[str, str]]:
        """What was found of a subject: (verdict, text with what to do)."""
        return [
            (each["verdict"], f"{each['said']} - {each['to_do']}")
            for each in self.findings
            if each["subject"] == subject
        ]

    def has(self, subject: str, verdict: str, *words: str) -> bool:
        """Whether there is a finding of a subject with this verdict and all of these words."""
        return any(
            found == verdict and all(word in said for word in words)
            for found, said in self.of(subject)
        )


def examined(command: Command, **changes: str) -> Examination:
    """Run the command; `changes` are environment variables."""
    done = command("doctor", "--json", **{"BLAZE_FIXED_NOW": "", **changes})
    said = documented("doctor", done.stdout)
    assert said["exit_status"] == done.returncode
    return Examination(done.returncode, said["findings"], done.stdout + done.stderr)
