"""`make lint` for the schema: its SQL as dbt compiles it, the migrations, what models promise."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from common.scratch import temporary_folder
from common.settings import PROJECT_ROOT, Settings
from operate.transform.environment import CHAIN, dbt_environment
from operate.transform.project import PROJECT_DIR, profiles_dir
from warehouse import migrate
from warehouse.embedded_postgres.server import EmbeddedPostgres

RULES = PROJECT_ROOT / "dbt-bouncer.yml"
TARGET = PROJECT_DIR / "target" / "lint"
OF_A_CHAIN = "is_chain()"
"""By which a model asks whether several shops are mirrored."""
FOLDERS = "blaze-mirror-lint-"
"""What the names of its server's temporary folders begin with."""


def lint_sql(settings: Settings) -> int:
    """Lint the migrations, the dbt project's SQL as dbt compiles it, and what its models promise.

    dbt compiles what it would run, which depends on the tables that are there. So that the same SQL
    is linted everywhere, the database is an empty one.

    Returns:
        The worst exit status of sqlfluff, dbt and dbt-bouncer.
    """
    with _empty_database() as url, profiles_dir() as folder:
        environment = {
            **os.environ,
            **dbt_environment(settings, url),
            "DBT_PROFILES_DIR": str(folder),
            # What the next run finds parsed is of its own database.
            "DBT_TARGET_PATH": str(TARGET),
        }
        of_a_chain = {**environment, CHAIN: "true"}
        return max(
            _sqlfluff(environment, "--templater", "python", str(migrate.FOLDER)),
            _sqlfluff(environment, str(PROJECT_DIR)),
            _sqlfluff(of_a_chain, *_models_with_two_texts()),
            _dbt_bouncer(of_a_chain),
        )


def _models_with_two_texts() -> list[str]:
    """Those that are other ones where several shops are mirrored."""
    models = sorted((PROJECT_DIR / "models").rglob("*.sql"))
    return [str(model) for model in models if OF_A_CHAIN in model.read_text(encoding="utf-8")]


@contextmanager
def _empty_database() -> Iterator[str]:
    """A server that nobody else has, until the context ends; gives the URL of its database."""
    with temporary_folder(FOLDERS) as folder:
        folder.chmod(0o755)  # run by root, the server is another user, who has to get in
        server = EmbeddedPostgres(folder / "postgres")
        try:
            yield server.start()
        finally:
            server.stop()


def _sqlfluff(environment: dict[str, str], *arguments: str) -> int:
    return _run(environment, "sqlfluff", "lint", "--nocolor", *arguments)


def _dbt_bouncer(environment: dict[str, str]) -> int:
    """Hold the models against `dbt-bouncer.yml`, which reads what dbt writes when it parses."""
    return _run(
        environment,
        *("dbt", "--quiet", "parse", "--project-dir", str(PROJECT_DIR)),
        *("--target-path", str(TARGET)),
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
