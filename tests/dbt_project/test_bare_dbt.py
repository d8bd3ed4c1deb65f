"""dbt as people type it: in dbt_project/, with the example profile copied, without the Makefile."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import psycopg
import pytest

from operate.transform.project import PROFILE_EXAMPLE, PROJECT_DIR
from sandbox.process import Sandbox
from tests.command import Command
from warehouse.embedded_postgres.server import EmbeddedPostgres
from warehouse.url import connection_environment

DBT = str(Path(sys.executable).with_name("dbt"))


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with the dbt project and the profile in it."""
    tmp_path.chmod(0o755)  # run by root, the server is somebody else and has to get in
    for parent in tmp_path.parents[:2]:
        parent.chmod(0o755)
    project = tmp_path / "dbt_project"
    shutil.copytree(PROJECT_DIR, project, ignore=shutil.ignore_patterns("target", "logs"))
    shutil.copyfile(PROFILE_EXAMPLE, project / "profiles.yml")
    return tmp_path


def environment(checkout: Path, **variables: str) -> dict[str, str]:
    """What a shell in the project has."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("BLAZE_", "PG", "DBT_")) and name != "DATABASE_URL"
    }
    return {**kept, "PWD": str(checkout / "dbt_project"), **variables}


def dbt(checkout: Path, *arguments: str, **variables: str) -> str:
    done = subprocess.run(
        [DBT, *arguments],
        cwd=checkout / "dbt_project",
        env=environment(checkout, **variables),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.after_first_sync
def test_with_libpqs_variables(checkout: Path, command: Command, database_url: str) -> None:
    there = connection_environment(database_url)
    now = {**there, "BLAZE_FIXED_NOW": command.sandbox.now().isoformat()}
    assert "ERROR=0" in dbt(checkout, "test", **now)
    assert "ERROR=0" in dbt(checkout, "build", "--select", "customers_blaze+", **now)
    # The sandbox's clock stands in the past, so the sync is stale, which is a warning.
    assert "WARN" in dbt(checkout, "source", "freshness", **now)
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("update blaze_sync_state set last_sync_end = now()")
    assert "PASS" in dbt(checkout, "source", "freshness", **now)


@pytest.fixture
def embedded(checkout: Path) -> Iterator[str]:
    """The server that a command has started in the checkout."""
    server = EmbeddedPostgres(checkout / ".postgres")
    yield server.start()
    server.stop()


def test_with_the_embedded_postgres(checkout: Path, sandbox: Sandbox, embedded: str) -> None:
    Command(sandbox, embedded, {}).ok("sync")
    now = sandbox.now().isoformat()
    owners = "select distinct viewowner from pg_views where schemaname in ('staging', 'parity')"
    with psycopg.connect(embedded, autocommit=True) as connection:
        connection.execute("drop view staging.stg_blaze__members cascade")
        dbt(checkout, "build", "--exclude-resource-type", "unit_test", BLAZE_FIXED_NOW=now)
        assert connection.execute(owners.encode()).fetchall() == [("postgres",)]
    Command(sandbox, embedded, {"FORCE": "1"}).ok("sync")


def test_with_the_embedded_postgres_from_beside_the_project(checkout: Path, embedded: str) -> None:
    assert embedded.startswith("postgresql://")
    for folder in (str(checkout), f"{checkout}/", str(checkout / "dbt_project")):
        done = subprocess.run(
            [DBT, "debug", "--connection", "--project-dir", str(checkout / "dbt_project")],
            cwd=folder,
            env=environment(checkout, PWD=folder, DBT_PROFILES_DIR=str(checkout / "dbt_project")),
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_nobody_else_is_let_in_as_dbt(embedded: str) -> None:
    """The kernel is asked, so a password is of no use; a name that is not the owner's, neither."""
    with psycopg.connect(embedded, user="dbt", password="wrong") as connection:
        assert connection.execute("select current_user").fetchone() == ("postgres",)
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(embedded, password="wrong")


@pytest.mark.after_first_sync
def test_docs_serve(checkout: Path, database_url: str) -> None:
    dbt(checkout, "docs", "generate", **connection_environment(database_url))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [DBT, "docs", "serve", "--no-browser", "--port", str(port)],
        cwd=checkout / "dbt_project",
        env=environment(checkout, **connection_environment(database_url)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert "customers_blaze" in served(f"http://127.0.0.1:{port}/manifest.json")
    finally:
        process.kill()
        process.wait()


def served(address: str) -> str:
    """A page of a server that is about to start."""
    deadline = time.monotonic() + 60
    while True:
        try:
            with urlopen(address, timeout=10) as page:  # noqa: S310 - an address of our own
                text: str = page.read().decode()
                return text
        except URLError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)
