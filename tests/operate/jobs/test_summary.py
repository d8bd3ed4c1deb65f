"""What a sync says at its end."""

from __future__ import annotations

import pytest

from tests.command import Command
from tests.mailbox import open_mailbox
from tests.operate.conftest import execute


def test_a_sync_names_the_gates_that_fail_and_its_alert_says_what_to_do(copy: Command) -> None:
    execute(copy, "update customers set total_visits = total_visits + 1, email = null")
    with open_mailbox() as (box, address):
        done = copy("sync", ALERT_URLS=address)
    assert done.returncode == 1
    text = " ".join(box.mails[0][1].split())
    assert "The gate customers_total_visits_match failed: 0 of " in text
    assert "The gate customers_email_match cannot be told: there is no " in text
    assert "Look some of these rows up in Blaze." in text
    assert "how to take the gate out (Nothing to judge). More: docs/parity.md, A gate" in text
    assert "make parity" in text
    assert "make dbt" not in text
    [line] = [line for line in done.stderr.splitlines() if "total_visits_match failed" in line]
    assert "customers_total_visits_match failed: 0 of " in line
    assert "(0 %, 95 % needed)" in line


@pytest.mark.after_first_sync
def test_a_sync_says_what_does_not_apply_and_succeeds(command: Command) -> None:
    said = command.ok("sync", FORCE="1")
    assert "15 gates do not apply here" in said
