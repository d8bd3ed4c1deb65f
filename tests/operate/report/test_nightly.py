"""`REPORT_TO`: the report of each night, in folders and by mail, and what is said if it failed."""

from __future__ import annotations

import os
import stat
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from common.settings import load_settings
from operate.report.nightly import NIGHTS_KEPT, deliver
from sandbox.process import Sandbox
from tests.command import Command
from tests.mailbox import Mailbox

NOBODY = "mailto://127.0.0.1:1?from=a@example.com&to=b@example.com"
NO_FILES = "syslog://"
"""An address that takes no attachments."""


def people(url: str) -> set[str]:
    with psycopg.connect(url) as connection:
        rows = connection.execute("select name, phone, email, member_id from customers_blaze")
        return {value for row in rows for value in row if value and len(value.strip()) > 3}


@pytest.mark.after_first_sync
def test_the_report_of_a_night_is_in_its_folder_and_in_the_mail(
    sandbox: Sandbox, command: Command, mailbox: Mailbox, tmp_path: Path
) -> None:
    folder = tmp_path / "to be made"
    folder.mkdir()
    day = sandbox.now().date() + timedelta(days=1)
    old = [f"blaze-mirror-{day - timedelta(days=back)}.html" for back in range(1, NIGHTS_KEPT + 5)]
    for name in (*old, "notes.html", "blaze-mirror-plan.html"):
        (folder / name).write_text("kept")
    sandbox.advance(days=1)
    said = command.ok("sync", REPORT_TO=f"{folder}, alerts", SHOW_PII="1")
    named = f"blaze-mirror-{day}.html"
    kept = {path.name for path in folder.iterdir()}
    assert kept == {named, *old[: NIGHTS_KEPT - 1], "latest.html", "notes.html",
                    "blaze-mirror-plan.html"}  # fmt: skip
    assert named in said
    page = (folder / named).read_text()
    assert (folder / "latest.html").read_text() == page
    assert stat.S_IMODE((folder / named).stat().st_mode) == 0o600
    assert stat.S_IMODE((folder / "latest.html").stat().st_mode) == 0o600
    # It is of the night as it ended, and the run that writes it is not "at work".
    assert "Every entity was synced at" in page
    assert "at work" not in page
    assert [each for each in people(command.database_url) if each in page] == []

    ((subject, text),) = mailbox.mails
    assert subject.startswith("blaze-mirror: report of ")
    assert "Is it running? Yes." in text
    assert "The page is attached" in text
    assert page.splitlines()[-2] in text
    assert [each for each in people(command.database_url) if each in text] == []

    # The five-minute job leaves it alone.
    command.ok("sync-products", FORCE="1", REPORT_TO=f"{folder}, alerts")
    assert len(mailbox.mails) == 1


@pytest.mark.after_first_sync
def test_what_hinders_it_is_a_warning_and_a_problem_and_fails_nothing(
    command: Command, mailbox: Mailbox, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    closed, alive = tmp_path / "file" / "reports", command.settings["ALERT_URLS"]
    wanted = {"REPORT_TO": f"{closed},alerts", "ALERT_URLS": f"{alive}, {NOBODY}", "FORCE": "1"}
    said = command.ok("sync", **wanted)
    assert f"WARNING The report of this night: {closed}" in said
    assert "name another in REPORT_TO" in said
    assert "could not be sent to address 2 of ALERT_URLS (mailto://…)" in said
    assert [subject.partition(" of ")[0] for subject, _ in mailbox.mails] == [
        "blaze-mirror: report",
        "blaze-mirror: 2 new problems",
    ]
    assert "name another in REPORT_TO" in mailbox.mails[1][1]

    # A command that makes no report knows nothing of it, and tells nobody that all is well.
    command.ok("sync-products", FORCE="1")
    command.ok("backfill", FORCE="1")
    assert len(mailbox.mails) == 2
    command.ok("sync", REPORT_TO=str(tmp_path / "open"), FORCE="1")
    assert [subject for subject, _ in mailbox.mails[2:]] == ["blaze-mirror: all well again"]
    assert (tmp_path / "open" / "latest.html").exists()


@pytest.mark.after_first_sync
def test_where_no_address_takes_a_file_somebody_hears_of_it(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in command.environment(REPORT_TO="alerts", ALERT_URLS=NO_FILES).items():
        monkeypatch.setitem(os.environ, name, value)
    (said,) = deliver(load_settings()).values()
    assert "No address of ALERT_URLS takes attachments" in said


def test_a_report_that_cannot_be_made_is_said_and_raises_nothing(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    gone = {"DATABASE_URL": "postgresql://a:secret-word@127.0.0.1:1/b", "REPORT_TO": str(tmp_path)}
    for name, value in command.environment(**gone).items():
        monkeypatch.setitem(os.environ, name, value)
    (said,) = deliver(load_settings()).items()
    assert said[0] == "report made"
    assert "could not be made" in said[1]
    assert "`make report` tries again" in said[1]
    assert "secret-word" not in said[1]
    assert list(tmp_path.iterdir()) == []
