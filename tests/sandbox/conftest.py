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


@pytest.fixture(scope="session")
def founded() -> Iterator[Sandbox]:
    """A company: four shops in four zones, `shop-5` that is to join, `shop-6` that is to open."""
    size = {"members": 240, "transactions": 250, "products": 30, "years": 0.25}
    with running_sandbox(**size, shops=6, outside=1, unopened=1) as running:
        yield running


@pytest.fixture
def chain(founded: Sandbox) -> Sandbox:
    """That company, as nobody has touched it."""
    founded.restart()
    return founded


@pytest.fixture(scope="module")
def world() -> Dispensary:
    return Dispensary(Scale(2000, 5000, 400, 2), 7, NOW, "America/Los_Angeles")
