"""From the API to the `*_blaze` tables, by the public commands."""

from __future__ import annotations

import os
import random
import signal
import time
from collections import Counter
from typing import Any

import psycopg
import pytest

from sandbox.process import Sandbox
from sandbox.readings import CHOICES
from tests.command import Command
from tests.comparison import assert_mirror_equals, versions
from tests.rows import one


def paths(sandbox: Sandbox) -> Counter[str]:
    return Counter(call["path"].rsplit("/partner/", 1)[-1] for call in sandbox.log())


def test_the_mirror_equals_the_truth_and_follows_it_day_by_day(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)

    before = versions(database_url)
    command.ok("sync")
    assert versions(database_url) == before, "a second run with nothing changed writes nothing"

    for _ in range(3):
        sandbox.advance(days=1)
        command.ok("sync")
        assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
def test_the_next_night_asks_for_changed_windows_only_and_writes_changed_rows_only(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    before, truth_before = versions(database_url), sandbox.truth()
    sandbox.clear_log()
    sandbox.advance(days=1)
    command.ok("sync")

    calls = sandbox.log()
    members = [c["query"] for c in calls if c["path"].endswith("/members")]
    windows = {(q["startDate"], q["endDate"]) for q in members if "startDate" in q}
    assert len(windows) == 1
    counted = [q["limit"] for q in members if "startDate" not in q]
    assert counted == ["1"], "the API's count of all, and nothing of the list"
    sales = [c["query"] for c in calls if c["path"].endswith("/transactions")]
    sales_windows = {q["startDate"] for q in sales if q["limit"] != "1"}
    assert len(sales_windows) <= 3, "the lookback, and one window of the rolling reread"
    assert sum(q["limit"] == "1" for q in sales) == 1, "whether the last day is included still"

    after, truth = versions(database_url), sandbox.truth()
    keys = {"transactions_blaze": "transactions", "products_blaze": "products"}
    for table, name in keys.items():
        changed = sum(
            row in before[table] and before[table][row] != v for row, v in after[table].items()
        )
        really = sum(
            key in truth_before[name] and truth_before[name][key] != value
            for key, value in truth[name].items()
        )
        assert changed == really, table


READINGS: list[dict[str, Any]] = [
    {"members_filter": "ignored"},
    {"members_filter": "joined"},
    {"end_date": "exclusive"},
    {"refund_totals": "negative"},
    {"members_order": "ascending", "members_total": "window"},
    {"members_filter": "ignored", "members_order": "ascending", "end_date": "exclusive"},
    {"members_cap": 7, "transactions_cap": 10, "products_cap": 500},
    {"envelope": "search_result", "empty_page": "null", "byte_order_mark": True},
    {"envelope": "results", "members_cap": 7, "transactions_cap": 10},
]


@pytest.mark.parametrize("reading", READINGS, ids=lambda r: ",".join(f"{v}" for v in r.values()))
def test_every_reading_of_the_documentation_gives_the_same_tables(
    sandbox: Sandbox, command: Command, database_url: str, reading: dict[str, Any]
) -> None:
    sandbox.readings(**reading)
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)
    sandbox.advance(days=1)
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)


def test_every_choice_of_every_reading_is_tried() -> None:
    tried = {(name, value) for reading in READINGS for name, value in reading.items()}
    defaults = {("members_filter", "modified"), ("members_order", "descending")}
    defaults |= {("members_total", "company"), ("end_date", "inclusive")}
    defaults |= {("refund_totals", "positive")}
    assert {(name, v) for name, values in CHOICES.items() for v in values} == {
        (name, v) for name, v in tried | defaults if name in CHOICES
    }


def test_a_filter_that_is_ignored_is_noticed_and_the_list_is_read_once(
    sandbox: Sandbox, command: Command
) -> None:
    sandbox.readings(members_filter="ignored")
    said = command.ok("sync")
    assert "reading the whole list once" in said
    assert paths(sandbox)["members"] <= 8


