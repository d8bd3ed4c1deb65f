"""Tables are brought up for a command of the cut-over as for a sync: by one run at a time."""

from __future__ import annotations

import psycopg
import pytest

from tests.operate.cutover.conftest import Site

LAST = "select max(number) from raw.schema_migrations"


@pytest.mark.parametrize("command", ["switch", "rollback", "serve"])
def test_tables_are_not_brought_up_under_a_sync(site: Site, command: str) -> None:
    [(newest,)] = site.rows(LAST)
    site.rows(f"delete from raw.schema_migrations where number = {newest}")
    before = site.rows(LAST)
    asked = {"ENTITY": "customers", "FORCE": "1", "REASON": "a test"}
    with psycopg.connect(site.url, autocommit=True) as running:
        running.execute("select pg_advisory_lock(hashtextextended('blaze_mirror:raw', 0))")
        assert site.command(command, **asked).returncode == 3
        assert site.rows(LAST) == before
    site.command.ok(command, **asked)
    assert site.rows(LAST) == [(newest,)]
    if command == "serve":
        return
    with psycopg.connect(site.url, autocommit=True) as running:
        running.execute("select pg_advisory_lock(hashtextextended('blaze_mirror:raw', 0))")
        site.command.ok(command, **asked)  # what is brought up already waits for no sync
