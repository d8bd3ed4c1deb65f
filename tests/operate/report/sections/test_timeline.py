"""What is served from where: each change, by whom and why."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from operate.report import served
from operate.report.masking import Masking
from operate.report.plots.served_from import served_from
from operate.report.sections.timeline import entries, now
from operate.report.served import Served
from tests.operate.cutover.conftest import Site
from tests.operate.report.conftest import Read

ZONE = ZoneInfo("America/Los_Angeles")


def test_changes_are_told_with_who_made_them_and_why(site: Site, reading: Read) -> None:
    command = site.command
    reason = "trial, +1 415 555 0101 knows"
    command.ok("switch", "--entity", "customers", FORCE="1", REASON=reason)
    site.sandbox.advance(days=2)
    command.ok("switch", "--entity", "products", FORCE="1", REASON="as well")
    command.ok("rollback", "--entity", "customers", REASON="too soon")
    session = reading(command)
    read = served.read(session)
    told = entries(session, read, Masking(show_pii=False))
    assert [entry.what for entry in told[:3]] == [
        "Customers: rolled back to legacy",
        "Products: switched to the mirror",
        "Customers: switched to the mirror",
    ]
    assert told[0].why == "too soon"
    assert told[2].why == "trial, [hidden] knows"
    assert told[2].against == "Forced, while these did not hold: Last visits match"
    assert "@" in told[2].by
    assert [entry.side for entry in told[:3]] == ["legacy", "mirror", "mirror"]
    assert told[-1].what == (
        "Customers, transactions, transaction items and products: nobody has chosen yet, served "
        "from legacy"
    )
    assert told[-1].by == ""
    assert now(read) == (
        "Customers, transactions and transaction items from legacy; products from the mirror."
    )
    drawing = served_from(read, session.settings.now(), ZONE)
    assert drawing is not None
    customers = [bar.colour for bar in drawing.bars if bar.tip.startswith("customers")]
    assert customers[-3:] == ["legacy", "mirror", "legacy"]
    assert all(0 <= bar.x <= 100 and bar.width > 0 for bar in drawing.bars)


def test_what_nobody_moved_is_not_drawn(site: Site, reading: Read) -> None:
    session = reading(site.command)
    read = served.read(session)
    assert served_from(read, session.settings.now(), ZONE) is None
    site.command.ok("unserve")
    said = now(served.read(reading(site.command)))
    assert said.startswith("The serving views are not made")
    assert "`make serve`" in said


def test_before_the_first_sync_nothing_is_served() -> None:
    assert "`make sync`" in now(Served([], [], []))
    assert served_from(Served([], [], []), datetime(2025, 1, 1, tzinfo=UTC), ZONE) is None
