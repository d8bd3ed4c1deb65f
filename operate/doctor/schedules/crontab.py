"""The lines of this machine's crontabs: this user's own, and those in /etc."""

from __future__ import annotations

import os
import pwd
import re
import stat
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import time
from pathlib import Path

from operate.doctor.schedules.places import Places

CRONS_PATH = "/usr/bin:/bin"
_ASSIGNMENT = re.compile(r"\s*(\w+)\s*=\s*(.*?)\s*")
_NICKNAMES = {
    "@hourly": "0 * * * *",
    "@daily": "0 0 * * *",
    "@midnight": "0 0 * * *",
    "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *",
    "@yearly": "0 0 1 1 *",
    "@annually": "0 0 1 1 *",
}
_CRON_READS = re.compile(r"[A-Za-z0-9_-]+")
"""Names of files in cron.d; others are passed over."""
FIELDS = 5
DAYS_OF_WEEK = 7


@dataclass(frozen=True)
class Entry:
    """A line of a crontab that starts something.

    Attributes:
        source: which crontab.
        schedule: as it is written.
        times: of the day at which it starts; None where that cannot be told.
        is_daily: whether it does so every day.
        command: for the shell.
        variables: that the shell is given.
        folder: in which the shell begins.
        user: as whom it runs; empty for this one.
        ignored_because: why cron passes the whole file over; empty where it does not.
    """

    source: str
    schedule: str
    times: tuple[time, ...] | None
    is_daily: bool
    command: str
    variables: dict[str, str]
    folder: Path
    user: str = ""
    ignored_because: str = ""


def entries_of_machine(places: Places) -> tuple[list[Entry], list[str]]:
    """The lines of all crontabs that may be read, and which could not be.

    Args:
        places: where to look.
    """
    entries: list[Entry] = []
    unread: list[str] = []
    own, problem = _own_crontab(places)
    entries += parse(own, "your crontab", places.home)
    if problem:
        unread.append(problem)
    for file in [places.etc / "crontab", *sorted((places.etc / "cron.d").glob("*"))]:
        if not file.is_file():
            continue
        try:
            text = file.read_text(encoding="utf-8", errors="replace")
        except OSError as error:
            unread.append(f"{file} cannot be read ({error.strerror})")
            continue
        entries += parse(text, str(file), None, _ignored(file, places))
    return entries, unread


def _ignored(file: Path, places: Places) -> str:
    """Why cron passes a file of /etc over; empty where it does not."""
    if file.parent.name == "cron.d" and not _CRON_READS.fullmatch(file.name):
        return f"cron passes {file} over, for its name has a dot or the like in it"
    kept = file.stat()
    if kept.st_uid != places.owner_of_etc:
        return f"cron passes {file} over, for it is not root's"
    if kept.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        return f"cron passes {file} over, for others may write it"
    return ""


def parse(text: str, source: str, home: Path | None, ignored: str = "") -> Iterator[Entry]:
    """The lines of a crontab that start something.

    Args:
        text: of the crontab.
        source: how people know it.
        home: of the user whose it is; None where each line names its user.
        ignored: why cron passes it over.
    """
    variables: dict[str, str] = {}
    if text and not text.endswith("\n"):
        ignored = ignored or f"cron passes {source} over, for no newline ends its last line"
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if assigned := _ASSIGNMENT.fullmatch(line):
            variables[assigned[1]] = _unquoted(assigned[2])
            continue
        head, rest = _split(line)
        folder, ignored_here, user = home, ignored, ""
        if home is None:
            user, _, rest = rest.replace("\t", " ").partition(" ")
            folder = _home_of(user)
            ignored_here = ignored or (f"there is no user {user}" if folder is None else "")
        folder = folder or Path("/")
        bare = {"HOME": str(folder), "SHELL": "/bin/sh", "PATH": CRONS_PATH, "LOGNAME": ""}
        yield Entry(
            source,
            head,
            _times(head),
            _is_daily(head),
            rest.strip(),
            {**bare, **variables},
            Path(variables.get("HOME", folder)),
            "" if user == this_user() else user,
            ignored_here,
        )


def _split(line: str) -> tuple[str, str]:
    """The schedule of a line, and what follows it."""
    count = 1 if line.lstrip().startswith("@") else FIELDS
    found = re.match(rf"\s*((?:\S+\s+){{{count - 1}}}\S+)\s+(.*)", line)
    return (" ".join(found[1].split()), found[2]) if found else (line.strip(), "")


def _own_crontab(places: Places) -> tuple[str, str]:
    """This user's, and why it could not be read."""
    try:
        done = subprocess.run(
            [places.crontab, "-l"],
            capture_output=True,
            text=True,
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=10,
            check=False,
        )
    except FileNotFoundError:
        return "", ""  # a machine without cron
    except (OSError, subprocess.TimeoutExpired) as error:
        return "", f"your crontab cannot be read ({error})"
    if done.returncode == 0 or "no crontab" in done.stderr.lower():
        return done.stdout, ""
    return "", f"your crontab cannot be read ({' '.join(done.stderr.split())})"


def _times(schedule: str) -> tuple[time, ...] | None:
    fields = _NICKNAMES.get(schedule, schedule).split()
    if len(fields) != FIELDS:
        return None
    with suppress(ValueError):
        minutes, hours = _numbers(fields[0], 59), _numbers(fields[1], 23)
        return tuple(time(hour, minute) for hour in hours for minute in minutes)
    return None


def _is_daily(schedule: str) -> bool:
    """Whether it runs on every day; where the fields are not understood it is not said to."""
    fields = _NICKNAMES.get(schedule, schedule).split()[2:FIELDS]
    if len(fields) < FIELDS - 2:
        return False
    with suppress(ValueError):
        days, months = _numbers(fields[0], 31), _numbers(fields[1], 12)
        weekdays = {number % 7 for number in _numbers(fields[2], 7)}
        every = set(range(1, 32)) <= set(days) and set(range(1, 13)) <= set(months)
        return every and len(weekdays) == DAYS_OF_WEEK
    return False


def _numbers(text: str, highest: int) -> list[int]:
    """The numbers that a field means: `*`, `1,2`, `1-5`, `*/10`, `1-9/2`.

    Raises:
        ValueError: it means none.
    """
    found: set[int] = set()
    for part in text.split(","):
        span, _, step = part.partition("/")
        first, dash, last = span.partition("-")
        low, high = (0, highest) if span == "*" else (int(first), int(last) if dash else int(first))
        if step and not dash and span != "*":
            high = highest
        if not 0 <= low <= high <= highest:
            raise ValueError(text)
        found |= set(range(low, high + 1, int(step or 1)))
    return sorted(found)


def _unquoted(text: str) -> str:
    is_quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "'\""
    return text[1:-1] if is_quoted else text


def this_user() -> str:
    """The name of the user who runs this."""
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return str(os.getuid())


def _home_of(user: str) -> Path | None:
    try:
        return Path(pwd.getpwnam(user).pw_dir)
    except KeyError:
        return None
