"""`make status`, as people read it."""

from __future__ import annotations

from tests.command import Command
from tests.operate.cutover.conftest import Site


def test_status_before_the_first_sync_says_how_to_begin(command: Command) -> None:
    assert "make sync" in command.ok("status")


def test_status_shows_what_is_served(site: Site) -> None:
    assert "customers from legacy" in site.command.ok("status", COLUMNS="200")
