"""Which side is served, as `make status` shows it."""

from __future__ import annotations

from tests.operate.cutover.conftest import Site


def test_status_shows_what_is_served(site: Site) -> None:
    assert "customers from legacy" in site.command.ok("status", COLUMNS="200")
