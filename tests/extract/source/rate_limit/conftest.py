"""A database in which calls can be counted."""

from __future__ import annotations

import pytest

from extract.state import State


@pytest.fixture
def prepared(database_url: str, state: State) -> str:
    assert state.store.raw_schema == "raw"
    return database_url
