"""Whether a night would start by itself: crontabs and timers, right and wrong."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from pathlib import Path

import pytest

from common.settings import PROJECT_ROOT, SettingsRead, load_settings
from operate.doctor.checks.schedule import OURS, check_places
from operate.doctor.findings import Verdict
from operate.doctor.schedules.crontab import this_user
from operate.doctor.site import Site
from tests.operate.doctor.conftest import NIGHTLY, Machine

OK, WARNING, UNKNOWN, WRONG = Verdict.OK, Verdict.WARNING, Verdict.UNKNOWN, Verdict.WRONG
EXAMPLE = (PROJECT_ROOT / "crontab.example").read_text()
SERVICE = f"[Service]\nUser={this_user()}\nExecStart={PROJECT_ROOT}/.venv/bin/blaze-mirror sync\n"


def found(
    machine: Machine, window: str = "02:00-06:00", **changes: str
) -> list[tuple[Verdict, str]]:
    settings = load_settings(BLAZE_SYNC_WINDOW=window or None, **changes)
    with ExitStack() as closing:
        site = Site.of(SettingsRead(settings), settings, closing)
        return [(f.verdict, f"{f.said} - {f.to_do}") for f in check_places(site, machine.places)]


def test_nothing_that_starts_a_night_is_told(machine: Machine) -> None:
    ((verdict, said),) = found(machine)
    assert verdict is WARNING
    assert "neither cron nor systemd starts" in said
    assert "crontab.example" in said


def test_the_example_works_once_its_path_is_set(machine: Machine) -> None:
    machine.zone("America/Los_Angeles")
    nowhere = str(machine.folder / "nowhere")
    machine.crontab(EXAMPLE.replace("/opt/blaze-mirror", nowhere))
    assert {verdict for verdict, _ in found(machine)} == {WRONG}
    assert f"there is no folder {nowhere}" in found(machine)[0][1]
    machine.crontab(EXAMPLE.replace("/opt/blaze-mirror", str(PROJECT_ROOT)))
    zone = "the machine's zone is America/Los_Angeles"
    inside = "inside BLAZE_SYNC_WINDOW (02:00-06:00)"
    assert found(machine) == [
        (OK, f"your crontab, `0 2 * * *`: sync starts at 02:00 in the shop ({zone}), {inside} - "),
        (OK, "your crontab, `*/10 8-22 * * *`: sync-products would run - "),
    ]


@pytest.mark.parametrize(
    ("line", "verdict", "words"),
    [
        (NIGHTLY, OK, "inside BLAZE_SYNC_WINDOW"),
        (NIGHTLY.replace("30 11", "0 2"), WRONG, "starts at 1"),
        (NIGHTLY.replace("30 11", "30 13"), WARNING, "clocks are set in between"),
        (NIGHTLY.replace("* * *", "* * 1"), WARNING, "does not run every night"),
        (f"CRON_TZ=America/Denver\n{NIGHTLY}", UNKNOWN, "CRON_TZ"),
        (f"{NIGHTLY} > /tmp/$(date +%F)", WRONG, r"a % ends the line for cron"),
        (NIGHTLY.replace("cd ", "cd $MIRROR"), WRONG, "$MIRROR is not set there"),
        (NIGHTLY.replace("sync", "sync >> no-such-folder/log"), WRONG, "mkdir -p"),
        ("30 11 * * * .venv/bin/blaze-mirror sync", WRONG, "there is no"),
        (f"30 11 * * * make -s -C {PROJECT_ROOT} sync", OK, "inside BLAZE_SYNC_WINDOW"),
        ("30 11 * * * cd /usr && make sync", WARNING, "neither cron nor systemd"),
        (f"{NIGHTLY} --help", UNKNOWN, "could not be judged: --help is no option"),
        (NIGHTLY.replace("cd", "false && cd"), UNKNOWN, "could not be judged: `false`"),
        (f"30 11 * * * if true; then {OURS} sync; fi", UNKNOWN, "could not be judged"),
        (f"30 11 * * * bash -lc 'cd {PROJECT_ROOT} && make sync'", UNKNOWN, "could not be judged"),
        (f"30 11 * * * xargs {OURS} sync < none", UNKNOWN, "it is no plain one"),
        (f"{NIGHTLY} >> /proc 2>&1", WRONG, "may not write"),
        (f"SHELL=/bin/nosuch\n{NIGHTLY}", WRONG, "there is no shell"),
        (NIGHTLY.replace("* * *", "* * 0-6"), OK, "inside BLAZE_SYNC_WINDOW"),
        (f"BLAZE_SYNC_WINDOW=20:00-21:00\n{NIGHTLY}", WARNING, "would not have BLAZE_SYNC_WINDOW"),
        (f"# {NIGHTLY}", WARNING, "neither cron nor systemd"),
        ("30 11 * * * cd /tmp && true sync", WARNING, "neither cron nor systemd"),
    ],
)
def test_a_line_of_a_crontab(machine: Machine, line: str, verdict: Verdict, words: str) -> None:
    machine.crontab(f"{line}\n")
    said = found(machine)
    assert any(each is verdict and words in text for each, text in said), said
    assert verdict is OK or all(each is not OK for each, _ in said)


def test_what_comes_from_the_shell_alone_is_not_there_at_night(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The keys of this test's own environment."""
    settings = tmp_path / "settings"
    settings.write_text("DATABASE_URL=postgresql://u@127.0.0.1:1/db\n")
    monkeypatch.setenv("BLAZE_ENV_FILE", str(settings))
    monkeypatch.setenv("BLAZE_PARTNER_KEY", "synthetic")
    named = f"BLAZE_ENV_FILE={settings}\n"
    machine.crontab(f"{named}{NIGHTLY}\n")
    ((verdict, said),) = found(machine)
    assert (verdict, "would not have BLAZE_PARTNER_KEY as here" in said) == (WARNING, True)
    assert "synthetic" not in said
    machine.crontab(f"{NIGHTLY}\n")
    ((verdict, said),) = found(machine)
    assert (verdict, "BLAZE_PARTNER_KEY and DATABASE_URL as here" in said) == (WARNING, True)
    machine.crontab(f"{named}BLAZE_PARTNER_KEY=synthetic\n{NIGHTLY}\n")
    assert [verdict for verdict, _ in found(machine)] == [OK]
    machine.crontab("")
    assert "nor would they have BLAZE_PARTNER_KEY and DATABASE_URL" in found(machine)[0][1]


