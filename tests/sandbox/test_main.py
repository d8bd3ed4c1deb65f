"""The sandbox's command line: a shop of one's own with legacy's tables and a next day."""

from __future__ import annotations

import socket
import subprocess
import sys
from datetime import timedelta

import psycopg

from sandbox.process import Sandbox


def sandbox_command(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "sandbox", *arguments],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_a_served_sandbox_fills_legacy_and_lets_days_pass(
    sandbox: Sandbox, database_url: str
) -> None:
    filled = sandbox_command("legacy", sandbox.url, database_url, "--schema", "old")
    assert "Legacy's tables are in the schema old" in filled.stdout, filled.stderr
    with psycopg.connect(database_url) as connection:
        row = connection.execute("select count(*) from old.customers").fetchone()
        assert row is not None
        assert row[0] > 0
    before = sandbox.now()
    passed = sandbox_command("advance", sandbox.url, "--days", "2")
    assert timedelta(0) <= sandbox.now() - before - timedelta(days=2) < timedelta(minutes=1)
    assert f"It is {sandbox.now():%Y-%m-%d %H:%M} UTC there now: " in passed.stdout


def test_a_port_that_is_in_use_is_a_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused = sandbox_command("serve", "--port", str(port), "--members", "1")
    assert refused.returncode == 1
    assert f"Port {port} cannot be used (Address already in use): name another" in refused.stderr
    assert "Traceback" not in refused.stderr
