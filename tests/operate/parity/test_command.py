"""`make parity`."""

from __future__ import annotations

import psycopg

from extract.state import State
from sandbox.process import Sandbox
from tests.command import Command
from tests.json_documents import documented
from tests.operate.conftest import execute, judgements


def test_parity_shows_every_gate_with_its_nights_and_fails_with_them(copy: Command) -> None:
    said = copy.ok("parity")
    lines = said.splitlines()
    assert "24 gates: 24 hold." in lines
    assert "What to do" not in said
    assert any(
        line.startswith("PASS           customers_count: 292 customers in legacy, ")
        and line.endswith(" % off, 5 % allowed); held 1 of 7 nights")
        for line in lines
    )

    execute(copy, "update customers_blaze set phone = '+12135550999' where phone is not null")
    done = copy("parity", CUTOVER_NIGHTS="5")
    assert done.returncode == 1
    assert "24 gates: 23 hold, 1 fails." in done.stdout
    assert "parity_failures.customers_phone_match" in done.stdout
    assert "What to do about customers_phone_match: Look some of these rows up" in done.stdout
    assert "docs/parity.md, A gate fails" in done.stdout
    [line] = [line for line in done.stdout.splitlines() if line.startswith("FAIL")]
    assert "customers_phone_match" in line
    assert line.endswith("held 0 of 5 nights")
    [line] = [
        line for line in done.stdout.splitlines() if line.startswith("customers_phone_match:")
    ]
    assert line.count(" phone differs") == 3
    assert "5550999" not in done.stdout, "keys are shown, and nobody's numbers"


def test_what_of_legacy_cannot_be_read_is_said_in_words_with_its_rows(copy: Command) -> None:
    execute(
        copy,
        "drop schema serving cascade; drop view sales_by_customer; "
        "alter table customers alter last_visited type text; "
        "update customers set last_visited = 'soon' where id = 7; "
        "update transaction_items set total_price = null",
    )
    done = copy("parity")
    assert done.returncode == 1
    with psycopg.connect(copy.database_url) as connection:
        found = connection.execute("select member_id from customers where id = 7").fetchone()
    assert found is not None
    lines = done.stdout.splitlines()
    assert any(
        line.startswith(
            "ERROR          customers_last_visited_match: cannot be told: the last visit"
        )
        for line in lines
    )
    assert any(
        line.endswith('values of legacy customers.last_visited cannot be read, such as "soon".')
        for line in lines
    )
    assert f"    customers {found[0]}: 'soon'" in lines
    assert any(
        line.startswith("Legacy transaction_items.total_price has no value in any of ")
        for line in lines
    )
    assert "All of them: `make psql`, then: table parity.unread_values;" in lines


def test_a_demo_does_not_grow_stale(copy: Command) -> None:
    later = {"BLAZE_FIXED_NOW": "2027-01-01T00:00:00Z"}
    said = copy("parity", **later).stdout
    assert "FAIL           freshness" in said
    assert "FAIL           snapshot" in said
    execute(copy, "comment on schema raw is 'blaze-mirror demo: synthetic data'")
    said = copy("parity", **later).stdout
    assert "PASS           freshness" in said
    assert "PASS           snapshot" in said


def test_parity_for_machines(copy: Command) -> None:
    execute(copy, "drop table products cascade")
    done = copy("parity", "--json")
    gates = {each["gate"]: each for each in documented("parity", done.stdout)}
    assert len(gates) == 24
    assert gates["products_count"]["status"] == "ERROR", "it was compared before"
    assert gates["customers_count"]["nights_held"] == 1
    assert done.returncode == 1


def test_parity_needs_no_keys(copy: Command) -> None:
    copy.ok("parity", BLAZE_PARTNER_KEY="", BLAZE_DEVELOPER_KEY="")


def test_parity_waits_for_a_sync_to_end(copy: Command) -> None:
    before = judgements(copy)
    with psycopg.connect(copy.database_url, autocommit=True) as connection:
        State(connection, "raw", "public", "main").lock.take()
        done = copy("parity")
    assert done.returncode == 3
    assert judgements(copy) == before


def test_parity_before_the_first_sync_says_how_to_begin(shop: Sandbox, database_url: str) -> None:
    done = Command(shop, database_url, {})("parity")
    assert done.returncode == 1
    assert "make sync" in done.stderr
    assert "Traceback" not in done.stderr


def test_of_several_shops_it_says_whom_the_gates_judge(three_shops: Command) -> None:
    said = three_shops("parity").stdout
    assert said.endswith("The gates judge all shops together; there is none by shop.\n")
    three_shops.settings = {}
    assert "all shops" not in three_shops("parity").stdout