def test_without_a_window_a_night_in_business_hours_is_told(machine: Machine) -> None:
    machine.crontab(f"{NIGHTLY}\n")
    assert [verdict for verdict, _ in found(machine, window="")] == [OK]
    machine.crontab(f"{NIGHTLY.replace('30 11', '0 2')}\n")
    ((verdict, said),) = found(machine, window="")
    assert verdict is WARNING
    assert "when shops are open" in said


def test_lines_are_no_good_without_a_daemon(machine: Machine) -> None:
    machine.crontab(f"{NIGHTLY}\n")
    machine.daemon("sshd")
    assert any(verdict is WRONG and "no cron daemon" in said for verdict, said in found(machine))
    (machine.folder / "proc" / "1").rmdir()
    assert any(verdict is UNKNOWN and "cron daemon" in said for verdict, said in found(machine))


def test_crontabs_in_etc_are_read_and_a_file_that_cron_passes_over_is_told(
    machine: Machine,
) -> None:
    line = NIGHTLY.replace("* * * cd", f"* * * {this_user()} cd")
    file = machine.folder / "etc" / "cron.d" / "blaze-mirror"
    file.write_text(f"{line}\n")
    assert [verdict for verdict, _ in found(machine)] == [OK]
    file.write_text(f"{line.replace(f' {this_user()} ', ' nobody-here ')}\n")
    assert any(
        verdict is WRONG and "no user nobody-here" in said for verdict, said in found(machine)
    )
    file.write_text(f"{line.replace(f' {this_user()} ', ' nobody ')}\n")
    ((verdict, said),) = [each for each in found(machine) if "nobody" in each[1]]
    assert (verdict, "runuser -u nobody" in said) == (UNKNOWN, True)
    file.write_text(line)
    assert any(verdict is WRONG and "no newline ends" in said for verdict, said in found(machine))
    file.write_text(f"{line}\n")
    file.chmod(0o666)
    assert any(verdict is WRONG and "others may write" in said for verdict, said in found(machine))
    file.chmod(0o644)
    file.rename(file.with_name("blaze-mirror.cron"))
    assert any(verdict is WRONG and "has a dot" in said for verdict, said in found(machine))


def test_a_crontab_that_cannot_be_read_is_not_taken_for_an_empty_one(machine: Machine) -> None:
    (machine.folder / "bin" / "crontab").write_text("#!/bin/sh\necho forbidden >&2; exit 1\n")
    assert (
        UNKNOWN,
        "your crontab cannot be read (forbidden) - run this as the user whose it is",
    ) in (found(machine))
    (machine.folder / "bin" / "crontab").write_text(
        "#!/bin/sh\necho 'no crontab for shop' >&2; exit 1\n"
    )
    assert [verdict for verdict, _ in found(machine)] == [WARNING]


def timer(calendar: str) -> str:
    return f"[Timer]\nOnCalendar={calendar}\n\n[Install]\nWantedBy=timers.target\n"


def test_a_timer_of_systemd_has_to_be_enabled_active_and_in_the_window(machine: Machine) -> None:
    machine.unit("blaze-mirror.service", SERVICE)
    assert any(
        verdict is WARNING and "started by no timer" in said for verdict, said in found(machine)
    )
    machine.unit("blaze-mirror.timer", timer("*-*-* 11:30:00"))
    machine.timers_are("inactive")
    ((verdict, said),) = found(machine)
    assert (verdict, "systemctl enable --now blaze-mirror.timer" in said) == (WRONG, True)
    machine.timers_are("active")
    assert [verdict for verdict, _ in found(machine)] == [WRONG]
    machine.unit("blaze-mirror.timer", timer("*-*-* 11:30:00"), enabled=True)
    ((verdict, said),) = found(machine)
    assert verdict is OK
    assert "blaze-mirror.timer, *-*-* 11:30:00: sync starts at 0" in said
    machine.timers_are("Failed to connect to bus")
    assert [verdict for verdict, _ in found(machine)] == [UNKNOWN, OK]


