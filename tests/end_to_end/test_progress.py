"""What people see while a run is at work: a live display on a terminal, plain lines elsewhere."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
from collections.abc import Iterator

import pytest

from common.settings import PROJECT_ROOT
from tests.command import BLAZE_MIRROR, Command

COLUMNS = 80
CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
COLOUR = re.compile(r"\x1b\[[0-9;]*3[0-9][0-9;]*m")


def on_a_terminal(command: Command, *arguments: str, **changes: str) -> str:
    """What a command prints on a terminal of 80 columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, COLUMNS, 0, 0))
    environment = {**command.environment(TERM="xterm-256color"), **changes}
    process = subprocess.Popen(
        [BLAZE_MIRROR, *arguments],
        cwd=PROJECT_ROOT,
        env=environment,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    said = b"".join(_pieces(ours))
    os.close(ours)
    assert process.wait() == 0, said
    return said.decode()


def _pieces(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # Linux's way to say that the other side has hung up
            return
        if not piece:
            return
        yield piece


def lines(said: str) -> list[str]:
    return [line for line in re.split(r"[\r\n]+", CONTROL.sub("", said)) if line.strip()]


def test_a_terminal_shows_live_how_far_it_is(command: Command) -> None:
    said = on_a_terminal(command, "backfill")
    shown = lines(said)
    assert any("Writing to" in line and "as shop 'main'" in line for line in shown[:2])
    for stage in ("members", "transactions", "products"):
        assert any(stage in line and "windows" in line and "left" in line for line in shown)
    reading = re.compile(
        r"  [\d,]+ rows, [\d,]+/s; \d+ of 5,000 calls in 5 minutes; \d{4}-\d\d-\d\d"
    )
    assert any(reading.match(line) for line in shown)
    assert any(re.search(r"dbt .*\d+/\d+ models and tests", line) for line in shown)
    # Log lines are as long as they are; the display keeps to the terminal.
    display = [line for line in shown if not re.match(r"\d{4}-", line)]
    assert max(len(line) for line in display) <= COLUMNS
    assert COLOUR.search(said)


def test_colours_are_left_out_when_asked_to(command: Command) -> None:
    said = on_a_terminal(command, "sync", NO_COLOR="1")
    assert not COLOUR.search(said)
    assert not COLOUR.search(on_a_terminal(command, "status", NO_COLOR="1"))


def test_a_log_gets_plain_lines(command: Command) -> None:
    said = command.script.ok("sync", FORCE_COLOR="")
    assert "\x1b" not in said
    assert "━" not in said


@pytest.mark.after_first_sync
def test_status_keeps_to_the_terminal(command: Command) -> None:
    assert max(len(line) for line in lines(on_a_terminal(command, "status"))) <= COLUMNS
    # A gate or two may not apply here, which is no failure.
    assert max(len(line) for line in lines(on_a_terminal(command, "parity"))) <= COLUMNS
