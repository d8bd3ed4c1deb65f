"""Crashes, other people's tables, and secrets."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from common.scratch import temporary_folder
from common.settings import PROJECT_ROOT
from extract.load.working_folder import working_folder
from operate.transform.project import PROFILE_FOLDERS
from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals
from tests.kept import everything_kept
from warehouse.embedded_postgres.server import EmbeddedPostgres

LOADING = """
select 1 from pg_stat_activity
where datname = current_database() and application_name like 'blaze_mirror.load/%'
"""


@pytest.fixture
def own_server() -> Iterator[EmbeddedPostgres]:
    """A server of one test, which it may kill."""
    folder = Path(tempfile.mkdtemp(prefix="bm-"))
    folder.chmod(0o755)
    server = EmbeddedPostgres(folder / "pg")
    server.start()
    yield server
    server.stop()
    shutil.rmtree(folder)


def wait_until_at_work(database_url: str) -> None:
    """Wait until a run loads what it reads."""
    with psycopg.connect(database_url, autocommit=True) as connection:
        for _ in range(1200):
            if connection.execute(LOADING).fetchone():
                return
            time.sleep(0.05)
    raise AssertionError("no run began")


def test_a_killed_postgres_costs_one_run(sandbox: Sandbox, own_server: EmbeddedPostgres) -> None:
    command = Command(sandbox, own_server.url, {"BLAZE_CONCURRENCY": "1"})
    sandbox.faults([{"kind": "latency", "seconds": 0.05}])
    with command.process.started("sync") as running:
        wait_until_at_work(own_server.url)
        lock = own_server._data / "postmaster.pid"
        os.kill(int(lock.read_text().split("\n", 1)[0]), signal.SIGKILL)
        _, said = running.communicate(timeout=300)
    assert running.returncode == 2
    assert "session in the database was lost" in said
    assert "Traceback" not in said
    own_server.start()
    sandbox.faults([])
    command.ok("sync")
    assert_mirror_equals(sandbox, own_server.url)


def execute(database_url: str, statement: str) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(statement.encode())


def test_windows_whose_rows_could_not_be_loaded_are_not_done(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.faults([{"kind": "404", "path": "/transactions"}])
    assert command("sync").returncode == 1
    execute(
        database_url,
        "delete from raw.windows; "
        "alter table raw.transactions add constraint broken check (false) not valid",
    )
    # Slow enough for several chunks: it is after the first one fails that nothing may be done.
    sandbox.faults([{"kind": "latency", "path": "/transactions", "seconds": 0.1}])
    done = command("sync", BLAZE_CONCURRENCY="1")
    sandbox.faults([])
    assert done.returncode == 1
    assert "transactions error" in done.stderr
    execute(database_url, "alter table raw.transactions drop constraint broken")
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
def test_rows_of_a_batch_that_was_never_completed_are_loaded_again(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    """A crash between the tables of a batch leaves a sale that looks known, without its lines."""
    execute(
        database_url,
        "delete from raw.transaction_items; delete from raw.windows; "
        "update raw.batches set completed_at = null where entity = 'transactions'",
    )
    command.ok("sync", FORCE="1")
    with psycopg.connect(database_url) as connection:
        lines = connection.execute("select count(*) from raw.transaction_items").fetchone()
    assert lines == (sandbox.truth()["counts"]["items"],)
    assert_mirror_equals(sandbox, database_url)


def test_a_poisoned_load_package_is_discarded(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    folder = working_folder(database_url, "raw")
    with command.process.started("sync", BLAZE_CONCURRENCY="1") as running:
        wait_until_at_work(database_url)
        os.killpg(running.pid, signal.SIGKILL)
    left = [f for f in folder.rglob("*") if f.is_file()]
    assert left
    assert folder.parent.stat().st_mode & 0o077 == 0, "nobody else gets there"
    assert {f.stat().st_mode & 0o077 for f in [folder, *folder.rglob("*")]} == {0}
    for file in left:
        file.write_bytes(b"poison")
    # Of another mirror's run and of a dbt that were killed as well, and of a process at work.
    other = folder.with_name("0123456789ab")
    shutil.copytree(folder, other)
    profile = Path(tempfile.mkdtemp(prefix=PROFILE_FOLDERS))
    with temporary_folder(PROFILE_FOLDERS) as at_work:
        command.ok("sync")
        assert at_work.exists()
    assert not other.exists()
    assert not profile.exists()
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
def test_no_library_tells_its_makers_of_a_run(sandbox: Sandbox, command: Command) -> None:
    """dlt would, to where this setting of its own says."""
    sandbox.advance(days=1)
    command.process.ok("sync", RUNTIME__DLTHUB_TELEMETRY_ENDPOINT=f"{sandbox.url}/telemetry")
    called = {call["path"] for call in sandbox.log()}
    assert any(path.endswith("/transactions") for path in called)
    assert "/telemetry" not in called


@pytest.mark.after_first_sync
def test_what_is_kept_for_other_projects_of_dlts_and_dbts_changes_nothing(
    sandbox: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    (tmp_path / ".dlt").mkdir()
    (tmp_path / ".dlt" / "config.toml").write_text(
        '[load]\nworkers = "none"\n[destination.postgres]\nstaging_dataset_name_layout = "%s"\n'
    )
    sandbox.advance(days=1)
    execute(database_url, "truncate parity.gate_history")
    command.process.ok(
        "sync",
        DBT_RESOURCE_TYPES="model",
        DBT_PROFILE="other",
        DBT_WARN_ERROR="true",
        DBT_EMPTY="1",
        DLT_DATA_DIR=str(tmp_path / ".dlt"),
        NORMALIZE__WORKERS="none",
        SCHEMA__NAMING="dlt.common.normalizers.naming.direct",
        DESTINATION__POSTGRES__CREDENTIALS="postgresql://nobody@example.com/other",
    )
    assert_mirror_equals(sandbox, database_url)
    with psycopg.connect(database_url) as connection:
        judged = connection.execute("select count(*) from parity.gate_history").fetchone()
    assert judged is not None
    assert judged[0] > 20


@pytest.mark.after_first_sync
def test_a_new_machine_with_the_same_database_goes_on(
    sandbox: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    sandbox.advance(days=1)
    sandbox.clear_log()
    for part in ("common", "warehouse", "extract", "operate", "dbt_project"):
        without = shutil.ignore_patterns("__pycache__", "target", "logs")
        shutil.copytree(PROJECT_ROOT / part, tmp_path / part, ignore=without)
    shutil.copy(PROJECT_ROOT / "profiles.yml.example", tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "operate.cli", "sync"],
        cwd=tmp_path,
        env=command.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert_mirror_equals(sandbox, database_url)
    assert len(sandbox.log()) < 20, "nothing of the history was read again"


def test_legacy_tables_cannot_be_written_and_need_not_be(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.legacy(database_url, "public", quirks=False)
    password = urlsplit(database_url).password
    checksum = (
        "select md5(string_agg(t::text, '' order by t::text)) from customers as t "
        "union all select md5(string_agg(t::text, '' order by t::text)) from transactions as t"
    )
    name = f"mirror_{os.getpid()}"
    with psycopg.connect(database_url, autocommit=True) as owner:
        database = owner.info.dbname
        owner.execute(f"create role {name} login password 'synthetic'")
        owner.execute(f"grant create on database {database} to {name}")
        owner.execute(f"grant usage, create on schema public to {name}")
        owner.execute(f"grant select on all tables in schema public to {name}")
        before = owner.execute(checksum).fetchall()
        try:
            command.database_url = database_url.replace(f"postgres:{password}", f"{name}:synthetic")
            command.ok("sync")
            sandbox.advance(days=1)
            command.ok("sync")
            assert owner.execute(checksum).fetchall() == before
            assert_mirror_equals(sandbox, database_url)
        finally:
            owner.execute(f"drop owned by {name} cascade")
            owner.execute(f"drop role {name}")


def test_no_secret_appears_anywhere_at_any_log_level(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    secrets = [sandbox.partner_key, sandbox.developer_key, str(urlsplit(database_url).password)]
    said = []
    sandbox.faults([{"kind": "500", "rate": 0.1}, {"kind": "html", "rate": 0.1}])
    for log_format in ("plain", "json"):
        done = command.process("sync", BLAZE_LOG_LEVEL="DEBUG", BLAZE_LOG_FORMAT=log_format)
        said += [done.stdout, done.stderr]
        sandbox.advance(days=1)
    sandbox.faults([])
    for arguments in (["status", "--json"], ["smoke"], ["sync", "--nonsense"]):
        done = command.process(*arguments, BLAZE_LOG_LEVEL="DEBUG")
        said += [done.stdout, done.stderr]
    wrong = database_url.replace(secrets[2], "hunter2-wrong")
    said.append(command.process("sync", DATABASE_URL=wrong, BLAZE_LOG_LEVEL="DEBUG").stderr)
    said += everything_kept(database_url)
    everything = "\n".join(said)
    assert len(everything) > 10_000
    for secret in [*secrets, "hunter2-wrong"]:
        assert secret not in everything, f"{everything.find(secret)}"


def test_what_dlt_says_of_a_failed_load_passes_our_own_handler(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.faults([{"kind": "404", "path": "/members"}])
    command("sync")
    sandbox.faults([])
    execute(database_url, "alter table raw.members add constraint broken check (false) not valid")
    done = command.process("sync")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert 'violates check constraint "broken"' in done.stderr
    done = command.process("sync", FORCE="1", BLAZE_LOG_LEVEL="DEBUG", BLAZE_LOG_FORMAT="json")
    said = [json.loads(line) for line in done.stderr.splitlines()]
    assert any("Traceback" in str(line) and line["logger"] == "dlt" for line in said)
