"""A chain whose first two shops have a legacy of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sandbox.process import Sandbox, running_sandbox
from tests.chains import shops_file
from tests.command import Command
from tests.end_to_end.by_shop.served import run

SIZE = {"members": 120, "transactions": 140, "products": 80, "years": 0.3}


@pytest.fixture(scope="module")
def founded() -> Iterator[Sandbox]:
    """A company: shops in Los Angeles, Denver and New York."""
    with running_sandbox(**SIZE, shops=3) as running:
        yield running


@pytest.fixture
def company(founded: Sandbox) -> Sandbox:
    """That company, as nobody has touched it."""
    founded.restart()
    return founded


@pytest.fixture
def command(company: Sandbox, database_url: str, tmp_path: Path) -> Command:
    """Commands of a chain whose first two shops have a legacy of their own."""
    for number in (1, 2):
        run(database_url, f"create schema shop{number}")
        company.legacy(database_url, f"shop{number}", shop=f"shop-{number}", quirks=False)
    listed = shops_file(tmp_path, company, legacy={"shop-1": "shop1", "shop-2": "shop2"})
    return Command(company, database_url, listed)
