"""What readers see, and that nothing is served where there is no view."""

from __future__ import annotations

import pytest

from tests.command import Command
from tests.operate.conftest import execute
from tests.operate.status.test_page import first_line

VIEWS = ("customers", "products", "transaction_items", "transactions")
DROP = ";".join(f"drop view serving.{name}" for name in VIEWS)
APPEARED = """
insert into serving.cutover_audit (changed_at, changed_by, action, entity, was_forced, gates)
values (now(), 'first build', 'legacy appeared', 'customers', false, '[]')
"""


@pytest.mark.after_first_sync
def test_a_side_without_a_view_serves_nothing(command: Command) -> None:
    page = command("status", COLUMNS="200").stdout
    assert "Served    customers from mirror, products from mirror, " in page
    execute(command, DROP)
    page = command("status", COLUMNS="200").stdout
    assert "Served    not served: customers (from mirror), products (from mirror), " in page
    assert "`make serve` makes the views" in page
    assert {row["has_view"] for row in command.status()["served"]} == {False}
    # A site with legacy has none until it asks for them; its readers read the tables.
    assert first_line(command).startswith("All well")
    execute(command, APPEARED)
    assert first_line(command) == (
        "Needs a look: nothing serves customers, for there is no serving view."
    )
    [concern] = command.status()["verdict"]["concerns"]
    assert not concern["is_wrong"], "nobody knows whether anybody misses it"
    execute(command, APPEARED.replace("legacy appeared", "unserve"))
    assert first_line(command).startswith("All well")
    execute(command, APPEARED.replace("legacy appeared", "serve"))
    assert "nothing serves customers, products, transaction_items and transactions" in (
        first_line(command)
    )
    [concern] = command.status()["verdict"]["concerns"]
    assert concern["is_wrong"]
    execute(command, "update serving.cutover set source = 'legacy' where entity = 'customers'")
    [_, of_legacy] = command.status()["verdict"]["concerns"]
    assert "legacy, which is to be read, has no such table" in of_legacy["said"]
    assert "`make switch` serves the mirror" in of_legacy["to_do"]
