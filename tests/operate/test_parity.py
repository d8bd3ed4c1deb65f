"""`make parity`, and what a sync says of its gates."""

from __future__ import annotations

import json
from collections.abc import Iterator

import psycopg
import pytest

from extract.state.state import State
from sandbox.process import Sandbox
from tests.command import Command
from tests.dbt_project.parity.conftest import Server


@pytest.fixture
def copy(server: Server, shop: Sandbox, faithful: str) -> Iterator[Command]:
    """The commands on a copy of a mirror whose legacy agrees with it."""
    name = faithful.replace("faithful", "commands")
    yield Command(shop, server.create(name, faithful), {"FORCE": "1"})
    server.drop(name)


def execute(command: Command, statement: str) -> None:
    with psycopg.connect(command.database_url, autocommit=True) as connection:
        connection.execute(statement.encode())


def judgements(command: Command) -> int:
    with psycopg.connect(command.database_url) as connection:
        row = connection.execute("select count(*) from parity.gate_history").fetchone()
        assert row is not None
        return int(row[0])


def test_parity_shows_every_gate_with_its_nights_and_fails_with_them(copy: Command) -> None:
    said = copy.ok("parity")
    lines = said.splitlines()
    assert "19 gates: 19 hold." in lines
    assert any(
        line.startswith("PASS           customers_count: legacy ")
        and line.endswith("0 % off, 5 % allowed; held 1 of 7 nights")
        for line in lines
    )

    execute(copy, "update customers_blaze set phone = '+12135550999' where phone is not null")
    done = copy("parity", CUTOVER_NIGHTS="5")
    assert done.returncode == 1
    assert "19 gates: 18 hold, 1 fail." in done.stdout
    assert "parity_failures.customers_phone_match" in done.stdout
    [line] = [line for line in done.stdout.splitlines() if line.startswith("FAIL")]
    assert "customers_phone_match" in line
    assert line.endswith("held 0 of 5 nights")


def test_parity_for_machines(copy: Command) -> None:
    execute(copy, "drop table products cascade")
    done = copy("parity", "--json")
    gates = {each["gate"]: each for each in json.loads(done.stdout)}
    assert len(gates) == 19
    assert gates["products_count"]["status"] == "NOT_APPLICABLE"
    assert gates["customers_count"]["nights_held"] == 1
    assert done.returncode == 0, "what does not apply is no failure"


def test_parity_needs_no_keys(copy: Command) -> None:
    copy.ok("parity", BLAZE_PARTNER_KEY="", BLAZE_DEVELOPER_KEY="")


def test_parity_waits_for_a_sync_to_end(copy: Command) -> None:
    before = judgements(copy)
    with psycopg.connect(copy.database_url, autocommit=True) as connection:
        State(connection, "raw", "public", "main").lock()
        done = copy("parity")
    assert done.returncode == 3
    assert judgements(copy) == before


def test_parity_before_the_first_sync_says_how_to_begin(shop: Sandbox, database_url: str) -> None:
    done = Command(shop, database_url, {})("parity")
    assert done.returncode == 1
    assert "make sync" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_sync_names_the_gates_that_fail(copy: Command) -> None:
    execute(copy, "update customers set total_visits = total_visits + 1")
    done = copy("sync")
    assert done.returncode == 1
    [line] = [line for line in done.stderr.splitlines() if "dbt gate" in line]
    assert "customers_total_visits_match failed: legacy " in line
    assert "5 % allowed" in line


def test_a_sync_says_what_does_not_apply_and_succeeds(copy: Command) -> None:
    execute(copy, "drop table products, transaction_items, transactions, customers cascade")
    said = copy.ok("sync")
    assert "10 gates do not apply here" in said


def test_the_five_minute_job_judges_no_gate(copy: Command) -> None:
    execute(copy, "update customers set total_visits = total_visits + 1")
    before = judgements(copy)
    copy.ok("sync-products")
    assert judgements(copy) == before
