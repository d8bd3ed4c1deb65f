"""When a finalisation may begin: everything switched for long enough, and no sync at work."""

from __future__ import annotations

from datetime import timedelta

import psycopg

from tests.operate.cutover.catalog import names
from tests.operate.cutover.conftest import Site
from tests.operate.cutover.gates import hold_gates


def test_preconditions_are_all_switched_for_seven_nights_and_gates_that_held(site: Site) -> None:
    now = site.sandbox.now()
    hold_gates(site.url, now, 3)
    site.rows(
        "update serving.cutover set source = 'mirror', switched_by = 'somebody', "
        f"switched_at = '{now - timedelta(days=2)}' where entity <> 'products'"
    )
    refused = site.command("finalize", APPLY="1")
    assert refused.returncode == 1
    assert "products is served from legacy" in refused.stderr
    assert "customers was switched on" in refused.stderr
    assert "held 3 of 7 nights" in refused.stderr
    said = refused.stderr.splitlines()
    first = next(place for place, line in enumerate(said) if line.startswith("Not finalised: "))
    obstacles = [line for line in said[first + 1 :] if line.startswith("  ")]
    assert f"Not finalised: {len(obstacles)} obstacles." in said[first], "a line for each"
    assert f"Not finalised: {len(obstacles)} obstacles." in said[-1], "and below the plan"
    site.command.ok("finalize", APPLY="1", FORCE="1", REASON="a test")
    assert "customers_legacy" in names(site)
    assert "finalised already" in site.command("finalize").stderr
    assert "`make unfinalize` first" in site.command("rollback", ENTITY="customers").stderr


def test_a_running_sync_is_left_alone(ready: Site) -> None:
    with psycopg.connect(ready.url, autocommit=True) as connection:
        connection.execute("select pg_advisory_lock(hashtextextended('blaze_mirror:raw', 0))")
        assert ready.command("finalize", APPLY="1").returncode == 3
