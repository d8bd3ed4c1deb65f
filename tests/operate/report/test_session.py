"""The session in which the report is read."""

from __future__ import annotations

import os

import psycopg
import pytest

from common.settings import load_settings
from operate.report.session import open_session
from tests.command import Command


def test_the_session_can_write_nothing(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in command.environment().items():
        monkeypatch.setitem(os.environ, name, value)
    with (
        open_session(load_settings()) as session,
        pytest.raises(psycopg.errors.ReadOnlySqlTransaction),
    ):
        session.connection.execute("create table public.written (id int)")
