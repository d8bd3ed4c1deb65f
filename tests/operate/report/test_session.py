"""The session in which the report is read."""

from __future__ import annotations

import psycopg
import pytest

from tests.command import Command
from tests.operate.report.conftest import Read


def test_the_session_can_write_nothing(command: Command, reading: Read) -> None:
    session = reading(command)
    with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
        session.connection.execute("create table public.written (id int)")
