"""Where a benchmark runs: a synthetic dispensary, and a fresh server for each run."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import psycopg

from sandbox.process import Sandbox, running_sandbox
from tests.command import Command
from warehouse.embedded_postgres.server import EmbeddedPostgres

CONCURRENCY = 8


@dataclass(frozen=True)
class Scale:
    """How large a dispensary is.

    Attributes:
        members, transactions, products: how many there are.
        years: for how long it has been open.
    """

    members: int
    transactions: int
    products: int
    years: float

    def times(self, factor: int) -> Scale:
        """The same shop after so many times the history: as many products, as much a day."""
        return Scale(
            self.members * factor, self.transactions * factor, self.products, self.years * factor
        )


@contextmanager
def dispensary(scale: Scale) -> Iterator[Sandbox]:
    """A sandbox of that size, until the end."""
    with running_sandbox(
        members=scale.members,
        transactions=scale.transactions,
        products=scale.products,
        years=scale.years,
    ) as sandbox:
        yield sandbox


@contextmanager
def fresh_server() -> Iterator[EmbeddedPostgres]:
    """A server of its own, gone at the end; each time in the same place.

    dbt parses a project again where its connection has changed. At a site it does not.
    """
    folder = Path(tempfile.gettempdir(), f"blaze-mirror-benchmark-{os.getpid()}")
    folder.mkdir()
    folder.chmod(0o755)  # run by root, the server is somebody else and has to get in
    server = EmbeddedPostgres(folder / "postgres")
    server.start()
    try:
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder)


def command(sandbox: Sandbox, server: EmbeddedPostgres, scale: Scale) -> Command:
    """The project's commands, against both, with all of the history in sight."""
    opened = sandbox.now() - timedelta(days=365 * scale.years + 7)
    settings = {
        "BLAZE_HISTORY_START": f"{opened:%Y-%m-%d}",
        "BLAZE_CONCURRENCY": str(CONCURRENCY),
        "BLAZE_LOG_FORMAT": "json",
    }
    return Command(sandbox, server.url, settings)


def rows_written(server: EmbeddedPostgres) -> int:
    """Rows that were ever inserted, updated or deleted in the raw and mirrored tables of data."""
    with psycopg.connect(server.url) as connection:
        # Other sessions report what they have counted when they end, or a second later.
        connection.execute("select pg_stat_clear_snapshot()")
        found = connection.execute(
            "select sum(n_tup_ins + n_tup_upd + n_tup_del)::bigint from pg_stat_user_tables "
            "where (schemaname, relname) in (('raw', 'members'), ('raw', 'transactions'), "
            "('raw', 'transaction_items'), ('raw', 'products')) or relname like '%\\_blaze'"
        ).fetchone()
    return int(found[0] or 0) if found else 0
