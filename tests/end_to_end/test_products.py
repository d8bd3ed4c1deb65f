"""The full list of products, and the list of those modified since: neither speaks for the other."""

from __future__ import annotations

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command


def statuses(database_url: str) -> list[tuple[bool, str]]:
    """Whether it is the full list's, and its status, of each window of products."""
    with psycopg.connect(database_url) as connection:
        return connection.execute(
            "select window_start < '1971-01-01', status from raw.windows "
            "where entity = 'products' order by 1"
        ).fetchall()


@pytest.mark.after_first_sync
def test_a_full_list_that_did_not_settle_stays_so_until_it_is_read(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    command.settings["FORCE"] = "1"
    sandbox.faults([{"kind": "unsettled", "path": "/products", "exact": True}])
    assert command("sync").returncode == 1
    assert statuses(database_url) == [(True, "unsettled")]
    for _ in range(2):
        sandbox.advance(days=0.004)
        command.ok("sync-products")
        assert statuses(database_url) == [(False, "done"), (True, "unsettled")]
    sandbox.faults([{"kind": "404", "path": "/products/modified"}])
    assert command("sync-products").returncode == 1
    assert statuses(database_url) == [(False, "failed"), (True, "unsettled")]
    sandbox.faults([])
    command.ok("sync")
    assert statuses(database_url) == [(True, "done")]
