"""`make smoke`: how this API behaves, and nothing left behind."""

from __future__ import annotations

import psycopg
import pytest

from operate.jobs.smoke.scratch import MARK
from sandbox.process import Sandbox
from tests.command import Command
from tests.json_documents import documented


def schemas(database_url: str) -> set[str]:
    with psycopg.connect(database_url) as connection:
        rows = connection.execute("select nspname from pg_namespace where nspname !~ '^pg_'")
        return {name for (name,) in rows}


def left_behind_by_a_killed_one(database_url: str) -> None:
    with psycopg.connect(database_url) as connection:
        connection.execute("create schema scratch_raw; create table scratch_raw.members (id int)")
        connection.execute(f"comment on schema scratch_raw is '{MARK}'".encode())


def test_a_schema_of_somebody_elses_is_not_dropped(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    with psycopg.connect(database_url) as connection:
        connection.execute("create schema scratch_staging; create table scratch_staging.kept ()")
    before = schemas(database_url)
    done = command("smoke")
    assert done.returncode == 2
    assert "scratch_staging is there and does not say that it is one of them" in done.stderr
    assert sandbox.log() == []
    assert schemas(database_url) == before


def test_smoke_tells_how_the_api_behaves_and_leaves_nothing_behind(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    with psycopg.connect(database_url) as connection:
        connection.execute("create schema scratch_notes; create table scratch_notes.kept (id int)")
    before = schemas(database_url)
    left_behind_by_a_killed_one(database_url)
    said = command.ok("smoke", COLUMNS="160")
    assert schemas(database_url) == before
    assert len(sandbox.log()) < 100
    lines = said.splitlines()
    first = next(place for place, line in enumerate(lines) if line.startswith("All well."))
    assert not [line for line in lines[:first] if " INFO " not in line], "the verdict comes first"
    assert f"Your API {sandbox.url}" in lines[first]
    for reading in (
        "honoured, on modified",
        "by modified, descending",
        "the whole company's",
        "100 of 500 asked for",
        "included",
        "refused, as documented",
    ):
        assert reading in said
    assert "cart.totalCalcTax" in said
    assert "dob" not in said, "fields that nobody keeps are for who asks"
    assert "dob" in command.ok("smoke", "--verbose", COLUMNS="160")
    report = documented("smoke", command("smoke", "--json").stdout)
    assert (report["verdict"], report["problems"]) == ("all well", [])
    assert "dob" in report["unmapped"]["members"]


@pytest.mark.parametrize(
    ("reading", "shown"),
    [
        ({"members_filter": "ignored"}, "ignored"),
        ({"end_date": "exclusive"}, "excluded"),
        ({"members_order": "ascending"}, "by modified, ascending"),
        ({"members_total": "window"}, "the window's"),
        ({"products_cap": 20}, "20 of 500 asked for"),
    ],
)
def test_smoke_shows_the_other_readings_too(
    sandbox: Sandbox, command: Command, reading: dict[str, str], shown: str
) -> None:
    sandbox.readings(**reading)
    assert shown in command.ok("smoke", COLUMNS="160")


def test_smoke_fails_on_a_record_that_cannot_be_mapped(sandbox: Sandbox, command: Command) -> None:
    sandbox.faults([{"kind": "missing_id", "path": "/members", "times": 1}])
    done = command("smoke", COLUMNS="160")
    assert done.returncode == 1
    assert done.stdout.startswith("1 problem.")
    assert "id: missing" in done.stdout


def test_fields_that_the_api_calls_otherwise_are_named_first(
    sandbox: Sandbox, command: Command
) -> None:
    sandbox.faults(
        [{"kind": "renamed_field", "path": "/members", "field": "firstName", "to": "givenName"}]
    )
    done = command("smoke", COLUMNS="200")
    assert done.returncode == 0, done.stderr
    assert "brought to" not in done.stderr, "of schemas that are dropped at the end"
    said = done.stdout.splitlines()
    assert said[0].startswith("1 field to look at.")
    assert "members: empty in each of" in said[2]
    assert "first_name (firstName)" in said[2]
    assert "All well" not in done.stdout


def test_rows_that_are_all_in_error_are_a_problem_and_each_is_told_once(
    sandbox: Sandbox, command: Command
) -> None:
    sandbox.faults(
        [
            {"kind": "renamed_field", "path": "/products", "field": "name", "to": "title"},
            {"kind": "retyped_field", "path": "/transactions", "field": "total", "to": '"much"'},
        ]
    )
    done = command("smoke", "--json")
    assert done.returncode == 1
    report = documented("smoke", done.stdout)
    assert report["verdict"] == "problems"
    assert ("products", "name") in {(each["table"], each["column"]) for each in report["empty"]}
    assert any(
        "products_blaze: 10 rows in the sample, and each" in said for said in report["problems"]
    )
    assert any("(10 records)" in said for said in report["problems"])
    assert len(report["problems"]) == len(set(report["problems"]))


@pytest.mark.parametrize(
    ("path", "by"),
    [("/transactions", -3), ("/transactions", 3), ("/products", -3), ("/members", 3)],
)
def test_a_list_that_counts_otherwise_than_it_gives_is_a_problem(
    sandbox: Sandbox, command: Command, path: str, by: int
) -> None:
    sandbox.faults([{"kind": "total_off", "path": path, "by": by}])
    done = command("smoke", "--json")
    assert done.returncode == 1
    (said,) = documented("smoke", done.stdout)["problems"]
    assert said.startswith(f"{path[1:]}: the list counts")
    assert "so that no window of it would settle" in said
    assert len(sandbox.log()) < 100


def test_a_list_that_is_forbidden_keeps_nobody_from_looking_at_the_others(
    sandbox: Sandbox, command: Command
) -> None:
    sandbox.faults([{"kind": "403", "path": "/products"}])
    done = command("smoke", "--json")
    assert done.returncode == 1
    report = documented("smoke", done.stdout)
    (said,) = report["problems"]
    assert "products" in said
    assert report["records"] == {"members": 10, "transactions": 10}
    assert {question.partition(":")[0] for question, _ in report["readings"]} == {
        "members",
        "transactions",
    }
    assert {each["table"] for each in report["fields"]} == {
        "members",
        "transactions",
        "transaction_items",
    }
