"""Keys that are missing or wrong, lists that are forbidden, and what is no Blaze API."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from sandbox.process import Sandbox, running_sandbox
from tests.command import Command
from tests.operate.doctor.examination import OK, WARNING, WRONG, examined
from tests.rows import one

ALONE = {"DATABASE_URL": "postgresql://u@127.0.0.1:1/db"}
"""Without a database, which costs the look at legacy."""


@pytest.mark.parametrize(
    ("faults", "changes", "verdict", "words", "calls"),
    [
        ([], {"BLAZE_DEVELOPER_KEY": ""}, WRONG, "BLAZE_DEVELOPER_KEY is not set", 0),
        ([], {"BLAZE_PARTNER_KEY": "wrong"}, WRONG, "refused the keys (401)", 1),
        ([{"kind": "401"}], {}, WRONG, "refused the keys (401)", 1),
        ([{"kind": "403", "path": "/products"}], {}, WRONG, "list of products is forbidden", 4),
        ([{"kind": "403", "path": "/store"}], {}, WARNING, "may not ask for the shop", 4),
        ([{"kind": "404", "path": "/members"}], {}, WRONG, "no Blaze API answers", 4),
        ([{"kind": "403"}], {}, WRONG, "forbids every list", 4),
        ([{"kind": "429"}], {}, WARNING, "too many calls just now", 1),
        ([{"kind": "html"}], {}, WRONG, "none of Blaze's lists", 4),
        ([{"kind": "500", "path": "/members"}], {}, WARNING, "answered 500", 4),
        ([], {"BLAZE_BASE_URL": "http://127.0.0.1:1"}, WRONG, "no Blaze API answers at", 0),
    ],
    ids=[
        "missing",
        "wrong",
        "revoked",
        "products",
        "shop",
        "members",
        "all",
        "429",
        "html",
        "500",
        "unreachable",
    ],
)
def test_what_is_wrong_with_keys_and_address_is_told_apart(
    sandbox: Sandbox,
    command: Command,
    faults: list[dict[str, Any]],
    changes: dict[str, str],
    verdict: str,
    words: str,
    calls: int,
) -> None:
    sandbox.faults(faults)
    found = examined(command, **{**ALONE, **changes})
    assert found.has("api", verdict, words), found.of("api")
    assert len(sandbox.log()) == calls


def test_one_forbidden_list_is_1_and_the_others_are_told_as_they_are(
    sandbox: Sandbox, beside_legacy: Command
) -> None:
    sandbox.faults([{"kind": "403", "path": "/members"}])
    found = examined(beside_legacy)
    assert found.exit_status == 1
    assert found.has("api", OK, "transactions, products can be read")
    sandbox.faults([{"kind": "403"}])
    assert examined(beside_legacy).exit_status == 2


@pytest.mark.after_first_sync
def test_calls_are_counted_and_another_shop_is_noticed(command: Command, database_url: str) -> None:
    counted = "select sum(calls) from raw.calls_by_month"
    before = one(database_url, counted)
    found = examined(command)
    assert found.has("database", OK, "its tables are there")
    assert one(database_url, counted) == before + 4
    assert not found.has("api", OK, "names of")
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("update raw.name_lists set answer = 'forbidden' where kind = 'staff'")
    found = examined(command, BLAZE_CALLS_PER_MONTH=str(before + 9))
    assert found.has("api", OK, "names of staff are not for these keys")
    before += 4
    found = examined(command, BLAZE_CALLS_PER_MONTH=str(before + 5))
    assert found.has("api", WARNING, "calls of this month are used")
    found = examined(command, BLAZE_CALLS_PER_MONTH=str(before + 4))
    assert found.has("api", WRONG, "is used up")
    assert found.exit_status == 1
    with running_sandbox(members=20, transactions=40, products=20, seed=77) as other:
        found = examined(command, BLAZE_BASE_URL=other.url)
    assert found.has("api", WRONG, "belongs to another shop")
    assert found.exit_status == 2
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("update raw.shops set api_shop_id = 'another'")
    assert examined(command).has("api", WRONG, "belongs to another shop")
