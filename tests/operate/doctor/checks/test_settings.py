"""The settings' file: not there, or open to others."""

from __future__ import annotations

from pathlib import Path

from tests.command import Command
from tests.operate.doctor.examination import OK, WARNING, WRONG, examined

NO_DATABASE = "postgresql://u@127.0.0.1:1/db"


def test_a_file_that_others_may_read_is_told(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "settings"
    file.touch(mode=0o644)
    found = examined(command, BLAZE_ENV_FILE=str(file), DATABASE_URL=NO_DATABASE)
    assert found.has("settings", WARNING, "others may read it", f"chmod 600 {file}")
    file.chmod(0o600)
    found = examined(command, BLAZE_ENV_FILE=str(file), DATABASE_URL=NO_DATABASE)
    assert found.of("settings") == [(OK, f"each of {file} can be used - None")]


def test_a_name_that_is_no_setting_is_told_of_the_file(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "settings"
    file.touch(mode=0o600)
    file.write_text("SENTRY_URL=x\n")
    found = examined(command, BLAZE_ENV_FILE=str(file), DATABASE_URL=NO_DATABASE)
    assert found.has("settings", WARNING, f"SENTRY_URL in {file}: no setting of that name")
    assert not found.has("settings", OK), "not each of them can be used"
    file.write_text("ALERT_URL=json://localhost\n")
    found = examined(command, BLAZE_ENV_FILE=str(file), DATABASE_URL=NO_DATABASE)
    assert found.has("settings", WRONG, "ALERT_URL is no setting; did you mean ALERT_URLS?")
