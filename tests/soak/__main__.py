"""`make soak`: thirty nights with faults and kills, then a backfill that meets the ceiling."""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from pathlib import Path

import psycopg
from rich.console import Console

from sandbox.process import running_sandbox
from tests.command import Command
from tests.soak.ceiling import backfill_under
from tests.soak.nights import live
from warehouse.embedded_postgres.server import EmbeddedPostgres

CEILING = 5_000
SPEED = 5.0
"""Slow enough for this project to reach the ceiling, fast enough to wait for it."""

console = Console(highlight=False)


def main() -> None:
    """Parse the command line and run both."""
    parser = argparse.ArgumentParser(prog="make soak", description=__doc__)
    parser.add_argument("--nights", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sales", type=int, default=12_000, help="read one a page; 0 for none")
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="blaze-mirror-soak-"))
    folder.chmod(0o755)  # run by root, the server is somebody else and has to get in
    server = EmbeddedPostgres(folder / "postgres")
    started = time.monotonic()
    try:
        url = server.start()
        _nights(url, arguments.nights, arguments.seed)
        if arguments.sales:
            _ceiling(url, arguments.sales)
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
    console.print(f"[green]All held[/], in {(time.monotonic() - started) / 60:.0f} minutes.")


def _nights(server: str, nights: int, seed: int) -> None:
    with running_sandbox(members=400, transactions=1500, products=100, years=0.5) as sandbox:
        command = Command(sandbox, _database(server, "nights"), {})
        survived = live(sandbox, command, nights, seed, report=console.print)
        everything = "\n".join(survived.said)
        assert sandbox.partner_key not in everything
        assert sandbox.developer_key not in everything
        assert survived.most_calls_in_five_minutes <= CEILING
    console.print(f"[green]The tables equal the truth[/] after {survived}.")


def _ceiling(server: str, sales: int) -> None:
    with running_sandbox(
        members=300, transactions=sales, products=50, years=0.5, speed=SPEED
    ) as sandbox:
        command = Command(sandbox, _database(server, "ceiling"), {})
        held = backfill_under(CEILING, sandbox, command, SPEED)
        assert held.most_in_five_minutes <= CEILING
        assert not sandbox.status()["key_disabled"]
    console.print(f"[green]The ceiling of {CEILING:,} held[/]: {held}.")


def _database(server: str, name: str) -> str:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"create database {name}".encode())
    return server.replace("/postgres?", f"/{name}?")


if __name__ == "__main__":
    main()
