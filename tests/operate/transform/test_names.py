"""A database is reached whatever its names hold, by our commands, by `dbt` and after `db-env`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg2
import pytest

from common.errors import DatabaseError
from common.settings import PROJECT_ROOT, Settings, load_settings
from operate.transform.environment import dbt_environment
from operate.transform.exports import exports
from operate.transform.project import PROFILE_EXAMPLE, PROJECT_DIR
from sandbox.process import Sandbox
from tests.command import BLAZE_MIRROR, Command
from tests.dbt_project.dbt_runner import connects
from tests.operate.transform.conftest import UrlOf
from warehouse.embedded_postgres.server import EmbeddedPostgres

SHELLS = [shell for shell in ("sh", "bash", "zsh", "dash") if shutil.which(shell)]
WHO_AND_WHERE = "select current_user, current_database()"

# A role, its password, and a database. Databases with quotes are refused: dbt cannot write them.
NAMES = [
    pytest.param("m@rt", "p@ss", "shop@home", id="at"),
    pytest.param("100%", "%41%", "50% off", id="percent"),
    pytest.param("two words", " around ", "my shop", id="space"),
    pytest.param("o'neill", "it's", "shop", id="single quote"),
    pytest.param('the "owner"', '"', "shop", id="double quote"),
    pytest.param("$HOME", "pa$$word`id`", "$USER", id="dollar"),
    pytest.param("back\\slash", "\\'\\n\\", "a\\b", id="backslash"),
    pytest.param("a+b&c=d#e?f/g:h", "?/#:&+=", "a+b&c=d#e?f:h", id="of URLs"),
    pytest.param("{{ 1 }}", "{% raw %}", "#{shop}", id="of Jinja"),
    pytest.param("Größe", "пароль", "Ümläut", id="not ASCII"),
    pytest.param("007", "0123", "1e3", id="numbers"),
]


def settings_of(url: str) -> Settings:
    return load_settings(DATABASE_URL=url)


def who_and_where(url: str) -> list[str]:
    """What every session is to answer, by Python's own reading of the URL."""
    with psycopg2.connect(url) as connection, connection.cursor() as cursor:
        cursor.execute(WHO_AND_WHERE)
        return list(cursor.fetchone() or ())


@pytest.mark.parametrize(("role", "password", "database"), NAMES)
def test_a_shell_takes_exports_literally(
    role: str, password: str, database: str, url_of: UrlOf, tmp_path: Path
) -> None:
    url = url_of(role, password, database)
    psql = EmbeddedPostgres(tmp_path / "unused").psql_path
    lines = exports(settings_of(url))
    for shell in SHELLS:
        done = subprocess.run(
            [shell, "-c", 'eval "$1"; "$2" -AtF "\t" -c "$3"', shell, lines, psql, WHO_AND_WHERE],
            env={"PATH": os.environ["PATH"]},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout.rstrip("\n").split("\t") == who_and_where(url)


@pytest.mark.parametrize(("role", "password", "database"), NAMES)
def test_dbt_takes_the_profiles_variables_literally(
    role: str, password: str, database: str, url_of: UrlOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = url_of(role, password, database)
    for name, value in dbt_environment(settings_of(url), url).items():
        monkeypatch.setenv(name, value)
    assert connects()


@pytest.fixture
def strange(sandbox: Sandbox, url_of: UrlOf) -> Command:
    """The commands on a database whose role, password and name have it all."""
    url = url_of(
        'o\'ne "two" @%$HOME\\ `3` {{ 4 }}',
        'p\'w "x" @%$HOME\\ `3` {{ 4 }}',
        "m@rt %$HOME\\ `3`",
    )
    return Command(sandbox, url, {})


def test_the_three_ways_on_one_database(strange: Command, tmp_path: Path) -> None:
    strange.ok("sync")
    # The settings as people have them: in a file, and none of them in the environment.
    given = strange.environment(BLAZE_ENV_FILE=str(tmp_path / ".env"))
    in_file = {name: given.pop(name) for name in ("DATABASE_URL", "BLAZE_FIXED_NOW")}
    (tmp_path / ".env").write_text("".join(f"{name}={in_file[name]}\n" for name in in_file))

    def run(*line: str, folder: Path = tmp_path) -> str:
        done = subprocess.run(
            line, cwd=folder, env=given, capture_output=True, text=True, timeout=300, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    asked = "run --select stg_blaze__members"
    assert "ERROR=0" in run("make", "dbt", f"ARGS={asked}", folder=PROJECT_ROOT)
    assert "ERROR=0" in run(BLAZE_MIRROR, "dbt", *asked.split())

    project = tmp_path / "dbt_project"
    shutil.copytree(PROJECT_DIR, project, ignore=shutil.ignore_patterns("target", "logs"))
    shutil.copyfile(PROFILE_EXAMPLE, project / "profiles.yml")
    bare = f'eval "$({BLAZE_MIRROR} db-env)" && cd dbt_project && "$0" {asked}'
    assert "ERROR=0" in run("sh", "-c", bare, str(Path(sys.executable).with_name("dbt")))


@pytest.mark.parametrize("name", ["o'neill's", 'the "shop"'])
def test_a_database_whose_name_dbt_cannot_write_is_refused(name: str, url_of: UrlOf) -> None:
    url = url_of("owner", "secret", name)
    with pytest.raises(DatabaseError, match=r"contains a quote.*rename"):
        exports(settings_of(url))
