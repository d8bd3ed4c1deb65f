"""The settings' file: not there, or open to others."""

from __future__ import annotations

from pathlib import Path

from tests.command import Command
from tests.operate.doctor.examination import OK, WARNING, examined

NO_DATABASE = "postgresql://u@127.0.0.1:1/db"


def test_a_file_that_others_may_read_is_told(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "settings"
    file.touch(mode=0o644)
    found = examined(command, BLAZE_ENV_FILE=str(file), DATABASE_URL=NO_DATABASE)
    assert found.has("settings", WARNING, "others may read it", f"chmod 600 {file}")
    file.chmod(0o600)
    found = examined(command, BLAZE_ENV_FILE=str(file), DATABASE_URL=NO_DATABASE)
    assert found.of("settings") == [(OK, f"each of {file} can be used - None")]
