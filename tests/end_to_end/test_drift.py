"""Fields of the API that vanish, change their type or appear: told, and the rest loads."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.process import Sandbox
from tests.command import Command


def drift(command: Command) -> set[tuple[str, str, str]]:
    reported: list[dict[str, Any]] = command.status()["drift"]
    return {(each["entity"], each["path"], each["change"]) for each in reported}


@pytest.mark.after_first_sync
def test_a_renamed_field_is_told_as_vanished_and_appeared_and_when_it_is_back(
    sandbox: Sandbox, command: Command
) -> None:
    sandbox.advance(days=1)
    command.ok("sync")
    assert drift(command) == set(), "a list is no news as long as it stays as it is"

    sandbox.faults([{"kind": "renamed_field", "field": "loyaltyPoints", "to": "points"}])
    sandbox.advance(days=1)
    said = command.ok("sync")
    assert "loyaltyPoints vanished (so far in" in said
    renamed = {
        ("members", "loyaltyPoints", "vanished"),
        ("members", "points", "appeared"),
    }
    assert drift(command) == renamed
    sandbox.advance(days=1)
    assert "loyaltyPoints vanished" in command.ok("sync"), "it is missed for as long as it lasts"
    assert drift(command) == renamed

    sandbox.faults([])
    sandbox.advance(days=1)
    command.ok("sync")
    assert drift(command) == {("members", "points", "appeared")}


@pytest.mark.after_first_sync
def test_a_field_of_another_type_is_told_and_its_rows_are_kept(
    sandbox: Sandbox, command: Command
) -> None:
    sandbox.advance(days=1)
    sandbox.faults(
        [{"kind": "retyped_field", "path": "/transactions", "field": "quantity", "to": '"many"'}]
    )
    said = command.ok("sync")
    assert "cart.items[].quantity changed type (text, so far number)" in said
    assert ("transactions", "cart.items[].quantity", "changed type") in drift(command)
    status = command.status()
    assert status["errors"]["transaction_items_blaze"] > 0
    assert {e["sync_status"] for e in status["entities"]} == {"completed"}
