"""One dispensary for the tests of a file, behind a real socket, and one without an API."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from sandbox.process import Sandbox, running_sandbox
from sandbox.world.dispensary import Dispensary, Scale

NOW = datetime(2025, 6, 30, 20, tzinfo=UTC)


@pytest.fixture(scope="module")
def shop() -> Iterator[Sandbox]:
    with running_sandbox(members=300, transactions=2000, products=120, years=1) as running:
        yield running


@pytest.fixture(scope="module")
def world() -> Dispensary:
    return Dispensary(Scale(2000, 5000, 400, 2), 7, NOW, "America/Los_Angeles")
