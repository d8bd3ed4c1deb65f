"""Crontabs as cron reads them."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest

from operate.doctor.schedules.crontab import parse

HOME = Path("/home/shop")


@pytest.mark.parametrize(
    ("schedule", "times", "is_daily"),
    [
        ("0 2 * * *", [(2, 0)], True),
        ("*/30 2-3 * * *", [(2, 0), (2, 30), (3, 0), (3, 30)], True),
        ("5,10 22 * * *", [(22, 5), (22, 10)], True),
        ("10/25 4 * * *", [(4, 10), (4, 35)], True),
        ("0 2 * * 1-5", [(2, 0)], False),
        ("@daily", [(0, 0)], True),
        ("@weekly", [(0, 0)], False),
        ("@reboot", None, False),
        ("0 25 * * *", None, True),
        ("0 2-1 * * *", None, True),
    ],
)
def test_times_of_a_schedule(
    schedule: str, times: list[tuple[int, int]] | None, *, is_daily: bool
) -> None:
    (entry,) = parse(f"{schedule} run", "crontab", HOME)
    wanted = None if times is None else tuple(time(*each) for each in times)
    assert (entry.times, entry.is_daily, entry.command) == (wanted, is_daily, "run")


def test_variables_hold_for_the_lines_below_them_as_they_are_written() -> None:
    text = "# of the shop\nMIRROR=/opt/mirror\n  LOGS = '$MIRROR/logs'\n\n\t0 2 * * *\tone  two\n"
    (entry,) = parse(text, "crontab", HOME)
    assert entry.command == "one  two"
    assert entry.variables["MIRROR"] == "/opt/mirror"
    assert entry.variables["LOGS"] == "$MIRROR/logs"
    assert (entry.variables["HOME"], entry.variables["PATH"]) == ("/home/shop", "/usr/bin:/bin")


def test_a_line_of_the_systems_names_its_user() -> None:
    (entry,) = parse("0 2 * * * root run it", "/etc/crontab", None)
    assert (entry.command, entry.variables["HOME"]) == ("run it", "/root")
