"""The runs behind the answer to "Is it running?"."""

from __future__ import annotations

import email.utils
import re
from datetime import UTC, datetime, timedelta

import pytest

from operate.report import running
from sandbox.process import Sandbox
from tests.command import Command
from tests.operate.report.conftest import Read

REAL_CLOCK = {"BLAZE_FIXED_NOW": "", "FORCE": "1"}
SLOWEST = 600.0
"""Seconds that a sync of a small sandbox cannot take, on whatever machine."""


@pytest.mark.after_first_sync
def test_a_run_takes_what_it_took_with_dbt_and_stands_where_it_began(
    sandbox: Sandbox, command: Command, reading: Read
) -> None:
    """Neither a clock that stands nor one that is hours beside the API's changes either."""
    command.ok("sync", FORCE="1")
    told = email.utils.format_datetime(datetime.now(UTC) - timedelta(hours=5))
    sandbox.faults([{"kind": "date", "value": told}])
    began = datetime.now(UTC)
    done = command("sync", **REAL_CLOCK)
    took = re.search(r"sync done in (\S+) s", done.stderr)
    assert took is not None, done.stderr
    newest, *others = running.read(reading(command)).runs
    assert timedelta(0) <= newest.started_at - began < timedelta(minutes=10)
    assert newest.seconds == float(took[1])
    assert newest.started_at > max(other.started_at for other in others)
    # The first run of them all, of the template: by a clock that stood, and with dbt all the same.
    assert [1 < (other.seconds or 0) < SLOWEST for other in others] == [True, True]
