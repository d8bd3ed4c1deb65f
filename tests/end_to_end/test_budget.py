"""A budget of calls that is used up before the end."""

from __future__ import annotations

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals


def test_a_budget_that_is_used_up_stops_cleanly_and_the_work_goes_on_later(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    done = command("sync", BLAZE_CALLS_PER_MONTH="60")
    assert done.returncode == 4
    assert "BLAZE_CALLS_PER_MONTH" in done.stderr
    assert len(sandbox.log()) <= 60
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)
