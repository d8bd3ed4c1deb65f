"""A setting that is wrong is alerted where cron runs a job, for nobody looks there."""

from __future__ import annotations

from pathlib import Path

import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.mailbox import Mailbox


@pytest.mark.after_first_sync
def test_a_wrong_setting_is_alerted_once_and_so_is_its_end(
    sandbox: Sandbox, command: Command, mailbox: Mailbox
) -> None:
    said = command.environment()
    for job in ("sync", "sync-products", "backfill", "sync"):
        done = command(job, BLAZE_REREAD_DAYS="none", BLAZE_PARTNER_KEY="a-secret-word")
        assert (done.returncode, "BLAZE_REREAD_DAYS" in done.stderr) == (2, True)
    ((subject, text),) = mailbox.mails
    assert subject == "blaze-mirror: 1 new problem"
    assert "`sync` could not begin: Settings cannot be used. BLAZE_REREAD_DAYS" in text
    assert "a-secret-word" not in text
    assert said["DATABASE_URL"] not in text
    assert (
        "the last `sync` ended with exit status 2 (settings)"
        in (command.status()["verdict"]["sentence"])
    )
    # Whoever types another command sees what is wrong.
    assert command("status", BLAZE_REREAD_DAYS="none").returncode == 2
    assert len(mailbox.mails) == 1
    sandbox.advance(days=0.5)
    command.ok("sync")
    assert [subject for subject, _ in mailbox.mails[1:]] == ["blaze-mirror: all well again"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"BLAZE_RAW_SCHEMA": "Not One"},
        {"BLAZE_RAW_SHEMA": "other"},
        {"BLAZE_ENV_FILE": "/nowhere/settings"},
    ],
    ids=["its place", "a name that is misspelt", "a file that is not there"],
)
def test_where_the_mirror_is_not_known_it_is_alerted_once_a_day(
    sandbox: Sandbox, command: Command, mailbox: Mailbox, wrong: dict[str, str]
) -> None:
    for _ in range(2):
        assert command("sync-products", **wrong).returncode == 2
    assert len(mailbox.mails) == 1
    assert command("sync", **wrong).returncode == 2
    assert len(mailbox.mails) == 2, "another command is another problem"
    sandbox.advance(days=1)
    assert command("sync-products", **wrong).returncode == 2
    assert len(mailbox.mails) == 3
    assert "`sync-products` could not begin: " in mailbox.mails[0][1]
    assert all(any(each in text for each in wrong) for _, text in mailbox.mails)


def test_addresses_that_are_wrong_themselves_are_left_alone(
    command: Command, tmp_path: Path
) -> None:
    (tmp_path / "settings").write_text("ALERT_URLS=nothing\nBLAZE_REREAD_DAYS=none\n")
    done = command("sync", BLAZE_ENV_FILE=str(tmp_path / "settings"))
    assert done.returncode == 2
    assert "ALERT_URLS" in done.stderr
    assert "BLAZE_REREAD_DAYS" in done.stderr
