"""Alerts reach a real mail server: once for each problem, and once it is over."""

from __future__ import annotations

import pytest

from operate.alerts.texts import ENDED, short_name
from sandbox.process import Sandbox
from tests.command import Command
from tests.mailbox import Mailbox, open_mailbox
from tests.operate.conftest import execute
from tests.rows import one


def test_a_failing_entity_is_told_once_and_its_recovery_once(
    sandbox: Sandbox, command: Command, mailbox: Mailbox
) -> None:
    command.ok("sync")
    assert mailbox.mails == []
    sandbox.faults([{"kind": "404", "path": "/transactions"}])
    assert command("sync", FORCE="1").returncode == 1
    assert command("sync").returncode == 1
    subject, text = mailbox.mails[0]
    assert subject == "blaze-mirror: 1 new problem"
    assert "transactions failed" in text
    assert "make status" in text
    assert len(mailbox.mails) == 1
    sandbox.faults([])
    command.ok("sync")
    command.ok("sync")
    ((subject, text),) = mailbox.mails[1:]
    assert subject == "blaze-mirror: all well again"
    assert "Over: transactions failed." in text


@pytest.mark.after_first_sync
def test_the_end_of_one_problem_is_told_while_another_lasts(
    sandbox: Sandbox, command: Command, mailbox: Mailbox
) -> None:
    faults = [{"kind": "404", "path": path} for path in ("/transactions", "/members")]
    sandbox.faults(faults[:1])
    assert command("sync", FORCE="1").returncode == 1
    sandbox.faults(faults)
    assert command("sync", FORCE="1").returncode == 1
    subject, text = mailbox.mails[1]
    assert subject == "blaze-mirror: 1 new problem"
    assert "1 problem reported before remains." in text
    sandbox.faults(faults[:1])
    assert command("sync", FORCE="1").returncode == 1
    subject, text = mailbox.mails[2]
    assert subject == "blaze-mirror: 1 problem over"
    assert "Over: members failed." in text
    assert "1 problem reported before remains." in text
    assert command("sync", FORCE="1").returncode == 1
    assert len(mailbox.mails) == 3


@pytest.mark.after_first_sync
def test_an_address_that_comes_later_is_told_what_lasts_and_nothing_of_what_is_over(
    sandbox: Sandbox, command: Command, mailbox: Mailbox
) -> None:
    first = command.settings.pop("ALERT_URLS")
    sandbox.faults([{"kind": "404", "path": "/transactions"}])
    assert command("sync", FORCE="1").returncode == 1
    with open_mailbox() as (late, second), open_mailbox() as (latest, third):
        assert command("sync", FORCE="1", ALERT_URLS=first).returncode == 1
        assert command("sync", FORCE="1", ALERT_URLS=f"{first}, {second}").returncode == 1
        for box in (mailbox, late):
            ((subject, text),) = box.mails
            assert subject == "blaze-mirror: 1 new problem"
            assert "transactions failed" in text
            assert "reported before" not in text
        sandbox.faults([])
        command.ok("sync", FORCE="1", ALERT_URLS=f"{first}, {second}, {third}")
        for box in (mailbox, late):
            assert [subject for subject, _ in box.mails[1:]] == ["blaze-mirror: all well again"]
        assert latest.mails == []


def test_every_problem_has_a_name_for_its_end() -> None:
    keys = {*ENDED, "entity members", "dbt customers_count", "dbt", "budget", "clock"}
    keys |= {"stale products", "held back products", "rows in error customers_blaze"}
    keys |= {"vanished members email phone", "quarantine members"}
    keys |= {"report made", "report alerts", "report folder /srv/reports"}
    names = {key: short_name(key) for key in keys}
    assert not [key for key, name in names.items() if " " not in name or name == key]
    assert names["dbt customers_count"] == "customers_count failed"
    assert names["vanished members email phone"] == short_name("vanished members email")
    assert names["report folder /srv/reports"].endswith("into /srv/reports")


@pytest.mark.after_first_sync
def test_an_entity_that_was_not_synced_for_nights_is_told_by_the_shops_clock(
    sandbox: Sandbox, command: Command, mailbox: Mailbox
) -> None:
    last = one(
        command.database_url,
        "select to_char(last_sync_end at time zone 'America/Los_Angeles', 'YYYY-MM-DD HH24:MI') "
        "from blaze_sync_state where entity_type = 'transactions'",
    )
    sandbox.faults([{"kind": "404", "path": "/transactions"}])
    assert command("sync", FORCE="1").returncode == 1
    sandbox.advance(days=2)
    assert command("sync").returncode == 1
    assert len(mailbox.mails) == 2
    said = " ".join(mailbox.mails[1][1].split())
    assert f"transactions were last synced at {last} by the shop's clock" in said
    assert "1 problem reported before remains." in said


