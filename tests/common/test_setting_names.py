"""A line of the settings' file that is no setting is told, with the nearest name."""

from __future__ import annotations

from pathlib import Path

import pytest

from common.errors import SettingsError
from common.settings import load_settings, read_settings


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("LEGACY_SHEMA=old", "LEGACY_SCHEMA"),
        ("ALERT_URL=json://localhost", "ALERT_URLS"),
        ("DATABASE_URI=postgresql://localhost/mirror", "DATABASE_URL"),
        ("DATABSE_URL=postgresql://localhost/mirror", "DATABASE_URL"),
        ("export cutovernights=3", "CUTOVER_NIGHTS"),
        ("PARTNER_KEY=pk", "BLAZE_PARTNER_KEY"),
    ],
)
def test_a_name_near_one_of_ours_is_refused_in_the_file(
    tmp_path: Path, line: str, meant: str
) -> None:
    (tmp_path / ".env").write_text(f"BLAZE_PAGE_SIZE=50\n{line}\n")
    name = line.removeprefix("export ").split("=")[0]
    with pytest.raises(SettingsError, match=rf"{name} is no setting; did you mean {meant}\?"):
        load_settings()


def test_in_the_environment_it_is_another_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LEGACY_SHEMA", "DATABASE_URI", "PARTNER_KEY", "SENTRY_URL"):
        monkeypatch.setenv(name, "x")
    read = read_settings()
    assert (read.problems, read.strangers) == ((), ())


def test_a_name_that_nobody_knows_stops_nothing_and_is_told(tmp_path: Path) -> None:
    lines = ("# COMMENT=1", "", "SENTRY_URL=x", "POSTGRES_PASSWORD=y", "legacy_schema=old")
    (tmp_path / ".env").write_text("\n".join(lines))
    read = read_settings()
    assert (read.problems, read.strangers) == ((), ("SENTRY_URL",))
    assert load_settings().legacy_schema == "old"


@pytest.mark.parametrize("line", ["LEGACY_SCHEMA old hunter2", "LEGACY_SCHEMA", "=hunter2"])
def test_a_line_that_sets_nothing_is_refused_by_its_number(tmp_path: Path, line: str) -> None:
    (tmp_path / ".env").write_text(f"BLAZE_PAGE_SIZE=50\n{line}\n")
    with pytest.raises(SettingsError, match=r"line 2 of .*\.env cannot be read") as refused:
        load_settings()
    assert "hunter2" not in str(refused.value)