@pytest.mark.parametrize(
    ("calendar", "verdict"),
    [
        ("03:00 America/Los_Angeles", OK),
        ("*-*-* 02:00:00", WRONG),
        ("daily", WRONG),
        ("Mon..Fri 11:30", UNKNOWN),
    ],
)
def test_when_a_timer_starts(machine: Machine, calendar: str, verdict: Verdict) -> None:
    machine.timers_are("active")
    machine.unit("blaze-mirror.service", SERVICE)
    machine.unit("blaze-mirror.timer", timer(calendar), enabled=True)
    assert [each for each, _ in found(machine)] == [verdict]


def test_units_as_packaged_and_what_systemctl_edit_makes_of_them(machine: Machine) -> None:
    packaged = PROJECT_ROOT / "packaging" / "systemd"
    service = (packaged / "blaze-mirror.service").read_text()
    service = service.replace("/opt/blaze-mirror", str(PROJECT_ROOT))
    machine.timers_are("active")
    machine.unit("blaze-mirror.service", service)
    night = (packaged / "blaze-mirror.timer").read_text().replace("02:00:00", "11:30:00")
    machine.unit("blaze-mirror.timer", night, enabled=True)
    units = machine.folder / "etc" / "systemd" / "system"

    def edited(unit: str, text: str) -> list[tuple[Verdict, str]]:
        folder = units / f"{unit}.d"
        folder.mkdir()
        (folder / "override.conf").write_text(text)
        said = found(machine)
        shutil.rmtree(folder)
        return said

    said = found(machine)
    assert all(verdict is WRONG for verdict, _ in said), "nobody has made its user here"
    assert any("there is no user blaze-mirror" in text for _, text in said)
    ours = f"[Service]\nUser={this_user()}\nGroup=\n"
    if PROJECT_ROOT.is_relative_to("/home"):
        ours += "ProtectHome=false\n"
    assert [verdict for verdict, _ in edited("blaze-mirror.service", ours)] == [OK]
    ((verdict, text),) = edited("blaze-mirror.service", "[Service]\nUser=nobody\nGroup=\n")
    assert (verdict, "runuser -u nobody" in text) == (UNKNOWN, True)

    machine.unit("blaze-mirror.service", f"{service}\n{ours}")
    assert [
        verdict for verdict, _ in found(machine, REPORT_TO="alerts", ALERT_URLS="json://x")
    ] == [OK]
    (verdict, text), *_ = found(machine, REPORT_TO="/srv/reports")
    assert (verdict, "could not leave its report in /srv/reports" in text) == (WRONG, True)
    assert "ReadWritePaths=/srv/reports" in text
    hour = "[Timer]\nOnCalendar=\nOnCalendar=*-*-* 20:00:00\n"
    ((verdict, text),) = edited("blaze-mirror.timer", hour)
    assert (verdict, "outside BLAZE_SYNC_WINDOW" in text) == (WRONG, True)
    ((verdict, text),) = edited("blaze-mirror.timer", "[Timer]\nRandomizedDelaySec=6h\n")
    assert (verdict, "it has RandomizedDelaySec=6h" in text) == (UNKNOWN, True)
    nothing = "[Service]\nExecStart=\nExecStart=/bin/true\n"
    ((verdict, text),) = edited("blaze-mirror.service", nothing)
    assert (verdict, "neither cron nor systemd" in text) == (WARNING, True)
    window = "[Service]\nEnvironment=BLAZE_SYNC_WINDOW=20:00-21:00\n"
    ((verdict, text),) = edited("blaze-mirror.service", window)
    assert (verdict, "would not have BLAZE_SYNC_WINDOW" in text) == (WARNING, True)


def test_a_users_timer_wants_to_linger(machine: Machine) -> None:
    machine.timers_are("active")
    folder = machine.folder / "home" / ".config" / "systemd" / "user"
    (folder / "timers.target.wants").mkdir(parents=True)
    (folder / "night.service").write_text(SERVICE)
    (folder / "night.timer").write_text(timer("11:30"))
    (folder / "timers.target.wants" / "night.timer").symlink_to(folder / "night.timer")
    assert [verdict for verdict, _ in found(machine)] == [WARNING, OK]
    (machine.folder / "linger" / "home").touch()
    assert [verdict for verdict, _ in found(machine)] == [OK]


def test_another_checkouts_night_is_not_ours(machine: Machine) -> None:
    other = machine.folder / "other" / ".venv" / "bin"
    other.mkdir(parents=True)
    (other / "blaze-mirror").touch(mode=0o755)
    machine.crontab(f"30 11 * * * {other}/blaze-mirror sync\n")
    assert [verdict for verdict, _ in found(machine)] == [WARNING]
