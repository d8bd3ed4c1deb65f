"""A file of seeds that cannot be read is named before anything is asked of the API."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.command import Command
from warehouse import seed_files


def test_a_night_is_refused_before_it_reads_anything(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shutil.copytree(seed_files.FOLDER, tmp_path / "seeds")
    (folder / "names.csv").write_text("kind;blaze_id;name\n")
    monkeypatch.setattr(seed_files, "FOLDER", folder)
    done = command("sync")
    assert done.returncode == 2
    assert "dbt_project/seeds/names.csv cannot be read: its first line must be" in done.stderr
    assert "are taken" not in done.stderr
    assert command.sandbox.log() == []
    said = command("doctor").stdout
    assert "names.csv cannot be read" in said
