"""A mirror whose tables carry legacy's names: those are ours then, and legacy's are called else."""

from __future__ import annotations

from pathlib import Path

from tests.command import Command
from tests.operate.backup.conftest import execute
from tests.operate.cutover.conftest import Site, site  # noqa: F401 - a fixture
from tests.operate.cutover.finalize.conftest import ready  # noqa: F401 - a fixture
from tests.rows import one

NAMES = "select string_agg(name, ' ' order by name) from customers"


def test_after_the_finalisation_the_same_tables_are_kept_under_their_new_names(
    ready: Site,  # noqa: F811
    empty_url: str,
    file: Path,
) -> None:
    before = file.with_name("before.dump")
    ready.command.ok("backup", "--to", str(before))
    ready.command.ok("finalize", APPLY="1")
    ready.command.ok("backup", "--to", str(file))
    names, legacy = one(ready.url, NAMES), one(ready.url, f"{NAMES}_legacy")

    refused = ready.command("restore", str(before), FORCE="1")
    assert refused.returncode == 1
    assert "was made before `make finalize`" in refused.stderr
    assert "run `make unfinalize` first" in refused.stderr

    execute(ready.url, "update customers set name = 'somebody else'")
    ready.command.ok("restore", str(file), FORCE="1")
    assert one(ready.url, NAMES) == names
    assert one(ready.url, f"{NAMES}_legacy") == legacy

    other = Command(ready.sandbox, empty_url, {})
    execute(empty_url, "create table customers (name text)")
    refused = other("restore", str(file))
    assert refused.returncode == 1
    assert "so has this database, where it is somebody else's" in refused.stderr
    execute(empty_url, "drop table customers")
    other.ok("restore", str(file))
    assert one(empty_url, NAMES) == names

    ready.command.ok("unfinalize")
    refused = ready.command("restore", str(file), FORCE="1")
    assert "was made after `make finalize`" in refused.stderr
