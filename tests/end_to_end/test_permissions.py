"""A list that the keys may not read, and keys that may read none."""

from __future__ import annotations

from collections import Counter

import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals

FORBIDDEN = {"kind": "403"}


def asked(sandbox: Sandbox) -> Counter[str]:
    return Counter(call["path"].rsplit("/partner", 1)[-1] for call in sandbox.log())


@pytest.mark.after_first_sync
def test_one_that_is_forbidden_fails_alone_and_is_asked_for_once(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.advance(days=1)
    sandbox.clear_log()
    sandbox.faults([FORBIDDEN | {"path": path} for path in ("/store", "/members")])
    done = command("sync")
    assert done.returncode == 1
    assert "have Blaze give them the permission" in done.stderr
    calls = asked(sandbox)
    # To see whether the keys are right, and to read it.
    assert calls["/members"] <= 2
    assert calls["/transactions"]
    assert calls["/products"]
    states = {e["entity_type"]: e["sync_status"] for e in command.status()["entities"]}
    assert states == {"members": "error", "transactions": "completed", "products": "completed"}
    sandbox.faults([])
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
@pytest.mark.parametrize("store", [[], [FORBIDDEN | {"path": "/store"}]], ids=["seen", "not seen"])
def test_keys_that_may_read_no_list_are_no_keys(
    sandbox: Sandbox, command: Command, store: list[dict[str, str]]
) -> None:
    sandbox.advance(days=1)
    sandbox.clear_log()
    lists = [FORBIDDEN | {"path": path} for path in ("/members", "/transactions", "/products")]
    sandbox.faults(store + lists)
    done = command("sync")
    assert done.returncode == 2
    assert "forbids every list" in done.stderr
    assert sum(asked(sandbox).values()) <= 4
