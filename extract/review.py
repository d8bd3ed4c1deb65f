"""Commands for people who review the schema: its documentation, and the lint of its SQL."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import click

from extract.database import open_database
from extract.settings import PROJECT_ROOT, Settings
from extract.transform import PROJECT_DIR, TARGET_DIR, dbt_environment, profiles_dir, run_dbt

DOCS_PAGE = PROJECT_ROOT / "docs" / "schema.html"


def write_docs(settings: Settings) -> None:
    """Write dbt docs as one page that opens from disk."""
    url = open_database(settings)
    run_dbt(settings, url, ["docs", "generate", "--static"], artifacts=True)
    shutil.copyfile(TARGET_DIR / "static_index.html", DOCS_PAGE)
    click.echo(f"Written: {DOCS_PAGE}")


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
