"""The vendor's rules on how often a list may be read, and the window in which a sync may run."""

from __future__ import annotations

import time
from collections import Counter
from datetime import timedelta

import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals, versions


def lists_read(sandbox: Sandbox) -> Counter[str]:
    names = (call["path"].rsplit("/partner/", 1)[-1] for call in sandbox.log())
    return Counter(name for name in names if name != "store")


def later(sandbox: Sandbox, **after: float) -> str:
    return (sandbox.now() + timedelta(**after)).isoformat()


@pytest.mark.after_first_sync
def test_within_the_hour_only_products_are_read_again(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    before = versions(database_url)

    sandbox.clear_log()
    said = command.ok("sync", BLAZE_FIXED_NOW=later(sandbox, minutes=4))
    assert lists_read(sandbox) == Counter()
    assert "members were read 4 minutes ago, and the vendor allows it every 60 minutes" in said
    assert "members too soon, transactions too soon, products too soon" in said
    assert versions(database_url) == before

    command.ok("sync", BLAZE_FIXED_NOW=later(sandbox, minutes=59))
    assert lists_read(sandbox).keys() == {"products"}

    sandbox.clear_log()
    command.ok("sync", BLAZE_FIXED_NOW=later(sandbox, minutes=61))
    assert lists_read(sandbox).keys() == {"members", "transactions"}, "products were just read"


@pytest.mark.after_first_sync
def test_force_reads_at_once(sandbox: Sandbox, command: Command) -> None:
    sandbox.clear_log()
    command.ok("sync", FORCE="1")
    names = {"employees", "store/terminals"}
    assert lists_read(sandbox).keys() == {"members", "transactions", "products"} | names


def test_what_did_not_come_to_its_end_may_go_on_at_once(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.faults([{"kind": "404", "path": "/transactions"}])
    assert command("sync").returncode == 1
    sandbox.faults([])
    sandbox.clear_log()
    command.ok("sync")
    assert lists_read(sandbox).keys() == {"transactions"}
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
def test_the_five_minute_job_may_come_a_little_early_but_then_it_waits(
    sandbox: Sandbox, command: Command
) -> None:
    early = command("sync-products", BLAZE_FIXED_NOW=later(sandbox, minutes=4))
    assert early.returncode == 3
    assert "every 5 minutes" in early.stderr

    started = time.monotonic()
    command.ok("sync-products", BLAZE_FIXED_NOW=later(sandbox, minutes=4, seconds=55))
    assert time.monotonic() - started > 5
