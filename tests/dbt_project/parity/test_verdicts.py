"""Tests whose verdict stands while nothing that they read has changed."""

from __future__ import annotations

from datetime import datetime, timedelta

import psycopg
import pytest

from tests.dbt_project.dbt_runner import Outcome
from tests.dbt_project.parity.conftest import Site

OF_CUSTOMERS = {
    "members_mirror_raw",
    "customer_figures_equal_their_transactions",
    "customers_duplicate_keys",
    "sales_of_known_members",
}
OF_LINES = {"lines_mirror_raw", "item_sums_equal_their_carts", "transaction_items_cart_sums"}
TESTS = (
    *("--select", *OF_CUSTOMERS, *OF_LINES),
    *("products_mirror_raw", "freshness", "windows_read"),
)


@pytest.fixture
def judged(site: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
    """A mirror all of whose tests were judged at its own time."""
    monkeypatch.setenv("BLAZE_VERDICTS_STAND", "true")
    assert not night(site, 0).with_status("error", "fail")
    return site


def night(site: Site, day: float) -> Outcome:
    """Some of what the sync runs, some days later."""
    return site.dbt.command(("test", *TESTS), now=later(site, day).isoformat())


def later(site: Site, days: float) -> datetime:
    return datetime.fromisoformat(site.now) + timedelta(days=days)


def judged_at(site: Site) -> dict[str, datetime]:
    """When each verdict was given."""
    return dict(
        site.rows("select split_part(test, '.', 3), judged_at from staging.standing_verdicts")
    )


def judged_anew(site: Site, day: float) -> set[str]:
    """The tests that were run on that day, of those whose verdict can stand."""
    return {name for name, at in judged_at(site).items() if at == later(site, day)}


def test_nothing_is_judged_anew_where_nothing_has_changed(judged: Site) -> None:
    assert judged_at(judged).keys() >= OF_CUSTOMERS | OF_LINES
    before = judged_at(judged)
    assert not night(judged, 0.5).with_status("error", "fail")
    assert not judged_anew(judged, 0.5) - {"freshness"}
    after = judged_at(judged)
    assert {**after, "freshness": None} == {**before, "freshness": None}


def test_a_day_that_changes_customers_has_their_tests_judged_and_no_others(judged: Site) -> None:
    # The calendar goes on, and customers' days since their last visit with it.
    tomorrow = later(judged, 1).isoformat()
    build = ("build", *TESTS, "customers_blaze", "--exclude-resource-type", "unit_test")
    assert not judged.dbt.command(build, now=tomorrow).with_status("error", "fail")
    anew = judged_anew(judged, 1)
    assert anew >= OF_CUSTOMERS - {"sales_of_known_members"}
    assert not anew & OF_LINES


@pytest.mark.parametrize(
    ("statement", "found_by"),
    [
        ("update transaction_items_blaze set total_price = total_price + 1", "cart_sums"),
        ("delete from raw.transaction_items where position = 0", "item_sums_equal"),
        ("truncate products_blaze", "products_mirror_raw"),
        ("update customers_blaze set total_visits = total_visits + 1", "customer_figures"),
    ],
)
def test_what_somebody_else_does_is_found(judged: Site, statement: str, found_by: str) -> None:
    judged.execute(statement)
    found = night(judged, 0).with_status("fail", "warn")
    assert any(found_by in name for name in found), found


def test_a_verdict_that_is_a_warning_is_given_again(judged: Site) -> None:
    judged.execute("delete from raw.transaction_items where position = 0")
    first, again = night(judged, 0), night(judged, 0)
    name = "item_sums_equal_their_carts"
    assert name in first.with_status("warn") & again.with_status("warn")
    failures = [
        next(result.failures for result in outcome.result.results if result.node.name == name)
        for outcome in (first, again)
    ]
    assert failures[0] == failures[1] > 0


def test_what_asks_the_clock_is_judged_each_time(judged: Site) -> None:
    assert "freshness" in night(judged, 3).with_status("fail")
    # Now by the clock itself, which the SQL asks for instead of being told.
    judged.execute("delete from staging.standing_verdicts")
    judged.dbt.command(("test", *TESTS))
    assert judged_at(judged).keys() >= OF_LINES
    assert "freshness" not in judged_at(judged)


def test_a_known_difference_that_expires_has_its_gate_judged(judged: Site) -> None:
    add = (
        "insert into parity.known_differences (entity, key_or_rule, column_name, reason, owner, "
        "expires_on) values ('transaction_items', 'verdict:differs', 'cart_sum', 'x', 'y', "
        f"'{later(judged, 0).date()}')"
    )
    gate = ("test", "--select", "transaction_items_cart_sums")

    def judge(day: float) -> Outcome:
        return judged.dbt.command(gate, now=later(judged, day).isoformat())

    judged.execute("update transaction_items_blaze set total_price = total_price + 1")
    assert judge(0).with_status("fail")
    judged.execute(add)
    assert judge(0).with_status("pass")
    assert judge(0.0001).with_status("pass")
    assert "transaction_items_cart_sums" not in judged_anew(judged, 0.0001)
    assert judge(1.5).with_status("fail")


def test_no_verdict_stands_for_more_than_a_week(judged: Site) -> None:
    night(judged, 6.9)
    assert not judged_anew(judged, 6.9) & OF_LINES
    night(judged, 7.1)
    assert judged_anew(judged, 7.1) >= OF_LINES


def test_a_verdict_of_the_future_does_not_stand(judged: Site) -> None:
    night(judged, -1)
    assert judged_anew(judged, -1) >= OF_LINES


def test_counts_that_were_reset_tell_nothing(judged: Site) -> None:
    judged.execute("select pg_stat_reset()")
    night(judged, 0.01)
    assert judged_anew(judged, 0.01) >= OF_CUSTOMERS | OF_LINES


def test_a_session_that_may_not_have_told_its_counts_yet(judged: Site) -> None:
    with psycopg.connect(judged.url, autocommit=True) as other:
        for _ in range(2):  # the second one within a second of the first is told later
            other.execute("update transaction_items_blaze set total_price = total_price + 1")
        assert "transaction_items_cart_sums" in night(judged, 0).with_status("fail")


def test_by_hand_every_test_is_run(judged: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    judged.execute("update staging.standing_verdicts set failures = 7")
    assert len(night(judged, 0).with_status("fail")) > 0
    monkeypatch.delenv("BLAZE_VERDICTS_STAND")
    assert not night(judged, 0).with_status("fail")


def test_a_gate_whose_verdict_stands_is_in_the_history_all_the_same(judged: Site) -> None:
    history = (
        "select gate, status, mirror_value, threshold, failures from gate_history where run_id = "
        "(select run_id from gate_history order by id desc limit 1) and gate <> 'freshness' "
        "order by gate"
    )
    first = judged.rows(history)
    night(judged, 0.01)
    assert not judged_anew(judged, 0.01) & {"transaction_items_cart_sums"}
    assert judged.rows(history) == first
    assert judged.statuses()["transaction_items_cart_sums"] == "PASS"


def test_a_gate_whose_stored_rows_are_gone_is_judged(judged: Site) -> None:
    judged.execute("drop table parity_failures.transaction_items_cart_sums")
    night(judged, 0.01)
    assert "transaction_items_cart_sums" in judged_anew(judged, 0.01)
    assert judged.statuses()["transaction_items_cart_sums"] == "PASS"
