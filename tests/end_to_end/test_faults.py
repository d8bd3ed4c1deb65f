"""A lying, failing, changing API: nothing lost, nothing doubled, nothing fatal."""

from __future__ import annotations

import threading
from typing import Any

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals

# One call in nine: that all six attempts of one fail happens once in some thousand runs.
PASSING = [
    {"kind": "429", "rate": 0.01},
    {"kind": "429", "rate": 0.01, "retry_after": 1},
    *({"kind": kind, "rate": 0.01} for kind in ("500", "503", "reset", "truncated")),
    *({"kind": kind, "rate": 0.01} for kind in ("cut_json", "invalid_json", "empty", "html")),
    {"kind": "hang", "rate": 0.01, "seconds": 5},
]


LOADING = """
select 1 from pg_stat_activity
where datname = current_database() and application_name like 'blaze_mirror.load/%'
"""


def rows(database_url: str, statement: str) -> list[Any]:
    with psycopg.connect(database_url) as connection:
        return connection.execute(statement.encode()).fetchall()


def test_what_may_pass_is_retried_and_the_tables_equal_the_truth(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.faults(PASSING)
    command.ok("sync", BLAZE_READ_TIMEOUT_S="2")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.parametrize("order", ["descending", "ascending"])
@pytest.mark.parametrize("reading", ["modified", "ignored"])
def test_members_modified_between_two_pages_are_not_lost(
    sandbox: Sandbox, command: Command, database_url: str, order: str, reading: str
) -> None:
    sandbox.readings(members_order=order, members_filter=reading, members_cap=5)
    command.settings["BLAZE_HISTORY_START"] = "2024-12-28"
    # Not behind the first call, which counts them: who is modified there was on no page so far.
    sandbox.faults([{"kind": "modified_meanwhile", "path": "/members", "times": 40, "after": 1}])
    done = command("sync", BLAZE_CONCURRENCY="1")
    if reading == "modified":
        # Not by counting afterwards what is missing: no page may lose a row in the first place.
        assert "reading the whole list once" not in done.stderr
    sandbox.faults([])
    command.ok("sync", FORCE="1")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "repeated_page", "rate": 0.2},
        {"kind": "short_page", "rate": 0.5},
        {"kind": "total_absent"},
    ],
    ids=lambda fault: fault["kind"],
)
def test_pages_that_repeat_or_fall_short_lose_nothing(
    sandbox: Sandbox, command: Command, database_url: str, fault: dict[str, Any]
) -> None:
    sandbox.readings(members_cap=20, transactions_cap=10, products_cap=20)
    sandbox.faults([fault])
    command("sync")
    sandbox.faults([])
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.parametrize("kind", ["total_high", "total_low"])
def test_a_total_that_lies_loads_everything_and_is_told(
    sandbox: Sandbox, command: Command, database_url: str, kind: str
) -> None:
    sandbox.faults([{"kind": kind, "path": "/transactions"}])
    done = command("sync")
    assert done.returncode == 1
    assert_mirror_equals(sandbox, database_url)
    status = command.status()
    assert {w["entity"] for w in status["unsettled"]} == {"transactions"}
    assert "the API counts" in status["unsettled"][0]["reason"]
    states = {e["entity_type"]: e["sync_status"] for e in status["entities"]}
    assert states == {"members": "completed", "transactions": "error", "products": "completed"}
    sandbox.faults([])
    command.ok("sync")
    assert command.status()["unsettled"] == []


