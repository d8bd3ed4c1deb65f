"""`make status`, as people read it: one line says whether all is well."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest

from extract.state import State
from sandbox.process import Sandbox
from tests.command import Command
from tests.json_documents import documented
from warehouse.connection import connect

FAIL_A_GATE = """
insert into parity.gate_history (run_id, entity, gate, status, judged_at, finding)
select run_id, entity, gate, 'FAIL', judged_at + interval '1 second', 'one of two is right'
from parity.gate_history where status = 'PASS' order by id desc limit 1
returning gate
"""
FAIL_A_TEST = """
insert into parity.data_test_results (run_id, test, entity, status, failures, message, judged_at)
select run_id, test, entity, 'fail', 3, 'synthetic', judged_at + interval '1 second'
from parity.data_test_results where status = 'pass' order by id desc limit 1
"""
REFUSE_PRODUCTS = """
create function refuse() returns trigger language plpgsql as 'begin raise ''synthetic''; end';
create trigger refuse before insert or update on products_blaze
for each statement execute function refuse()
"""


def first_line(command: Command, **settings: str) -> str:
    return command("status", COLUMNS="400", **settings).stdout.splitlines()[0]


def test_status_before_the_first_sync_says_how_to_begin(command: Command) -> None:
    assert first_line(command) == (
        "Nothing was synced yet: `make backfill` begins, `make demo` shows how."
    )
    said = documented("status", command("status", "--json").stdout)
    assert said["verdict"]["state"] == "not begun"


@pytest.mark.after_first_sync
def test_the_first_line_says_whether_all_is_well_and_what_is_not(
    command: Command, sandbox: Sandbox, database_url: str
) -> None:
    assert re.fullmatch(
        r"All well as of 2025-06-30 13:00, where the clock stands: "
        r"9 of 9 gates hold, last sync just now\.",
        first_line(command),
    ), first_line(command)
    said = documented("status", command("status", "--json").stdout)
    assert (said["verdict"]["state"], said["verdict"]["concerns"]) == ("all well", [])
    assert said["now"] == "2025-06-30T20:00:00Z"

    with psycopg.connect(database_url, autocommit=True) as other:
        (gate,) = other.execute(FAIL_A_GATE).fetchone() or ("none",)
        line = f"Needs a look: 8 of 9 gates hold; {gate} fails"
        assert first_line(command) == f"{line}."
        other.execute(
            "update blaze_sync_state set sync_status = 'error', error_message = 'no answer' "
            "where entity_type = 'members'"
        )
        assert first_line(command).startswith("Needs a look: members failed; 8 of 9 gates hold;")
        other.execute("update blaze_sync_state set sync_status = 'running'")
        assert first_line(command).startswith("Needs a look: members, transactions and products cr")
        other.execute("update blaze_sync_state set sync_status = 'completed'")
        two_days = sandbox.now().replace(day=2, month=7).isoformat()
        late = first_line(command, BLAZE_FIXED_NOW=two_days)
        assert "members, transactions and products last read 2 days ago" in late
        assert "; gates were last judged 47 hours ago." in late
        before = sandbox.now().replace(month=5).isoformat()
        assert "the last sync ended 2025-06-30 13:00, which the clock has yet to reach; " in (
            first_line(command, BLAZE_FIXED_NOW=before)
        )
        other.execute(
            "delete from parity.gate_history where status = 'FAIL'; "
            "update parity.gate_history set judged_at = judged_at - interval '24 hours'"
        )
        assert first_line(command) == "Needs a look: no gate was judged since the last sync began."
        other.execute("truncate parity.gate_history")
        assert first_line(command) == "Needs a look: no gate was ever judged."
    said = documented("status", command("status", "--json").stdout)
    assert said["verdict"]["state"] == "needs a look"


@pytest.mark.after_first_sync
def test_what_was_read_and_not_built_is_not_well(
    sandbox: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    """The five-minute job judges no gate: those of the night hold all the same."""
    sandbox.advance(days=0.2)
    with psycopg.connect(database_url, autocommit=True) as other:
        other.execute(REFUSE_PRODUCTS)
        assert command("sync-products", FORCE="1").returncode == 1
        assert first_line(command).startswith(
            "Needs a look: dbt has not built all that was read of products; "
        )
        assert "the model products_blaze failed: " in command("status", COLUMNS="400").stdout
        page = command("report", "--json", "--to", str(tmp_path / "report.html"))
        running = documented("report", page.stdout)["answers"][0]
        assert (running["verdict"], "dbt has not built" in running["sentence"]) == ("no", True)
        other.execute("drop function refuse() cascade")
    command.ok("sync-products", FORCE="1")
    assert first_line(command).startswith("All well")


@pytest.mark.after_first_sync
def test_a_run_at_work_is_named_with_who_holds_the_lock(
    command: Command, database_url: str
) -> None:
    with connect(database_url, application_name="blaze_mirror.sync") as session:
        State(session, "raw", "public", "main").lock.take()
        said = command("status", COLUMNS="80").stdout
        assert documented("status", command("status", "--json").stdout)["running"]["command"] == (
            "sync"
        )
    assert re.match(r"Running since .*\d\d:\d\d \(sync\)\.\n", said)
    assert "Lock      held by `sync` since" in said
    assert "stale" not in said


def test_a_first_load_says_how_far_it_is(sandbox: Sandbox, command: Command) -> None:
    sandbox.faults([{"kind": "500", "path": "/members", "after": 20}])
    command("sync", BLAZE_HISTORY_START="2024-12-26")
    line = first_line(command, BLAZE_HISTORY_START="2024-12-26")
    assert re.search(r"the first load is not over, \d+ of 54 windows", line), line
    assert "stale" not in command("status").stdout
    said = documented("status", command("status", "--json").stdout)
    assert said["first_load"]["entities"] == ["members"]


@pytest.mark.after_first_sync
def test_the_report_answers_as_the_status_does(
    command: Command, database_url: str, tmp_path: Path
) -> None:
    def answer(number: int) -> tuple[str, str]:
        page = command("report", "--json", "--to", str(tmp_path / "report.html"))
        found = documented("report", page.stdout)["answers"][number]
        return found["verdict"], found["sentence"]

    with psycopg.connect(database_url, autocommit=True) as other:
        other.execute("update blaze_sync_state set sync_status = 'idle'")
        assert first_line(command).endswith("stopped before the end.")
        other.execute(FAIL_A_TEST)
        running, right = answer(0), answer(1)
    assert (running[0], "stopped before the end" in running[1]) == ("no", True)
    assert (right[0], "1 test of the data: " in right[1]) == ("no", True)


@pytest.mark.after_first_sync
def test_a_run_that_is_at_work_for_days_may_hang(command: Command, database_url: str) -> None:
    with connect(database_url, application_name="blaze_mirror.sync") as session:
        State(session, "raw", "public", "main").lock.take()
        later = (datetime.now(UTC) + timedelta(days=3)).isoformat()
        line = first_line(command, BLAZE_FIXED_NOW=later)
    assert re.match(
        r"Needs a look: a run is at work since \d{4}-\d\d-\d\d \d\d:\d\d \(sync\), for 3 days; "
        r"members, transactions and products last read \d+ days ago; gates were last judged",
        line,
    ), line


@pytest.mark.parametrize("columns", ["60", "80"])
@pytest.mark.after_first_sync
def test_nothing_that_matters_is_cut_on_a_narrow_terminal(
    command: Command, database_url: str, columns: str
) -> None:
    message = "the API answered 500 six times, and after that it did not answer at all any more"
    with psycopg.connect(database_url) as other:
        other.execute(
            "update blaze_sync_state set sync_status = 'error', error_message = %s", [message]
        )
        other.execute(FAIL_A_GATE)
        other.execute(
            "insert into raw.quarantine (shop, entity, record_id, reason, occurrences, "
            "first_seen_at, last_seen_at, window_start) "
            "values ('main', 'members', 'm-1', %s, 1, now(), now(), '-infinity')",
            [message],
        )
    said = command("status", COLUMNS=columns).stdout
    # An address is one word, which the terminal wraps, and which can be copied.
    lines = [line for line in said.splitlines() if not line.startswith("Database")]
    assert max(map(len, lines)) <= int(columns)
    assert "…" not in said
    words = " ".join(said.split())
    for entity in ("members", "transactions", "products"):
        assert re.search(rf"^{entity} +error ", said, re.MULTILINE)
    assert words.count("did not answer at all any more") == 4


def test_a_first_load_that_begins_later_than_history_counts_its_own_windows(
    sandbox: Sandbox, command: Command
) -> None:
    sandbox.faults([{"kind": "500", "path": "/members", "after": 5}])
    longest = {"BLAZE_HISTORY_START": "2015-01-01"}
    command("backfill", "--from", "2025-06-01", **longest)
    line = first_line(command, **longest)
    of_backfill = re.search(r"the first load is not over, \d+ of (\d+) windows", line)
    assert of_backfill is not None, line
    assert int(of_backfill[1]) < 20
