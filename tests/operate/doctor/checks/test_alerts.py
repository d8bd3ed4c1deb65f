"""Who hears of a night that fails: nobody, some, or somebody who was not reached."""

from __future__ import annotations

from pathlib import Path

import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.mailbox import open_mailbox
from tests.operate.doctor.examination import OK, WARNING, WRONG, examined

DEAD = "mailto://127.0.0.1:1?from=a@example.com&to=secret-person@example.com"


@pytest.mark.after_first_sync
def test_addresses_are_counted_and_one_that_was_not_reached_is_told(
    sandbox: Sandbox, command: Command, tmp_path: Path
) -> None:
    found = examined(command)
    assert found.has("alerts", WARNING, "ALERT_URLS is not set")
    assert found.has("alerts", WARNING, "HEARTBEAT_URL is not set")
    with open_mailbox() as (box, address):
        urls = {"ALERT_URLS": f"{address}, {DEAD}", "HEARTBEAT_URL": "https://hc-ping.com/token77"}
        sandbox.faults([{"kind": "404", "path": "/store"}, {"kind": "403"}])
        assert command("sync", **urls).returncode == 2
        assert len(box.mails) == 1
        sandbox.faults([])
        (tmp_path / "file").touch()
        (tmp_path / "odd" / "latest.html").mkdir(parents=True)
        places = f"{tmp_path / 'new' / 'reports'}, {tmp_path / 'file' / 'reports'}, {tmp_path}/odd"
        found = examined(command, **urls, REPORT_TO=places)
    assert found.has("alerts", OK, "2 addresses (mailto://…, mailto://…)")
    assert found.has("alerts", WARNING, "address 2 (mailto://…) was not reached", "1 problem that")
    assert found.has("alerts", OK, "HEARTBEAT_URL is set")
    assert found.has("alerts", OK, "may write in", "new/reports")
    assert found.has("alerts", WRONG, "may not write in", "file/reports")
    assert found.has("alerts", WRONG, "odd/latest.html is a folder", "rename it")
    assert not found.has("alerts", OK, "may write in", "/odd")
    assert "secret-person" not in found.printed
    assert "token77" not in found.printed
