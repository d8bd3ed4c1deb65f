"""A dump of legacy's tables before they are renamed."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import psycopg
import pytest

from operate.backup.archive import Archive
from sandbox.process import Sandbox
from tests.command import BLAZE_MIRROR, Command
from tests.operate.cutover.catalog import names
from tests.operate.cutover.conftest import Site


def test_legacy_is_archived_when_asked(ready: Site, tmp_path: Path) -> None:
    file = tmp_path / "legacy.dump"
    ready.command.ok("finalize", APPLY="1", ARCHIVE=str(file))
    assert Archive(file).tables == {
        "public.customers",
        "public.products",
        "public.transaction_items",
        "public.transactions",
    }
    assert [path.name for path in tmp_path.iterdir()] == ["legacy.dump"]


def test_an_archive_that_cannot_be_made_leaves_the_former_one_and_changes_nothing(
    ready: Site, tmp_path: Path
) -> None:
    file = tmp_path / "legacy.dump"
    file.write_bytes(b"of before")
    before = names(ready)
    full = subprocess.run(
        ["sh", "-c", f"ulimit -f 4; exec {BLAZE_MIRROR} finalize"],
        env=ready.command.environment(APPLY="1", ARCHIVE=str(file)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert full.returncode == 1, full.stderr
    assert f"{file} cannot be written (File too large)" in full.stderr
    with psycopg.connect(ready.url) as somebody:
        somebody.execute("lock table products in access exclusive mode")
        begun = time.monotonic()
        in_use = ready.command("finalize", APPLY="1", ARCHIVE=str(file))
    assert time.monotonic() - begun < 60, "nobody is waited for without an end"
    assert in_use.returncode == 2, in_use.stderr
    assert "Nothing was changed: legacy's tables could not be archived" in in_use.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["legacy.dump"]
    assert file.read_bytes() == b"of before"
    assert names(ready) == before


@pytest.mark.after_first_sync
def test_without_legacy_nothing_is_archived_and_not_the_whole_database(
    sandbox: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    site = Site(sandbox, command, database_url)
    before = names(site)
    file = tmp_path / "legacy.dump"
    asked = {"APPLY": "1", "ARCHIVE": str(file), "FORCE": "1", "REASON": "a test"}
    refused = command("finalize", **asked)
    assert refused.returncode == 1
    assert "there is nothing to archive, for legacy has none of the tables" in refused.stderr
    assert not file.exists()
    assert names(site) == before
