"""A company of three shops, and two that are not its own or not open yet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sandbox.process import Sandbox, running_sandbox
from tests.chains import shops_file
from tests.command import Command
from tests.end_to_end.chain.company import SCALE


@pytest.fixture(scope="module")
def running_chain() -> Iterator[Sandbox]:
    """A company of three shops, and two that are not its own or not open yet."""
    with running_sandbox(**SCALE, shops=5, outside=1, unopened=1) as sandbox:
        yield sandbox


@pytest.fixture
def chain(running_chain: Sandbox) -> Sandbox:
    """The company as nobody has touched it."""
    running_chain.restart()
    return running_chain


@pytest.fixture
def command(chain: Sandbox, database_url: str, tmp_path: Path) -> Command:
    """Commands for the company's shops."""
    # Edits of old sales are found by reading them again.
    settings = {"BLAZE_REREAD_DAYS": "1", **shops_file(tmp_path, chain)}
    return Command(chain, database_url, settings)
