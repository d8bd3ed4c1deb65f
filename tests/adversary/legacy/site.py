"""A site for the adversary: the real dbt compares, as a role that is no superuser."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest

from common.settings import Settings, load_settings
from operate.transform.project import DATA_ALONE
from tests.adversary.legacy.changes import OURS
from tests.adversary.legacy.nights import NIGHTS_NEEDED, Site
from tests.dbt_project.dbt_runner import Dbt

COMPARISON = (
    *("build", "--select", "path:models/parity"),
    *DATA_ALONE,
    *("--exclude", "path:models/serving"),
)
SILENT = ("--log-level", "none")


def site_of(url: str, began: datetime, monkeypatch: pytest.MonkeyPatch) -> Site:
    """The site in a database.

    Args:
        url: of the database, as a superuser.
        began: when its mirror was synced.
        monkeypatch: sets the environment that dbt's profile reads.
    """
    for variable in ("BLAZE_RAW_SCHEMA", "BLAZE_SCHEMA", "BLAZE_TIMEZONE", "LEGACY_SCHEMA"):
        monkeypatch.delenv(variable, raising=False)
    dbt = Dbt(url, Path(os.environ["DBT_TARGET_PATH"]) / "adversary", monkeypatch)

    def build(now: datetime) -> dict[str, str]:
        with monkeypatch.context() as patch:
            patch.setenv("PGOPTIONS", f"-c role={OURS}")
            return dbt.command((*COMPARISON, *SILENT), now=now.isoformat()).statuses

    def settings(now: datetime) -> Settings:
        return load_settings(
            DATABASE_URL=url, CUTOVER_NIGHTS=str(NIGHTS_NEEDED), BLAZE_FIXED_NOW=now.isoformat()
        )

    return Site(url, build, began, settings)
