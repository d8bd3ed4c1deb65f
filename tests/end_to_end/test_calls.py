"""Every call has a reason, and the reasons add up to the calls that the API has seen."""

from __future__ import annotations

from collections import Counter
from typing import Any

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.rows import one

OF_ENTITIES = {"members", "transactions", "products"}


def made(sandbox: Sandbox) -> Counter[str]:
    """The calls that the API has seen, by what they were about."""
    paths = (call["path"].rsplit("/partner/", 1)[-1] for call in sandbox.log())
    return Counter(path if "store/" in path else path.partition("/")[0] for path in paths)


def calls_for_pages(sandbox: Sandbox) -> int:
    """The calls for pages of sales; the estimate and the last day's are single rows."""
    return sum(
        call["path"].endswith("/transactions") and call["query"]["limit"] != "1"
        for call in sandbox.log()
    )


def of_last_run(command: Command) -> tuple[dict[str, int], dict[str, Any]]:
    """The calls of the latest run by reason, and of each entity's in it: their number, and why."""
    with psycopg.connect(command.database_url) as connection:
        run_id, calls = connection.execute(
            "select run_id, calls from raw.run_ends order by id desc limit 1"
        ).fetchone() or ("", {})
        rows = connection.execute(
            "select entity_type, calls, calls_by_reason from blaze_sync_history where run_id = %s",
            (run_id,),
        ).fetchall()
    return calls, {entity: (number, why) for entity, number, why in rows}


def assert_adds_up(sandbox: Sandbox, command: Command) -> tuple[dict[str, int], dict[str, Any]]:
    """The reasons of a run and of its entities are all of the calls there were."""
    calls, entities = of_last_run(command)
    seen = made(sandbox)
    assert sum(calls.values()) == len(sandbox.log())
    for entity, (number, why) in entities.items():
        assert sum(why.values()) == number
        assert number <= seen[entity]
    alone = calls.get("access", 0) + calls.get("estimate", 0) + calls.get("names", 0)
    retries = calls.get("retry", 0) - sum(why.get("retry", 0) for _, why in entities.values())
    assert sum(number for number, _ in entities.values()) + alone + retries == len(sandbox.log())
    return calls, entities


def test_a_first_night_and_the_next_say_what_their_calls_were_for(
    sandbox: Sandbox, command: Command
) -> None:
    said = command.ok("sync")
    calls, entities = assert_adds_up(sandbox, command)
    seen = made(sandbox)
    assert calls["access"] == seen["store"] == 1
    assert calls["names"] == seen["employees"] + seen["store/terminals"] == 4
    assert {entity: number for entity, (number, _) in entities.items()} == {
        entity: seen[entity] for entity in OF_ENTITIES
    }
    assert entities["transactions"][1].keys() == {"new"}
    assert entities["products"][1].keys() == {"new"}
    assert entities["members"][1].keys() == {"new", "check"}
    assert f"{sum(calls.values())} calls (0 s waited): 1 access, {calls['new']} new, " in said

    sandbox.advance(days=1)
    sandbox.clear_log()
    command.ok("sync")
    calls, entities = assert_adds_up(sandbox, command)
    sales = entities["transactions"][1]
    assert sales["lookback"] >= 2
    assert sales["reread"] >= 1
    assert "new" not in sales
    assert entities["products"][1].keys() == {"reread"}
    status = command.status()
    assert status["runs"][0]["calls"] == calls
    assert {e["entity_type"]: e["calls"] for e in status["entities"]} == {
        entity: why for entity, (_, why) in entities.items()
    }
    page = command.ok("status", COLUMNS="200")
    assert f"{sum(calls.values())} by the last `sync`: 1 access, " in page


@pytest.mark.after_first_sync
def test_whatever_a_call_is_for_its_repetition_is_a_retry(
    sandbox: Sandbox, command: Command
) -> None:
    sandbox.faults(
        [
            {"kind": "500", "path": "/store", "times": 1, "exact": True},
            {"kind": "500", "path": "/employees", "times": 1},
            {"kind": "html", "path": "/transactions", "times": 2},
            {"kind": "null_values", "path": "/products", "times": 1},
        ]
    )
    sandbox.advance(days=1)
    sandbox.clear_log()
    command.ok("sync")
    calls, entities = assert_adds_up(sandbox, command)
    assert calls["retry"] == 5
    assert (calls["access"], calls["names"]) == (1, 4)
    assert entities["transactions"][1]["retry"] == 2
    assert entities["products"][1]["retry"] == 1


@pytest.mark.after_first_sync
def test_the_five_minute_job_and_a_backfill_say_it_as_well(
    sandbox: Sandbox, command: Command
) -> None:
    sandbox.advance(days=10 / 1440)
    sandbox.clear_log()
    command.ok("sync-products")
    calls, _ = assert_adds_up(sandbox, command)
    assert calls == {"access": 1, "new": calls["new"]}

    sandbox.advance(days=1)
    sandbox.clear_log()
    command.ok("backfill")
    calls, entities = assert_adds_up(sandbox, command)
    assert calls["estimate"] == 3
    assert calls["reread"] > calls.get("new", 0), "all history is read again"
    assert entities["transactions"][1] == {"check": 1, "reread": calls_for_pages(sandbox)}


@pytest.mark.after_first_sync
def test_a_run_that_ends_early_says_what_it_has_called(sandbox: Sandbox, command: Command) -> None:
    sandbox.faults([{"kind": "401", "path": "/transactions"}])
    sandbox.advance(days=1)
    sandbox.clear_log()
    assert command("sync").returncode == 2
    calls, _ = of_last_run(command)
    assert sum(calls.values()) == len(sandbox.log())


@pytest.mark.after_first_sync
def test_records_asked_for_by_id_are_checks(sandbox: Sandbox, command: Command) -> None:
    gone = next(iter(sandbox.truth()["customers"]))
    command.ok("sync", FORCE="1")
    _, before = of_last_run(command)
    sandbox.delete("members", gone)
    sandbox.advance(days=1)
    sandbox.clear_log()
    command.ok("sync")
    _, entities = assert_adds_up(sandbox, command)
    assert entities["members"][1]["check"] > before["members"][1]["check"]


@pytest.mark.after_first_sync
def test_a_run_that_ends_at_the_check_of_its_keys_says_what_it_has_called_for(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    last = "select calls from raw.run_ends order by id desc limit 1"
    sandbox.clear_log()
    assert command("sync", BLAZE_DEVELOPER_KEY="sandbox-wrong-key").returncode == 2
    assert one(database_url, last) == {"access": len(sandbox.log())} == {"access": 1}
    sandbox.clear_log()
    sandbox.faults([{"kind": "503"}])
    assert command("sync").returncode == 1
    assert one(database_url, last) == {"access": 1, "retry": len(sandbox.log()) - 1}
