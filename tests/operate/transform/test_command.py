"""`blaze-mirror dbt`: any dbt command, as dbt runs it and with this project's settings."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from common.settings import PROJECT_ROOT
from operate.transform.project import PROFILE_EXAMPLE, PROJECT_DIR
from tests.command import BLAZE_MIRROR, bare_environment


@pytest.fixture
def settings(database_url: str) -> dict[str, str]:
    """Of a fresh database."""
    return {"DATABASE_URL": database_url}


def dbt(
    settings: dict[str, str], *arguments: str, folder: Path = PROJECT_ROOT, **changes: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [BLAZE_MIRROR, "dbt", *arguments],
        cwd=folder,
        env={**bare_environment(), **settings, **changes},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_vars_and_the_status_and_the_output_are_dbts(settings: dict[str, str]) -> None:
    shown = ["show", "--inline", "select '{{ var(\"now\") }}' as said", "--output", "json"]
    done = dbt(settings, "--quiet", *shown, "--vars", '{"now": "two words"}')
    assert done.returncode == 0, done.stdout + done.stderr
    assert '"said": "two words"' in done.stdout
    assert all("The database was brought to" in line for line in done.stderr.splitlines())

    failing = dbt(settings, "run", "--select", "stg_blaze__members")
    assert failing.returncode == 1
    assert 'relation "raw.members" does not exist' in failing.stdout

    unknown = dbt(settings, "frobnicate")
    assert unknown.returncode == 2
    assert "Usage: dbt" in unknown.stderr


def test_settings_are_handed_on(settings: dict[str, str], database_url: str) -> None:
    with psycopg.connect(database_url) as connection:
        connection.execute("create schema serving")
        connection.execute(
            "create table serving.finalizations (id bigint, applied_at timestamptz, "
            "applied_by text, statements text[], undo_statements text[], undone_at timestamptz)"
        )
        connection.execute("insert into serving.finalizations values (1)")
    names = [
        "BLAZE_SCHEMA",
        "BLAZE_RAW_SCHEMA",
        "LEGACY_SCHEMA",
        "BLAZE_SHOP_NAME",
        "BLAZE_TIMEZONE",
        "BLAZE_FINALIZED",
        "BLAZE_CHAIN",
    ]
    asked = " || ' ' || ".join(f"'{{{{ env_var('{name}') }}}}'" for name in names)
    done = dbt(
        settings,
        *("--quiet", "show", "--output", "json", "--inline"),
        f"select {asked} || ' ' || current_setting('lock_timeout') as said",
        BLAZE_SCHEMA="mirror",
        BLAZE_RAW_SCHEMA="rough",
        LEGACY_SCHEMA="old",
        BLAZE_TIMEZONE="America/Denver",
    )
    assert '"said": "mirror rough old main America/Denver true false 15s"' in done.stdout, (
        done.stdout
    )


def test_dbt_speaks_of_itself_without_a_database() -> None:
    unreachable = {"DATABASE_URL": "postgresql://u:p@127.0.0.1:1/db"}
    assert "Usage: dbt build" in dbt(unreachable, "build", "--help").stdout
    done = dbt(unreachable, "debug")
    assert done.returncode == 2
    assert "nothing listens there" in done.stderr


def test_make_hands_its_arguments_on_as_they_are_typed(settings: dict[str, str]) -> None:
    inline = "'select $x$two words$x$ as said'"
    done = subprocess.run(
        ["make", "dbt", f"ARGS=show --quiet --output json --inline {inline}"],
        cwd=PROJECT_ROOT,
        env={**bare_environment(), **settings},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert '"said": "two words"' in done.stdout


def test_a_profile_of_ones_own_in_the_project_is_for_a_dbt_of_ones_own(
    settings: dict[str, str], tmp_path: Path
) -> None:
    for part in ("common", "warehouse", "operate", "dbt_project"):
        without = shutil.ignore_patterns("__pycache__", "target", "logs")
        shutil.copytree(PROJECT_ROOT / part, tmp_path / part, ignore=without)
    shutil.copy(PROFILE_EXAMPLE, tmp_path)
    own = tmp_path / PROJECT_DIR.name / "profiles.yml"
    own.write_text("another_project: {}")
    line = [sys.executable, "-m", "operate.cli", "dbt", "debug", "--connection"]
    given = {**bare_environment(), **settings}

    def debug(*options: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*line, *options], cwd=tmp_path, env=given, capture_output=True, text=True, check=False
        )

    done = debug()
    assert done.returncode == 0, done.stdout + done.stderr
    assert str(tmp_path / "dbt_project" / "dbt_project.yml") in done.stdout
    # By hand it can be named all the same.
    assert "Could not find profile" in debug("--profiles-dir", str(own.parent)).stdout
