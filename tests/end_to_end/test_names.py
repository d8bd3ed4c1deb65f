"""What staff, terminals and the shop are called: read once a night, at nothing's cost."""

from __future__ import annotations

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals, versions

NOT_FOR_THESE_KEYS = "Names of terminals are not for these keys (403"


def names(database_url: str) -> dict[str, dict[str, str]]:
    """By kind and id."""
    found: dict[str, dict[str, str]] = {}
    with psycopg.connect(database_url) as connection:
        for kind, key, name in connection.execute("select kind, blaze_id, name from blaze_names"):
            found.setdefault(kind, {})[key] = name
    return found


def served(database_url: str) -> set[str]:
    with psycopg.connect(database_url) as connection:
        rows = connection.execute("select distinct staff_name from serving.transactions")
        return {name for (name,) in rows}


@pytest.mark.after_first_sync
def test_names_follow_the_api_and_what_goes_wrong_takes_none_away(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    first = names(database_url)
    staff, tills = first["staff"], first["terminal"]
    assert (len(staff), len(tills)) == (5, 3)
    assert staff == {key: f"Clerk {key[-2:]}" for key in staff}
    assert tills == {key: f"Till {key[-2:]}" for key in tills}
    assert list(first["shop"].values()) == ["Main Street"]
    assert served(database_url) <= set(staff.values())

    # A name that changes is read and shown, and no row of the mirror is written for it.
    before, renamed = versions(database_url), sandbox.ask("/employees").json()["values"][0]["id"]
    sandbox.rename(renamed, "Clerk of the Month")
    sandbox.faults([{"kind": "403", "path": "/store/terminals"}])
    said = command.ok("sync", FORCE="1")
    assert said.count(NOT_FOR_THESE_KEYS) == 1
    assert names(database_url) == {
        **first,
        "staff": {**staff, renamed: "Clerk of the Month"},
    }
    assert "Clerk of the Month" in served(database_url)
    assert versions(database_url) == before

    # What is forbidden is said once, what may pass each night; entities do not suffer.
    known = names(database_url)
    sandbox.advance(days=1)
    sandbox.faults(
        [
            {"kind": "403", "path": "/store/terminals"},
            {"kind": "html", "path": "/employees", "after": 1},
        ]
    )
    sandbox.readings(others_cap=2)
    sandbox.rename(renamed, "Clerk of the Year")
    said = command.ok("sync")
    assert NOT_FOR_THESE_KEYS not in said
    assert "Names of staff could not be read: the body is no JSON" in said
    known["staff"][renamed] = "Clerk of the Year"  # on the page that came
    assert names(database_url) == known
    assert_mirror_equals(sandbox, database_url)

    sandbox.faults([{"kind": "404", "path": "/employees"}])
    said = command.ok("sync", FORCE="1")
    assert "Names of staff cannot be read (" in said
    assert "Names of terminals can be read now" in said
    sandbox.faults([{"kind": "401", "path": "/employees"}])
    assert command("sync", FORCE="1").returncode == 2, "keys that are refused end everything"
    assert names(database_url) == known
