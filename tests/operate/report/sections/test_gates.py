"""Gates: each with its nights, and what fails with its rows, the reason and the next step."""

from __future__ import annotations

import re

import pytest

from operate.report import readiness
from operate.report.masking import Masking
from operate.report.sections.gates import Card, groups
from tests.operate.cutover.conftest import Site
from tests.operate.report.conftest import Read

FAILING = "customers_last_visited_match"
NIGHTS = """
insert into parity.gate_history (run_id, gate, entity, status, judged_at, finding, reason)
select 'night', gate, entity, {status}, last_judged_at - interval '1 day' * night, 'found', 'why'
from
    (
        select gate, entity, max(judged_at) as last_judged_at from parity.gate_history
        where gate = '{gate}' group by gate, entity
    ) as judged,
    generate_series({first}, {last}) as night
"""


def cards(site: Site, reading: Read, *, show_pii: bool = False) -> dict[str, tuple[str, Card]]:
    session = reading(site.command)
    shown = groups(session, readiness.read(session), Masking(show_pii=show_pii))
    assert session.notes == []
    return {card.name: (heading, card) for heading, all_of in shown for card in all_of}


def test_a_failing_gate_has_its_rows_the_reason_and_the_next_step(
    site: Site, reading: Read
) -> None:
    heading, card = cards(site, reading)[FAILING]
    assert heading == "Do not hold"
    assert (card.title, card.state, card.kind) == ("Last visits match", "fails", "fails")
    assert "customers have the same last visit" in card.finding
    assert "known_differences.csv" in card.next_step
    assert "make parity" in card.next_step
    stored = site.rows(f"select key, legacy_row_value from parity_failures.{FAILING} order by 1")
    assert card.rows is not None
    assert len(card.rows.rows) == min(10, len(stored))
    assert f"table parity_failures.{FAILING};" in card.rows_left
    first = card.rows.rows[0]
    # The day may be shown, and who it is may not.
    assert first[0] == "customer 1"
    assert first[1:3] == ("last visited", "differs")
    assert first[3] == stored[0][1]
    _, open_card = cards(site, reading, show_pii=True)[FAILING]
    assert open_card.rows is not None
    assert open_card.rows.rows[0][0] == stored[0][0]

    heading, holding = cards(site, reading)["customers_count"]
    assert (heading, holding.kind) == ("Customers", "holds")
    assert (holding.rows, holding.next_step, holding.rows_left) == (None, "", "")


def test_rows_of_an_earlier_judgement_are_not_those_of_the_last(site: Site, reading: Read) -> None:
    site.rows(NIGHTS.format(status="'FAIL'", gate=FAILING, first=0, last=0))
    _, card = cards(site, reading)[FAILING]
    assert card.rows is None
    assert card.finding == "Found"


def test_the_last_thirty_nights_are_squares_and_those_of_a_switch_are_marked(
    site: Site, reading: Read
) -> None:
    statuses = "(array['PASS', 'FAIL', 'ERROR', 'NOT_APPLICABLE'])[night]"
    site.rows(NIGHTS.format(status=statuses, gate="products_duplicate_keys", first=1, last=4))
    site.rows(NIGHTS.format(status="'PASS'", gate="products_duplicate_keys", first=28, last=40))
    # The last judgement of a day speaks for it.
    site.rows(NIGHTS.format(status="'PASS'", gate="products_duplicate_keys", first=2, last=2))
    site.command.settings["CUTOVER_NIGHTS"] = "3"
    _, card = cards(site, reading)["products_duplicate_keys"]
    states = [square.state for square in card.squares]
    assert states == ["held", "held", *["none"] * 23, "idle", "error", "held", "held", "held"]
    assert [square.is_needed for square in card.squares] == [False] * 27 + [True] * 3
    assert card.squares[-2].said.endswith(": held\nfound")
    assert card.squares[-4].said.endswith(": could not be judged\nfound")
    assert card.squares[10].said.endswith(": not judged")
    assert card.squares[-1].said.startswith("Jun 30, 2025: held\n0 keys are in the mirror")
    assert card.summary == (
        "Of the last 30 nights: held 5, could not be judged 1, did not apply 1, not judged 23."
    )


def test_a_night_that_is_not_over_is_not_missing(site: Site, reading: Read) -> None:
    site.sandbox.advance(days=1)
    _, card = cards(site, reading)["products_duplicate_keys"]
    assert card.squares[-1].said.startswith("Jun 30, 2025: held")
    site.sandbox.advance(days=1)
    _, card = cards(site, reading)["products_duplicate_keys"]
    assert [square.state for square in card.squares[-2:]] == ["held", "none"]


@pytest.mark.parametrize(
    ("gate", "row", "shown"),
    [
        ("customers_keys", "'64b0c1d2e3f4a5b6c7d8e9f0', '*', 'legacy_only', null, null",
         ("customer 1", "whole row", "only in legacy", "", "")),
        ("customers_phone_match",
         "'64b0c1d2e3f4a5b6c7d8e9f0', 'phone', 'differs', '4155550101', 'x'",
         ("customer 1", "phone", "differs", "hidden (10 characters)", "hidden (1 characters)")),
        ("transactions_total_amount", "'100482', 'total_amount', 'differs', '12345.6000', '-3.5'",
         ("100482", "total amount", "differs", "$12,345.60", "-$3.50")),
        ("customers_count", "null, null, 'copied', 'public.customers, table, 9 rows', null",
         ("the table", "", "copied", "public.customers, table, 9 rows", "")),
        ("customers_duplicate_keys",
         "'64b0c1d2e3f4a5b6c7d8e9f0', 'member_id', 'duplicate_key', null, '2'",
         ("customer 1", "member id", "more than once", "", "2 times")),
        ("known_differences_hold",
         "'customers 64b0c1d2e3f4a5b6c7d8e9f0', 'phone', 'expired', '2025-01-01', '3'",
         ("customers: customer 1", "phone", "expired", "2025-01-01", "3")),
        ("raw_complete", "'transactions 2025-06-23 07:00:00+00', 'records', 'done', '9', '8'",
         ("transactions 2025-06-23 07:00:00+00", "records", "done", "9", "8")),
    ],
)  # fmt: skip
def test_rows_of_every_kind_are_told_without_persons(
    site: Site, reading: Read, gate: str, row: str, shown: tuple[str, ...]
) -> None:
    site.rows(
        "insert into parity.gate_history (run_id, gate, entity, status, judged_at, reason) "
        f"select 'by hand', gate, entity, 'ERROR', last_judged_at, 'such as \"Rosa\": see' "
        f"from parity.gate_streaks where gate = '{gate}'"
    )
    site.rows(f"delete from parity_failures.{gate}")
    site.rows(
        f"insert into parity_failures.{gate} (run_id, key, column_name, row_finding, "
        f"legacy_row_value, mirror_row_value) values ('by hand', {row})"
    )
    heading, card = cards(site, reading)[gate]
    assert heading == "Do not hold"
    assert card.state == "could not be judged"
    assert card.finding == "Cannot be told: such as [hidden]: see"
    assert card.rows is not None
    (told,) = card.rows.rows
    # Customers are numbered through the page, those of other gates included.
    assert (re.sub(r"customer \d+", "customer 1", told[0]), *told[1:]) == shown
