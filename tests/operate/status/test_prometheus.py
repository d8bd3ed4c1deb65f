"""The file for node_exporter, beside the database and what `status` says."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from tests.command import Command
from tests.operate.conftest import execute
from tests.operate.status.test_page import FAIL_A_TEST
from tests.rows import one

LAST_SUCCESS = """
select max(ended_at) from blaze_sync_history
where entity_type = '{}' and sync_status = 'completed'
"""
SAMPLE = re.compile(
    r"(?P<name>[a-z_]+)"
    r"(?:\{(?P<labels>(?:[a-z_]+=\"(?:[^\"\\]|\\[\\n\"])*\",?)*)\})?"
    r" (?P<value>\S+)"
)


def read(path: Path) -> dict[str, float]:
    """Each sample by its name and labels, read by the rules of the format."""
    found: dict[str, float] = {}
    described: dict[str, str] = {}
    text = path.read_text()
    assert text.endswith("\n")
    for line in text.splitlines():
        if line.startswith("#"):
            _, what, name, said = line.split(" ", 3)
            assert f"{what} {name}" not in described
            described[f"{what} {name}"] = said
            continue
        sample = SAMPLE.fullmatch(line)
        assert sample is not None, line
        name = sample["name"]
        assert name.startswith("blaze_mirror_")
        assert described[f"HELP {name}"].endswith(".")
        kind = described[f"TYPE {name}"]
        assert (kind == "counter") == name.endswith("_total")
        key = f"{name}{{{sample['labels']}}}" if sample["labels"] else name
        assert key not in found
        found[key] = float(sample["value"])
    return found


def written(command: Command, path: Path) -> dict[str, float]:
    command.ok("status", "--prometheus", str(path))
    return read(path)


def test_before_the_first_sync_nothing_is_claimed(command: Command, tmp_path: Path) -> None:
    metrics = written(command, tmp_path / "blaze.prom")
    assert metrics.pop("blaze_mirror_up") == 1
    assert metrics.pop('blaze_mirror_verdict{state="not begun"}') == 1
    assert {key.partition("{")[0] for key, value in metrics.items() if value} == {
        "blaze_mirror_info"
    }


def test_a_mirror_is_measured(copy: Command, tmp_path: Path) -> None:
    copy.settings.pop("FORCE")
    execute(
        copy,
        "update blaze_sync_state set sync_status = 'error' where entity_type = 'products';"
        "update customers_blaze set sync_status = 'error' where id in (select id from"
        " customers_blaze limit 3);"
        "update products_blaze set deleted_at = now() where id = (select min(id) from"
        " products_blaze);"
        "update raw.windows set status = 'unsettled' where ctid in (select ctid from raw.windows"
        " where entity = 'members' limit 2);"
        "insert into raw.quarantine (shop, entity, record_id, reason, occurrences, first_seen_at,"
        " last_seen_at, window_start, member_id)"
        " values ('main', 'members', '', 'no id', 4, now(), now(), '-infinity', '');"
        "insert into raw.suspects (shop, entity, record_id, batch, suspected_at, held_at)"
        " values ('main', 'products', 'a', 1, now(), null),"
        " ('main', 'products', 'b', 1, now(), now());",
    )
    path = tmp_path / "blaze.prom"
    metrics = written(copy, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    assert list(tmp_path.iterdir()) == [path]

    said = copy.status()
    for row in said["entities"]:
        entity, state = row["entity_type"], row["sync_status"]
        for status in ("running", "completed", "idle", "error", "crashed"):
            key = f'blaze_mirror_sync_status{{entity="{entity}",status="{status}"}}'
            assert metrics[key] == (status == state)
        for which, statement in (
            (
                "last_sync_end",
                "select last_sync_end from blaze_sync_state where entity_type = '{}'",
            ),
            ("last_success", LAST_SUCCESS),
        ):
            at = one(copy.database_url, statement.format(entity))
            key = f'blaze_mirror_{which}_timestamp_seconds{{entity="{entity}"}}'
            assert metrics[key] == at.timestamp()
    assert {row["sync_status"] for row in said["entities"]} == {"completed", "error"}
    wanted = {
        'blaze_mirror_stale{entity="members"}': 0,
        'blaze_mirror_error_rows{table="transactions_blaze"}': one(
            copy.database_url,
            "select count(*) from transactions_blaze where sync_status = 'error'"
            " and deleted_at is null",
        ),
        'blaze_mirror_deleted_rows{table="products_blaze"}': 1,
        'blaze_mirror_deleted_rows{table="customers_blaze"}': one(
            copy.database_url, "select count(deleted_at) from customers_blaze"
        ),
        'blaze_mirror_deleted_rows{table="transaction_items_blaze"}': 0,
        'blaze_mirror_windows_unfinished{entity="members"}': 2,
        'blaze_mirror_windows_unfinished{entity="transactions"}': 0,
        'blaze_mirror_quarantined_records{entity="members"}': 4,
        'blaze_mirror_quarantined_records{entity="products"}': 0,
        'blaze_mirror_suspects{entity="products"}': 1,
        'blaze_mirror_held_back_records{entity="products"}': 1,
        'blaze_mirror_held_back_records{entity="members"}': 0,
        **{
            f'blaze_mirror_concerns{{about="{about}"}}': sum(
                each["about"] == about for each in said["verdict"]["concerns"]
            )
            for about in ("running", "right")
        },
        "blaze_mirror_month_calls": said["calls"]["this_month"],
        "blaze_mirror_month_calls_allowed": 250_000,
        "blaze_mirror_calls_total": one(
            copy.database_url, "select sum(calls) from raw.calls_by_month"
        ),
        'blaze_mirror_served_from_mirror{entity="customers"}': 0,
        'blaze_mirror_serving_view{entity="customers"}': 1,
        'blaze_mirror_verdict{state="needs a look"}': 1,
        'blaze_mirror_verdict{state="all well"}': 0,
        "blaze_mirror_failing_data_tests": 0,
        "blaze_mirror_gates_judged_timestamp_seconds": copy.sandbox.now().timestamp(),
        'blaze_mirror_unbuilt{entity="products"}': 0,
        'blaze_mirror_last_run_exit_status{command="sync"}': 0,
        'blaze_mirror_last_run_duration_seconds{command="sync"}': said["runs"][0]["seconds"],
    }
    assert {key: metrics.get(key) for key in wanted} == wanted
    assert metrics['blaze_mirror_error_rows{table="customers_blaze"}'] >= 3

    gates = (
        "select count(*) from parity.gate_streaks where entity = 'customers'"
        " and last_status = 'PASS'"
    )
    passed = one(copy.database_url, gates)
    assert passed > 0
    assert metrics['blaze_mirror_gates{entity="customers",status="PASS"}'] == passed
    assert metrics['blaze_mirror_gates{entity="customers",status="FAIL"}'] == 0
    gate = 'entity="customers",gate="customers_count"'
    assert metrics[f'blaze_mirror_gate_status{{{gate},status="PASS"}}'] == 1
    assert metrics[f'blaze_mirror_gate_status{{{gate},status="ERROR"}}'] == 0
    assert metrics[f"blaze_mirror_gate_nights_held{{{gate}}}"] == 1

    # Three days later nothing is known of tonight's gates, and a night was missed.
    later = copy.sandbox.now().replace(day=copy.sandbox.now().day - 3)
    execute(copy, f"update parity.gate_history set judged_at = '{later.isoformat()}'")
    execute(copy, f"update blaze_sync_history set ended_at = '{later.isoformat()}'")
    # Members failed from the first night on, though each night has ended; dbt does not run.
    execute(copy, "update blaze_sync_history set sync_status = 'error' where entity_type='members'")
    execute(copy, "update raw.batches set transformed_at = null where entity = 'products'")
    execute(copy, "update raw.run_ends set exit_status = null, ended_at = null")
    execute(copy, FAIL_A_TEST)
    metrics = written(copy, path)
    wanted = {
        f'blaze_mirror_gate_status{{{gate},status="NOT_JUDGED"}}': 1,
        f'blaze_mirror_gate_status{{{gate},status="PASS"}}': 0,
        'blaze_mirror_gates{entity="customers",status="PASS"}': 0,
        f"blaze_mirror_gate_nights_held{{{gate}}}": 0,
        f"blaze_mirror_gate_judged_timestamp_seconds{{{gate}}}": later.timestamp(),
        "blaze_mirror_gates_judged_timestamp_seconds": later.timestamp(),
        "blaze_mirror_failing_data_tests": 1,
        'blaze_mirror_stale{entity="members"}': 1,
        'blaze_mirror_stale{entity="products"}': 1,
        'blaze_mirror_last_success_timestamp_seconds{entity="members"}': 0,
        'blaze_mirror_last_success_timestamp_seconds{entity="products"}': later.timestamp(),
        'blaze_mirror_unbuilt{entity="products"}': 1,
        'blaze_mirror_unbuilt{entity="members"}': 0,
        'blaze_mirror_last_run_exit_status{command="sync"}': 137,
    }
    assert {key: metrics.get(key) for key in wanted} == wanted
    assert metrics['blaze_mirror_gates{entity="customers",status="NOT_JUDGED"}'] >= passed
    assert metrics['blaze_mirror_concerns{about="running"}'] >= 2
    assert metrics['blaze_mirror_concerns{about="right"}'] >= 1
    execute(copy, "truncate parity.gate_history")
    metrics = written(copy, path)
    assert metrics["blaze_mirror_gates_judged_timestamp_seconds"] == 0
    assert metrics['blaze_mirror_gates{entity="customers",status="NOT_JUDGED"}'] == 0

    # What cannot be read leaves no numbers of before.
    broken = copy("status", "--prometheus", str(path), DATABASE_URL="postgresql://localhost:1/x")
    assert broken.returncode == 2
    assert read(path) == {"blaze_mirror_up": 0}
