"""systemd's timers that start a night, and whether they are at work."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import time, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from operate.doctor.schedules.calls import NIGHT, Call, calls_in
from operate.doctor.schedules.crontab import this_user
from operate.doctor.schedules.places import Places
from operate.doctor.schedules.units import (
    Unit,
    doubt_of,
    environment_of,
    last,
    problems_of,
    read_unit,
    user_of,
)

_STATES = frozenset({"active", "inactive", "failed", "activating", "deactivating"})
_AT = re.compile(r"(?:\*-\*-\* )?(\d{1,2}):(\d\d)(?::\d\d)?(?: ([A-Za-z_]+(?:/\S+)?))?")
_SYSTEMDS_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin"


@dataclass(frozen=True)
class Timer:
    """A service that calls a night, and the timer that starts it.

    Attributes:
        service: its file.
        timer: the timer's name; None where none starts it.
        call: of the night.
        times: of the day; None where that cannot be told.
        zone: in which they are meant; None for the machine's.
        calendar: as it is written.
        is_enabled: whether it starts with the machine.
        is_active: whether it waits for its time now; None where nobody can tell.
        needs_login: whether it runs only while its user is logged in.
        user: as whom the service runs.
        doubt: why it is not certain that it would run; empty where it is.
        environment: that the service gives its job.
    """

    service: Path
    timer: str | None
    call: Call
    times: tuple[time, ...] | None = None
    zone: tzinfo | None = None
    calendar: str = ""
    is_enabled: bool = False
    is_active: bool | None = None
    needs_login: bool = False
    user: str = ""
    doubt: str = ""
    environment: Mapping[str, str] = field(default_factory=dict)


def timers_of_machine(places: Places) -> Iterator[Timer]:
    """The services that call a night, of the system and of this user, with each of their timers.

    Args:
        places: where to look.
    """
    folders = (
        (places.etc / "systemd" / "system", False),
        (places.home / ".config" / "systemd" / "user", True),
    )
    for folder, is_users in folders:
        for file in sorted(folder.glob("*.service")):
            service = read_unit(file)
            for call in _calls(service, places):
                if call.verb == NIGHT:
                    timer = Timer(
                        file,
                        None,
                        replace(call, problems=(*call.problems, *problems_of(service))),
                        user=this_user() if is_users else user_of(service) or "root",
                        doubt=doubt_of(service, "blaze-mirror.service"),
                        environment=environment_of(service),
                    )
                    yield from _timers(places, folder, timer, is_users=is_users)


def _calls(service: Unit, places: Places) -> Iterator[Call]:
    for started in service.get("Service.ExecStart", []):
        yield from calls_in(
            started.lstrip("-+!:@"),
            {"PATH": _SYSTEMDS_PATH, "HOME": str(places.home)},
            Path(last(service, "Service.WorkingDirectory").lstrip("-") or "/"),
        )


def _timers(places: Places, folder: Path, of: Timer, *, is_users: bool) -> Iterator[Timer]:
    """The service with each timer that starts it; alone where none does."""
    found = False
    for file in sorted(folder.glob("*.timer")):
        unit = read_unit(file)
        if (last(unit, "Timer.Unit") or f"{file.stem}.service") != of.service.name:
            continue
        found = True
        calendar = " ".join(unit.get("Timer.OnCalendar", []))
        times, zone = _times(calendar)
        lingers = any(places.linger.glob(places.home.name)) or not is_users
        yield replace(
            of,
            timer=file.name,
            times=times,
            zone=zone,
            calendar=calendar,
            is_enabled=any(folder.glob(f"*.wants/{file.name}")),
            is_active=_is_active(places, file.name, is_users=is_users),
            needs_login=not lingers,
            doubt=of.doubt or doubt_of(unit, "blaze-mirror.timer"),
        )
    if not found:
        yield of


def _times(calendar: str) -> tuple[tuple[time, ...] | None, tzinfo | None]:
    if calendar in {"daily", "midnight"}:
        return (time(0),), None
    found = _AT.fullmatch(calendar)
    if found is None:
        return None, None
    with suppress(ValueError, OSError):
        zone = ZoneInfo(found[3]) if found[3] else None
        return (time(int(found[1]), int(found[2])),), zone
    return None, None


def _is_active(places: Places, name: str, *, is_users: bool) -> bool | None:
    command = [places.systemctl, *(["--user"] if is_users else []), "is-active", name]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=10, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    said = done.stdout.strip()
    return said in {"active", "activating"} if said in _STATES else None
