"""`make doctor`: every check that can be made, and the exit status."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import click

from common.errors import BlazeMirrorError
from common.settings import SettingsRead
from operate.doctor import page
from operate.doctor.checks import (
    alerts,
    api,
    clock,
    database,
    disk,
    gates,
    legacy,
    schedule,
)
from operate.doctor.checks import settings as of_settings
from operate.doctor.findings import Finding, exit_status
from operate.doctor.site import Site

log = logging.getLogger(__name__)

Check = Callable[[Site], Iterator[Finding]]

CHECKS: tuple[tuple[str, Check, frozenset[str]], ...] = (
    (database.SUBJECT, database.check, database.NEEDS),
    (api.SUBJECT, api.check, api.NEEDS),
    (legacy.SUBJECT, legacy.check, legacy.NEEDS),
    (gates.SUBJECT, gates.check, legacy.NEEDS),
    (clock.SUBJECT, clock.check, clock.NEEDS),
    (disk.SUBJECT, disk.check, disk.NEEDS),
    (schedule.SUBJECT, schedule.check, schedule.NEEDS),
    (alerts.SUBJECT, alerts.check, alerts.NEEDS),
)
"""In order, for later ones go by what earlier ones have found; each with the settings it needs."""


def show(read: SettingsRead, *, as_json: bool) -> int:
    """Make the checks and print what they find. Gives the exit status.

    Args:
        read: the settings, and what is wrong with them.
        as_json: whether for machines.
    """
    findings = examine(read)
    status = exit_status(findings)
    if as_json:
        click.echo(page.as_json(findings, status))
    else:
        page.show(findings)
    return status


def examine(read: SettingsRead) -> list[Finding]:
    """Make every check that can be made.

    Args:
        read: the settings, and what is wrong with them.
    """
    findings = list(of_settings.check(read))
    if read.settings is None:
        return findings + [
            Finding.unknown(subject, "not looked at, for there are no settings")
            for subject, *_ in CHECKS
        ]
    with ExitStack() as closing:
        site = Site.of(read, read.settings, closing)
        for subject, check, needs in CHECKS:
            if wrong := sorted(needs & read.wrong):
                said = f"not looked at, for {' and '.join(wrong)} cannot be used"
                findings.append(Finding.unknown(subject, said))
            else:
                findings += _made(subject, check, site)
    return findings


def _made(subject: str, check: Check, site: Site) -> list[Finding]:
    """What a check finds; one that breaks says so and leaves the others alone."""
    found: list[Finding] = []
    try:
        found.extend(check(site))
    except BlazeMirrorError as error:
        said = " ".join(str(error).split()).rstrip(".")
        found.append(Finding.wrong(subject, f"it could not be looked at: {said}"))
    except Exception as error:
        log.debug("Details of %s", subject, exc_info=True)
        said = " ".join(str(error).split())
        found.append(
            Finding.wrong(
                subject,
                f"it could not be looked at: unexpected {type(error).__name__}: {said}",
                "BLAZE_LOG_LEVEL=DEBUG shows the details; please report it",
            )
        )
    return found
