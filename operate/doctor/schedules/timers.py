"""systemd's timers that start a night, and whether they are at work."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import time, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from operate.doctor.schedules.calls import NIGHT, Call, calls_in
from operate.doctor.schedules.places import Places

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


def timers_of_machine(places: Places) -> Iterator[Timer]:
    """The services that call a night, of the system and of this user.

    Args:
        places: where to look.
    """
    folders = (
        (places.etc / "systemd" / "system", False),
        (places.home / ".config" / "systemd" / "user", True),
    )
    for folder, is_users in folders:
        for service in sorted(folder.glob("*.service")):
            unit = _settings_of(service)
            for started in unit.get("ExecStart", []):
                for call in calls_in(
                    started.lstrip("-+!:@"),
                    {"PATH": _SYSTEMDS_PATH, "HOME": str(places.home)},
                    Path(unit.get("WorkingDirectory", ["/"])[-1].lstrip("-")),
                ):
                    if call.verb == NIGHT:
                        yield _timer(places, folder, service, call, is_users=is_users)


def _timer(places: Places, folder: Path, service: Path, call: Call, *, is_users: bool) -> Timer:
    for file in sorted(folder.glob("*.timer")):
        unit = _settings_of(file)
        if unit.get("Unit", [f"{file.stem}.service"])[-1] != service.name:
            continue
        calendar = " ".join(unit.get("OnCalendar", []))
        times, zone = _times(calendar)
        lingers = any(places.linger.glob(places.home.name)) or not is_users
        return Timer(
            service,
            file.name,
            call,
            times,
            zone,
            calendar,
            is_enabled=any(folder.glob(f"*.wants/{file.name}")),
            is_active=_is_active(places, file.name, is_users=is_users),
            needs_login=not lingers,
        )
    return Timer(service, None, call)


def _settings_of(file: Path) -> Mapping[str, list[str]]:
    """A unit's settings, each with all of its values; an empty one takes back those before it."""
    found: dict[str, list[str]] = {}
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return found
    for line in text.replace("\\\n", " ").splitlines():
        name, sign, value = line.strip().partition("=")
        if not sign or name.startswith(("#", ";")):
            continue
        if value.strip():
            found.setdefault(name.strip(), []).append(value.strip())
        else:
            found.pop(name.strip(), None)
    return found


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
