"""What of a line calls a night, and why it would fail without a login."""

from __future__ import annotations

from pathlib import Path

import pytest

from operate.doctor.schedules.calls import calls_in
from tests.operate.doctor.conftest import program


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    folder = tmp_path / "blaze mirror"
    (folder / ".venv" / "bin").mkdir(parents=True)
    program(folder / ".venv" / "bin" / "blaze-mirror", "")
    (folder / "Makefile").touch()
    return folder


@pytest.mark.parametrize(
    "line",
    [
        'cd "$MIRROR" && .venv/bin/blaze-mirror sync',
        'cd "${MIRROR}"; nice -n 10 .venv/bin/blaze-mirror sync >/dev/null 2>&1',
        'cd "$MIRROR" && mkdir -p logs && .venv/bin/blaze-mirror sync >> logs/sync.log 2>&1',
        '"$MIRROR/.venv/bin/blaze-mirror" sync --force',
        'make -s -C "$MIRROR" sync',
        'cd "$MIRROR" && flock -n /tmp/lock make sync',
        'PATH="$MIRROR/.venv/bin:/usr/bin" && blaze-mirror sync',
        "/bin/sh -c 'cd \"$MIRROR\" && FORCE=1 exec .venv/bin/blaze-mirror sync'",
        'echo "$NOWHERE"; cd "$MIRROR" && .venv/bin/blaze-mirror sync',
        "cd ~/'blaze mirror' && ./.venv/bin/blaze-mirror sync | logger",
    ],
)
def test_a_line_that_works_has_no_problem(checkout: Path, line: str) -> None:
    variables = {"MIRROR": str(checkout), "HOME": str(checkout.parent)}
    (call,) = calls_in(line, variables, checkout.parent)
    assert (call.verb, call.problems) == ("sync", ())
    assert call.program is not None
    assert call.program.resolve() == checkout / ".venv" / "bin" / "blaze-mirror"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('cd "$NOWHERE" && .venv/bin/blaze-mirror sync', "$NOWHERE is not set there"),
        ('cd "$MIRROR/typo" && .venv/bin/blaze-mirror sync', "there is no folder"),
        (".venv/bin/blaze-mirror sync", "there is no"),
        ("blaze-mirror sync", "on the PATH /usr/bin:/bin"),
        ("make sync", "there is no Makefile in"),
        (
            'cd "$MIRROR" && .venv/bin/blaze-mirror sync >> logs/sync.log',
            "which is not there, so that nothing would run",
        ),
        ('cd "$MIRROR" && .venv/bin/blaze-mirror "sync', "its quotes do not match"),
    ],
)
def test_what_would_fail_is_told(checkout: Path, line: str, said: str) -> None:
    variables = {"MIRROR": str(checkout), "PATH": "/usr/bin:/bin"}
    (call,) = calls_in(line, variables, checkout.parent)
    assert any(said in problem for problem, _ in call.problems), call.problems


def test_a_program_that_cannot_be_run_is_told(checkout: Path) -> None:
    (checkout / ".venv" / "bin" / "blaze-mirror").chmod(0o644)
    (call,) = calls_in(".venv/bin/blaze-mirror sync", {}, checkout)
    assert "cannot be run by this user" in call.problems[0][0]


@pytest.mark.parametrize(
    "line",
    [
        "echo blaze-mirror sync",
        "/usr/local/bin/backup sync",
        ".venv/bin/blaze-mirror status",
        "cat sync.log",
        'test -x "$NOWHERE"/other',
    ],
)
def test_other_lines_are_no_nights(checkout: Path, line: str) -> None:
    assert calls_in(line, {}, checkout) == []
