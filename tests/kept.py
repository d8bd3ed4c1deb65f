"""Everything that a run has kept anywhere, as text: for tests of what must not be in it."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg

from common.scratch import own_folder
from common.settings import PROJECT_ROOT
from operate.transform.project import TARGET_DIR


def everything_kept(database_url: str) -> Iterator[str]:
    """Every row of every table of a database, and every file of dlt's and dbt's folders."""
    with psycopg.connect(database_url) as connection:
        tables = connection.execute(
            "select format('%I.%I', schemaname, tablename) from pg_tables "
            "where schemaname not in ('pg_catalog', 'information_schema')"
        ).fetchall()
        for (table,) in tables:
            for row in connection.execute(f"select t::text from {table} as t"):
                yield str(row)
    for folder in (own_folder(PROJECT_ROOT / ".state"), TARGET_DIR):
        for file in folder.rglob("*"):
            if file.is_file():
                yield file.read_bytes().decode(errors="replace")
