"""No setting of this machine reaches a test."""

from __future__ import annotations

from pathlib import Path

import pytest

from common.settings import Settings


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.validation_alias), raising=False)
    (tmp_path / ".env").touch()
    monkeypatch.setenv("BLAZE_ENV_FILE", str(tmp_path / ".env"))
