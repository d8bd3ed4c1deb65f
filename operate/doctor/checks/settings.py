"""The settings: every one that cannot be used, and the file that they are in."""

from __future__ import annotations

import shlex
import stat
from collections.abc import Iterator, Sequence
from dataclasses import replace

from common.settings import SHOPS_FILE, SettingsRead, settings_file
from operate.doctor.findings import Finding

SUBJECT = "settings"
OTHERS = stat.S_IRWXG | stat.S_IRWXO
SHOPS_TOLD = 10
"""Problems with the list of shops that have a finding each."""


def check(read: SettingsRead) -> Iterator[Finding]:
    """Look at the settings and their file."""
    file = settings_file()
    left = read.of_shops[SHOPS_TOLD:]
    for problem in read.problems:
        if problem not in left:
            yield Finding.wrong_settings(SUBJECT, problem)
    if left:
        yield _of_many_shops(left)
    if read.settings is None:
        return
    if read.strangers:
        yield Finding.warning(
            SUBJECT,
            f"{', '.join(read.strangers)} in {file}: no setting of that name, so it does nothing",
            "take it out, or look for the right name in .env.example",
        )
    if not file.exists():
        yield Finding.warning(
            SUBJECT,
            f"there is no {file}, so that they come from the environment alone, which cron does "
            "not have",
            "cp .env.example .env, and fill in the keys",
        )
    elif file.is_file() and file.stat().st_mode & OTHERS:
        yield Finding.warning(
            SUBJECT,
            f"{file} holds keys, and others may read it",
            f"chmod 600 {shlex.quote(str(file))}",
        )
    elif not read.problems and not read.strangers:
        yield Finding.ok(SUBJECT, f"each of {file} can be used")


def _of_many_shops(problems: Sequence[str]) -> Finding:
    """Problems with a list of shops beyond those that a page has room for."""
    said = f"{len(problems):,} more problems with {SHOPS_FILE}, such as {problems[-1]}"
    finding = Finding.wrong_settings(SUBJECT, said, "correct the list, and look again")
    return replace(finding, figures={"problems": list(problems)})
