"""A database with the tables of the state, and no row."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from extract.state import State
from warehouse.connection import connect
from warehouse.migrate import migrate
from warehouse.schemas import Schemas


@pytest.fixture
def state(database_url: str) -> Iterator[State]:
    with connect(database_url, application_name="tests", autocommit=True) as connection:
        schemas = Schemas("raw", "public")
        migrate(connection, schemas)
        yield State(connection, schemas.raw, schemas.mirror, "main")
