"""Switching and rolling back: refused without gates, one transaction, one row of audit."""

from __future__ import annotations

import psycopg
import pytest

from tests.operate.cutover.conftest import Site
from tests.operate.cutover.gates import GATE_OF, hold_gates, nights_ago


def sources(site: Site) -> dict[object, object]:
    return {row[0]: row[1] for row in site.rows("select entity, source from serving.cutover")}


def test_a_switch_needs_gates_that_have_held_for_seven_nights(site: Site) -> None:
    site.rows("truncate parity.gate_history")
    refused = site.command("switch", ENTITY="customers")
    assert refused.returncode == 1
    assert "no gate that was ever judged (run `make parity`)" in refused.stderr

    hold_gates(site.url, site.sandbox.now(), 6)
    refused = site.command("switch", ENTITY="customers")
    assert refused.returncode == 1
    assert "customers_count held 6 of 7 nights (last PASS)" in refused.stderr
    assert "products_count" not in refused.stderr, "its own gates count, and those of all"
    assert sources(site)["customers"] == "legacy"

    hold_gates(site.url, site.sandbox.now(), 7)
    assert "customers: now served from mirror" in site.command.ok("switch", ENTITY="customers")
    assert sources(site) == {
        "customers": "mirror",
        "transactions": "legacy",
        "transaction_items": "legacy",
        "products": "legacy",
    }
    assert site.rows("select distinct served_from from serving.customers") == [("mirror",)]


@pytest.mark.parametrize("failing", ["customers", "all"])
def test_a_gate_that_failed_last_night_refuses_its_entity(site: Site, failing: str) -> None:
    hold_gates(site.url, site.sandbox.now(), 7, failing=failing)
    refused = site.command("switch", ENTITY="customers")
    assert refused.returncode == 1
    assert f"{GATE_OF[failing]} held 0 of 7 nights (last FAIL)" in refused.stderr
    hold_gates(site.url, site.sandbox.now(), 6, failing=failing)
    *_, first, last = site.command("switch", ENTITY="customers").stderr.splitlines()
    assert f"{GATE_OF[failing]} held 0 of 7 nights (last FAIL)" in first, "the worst first"
    assert "held 6 of 7 nights (last PASS)" in last


def test_gates_that_may_have_judged_another_mirror_switch_nothing(site: Site) -> None:
    hold_gates(site.url, site.sandbox.now(), 7)
    site.rows("create schema north")
    site.rows("create table north.customers_blaze (like customers_blaze)")
    refused = site.command("switch", ENTITY="customers")
    assert refused.returncode == 1
    assert "another mirror as well (in schema north)" in refused.stderr
    site.rows("drop schema north cascade")
    site.command.ok("switch", ENTITY="customers")


def test_gates_that_were_not_judged_lately_say_nothing_of_tonight(site: Site) -> None:
    hold_gates(site.url, nights_ago(site.sandbox.now(), 3), 7)
    refused = site.command("switch", ENTITY="customers")
    assert refused.returncode == 1
    assert "Not switched: 2 obstacles." in refused.stderr, "a line for gates of the same reason"
    assert "freshness, customers_count were last judged" in refused.stderr


