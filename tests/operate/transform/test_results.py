"""What a test of the data found, in words, wherever people meet it."""

from __future__ import annotations

import pytest

from tests.command import Command
from tests.operate.conftest import execute
from tests.rows import one

SPOIL = """
update customers_blaze set lifetime_value = lifetime_value + 1000
where id in (select id from customers_blaze where lifetime_value is not null order by id limit 3)
"""
FAILED = "select array_agg(message) from parity.data_test_results where status = 'fail'"
EARLIER = """
update parity.data_test_results set message = 'Got 3 results, configured to fail if != 0'
where status = 'fail' and failures = 3
"""


@pytest.mark.after_first_sync
def test_a_failing_test_says_how_many_rows_break_which_rule(command: Command) -> None:
    execute(command, SPOIL)
    assert command("dbt", "test", "--select", "customers_blaze").returncode == 1
    kept = one(command.database_url, FAILED)
    assert "3 rows break the rule" in kept
    assert (
        "3 rows break the rule: Every customer of the mirror is, cell for cell, what raw gives, "
        "and has the figures that follow from transactions_blaze today."
    ) in kept
    assert not [message for message in kept if "Got " in message]
    execute(command, EARLIER)  # as earlier releases have kept them
    gates = command.status()["gates"]
    assert {each["found"] for each in gates["failing_tests"] if "3 " in each["found"]} == {
        "3 rows break the rule"
    }
    refused = command("switch", "--entity", "customers", CUTOVER_NIGHTS="1")
    assert "Gates have to hold the last night, and tests of the data the last." in refused.stderr
    assert "of 1 nights" not in refused.stderr
    assert "lifetime_value_is_sales_less_refunds of the data: fail, 3 rows break" in refused.stderr
    assert "Got " not in refused.stderr
