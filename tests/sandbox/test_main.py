"""The sandbox's command line: a shop of one's own with legacy's tables and a next day."""

from __future__ import annotations

import socket
import subprocess
import sys
from datetime import timedelta

import psycopg

from sandbox.process import Sandbox
from tests.sandbox.asking import every_sale


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


def test_the_shops_of_a_company_are_listed_with_their_keys(chain: Sandbox) -> None:
    chain.refuse_key("shop-2")
    said = [line.split() for line in sandbox_command("shops", chain.url).stdout.splitlines()]
    assert said[0] == ["shop-1", "open", "America/Los_Angeles", chain.developer_key]
    assert said[1] == ["shop-2", "refused", "America/Denver", f"{chain.developer_key}-2"]
    assert [state for _, state, _, _ in said[2:]] == ["open", "open", "outside", "unopened"]


def test_each_shop_of_a_company_has_old_tables_of_its_own(
    chain: Sandbox, database_url: str
) -> None:
    for number in (1, 3):
        filled = sandbox_command(
            "legacy", chain.url, database_url, f"--schema=old_{number}", f"--shop=shop-{number}"
        )
        assert filled.returncode == 0, filled.stderr
        names = [each["name"] for each in chain.shops()]
        numbers = {sale["transNo"] for sale in every_sale(chain, f"shop-{number}").values()}
        with psycopg.connect(database_url) as connection:
            rows = connection.execute(
                "select distinct shop_location, btrim(transaction_id) "
                f"from old_{number}.transactions"
            ).fetchall()
        assert {shop for shop, _ in rows} == {names[number - 1]}
        assert len(rows) > 100
        assert {key for _, key in rows if len(key) == 6} <= numbers


def test_a_company_without_an_open_shop_is_a_sentence() -> None:
    refused = sandbox_command("serve", "--shops", "2", "--outside", "1", "--unopened", "1")
    assert refused.returncode == 1
    assert "A company has at least one open shop" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_port_that_is_in_use_is_a_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused = sandbox_command("serve", "--port", str(port), "--members", "1")
    assert refused.returncode == 1
    assert f"Port {port} cannot be used (Address already in use): name another" in refused.stderr
    assert "Traceback" not in refused.stderr
