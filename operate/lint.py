"""`make lint` for people who review the schema: its SQL, as dbt compiles it."""

from __future__ import annotations

import os
import subprocess
import sys

from common.settings import PROJECT_ROOT, Settings
from operate.transform.environment import dbt_environment
from operate.transform.project import PROJECT_DIR, profiles_dir
from warehouse.database import open_database


def lint_sql(settings: Settings) -> int:
    """Lint the dbt project's SQL as dbt compiles it. Gives sqlfluff's exit status."""
    url = open_database(settings)
    with profiles_dir() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "sqlfluff", "lint", "--nocolor", str(PROJECT_DIR)],
            cwd=PROJECT_ROOT,
            env={
                **os.environ,
                **dbt_environment(settings, url),
                "DBT_PROFILES_DIR": str(folder),
            },
            check=False,
        )
    return done.returncode
