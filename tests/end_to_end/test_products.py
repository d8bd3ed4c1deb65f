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


@pytest.mark.after_first_sync
def test_modified_products_whose_dates_are_ignored_are_read_as_a_whole_once_a_day(
    sandbox: Sandbox, command: Command
) -> None:
    """Not by each five-minute job: 79 calls each would use up the month in a week."""

    def job(*, days: float = 0.004, **settings: str) -> tuple[int, list[str]]:
        sandbox.advance(days=days)
        sandbox.clear_log()
        status = command("sync-products", **settings).returncode
        return status, [c["path"].split("partner/")[1] for c in sandbox.log()]

    sandbox.faults([{"kind": "dates_ignored", "path": "/products/modified"}])
    assert "products/modified" in job()[1]
    for _ in range(2):
        status, asked = job()
        assert (status, [path for path in asked if "products" in path]) == (3, [])
    status, asked = job(days=1.1)
    assert status == 0
    assert set(asked) & {"products", "products/modified"} == {"products"}
    assert job()[0] == 3
    assert job(FORCE="1")[0] == 0
