from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.dbt_project.dbt_runner import Dbt
from tests.dbt_project.mirror import Mirror
from tests.dbt_project.raw_tables import RawTables

Connection = psycopg.Connection[tuple[object, ...]]


@pytest.fixture
def connection(database_url: str) -> Iterator[Connection]:
    with psycopg.connect(database_url, autocommit=True) as opened:
        yield opened


@pytest.fixture
def raw(connection: Connection) -> RawTables:
    tables = RawTables(connection)
    tables.create()
    return tables


@pytest.fixture
def mirror(connection: Connection) -> Mirror:
    return Mirror(connection)


@pytest.fixture
def dbt(database_url: str, monkeypatch: pytest.MonkeyPatch) -> Dbt:
    target = Path(os.environ["DBT_TARGET_PATH"]) / "runner"
    for name in ("BLAZE_RAW_SCHEMA", "BLAZE_SCHEMA", "BLAZE_TIMEZONE", "DBT_TARGET_PATH"):
        monkeypatch.delenv(name, raising=False)
    return Dbt(database_url, target, monkeypatch)