RESULTS = "update parity.data_test_results"
OF_CUSTOMERS = "where entity = 'customers'"
FAILED_LONG_AGO = """
insert into parity.data_test_results (run_id, test, entity, status, judged_at)
select run_id, 'names_are_there', entity, 'fail', judged_at - interval '9 days'
from parity.data_test_results where entity = 'customers'
"""


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            f"{RESULTS} set status = 'fail', message = '3 rows break the rule' {OF_CUSTOMERS}",
            "fail, 3 rows break the rule",
        ),
        (
            f"{RESULTS} set judged_at = judged_at - interval '3 days' {OF_CUSTOMERS}",
            "the data of customers was not tested in the night of its gates",
        ),
        # One test alone, by hand, is no night.
        (
            f"{RESULTS} set test = 'names_are_there' {OF_CUSTOMERS}",
            "the data of customers was not tested in the night of its gates",
        ),
        # What has failed has not healed because nobody has looked.
        (
            FAILED_LONG_AGO,
            "the test names_are_there of the data: fail, and not run since",
        ),
    ],
)
def test_a_switch_wants_the_tests_of_the_data_of_the_last_night_as_well(
    site: Site, change: str, said: str
) -> None:
    hold_gates(site.url, site.sandbox.now(), 7)
    site.rows(change)
    refused = site.command("switch", ENTITY="customers")
    assert refused.returncode == 1
    summary, *obstacles = refused.stderr.strip().splitlines()[-2:]
    assert "Not switched: 1 obstacle." in summary
    assert [said in line for line in obstacles] == [True]
    site.command.ok("switch", ENTITY="products")


def test_a_gate_that_does_not_apply_is_said_aloud_and_refuses_nothing(site: Site) -> None:
    hold_gates(site.url, site.sandbox.now(), 7, not_applicable="all")
    said = site.command.ok("switch", ENTITY="customers")
    assert "Not applicable here, and not judged: freshness" in said


def test_force_needs_a_reason_and_both_are_audited(site: Site) -> None:
    hold_gates(site.url, site.sandbox.now(), 0, failing="products")
    refused = site.command("switch", ENTITY="products", FORCE="1")
    assert refused.returncode == 2
    assert "REASON" in refused.stderr
    site.command.ok("switch", ENTITY="products", FORCE="1", REASON="the report was read")
    assert site.rows(
        "select action, entity, source_before, source_after, reason, was_forced,"
        " gates -> 0 ->> 'last_status' from serving.cutover_audit where action = 'switch'"
    ) == [("switch", "products", "legacy", "mirror", "the report was read", True, "FAIL")]


def test_all_entities_go_in_one_transaction_and_come_back_without_gates(site: Site) -> None:
    hold_gates(site.url, site.sandbox.now(), 7)
    site.command.ok("switch", ENTITY="all")
    assert set(sources(site).values()) == {"mirror"}
    assert "already served from mirror" in site.command.ok("switch", ENTITY="all")
    hold_gates(site.url, site.sandbox.now(), 0, failing="all")
    site.command.ok("rollback", ENTITY="all", REASON="a number looked odd")
    assert set(sources(site).values()) == {"legacy"}
    audit = site.rows(
        "select action, count(*), count(distinct xmin::text), max(reason)"
        " from serving.cutover_audit where action in ('switch', 'rollback')"
        " group by 1 order by 1"
    )
    assert audit == [
        ("rollback", 4, 1, "a number looked odd"),
        ("switch", 4, 1, None),
    ], "a switch that changes nothing leaves no row"


def test_a_reader_with_an_open_transaction_blocks_no_switch_and_is_not_blocked(
    site: Site,
) -> None:
    hold_gates(site.url, site.sandbox.now(), 7)
    with psycopg.connect(site.url) as reader:
        reader.execute("set transaction isolation level repeatable read")
        before = reader.execute("select count(*), min(served_from) from serving.customers")
        seen = before.fetchone()
        site.command.ok("switch", ENTITY="customers")
        again = reader.execute("select count(*), min(served_from) from serving.customers")
        assert again.fetchone() == seen
    assert site.rows("select min(served_from) from serving.customers") == [("mirror",)]


def test_an_unknown_entity_and_an_unbuilt_mirror_are_explained(
    site: Site, database_url: str
) -> None:
    done = site.command("switch", ENTITY="clients")
    assert done.returncode == 2
    assert "customers, transactions, transaction_items, products" in done.stderr
    done = site.command("switch", ENTITY="customers", DATABASE_URL=database_url)
    assert done.returncode == 1
    assert "run `make sync` first" in done.stderr
