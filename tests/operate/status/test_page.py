"""`make status`, as people read it."""

from __future__ import annotations

from tests.command import Command


def test_status_before_the_first_sync_says_how_to_begin(command: Command) -> None:
    assert "make sync" in command.ok("status")
