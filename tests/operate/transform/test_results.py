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


@pytest.mark.after_first_sync
def test_odd_lines_of_seeds_are_told_by_file_and_names_fail_nothing(command: Command) -> None:
    execute(
        command,
        "insert into serving.names values "
        "('Staff', '1', 'Clerk'), ('shop', '1', 'Main Street'), ('shop', '1', 'Main St')",
    )
    assert command("dbt", "test", "--select", "names").returncode == 0
    warned = one(
        command.database_url,
        "select array_agg(message order by test) from parity.data_test_results "
        "where status = 'warn' and test like 'names%'",
    )
    assert len(warned) == 2
    assert warned[0].startswith("1 kind in dbt_project/seeds/names.csv is none of shop")
    assert warned[1].startswith("1 id has several lines of a kind in dbt_project/seeds/names.csv")
    execute(
        command,
        "insert into parity.known_differences (entity, key_or_rule, column_name) "
        "values ('members', '*', 'phone')",
    )
    assert command("dbt", "test", "--select", "known_differences").returncode == 1
    failed = one(command.database_url, FAILED)
    assert len(failed) >= 2
    assert all("dbt_project/seeds/known_differences.csv" in each for each in failed)
