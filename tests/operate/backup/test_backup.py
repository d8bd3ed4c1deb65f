"""Where a backup goes, and that half of one never has its name."""

from __future__ import annotations

import re
import stat
import subprocess
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from operate.backup import backup as module
from operate.backup.archive import Archive
from operate.backup.partial_file import partial_file
from operate.backup.wording import size
from tests.command import BLAZE_MIRROR, Command
from tests.operate.backup.conftest import LASTING, execute


@pytest.mark.after_first_sync
def test_a_backup_holds_what_lasts_and_nothing_of_others(
    command: Command, database_url: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FOLDER", file.parent)
    file.parent.mkdir(mode=0o700)
    execute(
        database_url,
        "create table customers (secret text)",
        "create table raw.of_somebody_else (secret text)",
        "create view dashboard as select * from customers_blaze",
    )
    said = command.ok("backup")
    [written] = file.parent.iterdir()
    assert re.fullmatch(r"blaze-mirror-\d{4}-\d\d-\d\dT\d{6}Z\.dump", written.name)
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
    assert re.search(rf"Backup: {written} \(\d+ kB in \d+ s\)", said)
    assert f"make restore FILE='{written}'" in said, "a path with a space can be pasted"
    with psycopg.connect(database_url) as connection:
        lasting = {name for (name,) in connection.execute(LASTING.encode())}
    assert Archive(written).tables == lasting - {"raw.of_somebody_else"}
    assert not {each.kind for each in Archive(written).entries} & {"VIEW", "FUNCTION", "SCHEMA"}


@pytest.mark.after_first_sync
def test_what_cannot_be_written_or_dumped_leaves_no_file(
    command: Command, database_url: str, file: Path
) -> None:
    file.parent.mkdir()
    full = subprocess.run(
        ["sh", "-c", f"ulimit -f 16; exec {BLAZE_MIRROR} backup --to '{file}'"],
        env=command.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert full.returncode == 1, full.stderr
    assert f"{file} cannot be written (File too large); nothing is left of it" in full.stderr
    with psycopg.connect(database_url) as connection:
        connection.execute("lock table products_blaze in access exclusive mode")
        in_use = command("backup", "--to", str(file))
    assert in_use.returncode == 2
    assert "somebody keeps a table of the mirror locked" in in_use.stderr
    assert list(file.parent.iterdir()) == []


def test_without_a_mirror_there_is_nothing_to_back_up(command: Command, file: Path) -> None:
    done = command("backup", "--to", str(file))
    assert done.returncode == 1
    assert "nothing was synced yet" in done.stderr
    assert not file.parent.exists()


@pytest.mark.after_first_sync
def test_a_demo_is_not_backed_up(command: Command, database_url: str, file: Path) -> None:
    execute(database_url, "comment on schema raw is 'blaze-mirror demo: synthetic'")
    done = command("backup", "--to", str(file))
    assert done.returncode == 1
    assert "`make demo` makes again" in done.stderr


def test_what_a_kill_has_left_goes_with_the_next_backup(tmp_path: Path) -> None:
    left, other = tmp_path / ".a.dump.1.partial", tmp_path / "b.dump"
    empty = tmp_path / ".b.dump.1.partial"
    left.write_bytes(b"PGDMP half")
    empty.touch()
    with partial_file(tmp_path / "c.dump") as at_work:
        assert not left.exists()
        assert not empty.exists()
        with partial_file(other) as file:
            file.write(b"whole")
        at_work.write(b"as well")
    assert {path.name for path in tmp_path.iterdir()} == {"b.dump", "c.dump"}
    with suppress(KeyboardInterrupt), partial_file(other) as file:
        file.write(b"half")
        raise KeyboardInterrupt
    assert other.read_bytes() == b"whole"


def test_partial_files_of_others_are_left_alone(tmp_path: Path) -> None:
    theirs = {".film.mkv.partial": b"PGDMP", ".film.mkv.7.partial": b"film", "x.7.partial": b""}
    for name, holds in theirs.items():
        (tmp_path / name).write_bytes(holds)
    with partial_file(tmp_path / "c.dump") as file:
        file.write(b"whole")
    assert {path.name for path in tmp_path.iterdir()} == {*theirs, "c.dump"}


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (12_300_000, "12 MB"), (5e12, "5.0 TB")],
)
def test_sizes(number: int, said: str) -> None:
    assert size(int(number)) == said
