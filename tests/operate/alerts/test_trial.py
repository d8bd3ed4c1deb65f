"""`alert-test`: a message to each address, and which took it."""

from __future__ import annotations

from tests.command import Command
from tests.mailbox import open_mailbox

DEAD = "mailto://127.0.0.1:1?from=a@example.com&to=secret-person@example.com"


def test_each_address_is_told_apart_and_all_have_to_accept(command: Command) -> None:
    with open_mailbox() as (box, address):
        done = command("alert-test", ALERT_URLS=address)
        assert done.returncode == 0
        assert done.stdout == (
            "address 1 of 1 (mailto://…): accepted; look whether it has arrived\n"
        )
        ((subject, text),) = box.mails
        assert subject == "blaze-mirror: a test"
        assert "nothing is wrong" in text
        assert "once of each thing that goes wrong" in text
        assert "once when it is over" in " ".join(text.split())
        done = command("alert-test", ALERT_URLS=f"{DEAD}, {address}")
        assert len(box.mails) == 2
    assert done.returncode == 1
    assert "address 1 of 2 (mailto://…): not accepted" in done.stdout
    assert "address 2 of 2 (mailto://…): accepted" in done.stdout
    assert "secret-person" not in done.stdout + done.stderr


def test_without_an_address_it_says_how_to_write_one(command: Command) -> None:
    done = command("alert-test")
    assert done.returncode == 2
    assert "ALERT_URLS=mailtos://" in done.stderr
