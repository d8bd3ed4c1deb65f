"""What systemd and Docker are told is so: commands, units, files and versions that there are."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
import tomllib
from datetime import UTC, datetime, timedelta
from fnmatch import fnmatch
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml  # type: ignore[import-untyped]

from common.alert_addresses import parse_addresses
from common.settings import PROJECT_ROOT
from operate.cli import cli

SYSTEMD = PROJECT_ROOT / "packaging" / "systemd"
DOCKER = PROJECT_ROOT / "packaging" / "docker"
UNITS = sorted(path.name for path in SYSTEMD.iterdir() if path.suffix != ".sh")
SERVICES = [name for name in UNITS if name.endswith(".service")]
CHECKOUT = "/opt/blaze-mirror/"
INSTALLED = (".venv/bin/blaze-mirror",)


def unit(name: str) -> list[tuple[str, str, str]]:
    """The lines of a unit: section, setting, value. A setting may come twice."""
    found, section = [], ""
    for line in (SYSTEMD / name).read_text().splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            setting, _, value = line.partition("=")
            found.append((section, setting, value))
    return found


def values(name: str, setting: str) -> list[str]:
    return [value for _, each, value in unit(name) if each == setting]


@pytest.mark.parametrize("name", SERVICES)
def test_services_run_what_there_is(name: str) -> None:
    for line in values(name, "ExecStart") + values(name, "ExecStop"):
        program, argument = line.split()
        path = program.removeprefix(CHECKOUT)
        if path in INSTALLED:
            assert argument in cli.commands
        else:
            assert os.access(PROJECT_ROOT / path, os.X_OK), path
    assert values(name, "Type") == ["oneshot"]


@pytest.mark.parametrize("name", UNITS)
def test_units_name_units_that_there_are(name: str) -> None:
    named = values(name, "Wants") + values(name, "After") + values(name, "Before")
    for other in " ".join(named).split():
        assert other in {*UNITS, "network-online.target"}, other
    for template in values(name, "OnFailure"):
        assert template == "blaze-mirror-failed@%p.service"
    if name.endswith(".timer"):
        assert name.replace(".timer", ".service") in SERVICES


def test_services_are_hardened_alike() -> None:
    hardening = [
        [
            line
            for line in unit(name)
            if re.match("Protect|Private|Restrict|ReadWrite|User", line[1])
        ]
        for name in SERVICES
    ]
    assert len(hardening[0]) > 15
    assert all(each == hardening[0] for each in hardening)


def test_what_is_written_is_what_git_ignores() -> None:
    """So that it is data, and no code."""
    lines = (PROJECT_ROOT / ".gitignore").read_text().splitlines()
    ignored = {line.lstrip("/") for line in lines}
    for line in values("blaze-mirror.service", "ReadWritePaths"):
        for path in line.split():
            folder = f"{path.removeprefix(f'-{CHECKOUT}').strip('/')}/"
            assert any(fnmatch(folder, pattern) for pattern in ignored), path


def test_only_failures_are_failures() -> None:
    for name in ("blaze-mirror.service", "blaze-mirror-products.service"):
        assert values(name, "SuccessExitStatus") == ["3 4"]


@pytest.mark.parametrize(
    ("result", "status", "said"),
    [
        ("exit-code", "203", True),
        ("exit-code", "2", True),
        ("signal", "KILL", True),
        ("exit-code", "1", False),
        (None, None, True),
    ],
)
def test_a_run_that_could_not_say_it_is_spoken_for(
    tmp_path: Path, result: str | None, status: str | None, *, said: bool
) -> None:
    script = tmp_path / "packaging" / "systemd" / "say-failed.sh"
    apprise = tmp_path / ".venv" / "bin" / "apprise"
    for path in (script, apprise):
        path.parent.mkdir(parents=True)
    script.write_bytes((SYSTEMD / script.name).read_bytes())
    apprise.write_text(f'#!/bin/sh\necho "$APPRISE_URLS $*" > {tmp_path}/sent\n')
    for path in (script, apprise):
        path.chmod(0o755)
    environment = {"PATH": os.environ["PATH"], "ALERT_URLS": "json://example.com/?secret=1"}
    if result and status:
        environment |= {"MONITOR_SERVICE_RESULT": result, "MONITOR_EXIT_STATUS": status}
    done = subprocess.run(
        [script, "blaze-mirror"], env=environment, capture_output=True, text=True, check=True
    )
    sent = tmp_path / "sent"
    assert sent.exists() == said
    assert done.stdout.startswith("<2>blaze-mirror could not") == said
    if said:
        assert sent.read_text().startswith(
            "json://example.com/?secret=1 --title blaze-mirror: blaze-mirror has failed"
        )
        assert f"result: {result or 'unknown'}, status: {status or 'unknown'}" in sent.read_text()


def test_a_failure_is_said_once_a_day_and_silence_does_not_use_it_up(tmp_path: Path) -> None:
    script = tmp_path / "packaging" / "systemd" / "say-failed.sh"
    apprise = tmp_path / ".venv" / "bin" / "apprise"
    notes = tmp_path / "notes"
    for path in (script, apprise, notes / "any"):
        path.parent.mkdir(parents=True)
    script.write_bytes((SYSTEMD / script.name).read_bytes())

    def said(result: str, status: str, *, sending: str = "exit 0") -> bool:
        apprise.write_text(f"#!/bin/sh\n{sending}\n")
        for path in (script, apprise):
            path.chmod(0o755)
        environment = {
            "PATH": os.environ["PATH"],
            "ALERT_URLS": "json://example.com",
            "RUNTIME_DIRECTORY": str(notes),
            "MONITOR_SERVICE_RESULT": result,
            "MONITOR_EXIT_STATUS": status,
        }
        done = subprocess.run(
            [script, "blaze-mirror"], env=environment, capture_output=True, text=True, check=False
        )
        return done.stdout.startswith("<2>")

    assert not said("exit-code", "1")
    assert said("signal", "KILL", sending="exit 3")
    assert said("signal", "KILL"), "what could not be sent is said again"
    assert not said("exit-code", "2")
    yesterday = time.time() - 25 * 3600
    os.utime(notes / "blaze-mirror", (yesterday, yesterday))
    assert said("exit-code", "2")
    failed = "blaze-mirror-failed@.service"
    assert values(failed, "RuntimeDirectoryPreserve") == ["yes"]
    assert not [each for _, each, _ in unit(failed) if each.startswith("StartLimit")]


def instructions() -> list[list[str]]:
    text = (DOCKER / "Dockerfile").read_text().replace("\\\n", " ")
    return [line.split() for line in text.splitlines() if line and not line.startswith("#")]


def test_the_image_copies_what_there_is_and_what_may_be_copied() -> None:
    allowed = [
        line[1:]
        for line in (PROJECT_ROOT / ".dockerignore").read_text().splitlines()
        if line.startswith("!")
    ]
    copied = [each for verb, *paths in instructions() if verb == "COPY" for each in paths[:-1]]
    for path in copied:
        assert list(PROJECT_ROOT.glob(path)), path
        assert path in allowed
    assert sorted(allowed) == sorted(copied)
    packages = tomllib.loads((PROJECT_ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]
    assert set(packages["packages"]) <= set(copied)


def test_the_image_is_pinned_hashed_and_nobodys() -> None:
    verbs = {verb: rest for verb, *rest in instructions()}
    assert re.fullmatch(r"python:3\.11\.\d+-slim-bookworm", verbs["FROM"][0])
    runs = [" ".join(rest) for verb, *rest in instructions() if verb == "RUN"]
    assert "--require-hashes --requirement requirements.lock" in runs[0]
    assert verbs["USER"] == ["10001"]
    assert "--uid 10001" in runs[-1]
    text = (DOCKER / "Dockerfile").read_text()
    assert not re.search(r"KEY|PASSWORD|SECRET", text)


def compose() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((DOCKER / "compose.yaml").read_text())
    return read


def test_containers_run_commands_and_hold_no_secret() -> None:
    services = compose()["services"]
    for name in ("nightly", "products"):
        service = services[name]
        assert service["command"][0] in cli.commands
        assert (PROJECT_ROOT / service["entrypoint"][0]).exists()
        assert (DOCKER / service["build"]["context"]).resolve() == PROJECT_ROOT
        assert (PROJECT_ROOT / service["build"]["dockerfile"]).exists()
        assert (DOCKER / service["env_file"]).resolve() == PROJECT_ROOT / ".env"
        assert service["environment"]["DATABASE_URL"].startswith(
            "postgresql://mirror:${POSTGRES_PASSWORD:?"
        )
    assert services["postgres"]["environment"]["POSTGRES_PASSWORD"].startswith("${")
    assert re.fullmatch(r"postgres:\d+\.\d+-bookworm", services["postgres"]["image"])
    assert "ports" not in services["postgres"]


def test_versions_are_those_of_the_project() -> None:
    project = tomllib.loads((PROJECT_ROOT / "pyproject.toml").read_text())["project"]
    label = f'org.opencontainers.image.version="{project["version"]}"'
    assert label in (DOCKER / "Dockerfile").read_text()
    for name in ("nightly", "products"):
        assert compose()["services"][name]["image"] == f"blaze-mirror:{project['version']}"


@pytest.mark.parametrize("stopped", ["while it waits", "while it runs"])
def test_the_containers_clock_runs_a_command_and_ends_it_first(
    tmp_path: Path, stopped: str
) -> None:
    log = tmp_path / "log"
    program = tmp_path / "blaze-mirror"
    program.write_text(
        f"#!/bin/sh\ntrap 'kill $!; echo ended >> {log}; exit 4' TERM\necho \"$@\" >> {log}\n"
        f"[ -e {tmp_path}/quick ] || {{ sleep 30 & wait $!; }}\nexit 3\n"
    )
    program.chmod(0o755)
    if stopped == "while it waits":
        (tmp_path / "quick").touch()
    every = "30" if stopped == "while it waits" else "0"
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "EVERY_S": every}
    with subprocess.Popen(
        [DOCKER / "on-schedule.sh", "sync-products"],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as running:
        deadline = time.monotonic() + 20
        while stopped == "while it runs" and not log.exists():
            assert time.monotonic() < deadline
            time.sleep(0.05)
        time.sleep(0.3)
        running.send_signal(signal.SIGTERM)
        said, _ = running.communicate(timeout=20)
    assert running.returncode == 0
    assert said.startswith(f"sync-products: next run in {every} seconds")
    if stopped == "while it runs":
        assert log.read_text() == "sync-products\nended\n"


def seconds_to_next_run(environment: dict[str, str]) -> int:
    """How long the container's clock waits, as it says."""
    done = subprocess.run(
        [DOCKER / "on-schedule.sh", "sync"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    found = re.search(r"next run in (\d+) seconds", done.stdout)
    assert found is not None
    return int(found[1])


def test_the_containers_clock_waits_for_its_hour(tmp_path: Path) -> None:
    sleeping = tmp_path / "sleep"
    sleeping.write_text('#!/bin/sh\necho "sleeps $1"\nkill -TERM $PPID\n')
    sleeping.chmod(0o755)
    for zone in ("UTC", "America/Los_Angeles"):
        environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "AT": "02:00", "TZ": zone}
        seconds = seconds_to_next_run(environment)
        at = subprocess.run(
            ["date", f"--date=now + {seconds} seconds", "+%H:%M"],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        assert at in {"02:00\n", "01:59\n"}


@pytest.mark.parametrize(
    ("now", "at", "zone", "runs_at"),
    [
        # Clocks go from 02:00 to 03:00.
        ("2027-03-14 09:00:00", "02:00", "America/Los_Angeles", "2027-03-14 10:00"),
        ("2027-03-14 09:00:00", "02:30", "America/Los_Angeles", "2027-03-14 10:30"),
        ("2027-03-13 12:00:00", "02:00", "America/Los_Angeles", "2027-03-14 10:00"),
        ("2027-03-14 11:00:00", "02:00", "America/Los_Angeles", "2027-03-15 09:00"),
        ("2027-03-14 09:00:00", "04:00", "America/Los_Angeles", "2027-03-14 11:00"),
        # From midnight to one.
        ("2027-09-04 12:00:00", "00:00", "America/Santiago", "2027-09-05 04:00"),
    ],
)
def test_the_containers_clock_knows_an_hour_that_clocks_skip(
    tmp_path: Path, now: str, at: str, zone: str, runs_at: str
) -> None:
    """A `date` whose present is another."""
    instant = int(datetime.fromisoformat(f"{now}+00:00").timestamp())
    days = ("today", "tomorrow", "yesterday")
    local = datetime.fromtimestamp(instant, ZoneInfo(zone)).date()
    named = {day: local + timedelta(days=n) for day, n in zip(days, (0, 1, -1), strict=True)}
    replaced = " ".join(f"-e 's/{day}/{date}/'" for day, date in named.items())
    date = tmp_path / "date"
    date.write_text(
        f'#!/bin/sh\nif [ "$1" = +%s ]; then echo {instant}; exit; fi\n'
        f'exec /bin/date --date "$(echo "$2" | sed {replaced})" "$3"\n'
    )
    sleeping = tmp_path / "sleep"
    sleeping.write_text("#!/bin/sh\nkill -TERM $PPID\n")
    for path in (date, sleeping):
        path.chmod(0o755)
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "AT": at, "TZ": zone}
    seconds = seconds_to_next_run(environment)
    next_run = datetime.fromtimestamp(instant + seconds, UTC)
    assert f"{next_run:%Y-%m-%d %H:%M}" == runs_at


@pytest.mark.parametrize("document", [".env.example", "docs/operations.md"])
def test_addresses_in_documents_are_known_to_apprise(document: str) -> None:
    text = (PROJECT_ROOT / document).read_text()
    found = re.findall(r"(?:mailtos|slack|jsons|ntfys|https://hooks\.slack\.com)[:/][^\s`)]*", text)
    assert len(found) >= 3
    for address in found:
        assert parse_addresses(address) == (address,)
    assert parse_addresses(",".join(found)) == tuple(dict.fromkeys(found))


def test_the_readme_names_what_there_is() -> None:
    readme = PROJECT_ROOT / "packaging" / "README.md"
    text = readme.read_text()
    for link in re.findall(r"\]\(([^)#]+)", text):
        assert (readme.parent / link).exists(), link
    named = set(re.findall(r"blaze-mirror(?:-[a-z]+)?@?\.(?:service|timer)", text))
    assert named == set(UNITS)
    for command in re.findall(r"(?:bin/|nightly |`|blaze-mirror )blaze-mirror ([a-z-]+)", text):
        assert command in cli.commands, command
    folders = " ".join(values("blaze-mirror.service", "ReadWritePaths"))
    made = re.search(r"--mode 700 (.*)", text)
    assert made is not None
    assert set(made[1].split()) == set(folders.replace(f"-{CHECKOUT}", "").split())
