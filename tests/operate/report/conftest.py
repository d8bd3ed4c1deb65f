"""The report's session on a site, as `make report` opens it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from common.settings import load_settings
from operate.report.session import Session, open_session
from tests.command import Command

Read = Callable[[Command], Session]


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> Iterator[Read]:
    """Opens a session with a command's settings."""
    with ExitStack() as stack:

        def read(command: Command) -> Session:
            for name, value in command.environment().items():
                monkeypatch.setitem(os.environ, name, value)
            return stack.enter_context(open_session(load_settings()))

        yield read
