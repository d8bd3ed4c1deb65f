"""Dump the database that a release leaves after three nights of a small shop.

Run it in a checkout of the release, once that is installed (`make install`):

    .venv/bin/python tests/warehouse/dumps/make_dump.py

The commands are those of the release in whose folder this is run. The shop is the sandbox of the
checkout in which this file lies, so a later checkout can make an earlier release's dump again: run
its copy of this file in the earlier release's folder.
"""

from __future__ import annotations

import getpass
import socket
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DUMPS = Path(__file__).resolve().parent
sys.path.insert(0, str(DUMPS.parents[2]))

import psycopg  # noqa: E402 - the path above comes first

from sandbox.process import Sandbox, running_sandbox  # noqa: E402
from tests.command import Command  # noqa: E402
from tests.comparison import assert_mirror_equals  # noqa: E402
from warehouse.embedded_postgres.server import EmbeddedPostgres  # noqa: E402
from warehouse.url import connection_environment  # noqa: E402

SHOP = {"members": 30, "transactions": 80, "products": 15, "years": 0.25, "seed": 7}
"""The sandbox's options; `SETTINGS` and `open_shop` complete them."""
SETTINGS = {"BLAZE_HISTORY_START": "2025-03-01"}
NIGHTS = 3

ROWS_BY_HAND = """
insert into raw.ignored_date_filters values ('another', 'members', '2025-07-01');
insert into raw.sweeps values ('another', 'members', '2025-07-01', 2);
insert into staging.touched_customers select min(member_id) from customers_blaze
"""
"""For the tables that these nights leave empty: what another shop's state would hold, and what a
crash leaves in the queue of customers."""


@contextmanager
def open_shop() -> Iterator[Sandbox]:
    """The shop on the evening of its first night."""
    with running_sandbox(**SHOP) as sandbox:
        yield sandbox


def next_night(sandbox: Sandbox) -> None:
    """Let a day pass."""
    sandbox.advance(days=1)


def to_the_last_night(sandbox: Sandbox) -> None:
    """Bring a shop that has just opened to where it stood when the dumps were made."""
    for _ in range(NIGHTS - 1):
        next_night(sandbox)


def main() -> None:
    """Live through the nights with the release's commands, and write its dump."""
    release = Path.cwd()
    version = tomllib.loads((release / "pyproject.toml").read_text())["project"]["version"]
    with tempfile.TemporaryDirectory(prefix="blaze-mirror-dump-") as folder:
        # Run by root, the server is somebody else and has to get in.
        Path(folder).chmod(0o755)
        server = EmbeddedPostgres(Path(folder) / "postgres")
        url = server.start()
        try:
            with open_shop() as sandbox:
                _live_through(sandbox, url, release)
            text = _dumped(server, url)
        finally:
            server.stop()
    path = DUMPS / f"{version}.sql"
    path.write_text(text)
    print(f"{path}: {len(text):,} characters")  # noqa: T201


def _live_through(sandbox: Sandbox, url: str, release: Path) -> None:
    environment = Command(sandbox, url, SETTINGS).environment

    def run(*arguments: str, **changes: str) -> None:
        """A command of the release. A gate may fail, as legacy's quirks have it."""
        done = subprocess.run(
            [*_program(release), *arguments], cwd=release, env=environment(**changes), check=False
        )
        if done.returncode not in {0, 1}:
            sys.exit(f"{' '.join(arguments)} ended with {done.returncode}")

    sandbox.legacy(url, "public")
    run("backfill")
    next_night(sandbox)
    # A product without its id goes to quarantine, and comes as it is the night after.
    sandbox.faults([{"kind": "missing_id", "path": "/products"}])
    run("sync")
    next_night(sandbox)
    sandbox.faults([{"kind": "renamed_field", "field": "lifetimePoints", "to": "pointsOfALife"}])
    run("sync")
    assert_mirror_equals(sandbox, url)
    run("switch", ENTITY="products", FORCE="1", REASON="a synthetic shop")
    run("finalize", APPLY="1", FORCE="1", REASON="a synthetic shop")
    run("unfinalize", REASON="a synthetic shop")
    with psycopg.connect(url) as connection:
        connection.execute(ROWS_BY_HAND)


def _program(release: Path) -> list[str]:
    """How the release is called."""
    scripts = release / ".venv" / "bin"
    if (release / "extract" / "__main__.py").exists():  # before there was a console script
        return [str(scripts / "python"), "-m", "extract"]
    return [str(scripts / "blaze-mirror")]


def _dumped(server: EmbeddedPostgres, url: str) -> str:
    done = subprocess.run(
        [str(server.binary("pg_dump")), "--no-owner", "--no-privileges"],
        env=connection_environment(url),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    # Who gave the commands is kept with them; who made the dump is nobody's business.
    return done.stdout.replace(
        f"{getpass.getuser()}@{socket.gethostname()}", "operator@example.com"
    )


if __name__ == "__main__":
    main()