def test_a_backfill_killed_at_ten_random_moments_resumes_and_reads_no_finished_window_again(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    dice = random.Random(4)
    command.settings["BLAZE_HISTORY_START"] = "2022-01-01"
    command.settings["BLAZE_CONCURRENCY"] = "1"
    interrupted = 0
    for kill in range(10):
        finished = finished_windows(database_url)
        sandbox.clear_log()
        with command.process.started("backfill") as running:
            # At any moment, and now and then of a run that has come further than the one before.
            while kill % 3 == 1 and not finished_windows(database_url) > finished:
                assert running.poll() is None, "it has ended without a window more"
                time.sleep(0.05)
            time.sleep(dice.uniform(0.0, 1.0) if kill % 3 == 1 else dice.uniform(1.0, 5.0))
            interrupted += running.poll() is None
            os.killpg(running.pid, signal.SIGKILL)
        assert not asked_windows(sandbox) & finished
    assert interrupted == 10
    finished = finished_windows(database_url)
    assert finished
    sandbox.clear_log()
    command.ok("backfill")
    assert not asked_windows(sandbox) & finished
    assert_mirror_equals(sandbox, database_url)


def finished_windows(database_url: str) -> set[tuple[str, str, str]]:
    """The windows that the state calls done, in the form in which they are asked for.

    Those of sales by their first day: the last one may be the next window's as well. Members that
    were modified within the hour before the reading are due again in each run.
    """
    with psycopg.connect(database_url) as connection:
        if connection.execute("select to_regclass('raw.windows')").fetchone() == (None,):
            return set()
        connection.execute("set time zone 'America/Los_Angeles'")
        rows = connection.execute(
            "select entity, window_start, window_end from raw.windows "
            "where status = 'done' and entity <> 'products' "
            "and not (entity = 'members' and window_end > verified_at - interval '1 hour')"
        )
        return {
            (entity, f"{start:%m/%d/%Y}", "")
            if entity == "transactions"
            else (entity, str(int(start.timestamp() * 1000)), str(int(end.timestamp() * 1000)))
            for entity, start, end in rows
        }


def asked_windows(sandbox: Sandbox) -> set[tuple[str, str, str]]:
    """The windows that were asked for; the estimate's single rows do not count."""
    asked = (
        (call["path"].rsplit("/", 1)[-1], call["query"])
        for call in sandbox.log()
        if "startDate" in call["query"] and call["query"]["limit"] != "1"
    )
    return {
        (entity, query["startDate"], "" if entity == "transactions" else query["endDate"])
        for entity, query in asked
    }


@pytest.mark.after_first_sync
def test_products_by_modified_date_and_no_more_often_than_every_five_minutes(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.clear_log()
    too_soon = command("sync-products")
    assert too_soon.returncode == 3
    assert "every 5 minutes" in too_soon.stderr
    assert paths(sandbox)["products"] == 0
    sandbox.advance(days=0.1)
    command.ok("sync-products")
    assert paths(sandbox).keys() == {"store", "products/modified"}
    price = one(database_url, "select count(*) from products_blaze where updated_at > created_at")
    assert price >= 1


@pytest.mark.after_first_sync
def test_a_moved_sale_and_a_removed_line_reach_both_customers_and_the_items(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    truth = sandbox.truth()
    recent = sorted(
        (t for t in truth["transactions"].values() if t["date"] > "2025-06-27"),
        key=lambda t: t["date"],
    )
    sale = next(t for t in recent if (t["trans_type"], t["blaze_status"]) == ("Sale", "Completed"))
    other = next(m for m in truth["customers"] if m != sale["customer_id"])
    sandbox.edit("transactions", sale["transaction_id"], set={"memberId": other})
    last = recent[-1]["transaction_id"]
    for _ in range(8):  # down to an empty receipt
        sandbox.edit("transactions", last, remove_line=True)
    command.ok("sync", FORCE="1")
    assert_mirror_equals(sandbox, database_url)
    lines = f"select count(*) from transaction_items_blaze where transaction_id = '{last}'"
    assert one(database_url, lines) == 0


@pytest.mark.after_first_sync
def test_a_new_field_is_filled_by_a_backfill(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    """Raw rows whose digest was made of other fields are loaded again by `backfill`."""
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("update raw.members set _row_hash = 0, marketing_source = null")
    command.ok("backfill")
    assert_mirror_equals(sandbox, database_url)


def test_members_that_are_in_no_window_are_found_all_the_same(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    first, second, third = list(sandbox.truth()["customers"])[:3]
    sandbox.edit("members", first, set={"modified": None})
    sandbox.edit("members", second, set={"modified": 0})
    sandbox.edit("members", third, set={"modified": 1_000_000_000_000})  # long before history
    assert "reading the whole list once" in command.ok("sync")
    assert_mirror_equals(sandbox, database_url)
    assert "reading the whole list once" not in command.ok("sync")


@pytest.mark.after_first_sync
def test_a_whole_reading_that_failed_is_owed_although_the_counts_agree_again(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.advance(days=1)
    sandbox.clear_log()
    command.ok("sync")
    calls_of_a_night = paths(sandbox)["members"]
    sandbox.advance(days=1)
    sandbox.admit(dated=False)
    sandbox.faults([{"kind": "400", "path": "/members", "after": calls_of_a_night}])
    failed = command("sync")
    assert failed.returncode == 1
    assert "reading the whole list once" in failed.stderr
    sandbox.faults([])
    sandbox.delete("members", next(iter(sandbox.truth()["customers"])))
    sandbox.advance(days=1)
    assert "not read to its end; reading the whole list once" in command.ok("sync")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
def test_readers_are_never_disturbed(sandbox: Sandbox, command: Command, database_url: str) -> None:
    """Somebody else's open transaction on the tables neither waits nor makes the sync wait."""
    with psycopg.connect(database_url) as reader:
        for table in ("customers_blaze", "transactions_blaze", "blaze_sync_state"):
            reader.execute(f"select count(*) from {table}")
        sandbox.advance(days=1)
        command.ok("sync")
        reader.execute("set local lock_timeout = '1s'")
        for table in ("customers_blaze", "products_blaze", "transaction_items_blaze"):
            reader.execute(f"select count(*) from {table}")
    assert_mirror_equals(sandbox, database_url)


def test_state_and_history_tell_what_happened(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    command.ok("sync")
    with psycopg.connect(database_url) as connection:
        state = connection.execute(
            "select entity_type, sync_status, records_synced > 0, error_message "
            "from blaze_sync_state order by 1"
        ).fetchall()
        calls: dict[str, int] = dict(
            connection.execute("select entity_type, calls from blaze_sync_history").fetchall()
        )
    assert state == [
        ("members", "completed", True, None),
        ("products", "completed", True, None),
        ("transactions", "completed", True, None),
    ]
    made = paths(sandbox)
    assert calls == {entity: made[entity] for entity in calls}
    for_names = made["employees"] + made["store/terminals"]
    assert sum(calls.values()) == len(sandbox.log()) - made["store"] - for_names
    assert {e["entity_type"] for e in command.status()["entities"]} == {s[0] for s in state}