def test_null_instead_of_rows_is_asked_once_more_and_no_window_is_read_for_it(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.faults(
        [
            {"kind": "null_values", "path": f"/{name}", "times": 1}
            for name in ("members", "products")
        ]
    )
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
def test_a_night_of_members_that_begins_with_none_is_asked_for_once_more(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    """An edit changes no count: nothing would ever show that the window has lost it."""
    member = next(iter(sandbox.truth()["customers"]))
    sandbox.edit("members", member, set={"lastName": "Renamed"})
    sandbox.clear_log()
    sandbox.faults([{"kind": "no_values", "path": "/members", "times": 1}])
    command.ok("sync", FORCE="1")
    assert_mirror_equals(sandbox, database_url)
    members = [call["query"] for call in sandbox.log() if call["path"].endswith("/members")]
    assert len([asked for asked in members if "startDate" in asked]) <= 4


@pytest.mark.after_first_sync
@pytest.mark.parametrize("has_total", [True, False], ids=["total", "no total"])
@pytest.mark.parametrize("entity", ["members", "products"])
def test_a_whole_list_that_gives_none_of_what_is_there_is_not_believed(
    sandbox: Sandbox, command: Command, database_url: str, entity: str, *, has_total: bool
) -> None:
    if entity == "members":
        sandbox.admit(dated=False)  # as the count shows, the list is read as a whole
    sandbox.advance(days=1)
    sandbox.clear_log()
    rules: list[dict[str, Any]] = [{"kind": "no_values", "path": f"/{entity}", "exact": True}]
    if not has_total:
        # Beside the count of members nothing says how many there are.
        after = 3 if entity == "members" else 0
        rules.append({"kind": "total_absent", "path": f"/{entity}", "exact": True, "after": after})
    sandbox.faults(rules)
    done = command("sync")
    assert done.returncode == 1
    assert ("none came" in done.stderr or "0 came" in done.stderr) is has_total
    assert ("the list was not whole" in done.stderr) is not has_total
    by_id = [call for call in sandbox.log() if f"/{entity}/" in call["path"]]
    assert len(by_id) <= 64
    sandbox.faults([])
    command.ok("sync", FORCE="1")
    assert_mirror_equals(sandbox, database_url)


def test_an_entity_that_fails_leaves_the_others_alone_and_resumes(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.faults([{"kind": "404", "path": "/transactions"}])
    done = command("sync")
    assert done.returncode == 1
    states = dict(rows(database_url, "select entity_type, sync_status from blaze_sync_state"))
    assert states == {"members": "completed", "transactions": "error", "products": "completed"}
    assert rows(database_url, "select count(*) from customers_blaze") != [(0,)]
    sandbox.faults([])
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
@pytest.mark.parametrize("status", ["400", "403", "404"])
def test_refusals_are_never_asked_again(sandbox: Sandbox, command: Command, status: str) -> None:
    sandbox.advance(days=1)
    sandbox.clear_log()
    sandbox.faults([{"kind": status, "path": "/transactions"}])
    done = command("sync")
    assert done.returncode == 1
    asked = [
        (c["query"]["startDate"], c["query"]["skip"])
        for c in sandbox.log()
        if c["path"].endswith("/transactions")
    ]
    assert len(asked) == len(set(asked))
    after = [c["path"] for c in sandbox.log() if c["path"].endswith("/products")]
    assert after, "the other lists are read"
    assert status != "403" or len(asked) <= 3, "the whole list is forbidden, not a window of it"


@pytest.mark.after_first_sync
@pytest.mark.parametrize(
    ("instant_ms", "zone"),
    [(-62_135_596_800_000, "America/Los_Angeles"), (253_402_300_799_999, "Asia/Tokyo")],
    ids=["year 1", "year 9999"],
)
def test_a_sale_at_an_end_of_the_calendar_stops_no_other(
    sandbox: Sandbox, command: Command, database_url: str, instant_ms: int, zone: str
) -> None:
    sold = sandbox.sell()
    times = ("startTime", "endTime", "completedTime")
    sandbox.edit("transactions", sold["id"], set=dict.fromkeys(times, instant_ms))
    sandbox.edit(
        "members", sold["memberId"], set=dict.fromkeys(("startDate", "created"), instant_ms)
    )
    sandbox.advance(days=1)
    command.ok("sync", BLAZE_TIMEZONE=zone)
    landed = rows(
        database_url,
        "select id from raw.transactions where end_time = completed_time "
        "and extract(year from start_time) in (1, 9999)",
    )
    assert landed == [(sold["id"],)]
    command.ok("status")


BAD_RECORDS = [
    "number_as_string",
    "string_as_number",
    "null_object",
    "huge_number",
    "year_9999",
    "long_string",
    "nul",
    "surrogate",
    "duplicate_keys",
    "unknown_enum",
    "missing_id",
]


def test_bad_records_are_loaded_degraded_or_quarantined_and_counted(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    truth = sandbox.truth()["counts"]
    sandbox.faults([{"kind": k, "path": "/transactions", "rate": 0.2} for k in BAD_RECORDS])
    command("sync")
    counted = rows(database_url, "select count(*) from transactions_blaze")[0][0]
    quarantined = command.status()["quarantine"]
    assert quarantined
    assert {q["reason"] for q in quarantined} == {"id: missing"}
    assert truth["transactions"] - 30 <= counted <= truth["transactions"]
    assert rows(
        database_url, "select count(*) > 0 from transactions_blaze where sync_status = 'error'"
    ) == [(True,)]
    failed = "select records_failed from blaze_sync_state where entity_type = 'transactions'"
    assert rows(database_url, failed)[0][0] > 0

    sandbox.faults([])
    command.ok("backfill")
    assert_mirror_equals(sandbox, database_url)


def test_a_database_that_restarts_in_the_middle_costs_one_run(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.faults([{"kind": "latency", "seconds": 0.05}])
    with psycopg.connect(database_url, autocommit=True) as connection:

        def cut() -> None:
            while not connection.execute(LOADING).fetchone():
                connection.execute("select pg_sleep(0.05)")
            for _ in range(3):
                connection.execute("select pg_sleep(0.5)")
                connection.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity "
                    "where datname = current_database() and pid <> pg_backend_pid()"
                )

        cutter = threading.Thread(target=cut)
        cutter.start()
        done = command.process("sync")
        cutter.join()
    assert done.returncode == 2
    assert "session in the database was lost" in done.stderr
    assert "Traceback" not in done.stderr
    sandbox.faults([])
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)
