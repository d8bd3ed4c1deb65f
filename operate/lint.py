"""`make lint` for the schema: its SQL as dbt compiles it, the migrations, what models promise."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from common.settings import PROJECT_ROOT, Settings
from operate.transform.environment import dbt_environment
from operate.transform.project import PROJECT_DIR, profiles_dir
from warehouse import migrate
from warehouse.database import open_database

RULES = PROJECT_ROOT / "dbt-bouncer.yml"


def lint_sql(settings: Settings) -> int:
    """Lint the migrations, the dbt project's SQL as dbt compiles it, and what its models promise.

    Returns:
        The worst exit status of sqlfluff, dbt and dbt-bouncer.
    """
    url = open_database(settings)
    with profiles_dir() as folder:
        environment = {
            **os.environ,
            **dbt_environment(settings, url),
            "DBT_PROFILES_DIR": str(folder),
        }
        return max(
            _sqlfluff(environment, "--templater", "python", str(migrate.FOLDER)),
            _sqlfluff(environment, str(PROJECT_DIR)),
            _dbt_bouncer(environment),
        )


def _sqlfluff(environment: dict[str, str], *arguments: str) -> int:
    return _run(environment, "sqlfluff", "lint", "--nocolor", *arguments)


def _dbt_bouncer(environment: dict[str, str]) -> int:
    """Hold the models against `dbt-bouncer.yml`, which reads what dbt writes when it parses."""
    return _run(
        environment,
        *("dbt", "--quiet", "parse", "--project-dir", str(PROJECT_DIR)),
        *("--target-path", str(PROJECT_DIR / "target" / "lint")),
    ) or _run(environment, "dbt-bouncer", "run", "--config-file", str(RULES))


def _run(environment: dict[str, str], command: str, *arguments: str) -> int:
    """Run a console script that is installed beside this interpreter."""
    done = subprocess.run(
        [str(Path(sys.executable).with_name(command)), *arguments],
        cwd=PROJECT_ROOT,
        env=environment,
        check=False,
    )
    return done.returncode
