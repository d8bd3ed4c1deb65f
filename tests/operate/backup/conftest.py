"""A file for a backup, a database to restore it into, and every row that a backup holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.conftest import worker_name
from tests.databases import fresh_database

LASTING = """
select n.nspname || '.' || c.relname
from pg_class as c
inner join pg_namespace as n on n.oid = c.relnamespace
where c.relkind = 'r'
    and n.nspname in ('raw', 'staging', 'public', 'parity', 'serving')
    and (n.nspname <> 'public' or c.relname ~ '^blaze_|_blaze$')
    and c.relname !~ '^(_dlt_|ratelimit_|boot_clock$|names$|known_differences$)'
    and (n.nspname <> 'parity' or c.relname !~ '^legacy_(customers|transaction|products)')
"""
"""By rules of its own: whatever table is added later has to be kept, or named here."""


@pytest.fixture
def empty_url(postgres_server: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """A database beside the test's, with nothing in it."""
    with fresh_database(postgres_server, f"restored_{worker_name(request.config)}") as url:
        yield url


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a backup goes, in a folder that is not there yet."""
    return tmp_path / "a folder" / "mirror.dump"


def kept(url: str) -> dict[str, list[str]]:
    """Every row of what a backup holds, as text, by table; but for those that a restore adds."""
    with psycopg.connect(url) as connection:
        names = [name for (name,) in connection.execute(LASTING.encode())]
        rows = "select t::text from {} as t order by 1"
        return {
            name: [row for (row,) in connection.execute(rows.format(name).encode())]
            for name in names
            if name != "parity.restores"
        }


def execute(url: str, *statements: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())
