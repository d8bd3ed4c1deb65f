"""What a check has found."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Self

EXIT_OK, EXIT_WRONG, EXIT_SETTINGS = 0, 1, 2


class Verdict(StrEnum):
    """How it stands. What could not be looked at is never OK."""

    OK = "ok"
    WARNING = "warning"
    UNKNOWN = "unknown"
    WRONG = "wrong"


@dataclass(frozen=True)
class Finding:
    """What was found about a subject.

    Attributes:
        subject: what the check is about, in a word.
        verdict: how it stands.
        said: what was found, in words, without a full stop.
        to_do: what to do about it; empty where there is nothing to do.
        in_settings: of what is wrong, whether it is settings, keys or the database.
        figures: what machines may want of it, by name: numbers, names, instants.
    """

    subject: str
    verdict: Verdict
    said: str
    to_do: str = ""
    in_settings: bool = False
    figures: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def ok(cls, subject: str, said: str, **figures: Any) -> Self:
        """All well."""
        return cls(subject, Verdict.OK, said, figures=figures)

    @classmethod
    def warning(cls, subject: str, said: str, to_do: str, **figures: Any) -> Self:
        """Nights would run; somebody should look at it all the same."""
        return cls(subject, Verdict.WARNING, said, to_do, figures=figures)

    @classmethod
    def unknown(cls, subject: str, said: str, to_do: str = "") -> Self:
        """It could not be looked at."""
        return cls(subject, Verdict.UNKNOWN, said, to_do)

    @classmethod
    def wrong(cls, subject: str, said: str, to_do: str = "", **figures: Any) -> Self:
        """It has to be put right."""
        return cls(subject, Verdict.WRONG, said, to_do, figures=figures)

    @classmethod
    def wrong_settings(cls, subject: str, said: str, to_do: str = "") -> Self:
        """No night can begin with these settings, these keys or this database."""
        return cls(subject, Verdict.WRONG, said, to_do, in_settings=True)


def exit_status(findings: Collection[Finding]) -> int:
    """How the command ends: warnings, and what is not known, fail nothing."""
    wrong = [each for each in findings if each.verdict is Verdict.WRONG]
    if any(each.in_settings for each in wrong):
        return EXIT_SETTINGS
    return EXIT_WRONG if wrong else EXIT_OK
