"""systemd's units as systemd reads them: a file and its drop-ins, which `systemctl edit` makes."""

from __future__ import annotations

import grp
import os
import pwd
import re
import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path

from common.settings import PROJECT_ROOT

Unit = Mapping[str, list[str]]
"""Settings by `Section.Name`, each with all of its values."""

PACKAGED = PROJECT_ROOT / "packaging" / "systemd"
HOMES = (Path("/home"), Path("/root"), Path("/run/user"))
TEMPORARY = (Path("/tmp"), Path("/var/tmp"))  # noqa: S108 - looked at, not written in
WRITTEN = tuple(
    PROJECT_ROOT / each for each in (".state", "dbt_project/target", "dbt_project/logs")
)
"""Folders that every run writes in."""
_LOOKED_AT = frozenset(
    {
        "Service.User",
        "Service.Group",
        "Service.WorkingDirectory",
        "Service.ExecStart",
        "Service.Environment",
        "Service.EnvironmentFile",
        "Service.ReadWritePaths",
        "Timer.OnCalendar",
        "Timer.Unit",
    }
)
_OF_NO_CONSEQUENCE = frozenset(
    {
        "Unit.Description",
        "Unit.Documentation",
        "Unit.Wants",
        "Unit.After",
        "Unit.OnFailure",
        "Service.SuccessExitStatus",
        "Service.TimeoutStopSec",
        "Service.Nice",
        "Service.StandardOutput",
        "Service.StandardError",
        "Service.SyslogIdentifier",
        "Timer.Persistent",
        "Timer.AccuracySec",
        "Install.WantedBy",
    }
)
"""With whatever value."""
_CALL = re.compile(r"-?(/[\w./@+-]+) (sync|sync-products)( --force)?")
_SWITCHED_OFF = frozenset({"no", "false", "off", "0"})


def read_unit(file: Path) -> Unit:
    """A unit with its drop-ins. An empty value takes back those before it.

    Args:
        file: of the unit.
    """
    found: dict[str, list[str]] = {}
    for each in (file, *_drop_ins(file)):
        section = ""
        for line in _lines(each):
            if line.startswith("["):
                section = line.strip("[]")
                continue
            name, sign, value = line.partition("=")
            key = f"{section}.{name.strip()}"
            if sign and value.strip():
                found.setdefault(key, []).append(value.strip())
            elif sign:
                found.pop(key, None)
    return found


def doubt_of(unit: Unit, packaged: str) -> str:
    """Why it is not certain that a unit does what it seems to; empty where it is.

    Certain is what `packaging/` has, and what cannot keep a job from running.

    Args:
        unit: a service or a timer.
        packaged: the file in `packaging/` that is like it.
    """
    known = read_unit(PACKAGED / packaged)
    for key, values in unit.items():
        if key in _LOOKED_AT | _OF_NO_CONSEQUENCE:
            continue
        if values[-1].lower() not in _SWITCHED_OFF and values != known.get(key):
            return f"it has {key.partition('.')[2]}={values[-1]}"
    starts = unit.get("Service.ExecStart", [])
    if starts and (len(starts) > 1 or not _CALL.fullmatch(starts[0])):
        return f"it has ExecStart={starts[-1]}"
    return ""


def problems_of(unit: Unit) -> Iterator[tuple[str, str]]:
    """Why a service would fail, with what to do.

    Args:
        unit: the service.
    """
    user = user_of(unit)
    if user and not _is_user(user):
        yield f"there is no user {user}", f"make it (packaging/README.md), or correct User={user}"
    group = last(unit, "Service.Group")
    if group and not _is_group(group):
        yield f"there is no group {group}", f"make it, or correct Group={group}"
    folder = last(unit, "Service.WorkingDirectory")
    if folder and not folder.startswith(("-", "~")) and not Path(folder).is_dir():
        yield f"there is no folder {folder}", "correct WorkingDirectory"
    hides = last(unit, "Service.ProtectHome").lower()
    if hides and hides not in _SWITCHED_OFF and _is_below(PROJECT_ROOT, HOMES):
        yield (
            f"ProtectHome={hides} hides {PROJECT_ROOT} from it",
            "move the checkout out of the homes, or write ProtectHome=false",
        )
    for file in unit.get("Service.EnvironmentFile", []):
        if not file.startswith("-") and not Path(file).is_file():
            yield f"there is no {file}", "correct EnvironmentFile"
    for path in WRITTEN:
        if _is_read_only(unit, path):
            yield f"it may not write in {path}", "add it to ReadWritePaths, as in packaging/systemd"


