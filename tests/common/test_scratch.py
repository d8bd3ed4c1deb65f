"""Scratch folders are nobody else's, and what a crash left goes with the next process."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from common.scratch import WorkingFolder, own_folder, temporary_folder
from common.settings import PROJECT_ROOT

HOLDER = """
import os, sys
from pathlib import Path
from common.scratch import OWNER_ONLY, WorkingFolder
os.umask(OWNER_ONLY)
held = WorkingFolder(Path(sys.argv[1]))
(held.folder / "rows").write_text("somebody's")
print("held", flush=True)
sys.stdin.read()
"""

IN_USE = """
import sys
from common.scratch import temporary_folder
with temporary_folder("scratch-") as folder:
    print(folder, flush=True)
    sys.stdin.read()
"""


def test_a_temporary_folder_goes_with_the_next_one_once_its_process_was_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    holder = subprocess.Popen(
        [sys.executable, "-c", IN_USE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=PROJECT_ROOT,
    )
    assert holder.stdout is not None
    theirs = Path(holder.stdout.readline().strip())
    (tmp_path / "scratchy").mkdir()
    with temporary_folder("scratch-") as ours:
        assert sorted(tmp_path.glob("scratch-*")) == sorted([ours, theirs])
        holder.kill()
        holder.communicate()
        assert theirs.exists()
    with temporary_folder("scratch-") as ours:
        assert list(tmp_path.glob("scratch-*")) == [ours]
    assert [each.name for each in tmp_path.glob("scratch*")] == ["scratchy"]


def test_a_folder_goes_when_its_process_was_killed_and_not_before(tmp_path: Path) -> None:
    theirs = tmp_path / "above" / "theirs"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(theirs)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=PROJECT_ROOT,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    assert {p.stat().st_mode & 0o077 for p in (theirs.parent, theirs, theirs / "rows")} == {0}
    ours = WorkingFolder(tmp_path / "above" / "ours")
    assert (theirs / "rows").exists()
    ours.close()
    holder.kill()
    holder.communicate()
    ours = WorkingFolder(tmp_path / "above" / "ours")
    assert not theirs.exists()
    assert list(ours.folder.iterdir()) == []
    ours.close()
    assert not ours.folder.exists()


def test_who_runs_in_somebody_elses_checkout_leaves_the_owners_folder_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert own_folder(tmp_path / ".state") == tmp_path / ".state"
    monkeypatch.setattr("os.geteuid", lambda: tmp_path.stat().st_uid + 7)
    assert own_folder(tmp_path / ".state") != tmp_path / ".state"
    assert own_folder(tmp_path / ".state").parent == tmp_path


def test_who_was_given_the_folder_of_anothers_checkout_works_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = tmp_path / "checkout" / ".state"
    given.mkdir(parents=True)
    somebody = given.stat().st_uid + 7
    real = Path.stat
    monkeypatch.setattr("os.geteuid", lambda: somebody)

    def stat(path: Path, **options: bool) -> os.stat_result:
        found = list(real(path, **options))
        return os.stat_result([*found[:4], somebody, *found[5:]] if path == given else found)

    monkeypatch.setattr(Path, "stat", stat)
    assert own_folder(given) == given
    assert own_folder(given.with_name("target")) != given.with_name("target")
