"""Customers' figures follow their transactions and the calendar."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from tests.dbt_project.dbt_runner import MIRROR, Dbt
from tests.dbt_project.mirror import Mirror
from tests.dbt_project.raw_tables import RawTables

TODAY = "2025-06-30T20:00:00Z"
TOMORROW = "2025-07-01T20:00:00Z"


def sale(transaction_id: str, member_id: str, total: float, **other: object) -> dict[str, object]:
    return {
        "id": transaction_id,
        "member_id": member_id,
        "total": total,
        "status": "Completed",
        "trans_type": "Sale",
        "completed_time": "2025-06-20T19:00:00Z",
        **other,
    }


def visits_and_value(customer: dict[str, Any]) -> tuple[int, Decimal]:
    return customer["total_visits"], customer["lifetime_value"]


def test_a_sale_moved_to_another_member_changes_both(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    raw.members({"id": "m1"}, {"id": "m2"})
    raw.transaction(sale("t1", "m1", 30.0))
    raw.transaction(sale("t2", "m1", 12.0))
    dbt.run(now=TODAY)
    assert visits_and_value(mirror.customer("m1")) == (2, Decimal("42.00"))

    raw.transaction(sale("t1", "m2", 30.0))
    dbt.run(now=TODAY)

    assert visits_and_value(mirror.customer("m1")) == (1, Decimal("12.00"))
    assert visits_and_value(mirror.customer("m2")) == (1, Decimal("30.00"))


def test_a_voided_sale_no_longer_counts(dbt: Dbt, raw: RawTables, mirror: Mirror) -> None:
    raw.members({"id": "m1"})
    raw.transaction(sale("t1", "m1", 30.0))
    dbt.run(now=TODAY)
    raw.transaction(sale("t1", "m1", 30.0, status="Void"))

    dbt.run(now=TODAY)

    customer = mirror.customer("m1")
    assert visits_and_value(customer) == (0, Decimal("0.00"))
    assert (customer["last_visited"], customer["vip_status"]) == (None, "New")


def test_a_stop_between_transactions_and_customers_forgets_nobody(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    raw.members({"id": "m1"}, {"id": "m2"})
    raw.transaction(sale("t1", "m1", 30.0))
    dbt.run(now=TODAY)
    raw.transaction(sale("t1", "m2", 30.0))

    dbt.run("stg_blaze__transactions", "transactions_blaze", now=TODAY)
    assert visits_and_value(mirror.customer("m1")) == (1, Decimal("30.00"))
    raw.products({"id": "p1", "name": "Bud"})
    dbt.run(now=TODAY)

    assert visits_and_value(mirror.customer("m1")) == (0, Decimal("0.00"))
    assert visits_and_value(mirror.customer("m2")) == (1, Decimal("30.00"))
    assert mirror.scalar("select count(*) from staging.touched_customers") == 0


def test_a_merge_that_fails_keeps_its_watermark_and_its_queue(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    raw.members({"id": "m1"})
    dbt.run(now=TODAY)
    raw.transaction(sale("t1", "m1", 30.0))
    mirror.execute("alter table customers_blaze add constraint broke check (total_visits = 0)")

    outcome = dbt.command(MIRROR, now=TODAY)
    assert outcome.with_status("error") == {"customers_blaze"}
    assert mirror.scalar("select customer_id from staging.touched_customers") == "m1"
    mirror.execute("alter table customers_blaze drop constraint broke")
    dbt.run(now=TODAY)

    assert visits_and_value(mirror.customer("m1")) == (1, Decimal("30.00"))


def test_a_refund_that_names_another_members_sale_changes_what_that_sale_costs(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    raw.members({"id": "m1"}, {"id": "m2"})
    raw.transaction(sale("t1", "m1", 30.0, status="RefundWithInventory"))
    dbt.run(now=TODAY)
    assert visits_and_value(mirror.customer("m1")) == (0, Decimal("0.00"))

    document = {"trans_type": "Refund", "parent_transaction_id": "t1"}
    raw.transaction(sale("t2", "m2", 30.0, **document))
    dbt.run(now=TODAY)
    assert visits_and_value(mirror.customer("m1")) == (0, Decimal("30.00"))
    assert visits_and_value(mirror.customer("m2")) == (0, Decimal("-30.00"))

    raw.transaction(sale("t2", "m2", 30.0, **document | {"parent_transaction_id": "t3"}))
    dbt.run(now=TODAY)
    assert visits_and_value(mirror.customer("m1")) == (0, Decimal("0.00"))


def test_an_evening_sale_is_a_visit_of_that_evening(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    raw.members({"id": "m1"})
    raw.transaction(sale("t1", "m1", 30.0, completed_time="2025-06-21T05:30:00Z"))

    dbt.run(now="2025-06-22T06:30:00Z")

    customer = mirror.customer("m1")
    assert customer["last_visited"] == date(2025, 6, 20)
    assert customer["days_since_last_visit"] == 1


def test_the_zone_is_the_shops(dbt: Dbt, raw: RawTables, mirror: Mirror) -> None:
    raw.members({"id": "m1"})
    raw.transaction(sale("t1", "m1", 30.0, completed_time="2025-06-21T05:30:00Z"))
    dbt.environment(BLAZE_TIMEZONE="Europe/Berlin")

    dbt.run(now="2025-06-22T06:30:00Z")

    assert mirror.customer("m1")["last_visited"] == date(2025, 6, 21)


def test_a_new_day_moves_only_those_who_have_ever_visited(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    raw.members({"id": "visited"}, {"id": "at the edge"}, {"id": "never"})
    raw.transaction(sale("t1", "visited", 30.0))
    raw.transaction(sale("t2", "at the edge", 30.0, completed_time="2025-06-01T19:00:00Z"))
    dbt.run(now=TODAY)
    before = mirror.rows("customers_blaze")

    dbt.run(now=TOMORROW)

    after = mirror.rows("customers_blaze")
    assert after["never"] == before["never"]
    for member, days, risk in (("visited", (10, 11), "Low"), ("at the edge", (29, 30), "Medium")):
        assert (
            before[member]["days_since_last_visit"],
            after[member]["days_since_last_visit"],
        ) == days
        assert after[member]["churn_risk"] == risk
        assert after[member]["updated_at"] > before[member]["updated_at"]


def test_a_sale_of_an_unknown_member_is_kept_and_counted_once_the_member_is_known(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    raw.transaction(sale("t1", "m9", 30.0))
    dbt.run(now=TODAY)
    assert mirror.row("transactions_blaze", "t1")["customer_id"] == "m9"
    assert mirror.rows("customers_blaze") == {}

    raw.members({"id": "m9"})
    dbt.run(now=TODAY)

    assert visits_and_value(mirror.customer("m9")) == (1, Decimal("30.00"))


def test_a_threshold_set_anew_holds_from_the_next_run_on(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    raw.members({"id": "m1"})
    raw.transaction(sale("t1", "m1", 30.0))
    dbt.run(now=TODAY)
    assert mirror.customer("m1")["vip_status"] == "New"

    tiers = '{"now": "2025-06-30T20:00:00Z", "vip_tiers": [{"name": "First", "from": 1}]}'
    dbt.command([*MIRROR, "--vars", tiers])

    assert mirror.customer("m1")["vip_status"] == "First"


def test_what_counts_is_right_for_every_row_when_a_variable_changes(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    raw.members({"id": "m1"}, {"id": "m2"})
    raw.transaction(sale("t1", "m1", 30.0))
    raw.transaction(sale("t2", "m1", 12.0, status="Void"))
    raw.transaction(sale("t3", "m2", 9.0))
    dbt.run(now=TODAY)
    assert visits_and_value(mirror.customer("m1")) == (1, Decimal("30.00"))

    dbt.variables = {"sale_statuses": ["Completed", "Void"]}
    untouched = mirror.customer("m2")["xmin"]
    dbt.run(now=TODAY)
    assert visits_and_value(mirror.customer("m1")) == (2, Decimal("42.00"))
    assert mirror.customer("m2")["xmin"] == untouched, "what is the same is not written"
    held = "select settings -> 'sale_statuses' from staging.settings_in_rows where model = '{}'"
    assert mirror.scalar(held.format("customers_blaze")) == ["Completed", "Void"]

    before = mirror.scalar("select xmin::text from staging.settings_in_rows limit 1")
    dbt.run(now=TODAY)
    assert mirror.scalar("select xmin::text from staging.settings_in_rows limit 1") == before


def test_the_clock_is_no_setting(dbt: Dbt, raw: RawTables, mirror: Mirror) -> None:
    raw.members({"id": "m1"})
    dbt.run(now=TODAY)
    fingerprints = (
        "select string_agg(fingerprint, ' ' order by model) from staging.settings_in_rows"
    )
    before = mirror.scalar(fingerprints)
    dbt.run(now=TOMORROW)
    assert mirror.scalar(fingerprints) == before