def obstacle_to_writing(unit: Unit, folder: Path) -> tuple[str, str] | None:
    """Why what a service writes in a folder would not be there, with what to do; None where it is.

    Args:
        unit: the service.
        folder: whole path; it need not be there.
    """
    hides = last(unit, "Service.ProtectHome").lower()
    if hides and hides not in _SWITCHED_OFF and _is_below(folder, HOMES):
        listed = hides == "read-only" and _is_below(folder, _writable(unit))
        if not listed:
            return f"ProtectHome={hides} hides it", "name a folder outside the homes in REPORT_TO"
    is_private = last(unit, "Service.PrivateTmp").lower() or "no"
    if is_private not in _SWITCHED_OFF and _is_below(folder, TEMPORARY):
        return "PrivateTmp gives it a /tmp of its own", "name a folder that lasts in REPORT_TO"
    if _is_read_only(unit, folder):
        return (
            "ProtectSystem lets it write in ReadWritePaths alone",
            f"make {folder}, and write ReadWritePaths={folder} (systemctl edit)",
        )
    return None


def _is_read_only(unit: Unit, path: Path) -> bool:
    protected = last(unit, "Service.ProtectSystem").lower()
    return protected == "strict" and not _is_below(path, _writable(unit))


def _writable(unit: Unit) -> list[Path]:
    return [
        Path(path.lstrip("-+")).resolve()
        for line in unit.get("Service.ReadWritePaths", [])
        for path in line.split()
    ]


def environment_of(unit: Unit) -> dict[str, str]:
    """What a service gives its job, as far as it can be read.

    Args:
        unit: the service.
    """
    found: dict[str, str] = {}
    for line in unit.get("Service.Environment", []):
        found |= _assignments(line)
    for file in unit.get("Service.EnvironmentFile", []):
        for line in _lines(Path(file.lstrip("-"))):
            found |= _assignments(line) if '"' in line or "'" in line else _plain_assignment(line)
    return found


def user_of(unit: Unit) -> str:
    """As whom a service runs; empty where it does not say."""
    return last(unit, "Service.User")


def last(unit: Unit, key: str) -> str:
    """The value of a setting; empty where it has none."""
    return unit.get(key, [""])[-1]


def _drop_ins(file: Path) -> list[Path]:
    stem, kind = file.stem, file.suffix
    parts = stem.split("-")
    names = [f"{kind[1:]}.d", f"{file.name}.d"]
    names += [f"{'-'.join(parts[:count])}-{kind}.d" for count in range(1, len(parts))]
    found = [each for name in names for each in (file.parent / name).glob("*.conf")]
    return sorted(found, key=lambda each: each.name)


def _lines(file: Path) -> list[str]:
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    lines = (line.strip() for line in text.replace("\\\n", " ").splitlines())
    return [line for line in lines if line and not line.startswith(("#", ";"))]


def _assignments(line: str) -> dict[str, str]:
    try:
        pairs = [each.partition("=") for each in shlex.split(line)]
    except ValueError:
        return {}
    return {name: value for name, sign, value in pairs if sign}


def _plain_assignment(line: str) -> dict[str, str]:
    name, sign, value = line.partition("=")
    return {name.strip(): value.strip()} if sign else {}


def _is_user(user: str) -> bool:
    try:
        if user.isdigit():
            pwd.getpwuid(int(user))
        else:
            pwd.getpwnam(user)
    except KeyError:
        return False
    return True


def _is_group(group: str) -> bool:
    try:
        if group.isdigit():
            grp.getgrgid(int(group))
        else:
            grp.getgrnam(group)
    except KeyError:
        return False
    return True


def _is_below(path: Path, folders: tuple[Path, ...] | list[Path]) -> bool:
    resolved = Path(os.path.realpath(path))
    return any(resolved.is_relative_to(os.path.realpath(each)) for each in folders)
