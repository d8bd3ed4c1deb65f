"""A night that had to stop says why, and when it can go on; so does the report."""

from __future__ import annotations

from pathlib import Path

import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.json_documents import documented
from tests.operate.conftest import execute
from tests.rows import one


@pytest.mark.after_first_sync
def test_a_night_without_calls_waits_for_the_next_month(
    sandbox: Sandbox, command: Command, database_url: str, tmp_path: Path
) -> None:
    sandbox.advance(days=1)
    used = one(database_url, "select sum(calls) from raw.calls_by_month")
    few = {"BLAZE_CALLS_PER_MONTH": str(used + 5)}
    assert command("sync", **few).returncode == 4
    page = command("report", "--json", "--to", str(tmp_path / "report.html"), **few)
    running = documented("report", page.stdout)["answers"][0]
    said = documented("status", command("status", "--json", **few).stdout)["verdict"]
    (stopped,) = [each for each in said["concerns"] if "stopped" in each["said"]]
    assert "products not read at all" in stopped["said"]
    assert "nothing is read before the next one: raise BLAZE_CALLS_PER_MONTH" in stopped["to_do"]
    assert stopped["said"] in said["sentence"]
    assert (running["verdict"], stopped["to_do"] in running["sentence"]) == ("no", True)
    assert stopped["said"][1:] in running["sentence"]
    # With calls again, as with any other reason, the next night goes on.
    (stopped,) = [
        each for each in command.status()["verdict"]["concerns"] if "stop" in each["said"]
    ]
    assert stopped["to_do"].endswith("; the next `make sync` goes on where it stopped")
    assert "is used up" in stopped["to_do"]
    execute(command, "update blaze_sync_state set error_message = 'the window closed'")
    (stopped,) = [
        each for each in command.status()["verdict"]["concerns"] if "stop" in each["said"]
    ]
    assert stopped["to_do"] == "the window closed; the next `make sync` goes on where it stopped"
