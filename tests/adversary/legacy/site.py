"""Sites for the adversary: the real dbt compares, as a role that is no superuser."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import psycopg
import pytest

from common.settings import Settings, load_settings
from operate.parity.by_shop import JUDGE_SHOP
from operate.transform.environment import environment_set, project_environment
from operate.transform.project import DATA_ALONE
from sandbox.process import Sandbox
from tests.adversary.legacy.changes import OURS
from tests.adversary.legacy.judge import Scope
from tests.adversary.legacy.nights import NIGHTS_NEEDED, Site, keep_original
from tests.chains import shops_file
from tests.command import Command
from tests.dbt_project.dbt_runner import Dbt

COMPARISON = (
    *("build", "--select", "path:models/parity"),
    *DATA_ALONE,
    *("--exclude", "path:models/serving"),
)
SILENT = ("--log-level", "none")
SHOP, SCHEMA = "shop-3", "east"
"""The shop of a chain that is judged by itself, in another zone than the chain's; its legacy."""


def site_of(url: str, began: datetime, monkeypatch: pytest.MonkeyPatch) -> Site:
    """The site of one shop in a database.

    Args:
        url: of the database, as a superuser.
        began: when its mirror was synced.
        monkeypatch: sets the environment that dbt's profile reads.
    """
    dbt = _dbt(url, monkeypatch)

    def build(now: datetime) -> dict[str, str]:
        with monkeypatch.context() as patch:
            patch.setenv("PGOPTIONS", f"-c role={OURS}")
            return dbt.command((*COMPARISON, *SILENT), now=now.isoformat()).statuses

    return Site(url, build, began, lambda now: _settings(url, now))


def site_in_chain(
    url: str, company: Sandbox, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Site:
    """The site of a shop with a legacy of its own, beside two without, in a database.

    Args:
        url: of the database, as a superuser.
        company: whose shops its mirror has.
        folder: for the list of shops.
        monkeypatch: sets the environment that dbt's profile reads.
    """
    for name, value in _shops_of(company, folder).items():
        monkeypatch.setenv(name, value)
    dbt = _dbt(url, monkeypatch)
    (shop,) = (each for each in _settings(url, company.now()).listed if each.legacy_schema)

    def build(now: datetime) -> dict[str, str]:
        ended: dict[str, str] = {}
        settings = _settings(url, now)
        # As a night does it: the chain's gates, then the shop's.
        for judging, comparison in ((settings, COMPARISON), (settings.judging(shop), JUDGE_SHOP)):
            given = project_environment(judging, url)
            given |= {"BLAZE_JUDGES_SHOPS": "true", "PGOPTIONS": f"-c role={OURS}"}
            with environment_set(given):
                dbt.manifest = None  # parsed in an environment, of which there are two
                ended |= dbt.command((*comparison, *SILENT), now=now.isoformat()).statuses
        return ended

    known = company.shops()
    scope = Scope(
        SCHEMA,
        shop.timezone,
        company.shop(SHOP)["shop_id"],
        {each["shop_id"]: ZoneInfo(each["timezone"]) for each in known},
    )
    return Site(url, build, company.now(), lambda now: _settings(url, now), scope, shop.name)


def first_night_of_chain(url: str, company: Sandbox, folder: Path) -> None:
    """Fill a database with the mirror of a company of whose shops one has a legacy, and with that.

    Args:
        url: of the database, empty.
        company: with three shops.
        folder: for the list of shops.
    """
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"create schema {SCHEMA}".encode())
    company.legacy(url, SCHEMA, shop=SHOP, quirks=False)
    Command(company, url, _shops_of(company, folder)).ok("sync")
    keep_original(url, SCHEMA)


def _shops_of(company: Sandbox, folder: Path) -> dict[str, str]:
    return shops_file(folder, company, legacy={SHOP: SCHEMA})


def _dbt(url: str, monkeypatch: pytest.MonkeyPatch) -> Dbt:
    for variable in ("BLAZE_RAW_SCHEMA", "BLAZE_SCHEMA", "BLAZE_TIMEZONE", "LEGACY_SCHEMA"):
        monkeypatch.delenv(variable, raising=False)
    return Dbt(url, Path(os.environ["DBT_TARGET_PATH"]) / "adversary", monkeypatch)


def _settings(url: str, now: datetime) -> Settings:
    return load_settings(
        DATABASE_URL=url, CUTOVER_NIGHTS=str(NIGHTS_NEEDED), BLAZE_FIXED_NOW=now.isoformat()
    )
