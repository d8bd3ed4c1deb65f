"""`make lint` for people who review the schema: its SQL, as dbt compiles it, and the migrations."""

from __future__ import annotations

import os
import subprocess
import sys

from common.settings import PROJECT_ROOT, Settings
from operate.transform.environment import dbt_environment
from operate.transform.project import PROJECT_DIR, profiles_dir
from warehouse import migrate
from warehouse.database import open_database


def lint_sql(settings: Settings) -> int:
    """Lint the migrations, and the dbt project's SQL as dbt compiles it.

    Returns:
        sqlfluff's exit status, the worse of the two.
    """
    url = open_database(settings)
    with profiles_dir() as folder:
        environment = {
            **os.environ,
            **dbt_environment(settings, url),
            "DBT_PROFILES_DIR": str(folder),
        }
        return max(
            _lint(environment, "--templater", "python", str(migrate.FOLDER)),
            _lint(environment, str(PROJECT_DIR)),
        )


def _lint(environment: dict[str, str], *arguments: str) -> int:
    done = subprocess.run(
        [sys.executable, "-m", "sqlfluff", "lint", "--nocolor", *arguments],
        cwd=PROJECT_ROOT,
        env=environment,
        check=False,
    )
    return done.returncode
