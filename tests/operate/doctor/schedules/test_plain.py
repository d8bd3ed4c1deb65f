"""Lines of which it is certain what a shell does, and lines of which it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from operate.cli import cli
from operate.doctor.schedules.plain import OPTIONS, read

PATH = "/usr/bin:/bin"


@pytest.fixture
def variables(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "logs").mkdir()
    return {"HOME": str(tmp_path), "PATH": PATH, "MIRROR": str(tmp_path), "WIDE": "a b"}


@pytest.mark.parametrize(
    "line",
    [
        "blaze-mirror sync",
        'cd "$MIRROR" && mkdir -p new/logs && ./blaze-mirror sync >> new/logs/sync.log 2>&1',
        "cd ~/logs && nice -n 10 ../blaze-mirror sync --force > /dev/null 2>&1",
        'cd "$MIRROR" && BLAZE_SYNC_WINDOW=02:00-06:00 ./blaze-mirror sync',
        'make -s -C "$MIRROR" sync',
        "nice ./blaze-mirror sync-products 2> logs/errors",
    ],
)
def test_plain_lines(tmp_path: Path, variables: dict[str, str], line: str) -> None:
    found = read(line, variables, tmp_path)
    assert (found.doubt, found.problems) == ("", ())


def test_what_a_line_sets_is_in_its_environment(tmp_path: Path, variables: dict[str, str]) -> None:
    found = read("BLAZE_SCHEMA=$MIRROR blaze-mirror sync", variables, tmp_path)
    assert found.environment == {**variables, "BLAZE_SCHEMA": str(tmp_path)}


@pytest.mark.parametrize(
    "line",
    [
        "[ $(date +%u) = 7 ] && blaze-mirror sync",
        "test -f /nonexistent && blaze-mirror sync",
        "false && blaze-mirror sync",
        "true || blaze-mirror sync",
        "cd / ; blaze-mirror sync",
        "blaze-mirror sync | logger",
        "blaze-mirror sync &",
        "blaze-mirror sync &> log",
        "blaze-mirror sync >& log",
        "blaze-mirror sync < log",
        "blaze-mirror sync > `date`.log",
        "blaze-mirror sync # not",
        "blaze-mirror sync --help",
        "blaze-mirror sync --forse",
        "blaze-mirror --version sync",
        "blaze-mirror status sync",
        "flock -n /tmp/lock blaze-mirror sync",
        "timeout 10 blaze-mirror sync",
        "sudo -u nobody blaze-mirror sync",
        "sh -c blaze-mirror sync",
        "cd '$MIRROR' && blaze-mirror sync",
        "cd $WIDE && blaze-mirror sync",
        'cd "~/logs" && blaze-mirror sync',
        "cd ~root && blaze-mirror sync",
        "cd ${MIRROR:-/} && blaze-mirror sync",
        'cd "$MIRROR && blaze-mirror sync',
        'cd "a&&b" && blaze-mirror sync',
        "cd - && blaze-mirror sync",
        "&& blaze-mirror sync",
        "PATH=/opt blaze-mirror sync",
        "A=1 blaze-mirror sync > $A",
        "make sync install",
        "make -n sync",
        "nice -10 blaze-mirror sync",
    ],
)
def test_other_lines_are_doubted(tmp_path: Path, variables: dict[str, str], line: str) -> None:
    assert read(line, variables, tmp_path).doubt


@pytest.mark.parametrize(
    ("line", "changes", "said"),
    [
        ("blaze-mirror sync >> logs", {}, "may not write"),
        ("mkdir -p file/logs && blaze-mirror sync", {}, "cannot be made"),
        ("blaze-mirror sync", {"SHELL": "/bin/nosuch"}, "there is no shell"),
        ("make sync", {"PATH": "/nowhere"}, "there is no make"),
        ("nice blaze-mirror sync", {"PATH": "/nowhere"}, "there is no nice"),
    ],
)
def test_what_would_fail_is_a_problem(
    tmp_path: Path, variables: dict[str, str], line: str, changes: dict[str, str], said: str
) -> None:
    (tmp_path / "file").touch()
    found = read(line, {**variables, **changes}, tmp_path)
    assert found.doubt == ""
    assert said in found.problems[0][0]


def test_a_folder_that_is_not_there_or_another_shell(
    tmp_path: Path, variables: dict[str, str]
) -> None:
    found = read("/bin/blaze-mirror sync", variables, tmp_path / "nowhere")
    assert "which is not there" in found.problems[0][0]
    assert read("blaze-mirror sync", {**variables, "SHELL": "/usr/bin/env"}, tmp_path).doubt


def test_the_options_are_those_of_the_commands() -> None:
    for verb, known in OPTIONS.items():
        ours = {name for parameter in cli.commands[verb].params for name in parameter.opts}
        assert known == ours
