"""Data so wrong that somebody should look: told by the night, by `status` and by the report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psycopg
import pytest

from operate.alerts.data_faults import is_many
from sandbox.process import Sandbox
from tests.command import Command
from tests.json_documents import documented
from tests.mailbox import Mailbox

SOME_IN_ERROR = """
update customers_blaze set sync_status = 'error'
where id in (select id from customers_blaze where deleted_at is null order by id limit {})
"""
WAITING = """
insert into raw.quarantine (
    shop, entity, record_id, reason, occurrences, first_seen_at, last_seen_at, window_start,
    member_id, read_again_at
)
values ('main', 'transactions', '', 'no id', 1000000, now(), now(), '-infinity', '', {})
"""
VANISHED = """
insert into raw.schema_drift (shop, entity, path, change, detail, first_seen_at, last_seen_at)
select 'main', 'members', path, 'vanished', 'so far in 99% of the records', now(), now()
from unnest('{address,address.city,addressOf,email,medical,status}'::text[]) as path
"""


def verdict(command: Command) -> dict[str, Any]:
    found: dict[str, Any] = documented("status", command("status", "--json").stdout)["verdict"]
    return found


@pytest.mark.parametrize(
    ("number", "of", "many"),
    [
        (0, 0, False),
        (20, 30, False),
        (21, 30, True),
        (50, 1000, False),
        (51, 1000, True),
        (3, 3, True),
        (2, 3, False),
    ],
)
def test_how_many_rows_are_many(number: int, of: int, *, many: bool) -> None:
    assert is_many(number, of) == many


@pytest.mark.after_first_sync
def test_a_night_that_loses_a_field_is_no_good_night(
    sandbox: Sandbox, command: Command, mailbox: Mailbox, tmp_path: Path
) -> None:
    sandbox.advance(days=1)
    sandbox.faults([{"kind": "renamed_field", "path": "/products", "field": "name", "to": "title"}])
    command("sync")
    said = command.status()["errors"]["products_blaze"]
    ((_, mail),) = mailbox.mails
    vanished = "he API has no name, brand.name, category.name and 1 more of products any more"
    assert vanished in " ".join(mail.split())
    assert f"{said} of {said} rows of products_blaze are in error" in " ".join(mail.split())
    found = verdict(command)
    assert found["state"] == "needs a look"
    assert f"{vanished}; {said} of {said} rows" in found["sentence"]
    assert "extract/source/entities.py" in found["concerns"][0]["to_do"]
    page = command("report", "--json", "--to", str(tmp_path / "report.html"))
    answer = documented("report", page.stdout)["answers"][1]
    assert (answer["verdict"], vanished in answer["sentence"]) == ("no", True)


@pytest.mark.after_first_sync
def test_a_few_rows_are_daily_life_and_many_are_not(command: Command, database_url: str) -> None:
    with psycopg.connect(database_url, autocommit=True) as other:
        other.execute(SOME_IN_ERROR.format(15).encode())
        other.execute(WAITING.format("now()").encode())
        assert verdict(command)["state"] == "all well", "which were read again meanwhile"
        other.execute("delete from raw.quarantine")
        other.execute(WAITING.format("null").encode())
        assert verdict(command)["sentence"] == (
            "Needs a look: 1,000,000 records of transactions could not be loaded."
        )
        other.execute("delete from raw.quarantine")
        other.execute("update customers_blaze set sync_status = 'error'")
        assert " rows of customers_blaze are in error." in verdict(command)["sentence"]
        other.execute("update customers_blaze set sync_status = 'synced'")
        other.execute(VANISHED)
        assert verdict(command)["sentence"] == (
            "Needs a look: the API has no address, addressOf, email and 2 more of members any more."
        )
