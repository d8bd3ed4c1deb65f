"""Each gate turns red for its own fault, and only then."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.dbt_project.parity.conftest import Site


@dataclass(frozen=True)
class Fault:
    """A statement that breaks the data, and a key that the gate must name among its rows."""

    statement: str
    names: str | None = None


FAULTS = {
    "customers_count": Fault(
        "alter table transactions drop constraint transactions_customer_id_fkey; "
        "alter table customers drop constraint customers_member_id_key; "
        "insert into customers (member_id) select member_id from customers where id % 10 = 0"
    ),
    "customers_keys": Fault(
        "update customers_blaze set member_id = 'x' || member_id where id % 10 = 0"
    ),
    "customers_duplicate_keys": Fault(
        "alter table customers_blaze drop constraint customers_blaze_member_id_key; "
        "insert into customers_blaze (member_id) select member_id from customers_blaze limit 1"
    ),
    "customers_phone_match": Fault(
        "update customers_blaze set phone = '+12135550999' where phone is not null"
    ),
    "customers_email_match": Fault("update customers_blaze set email = 'not-' || email"),
    "customers_last_visited_match": Fault(
        "update transactions_blaze set date = date - interval '2 days' "
        "where date < (select as_of from parity.as_of)"
    ),
    "customers_lifetime_value_match": Fault(
        "update transactions_blaze set total_amount = total_amount + 0.02"
    ),
    "customers_total_visits_match": Fault("update customers set total_visits = total_visits + 1"),
    "transactions_count": Fault(
        "alter table transactions drop constraint transactions_transaction_id_key; "
        "insert into transactions (transaction_id, date, total_amount) "
        "select transaction_id, date, 0 from transactions where id % 10 = 0"
    ),
    "transactions_keys": Fault(
        "update transactions set transaction_id = 'x' || transaction_id where id % 10 = 0; "
        "update transactions set transaction_id = 'x100' where id = 1",
        names="x100",
    ),
    "transactions_total_amount": Fault("update transactions set total_amount = total_amount * 1.2"),
    "transactions_duplicate_keys": Fault(
        "update transactions_blaze set trans_no = '100001' "
        "where id in (select id from transactions_blaze order by id limit 2)",
        names="100001",
    ),
    "transaction_items_count": Fault(
        "insert into transaction_items (transaction_id, product_sku, quantity) "
        "select transaction_id, product_sku, quantity from transaction_items where id % 10 = 0"
    ),
    "transaction_items_keys": Fault(
        "update transaction_items set product_sku = 'x' || product_sku where id % 10 = 0"
    ),
    "transaction_items_cart_sums": Fault(
        "update transaction_items_blaze set total_price = total_price + 1 "
        "where id = (select min(id) from transaction_items_blaze)"
    ),
    # An index of the constraint's name: or the next run would mend the table, and fail at it.
    "transaction_items_duplicate_keys": Fault(
        "alter table transaction_items_blaze "
        "drop constraint transaction_items_blaze_transaction_id_item_id_key; "
        "create index transaction_items_blaze_transaction_id_item_id_key "
        "on transaction_items_blaze (transaction_id, item_id); "
        "insert into transaction_items_blaze (transaction_id, item_id, total_price) "
        "select transaction_id, item_id, 0 from transaction_items_blaze limit 1"
    ),
    "products_count": Fault(
        "alter table products drop constraint products_product_id_key; "
        "insert into products (product_id, sku) select product_id, sku from products "
        "where id % 5 = 0"
    ),
    "products_keys": Fault(
        "update products set product_id = 'x' || product_id where id % 10 = 0; "
        "update products set product_id = 'x100' where id = 1",
        names="x100",
    ),
    "products_duplicate_keys": Fault(
        "alter table products_blaze drop constraint products_blaze_sku_key; "
        "insert into products_blaze (product_id, name, sku) "
        "select 'twin', 'twin', sku from products_blaze where sku is not null limit 1"
    ),
    "snapshot": Fault(
        "insert into transactions (transaction_id, date) values ('x2062', '2062-01-01')",
        names="x2062",
    ),
    "raw_complete": Fault(
        "delete from raw.transactions where id in "
        "(select id from raw.transactions order by processed_time limit 40)"
    ),
    "windows_read": Fault(
        "update raw.windows set status = 'unsettled' "
        "where entity = 'members' and window_start = (select max(window_start) from raw.windows)"
    ),
    "freshness": Fault(
        "update blaze_sync_state set last_sync_end = last_sync_end - interval '27 hours' "
        "where entity_type = 'products'",
        names="products",
    ),
    "known_differences_hold": Fault(
        "insert into parity.known_differences "
        "values ('customers', '*', 'phone', 'a test', 'nobody', '2099-01-01')",
        names="customers *",
    ),
}


def test_every_gate_has_a_fault_of_its_own_here(faithful_site: Site) -> None:
    faithful_site.gates()
    assert set(faithful_site.statuses()) == set(FAULTS)


def test_a_mirror_that_agrees_passes_every_gate(faithful_site: Site) -> None:
    outcome = faithful_site.gates()
    assert set(faithful_site.statuses().values()) == {"PASS"}
    assert set(outcome.statuses.values()) == {"pass", "success"}


@pytest.mark.parametrize("gate", FAULTS)
def test_a_gate_is_red_for_its_fault_and_no_other_is(faithful_site: Site, gate: str) -> None:
    fault = FAULTS[gate]
    faithful_site.execute(fault.statement)
    outcome = faithful_site.gates()
    assert outcome.with_status("fail", "error", "warn", "skipped") == {gate}
    statuses = faithful_site.statuses()
    assert {name for name, status in statuses.items() if status != "PASS"} == {gate}
    assert statuses[gate] == "FAIL"
    keys = {key for (key,) in faithful_site.rows(f"select key from parity_failures.{gate}")}
    assert keys - {None}, "the failing rows are stored"
    if fault.names:
        assert fault.names in keys


def test_a_null_on_one_side_is_never_a_match(faithful_site: Site) -> None:
    faithful_site.execute("update customers_blaze set phone = null")
    faithful_site.gates()
    assert faithful_site.statuses()["customers_phone_match"] == "FAIL"


def test_a_sync_that_failed_or_never_ended_is_not_fresh(faithful_site: Site) -> None:
    for change in ("sync_status = 'error'", "last_sync_end = null"):
        faithful_site.execute(f"update blaze_sync_state set {change} where entity_type = 'members'")
        faithful_site.gates()
        assert faithful_site.statuses()["freshness"] == "FAIL"
    faithful_site.execute("delete from blaze_sync_state")
    faithful_site.gates()
    assert faithful_site.statuses()["freshness"] == "FAIL"


def test_amounts_that_legacy_keeps_as_real_are_read_with_all_their_digits(
    faithful_site: Site,
) -> None:
    site = faithful_site
    [(receipt,)] = site.rows(
        "select min(trans_no) from transactions_blaze where blaze_status = 'Completed'"
    )
    site.execute(
        "alter table transactions rename total_amount to kept; "
        "alter table transactions add total_amount real; "
        f"update transactions set total_amount = case transaction_id when '{receipt}' "
        "then 12345.67 else kept end; "
        f"update transactions_blaze set total_amount = 12345.67 where trans_no = '{receipt}'"
    )
    site.gates()
    assert not {each for each in site.differences() if each[2] == "total_amount"}


def test_a_sync_that_is_to_come_tells_nothing_of_now(faithful_site: Site) -> None:
    faithful_site.execute(
        "update blaze_sync_state set last_sync_end = last_sync_end + interval '20 days' "
        "where entity_type = 'members'"
    )
    faithful_site.gates()
    assert faithful_site.statuses()["freshness"] == "ERROR"


def test_a_share_that_is_rounded_up_to_the_threshold_has_not_reached_it(
    faithful_site: Site,
) -> None:
    site = faithful_site
    site.gates()
    [(judged,)] = site.rows(
        "select rows_judged from parity_columns "
        "where entity = 'customers' and column_name = 'phone'"
    )
    shares = ((wrong, 100 * wrong / judged) for wrong in range(1, 9))
    wrong, rounded = next(
        (wrong, round(share, 4)) for wrong, share in shares if round(share, 4) < share
    )
    site.execute(
        "update customers set phone = '2135550999' where id in ("
        f"select id from customers where phone is not null order by id limit {wrong})"
    )
    site.dbt.variables = {"parity_mismatch_percent": rounded}
    site.build()
    assert site.statuses()["customers_phone_match"] == "FAIL"
    site.dbt.variables = {"parity_mismatch_percent": rounded + 0.0001}
    site.build()
    assert site.statuses()["customers_phone_match"] == "PASS"


def test_stored_rows_are_bounded_and_replaced(faithful_site: Site) -> None:
    faithful_site.dbt.variables = {"parity_stored_rows": 3}
    faithful_site.execute("update customers_blaze set phone = '+12135550999'")
    for _ in range(2):
        faithful_site.gates()
        [(rows, runs)] = faithful_site.rows(
            "select count(*), count(distinct run_id) from parity_failures.customers_phone_match"
        )
        assert (rows, runs) == (3, 1)


def test_thresholds_are_vars(faithful_site: Site) -> None:
    faithful_site.execute("delete from customers_blaze where id % 50 = 0")
    faithful_site.gates()
    assert faithful_site.statuses()["customers_count"] == "PASS"
    faithful_site.dbt.variables = {"parity_count_percent": 1}
    faithful_site.build()
    assert faithful_site.statuses()["customers_count"] == "FAIL"


def test_a_gate_that_could_not_be_run_is_recorded_as_an_error(faithful_site: Site) -> None:
    faithful_site.execute("drop view parity.mirror_transactions cascade")
    faithful_site.gates()
    statuses = faithful_site.statuses()
    assert statuses["transactions_count"] == statuses["transactions_total_amount"] == "ERROR"
    # The others stand on what is still there.
    assert statuses["transactions_duplicate_keys"] == statuses["windows_read"] == "PASS"


def test_a_gate_that_was_skipped_is_recorded_as_an_error(faithful_site: Site) -> None:
    faithful_site.execute("alter table transactions rename column total_amount to amount")
    faithful_site.execute(
        "drop view parity.mirror_products cascade; create table parity.mirror_products ()"
    )
    faithful_site.build()
    assert set(faithful_site.statuses().values()) == {"ERROR"}


def test_known_differences_are_counted_apart_until_they_expire(faithful_site: Site) -> None:
    site = faithful_site
    site.execute("update customers_blaze set phone = '+12135550999' where phone is not null")
    entry = "insert into parity.known_differences values ('customers', '{}', 'phone', '', '', '{}')"
    site.execute(entry.format("verdict:differs", "2025-06-30"))
    site.gates()
    statuses = site.statuses()
    # Nobody's phone is left to judge: that is said, and not passed.
    assert statuses["customers_phone_match"] == "ERROR"
    assert statuses["known_differences_hold"] == "PASS"
    [(differs, known)] = site.rows(
        "select differs, known_differences from parity_columns "
        "where (entity, column_name) = ('customers', 'phone')"
    )
    assert (differs, known > 100) == (0, True)

    site.execute("update parity.known_differences set expires_on = '2025-06-29'")
    site.gates()
    statuses = site.statuses()
    assert statuses["customers_phone_match"] == "FAIL"
    assert statuses["known_differences_hold"] == "FAIL"


def test_a_known_difference_may_name_one_key_or_whole_rows_or_a_cart(faithful_site: Site) -> None:
    site = faithful_site
    site.execute(
        "delete from products_blaze "
        "where id = (select min(id) from products_blaze where sku is not null); "
        "update transaction_items_blaze set total_price = total_price + 1 "
        "where id = (select min(id) from transaction_items_blaze); "
        "update customers_blaze set name = 'Somebody Else' "
        "where id = (select min(id) from customers_blaze)"
    )
    site.execute(
        "insert into parity.known_differences "
        "select 'products', key, '*', '', '', '2099-01-01'::date from parity.parity_differences "
        "where entity = 'products' and verdict = 'legacy_only' union all "
        "select 'customers', key, 'name', '', '', '2099-01-01' from parity.parity_differences "
        "where entity = 'customers' and column_name = 'name' union all "
        "select 'transaction_items', transaction_id, 'cart_sum', '', '', '2099-01-01' "
        "from parity.odd_carts"
    )
    site.gates()
    assert set(site.statuses().values()) == {"PASS"}
    assert (
        site.rows("select differences, state from known_differences_in_use") == [(1, "in use")] * 3
    )
    assert site.rows("select count(*) from parity_differences where is_known") == [(2,)]


def test_a_gate_plans_and_reads_its_own_check_alone(faithful_site: Site) -> None:
    faithful_site.build()
    plan = [
        line
        for (line,) in faithful_site.rows(
            "explain (costs off) select * from parity_summary "
            "where entity = 'all' and check_name in ('freshness', 'windows_read')"
        )
    ]
    read = {line.partition(" on ")[2].split()[0] for line in plan if "Scan on" in line}
    assert {"windows", "blaze_sync_state"} <= read
    assert not read & {"customers", "customers_blaze", "transactions_blaze", "known_differences"}
    assert len(plan) < 30, "nothing else is planned"


def test_phones_without_a_digit_are_values_that_cannot_be_read(faithful_site: Site) -> None:
    faithful_site.execute(
        "update customers set phone = case when id % 3 = 0 then ' - ' else 'call the desk' end "
        "where id % 3 in (0, 1)"
    )
    faithful_site.build()
    assert faithful_site.statuses()["customers_phone_match"] == "ERROR"
    reason = faithful_site.reasons()["customers_phone_match"]
    assert 'cannot be read in legacy, such as "call the desk"' in reason
    said = faithful_site.rows("select distinct written from unread_values")
    assert said == [("call the desk",)]


def test_the_rows_of_a_failing_gate_are_those_behind_its_verdict(faithful_site: Site) -> None:
    """Whichever side or state makes the difference: none that fails has no rows."""
    faithful_site.execute(
        "update transactions_blaze set blaze_status = 'Void' where id % 5 = 0; "
        "alter table customers drop constraint customers_member_id_key cascade; "
        "update customers set member_id = 'x' || member_id where id % 4 = 0; "
        "insert into customers (member_id) "
        "select member_id from customers where member_id like 'x%'; "
        "delete from transactions where id in "
        "(select id from transactions order by total_amount desc limit 12)"
    )
    faithful_site.gates()
    stored = {
        gate: dict(
            faithful_site.rows(
                f"select row_finding, count(*) from parity_failures.{gate} group by row_finding"
            )
        )
        for gate, status in faithful_site.statuses().items()
        if status == "FAIL"
    }
    [(renamed,)] = faithful_site.rows(
        "select count(*) from customers_comparison where legacy_rows > 0 and mirror_rows = 0"
    )
    [(voided,)] = faithful_site.rows(
        "select count(*) from transactions_comparison "
        "where legacy_rows = 1 and not mirror_is_reported"
    )
    assert stored["customers_keys"]["legacy_only"] == renamed
    assert stored["transactions_count"]["not_reported"] == voided
    assert stored["transactions_total_amount"]["not_reported"] == voided
    assert stored["transactions_total_amount"]["mirror_only"] >= 10
    assert all(set(findings) - {None} for findings in stored.values()), stored


def test_a_known_difference_is_not_among_the_rows_of_a_gate_that_fails(faithful_site: Site) -> None:
    faithful_site.execute(
        "update customers set phone = '5550000000' where id % 2 = 0; "
        "insert into parity.known_differences "
        "select 'customers', member_id, 'phone', '', '', '2025-12-31' "
        "from customers where phone = '5550000000' order by member_id limit 1"
    )
    faithful_site.gates()
    assert faithful_site.statuses()["customers_phone_match"] == "FAIL"
    failing = faithful_site.rows("select key from parity_failures.customers_phone_match")
    [(known,)] = faithful_site.rows("select key_or_rule from parity.known_differences")
    assert len(failing) > 10
    assert (known,) not in failing


def test_a_gate_has_its_rows_where_that_of_another_entity_does_not_apply(
    faithful_site: Site,
) -> None:
    faithful_site.execute(
        "drop table customers cascade; "
        "update products set product_id = 'x' || product_id where id % 2 = 0"
    )
    faithful_site.build()
    assert faithful_site.statuses()["products_keys"] == "FAIL"
    rows = faithful_site.rows("select distinct row_finding from parity_failures.products_keys")
    assert ("legacy_only",) in rows