def test_refused_keys_and_a_budget_near_its_end_are_told(
    sandbox: Sandbox, command: Command, mailbox: Mailbox
) -> None:
    command.ok("sync")
    made = len(sandbox.log())
    assert command("sync", BLAZE_PARTNER_KEY="wrong").returncode == 2
    assert command("sync", BLAZE_PARTNER_KEY="wrong").returncode == 2
    assert len(mailbox.mails) == 1
    assert "refused the keys" in mailbox.mails[0][1]
    assert "sandbox-developer-key" not in mailbox.mails[0][1]
    command.ok("sync", BLAZE_CALLS_PER_MONTH=str(made + 20))
    assert "calls of this month are used" in mailbox.mails[1][1]


def test_an_alert_that_cannot_be_sent_fails_nothing_and_is_sent_by_the_next_run(
    sandbox: Sandbox, command: Command, mailbox: Mailbox
) -> None:
    nobody = "mailto://127.0.0.1:1?from=a@example.com&to=b@example.com"
    sandbox.faults([{"kind": "404", "path": "/transactions"}])
    done = command("sync", ALERT_URLS=nobody)
    assert done.returncode == 1
    assert "could not be sent" in done.stderr
    assert command("sync").returncode == 1
    assert [subject for subject, _ in mailbox.mails] == ["blaze-mirror: 1 new problem"]


@pytest.mark.after_first_sync
def test_a_dead_address_neither_silences_nor_repeats_the_others(
    sandbox: Sandbox, command: Command, mailbox: Mailbox
) -> None:
    alive = command.settings["ALERT_URLS"]
    dead = "mailto://127.0.0.1:1?from=a@example.com&to=secret-person@example.com"
    sandbox.faults([{"kind": "404", "path": "/store"}, {"kind": "403"}])
    with open_mailbox() as (late, address):
        for night in range(2):
            # The dead one is first: whoever comes after it is heard all the same.
            assert command("sync", ALERT_URLS=f"{dead}, {alive}").returncode == 2
            assert len(mailbox.mails) == 1, f"night {night}"
        done = command("sync", ALERT_URLS=f"{address}, {alive}")
        assert "address 1" not in done.stderr
        assert len(mailbox.mails) == 1
        assert [subject for subject, _ in late.mails] == ["blaze-mirror: 1 new problem"]
        done = command("sync", ALERT_URLS=f"{dead}, {alive}")
        assert "could not be sent to address 1 of ALERT_URLS (mailto://…)" in done.stderr
        assert "secret-person" not in done.stderr


@pytest.mark.after_first_sync
def test_what_no_database_can_remember_is_told_once_a_day_and_something_else_at_once(
    sandbox: Sandbox, command: Command, mailbox: Mailbox
) -> None:
    execute(
        command,
        "insert into raw.schema_migrations (number, name, digest, code_version)"
        " values (9000, 'tomorrow', '', '9.0.0')",
    )
    for _ in range(3):
        assert command("sync-products").returncode == 2
    ((subject, text),) = mailbox.mails
    assert subject == "blaze-mirror: 1 new problem"
    assert "9000_tomorrow" in text
    execute(command, "update raw.schema_migrations set name = 'later' where number = 9000")
    for _ in range(2):
        assert command("sync-products").returncode == 2
    assert len(mailbox.mails) == 2
    assert "9000_later" in mailbox.mails[1][1]
    with open_mailbox() as (late, address):
        both = f"{command.settings['ALERT_URLS']}, {address}"
        assert command("sync-products", ALERT_URLS=both).returncode == 2
        assert len(late.mails) == 1
    assert len(mailbox.mails) == 2
    sandbox.advance(days=1)
    for _ in range(2):
        assert command("sync-products").returncode == 2
    assert len(mailbox.mails) == 3


@pytest.mark.after_first_sync
def test_what_the_database_does_not_take_note_of_is_told_once_all_the_same(
    sandbox: Sandbox, command: Command, mailbox: Mailbox
) -> None:
    execute(
        command,
        "create function fail() returns trigger language plpgsql as "
        "'begin raise ''not today''; end'; create trigger fail before insert "
        "on raw.alert_deliveries for each row execute function fail()",
    )
    sandbox.faults([{"kind": "404", "path": "/transactions"}])
    for _ in range(2):
        assert command("sync", FORCE="1").returncode == 1
    assert len(mailbox.mails) == 1
    execute(command, "drop trigger fail on raw.alert_deliveries")
    assert command("sync", FORCE="1").returncode == 1
    assert len(mailbox.mails) == 1
    sandbox.faults([])
    command.ok("sync", FORCE="1")
    assert [subject for subject, _ in mailbox.mails[1:]] == ["blaze-mirror: all well again"]
