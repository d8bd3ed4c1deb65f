"""What a gate may say: PASS and FAIL of what was compared, ERROR with its reason of what was not.

NOT_APPLICABLE is said by the catalog alone; no data brings it about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

import psycopg
import pytest

from operate.transform.project import PROJECT_DIR
from sandbox.process import Sandbox
from tests.dbt_project.parity.conftest import Site

SETTINGS = PROJECT_DIR / "macros" / "parity" / "settings.sql"


def of(site: Site, entity: str) -> dict[str, tuple[str, str | None]]:
    """The judgements of an entity's gates that compare with legacy."""
    return {
        gate.removeprefix(f"{entity}_"): judged
        for gate, judged in site.judgements().items()
        if gate.startswith(f"{entity}_") and not gate.endswith(("duplicate_keys", "cart_sums"))
    }


def test_a_site_where_nothing_can_be_compared_passes_nothing_and_says_why(
    site: Site, shop: Sandbox
) -> None:
    """A fault an entity: its keys in another form, no rows, no values, all but a few rows gone."""
    shop.legacy(site.url, "public", quirks=False)
    site.execute(
        "drop view sales_by_customer; "
        "alter table transactions drop constraint transactions_customer_id_fkey; "
        "update customers set member_id = 'M-' || member_id; "
        "update transactions set total_amount = null; "
        "truncate transaction_items; "
        "delete from products where id > 20; "
    )
    site.build()
    customers = of(site, "customers")
    assert {status for check, (status, _) in customers.items() if check != "count"} == {"ERROR"}
    reason = customers["keys"][1]
    assert reason is not None
    assert reason.startswith('no key of legacy customers is in the mirror: legacy writes "M-')
    assert customers["phone_match"][1] == "legacy and the mirror have no customers in common"
    assert of(site, "transactions")["total_amount"] == (
        "ERROR",
        "none of 834 transactions of legacy has an amount",
    )
    assert of(site, "transaction_items") == dict.fromkeys(
        ("count", "keys"), ("ERROR", "legacy transaction_items is empty")
    )
    assert of(site, "products") == dict.fromkeys(("count", "keys"), ("FAIL", None))


# Names are read in any case of letters, and in a text that the database does not understand.
LINES_OF_A_FUNCTION = """
create function site.all_of(name text) returns setof record language plpgsql
as 'begin return query execute ''select transaction_id, product_sku from '' || name; end';
create function site.lines() returns table (transaction_id text, product_sku text) language plpgsql
as 'begin return query
    select a, b from site.all_of(''Transaction_Items_Blaze'') as t (a text, b text); end';
create view transaction_items as select transaction_id, product_sku from site.lines()
"""


def test_a_legacy_that_shows_the_mirror_is_not_compared_with_it(site: Site, shop: Sandbox) -> None:
    """By a view, a view of a view, a table that inherits, a function that calls a function."""
    shop.legacy(site.url, "public", quirks=False)
    site.execute(
        "drop view sales_by_customer; alter table customers rename to customers_of_old; "
        "create schema site; create view site.people as select * from customers_blaze; "
        "create view customers as select member_id, phone, email, last_visited, total_visits, "
        "lifetime_value from site.people; "
        "alter table transactions rename to transactions_of_old; "
        "create materialized view transactions as select trans_no as transaction_id, date, "
        "total_amount from staging.stg_blaze__transactions; "
        "alter table products rename to products_of_old; "
        "create table products (product_id text); alter table products_blaze inherit products; "
        "alter table transaction_items rename to transaction_items_of_old"
    )
    site.execute(LINES_OF_A_FUNCTION)
    site.build()
    reason = "legacy {} shows rows of the mirror ({}), which would be compared with themselves"
    shown = {
        "customers": "customers_blaze",
        "transactions": "staging.stg_blaze__transactions",
        "products": "products_blaze",
        "transaction_items": "transaction_items_blaze",
    }
    for entity, of_mirror in shown.items():
        said = set(of(site, entity).values())
        assert said == {("ERROR", reason.format(entity, of_mirror))}, entity
    assert site.judgements()["snapshot"] == (
        "ERROR",
        reason.format("transactions", shown["transactions"]),
    )


def test_what_the_mirror_does_not_know_is_no_part_of_a_sum_and_no_match(
    site: Site, shop: Sandbox
) -> None:
    shop.legacy(site.url, "public", quirks=False)
    [(sale, number, customer)] = site.rows(
        "select transaction_id, trans_no, customer_id from transactions_blaze "
        "where trans_type = 'Sale' and blaze_status = 'Completed' and date < '2025-06-01' "
        "and customer_id in (select member_id from customers) order by date desc limit 1"
    )
    site.execute(
        "update transactions_blaze set total_amount = null, sync_status = 'error', "
        f"sync_error = 'total: not a number' where transaction_id = '{sale}'; "
        f"update customers set lifetime_value = null where member_id = '{customer}'"
    )
    site.build()
    status, reason = site.judgements()["transactions_total_amount"]
    assert status == "ERROR"
    assert reason == (
        "the amount of 1 of 834 transactions of the mirror is not known, such as that of "
        f"{number}: sync_error of transactions_blaze says why"
    )
    assert site.rows(
        "select key, row_finding from parity_failures.transactions_total_amount "
        "where key is not null"
    ) == [(number, "not known")]
    assert site.rows(
        f"select lifetime_value_verdict from customers_comparison where key = '{customer}'"
    ) == [("null_in_mirror",)]
    months = site.rows("select mirror_revenue, revenue_difference from parity_monthly")
    assert months.count((None, None)) == 1
    assert len(months) > 1


def test_what_is_no_number_is_within_no_threshold_and_ends_no_run(
    site: Site, shop: Sandbox
) -> None:
    shop.legacy(site.url, "public", quirks=False)
    site.execute(
        "update transactions set total_amount = 999; "
        "update transactions set total_amount = 'NaN' "
        "where id = (select min(id) from transactions); "
        "update customers set lifetime_value = 'NaN'; "
        "update customers_blaze set lifetime_value = 'NaN'"
    )
    site.build()
    statuses = site.statuses()
    assert statuses["transactions_total_amount"] != "PASS"
    assert statuses["customers_lifetime_value_match"] != "PASS"
    assert statuses["customers_count"] == "PASS"


ODD = {
    "NaN": """
        update transactions set total_amount = 'NaN'
        where id = (select min(id) from transactions)
    """,
    "infinity": """
        alter table transactions alter total_amount type double precision;
        update transactions set total_amount = 'infinity'
        where id = (select max(id) from transactions)
    """,
    "text": """
        alter table transactions alter total_amount type text;
        update transactions set total_amount = 'ten dollars'
        where id = (select min(id) from transactions)
    """,
}


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_a_sum_with_an_amount_that_is_no_number_is_not_known(
    site: Site, shop: Sandbox, odd: str
) -> None:
    shop.legacy(site.url, "public", quirks=False)
    site.execute(f"drop view sales_by_customer; {odd}")
    site.build()
    status, reason = of(site, "transactions")["total_amount"]
    assert status == "ERROR"
    assert reason is not None
    assert reason.startswith("1 of ")
    assert reason.endswith(" transactions of legacy have an amount that is no number")
    assert ("total_amount", "match") not in site.rows(
        "select column_name, verdict from parity.parity_verdicts "
        "where column_name = 'total_amount' and legacy_value = 'NaN'"
    )


def test_the_catalog_knows_every_kind_of_table_and_names_in_any_case(
    site: Site, shop: Sandbox
) -> None:
    shop.legacy(site.url, "public", quirks=False)
    site.execute(
        "drop view sales_by_customer; "
        'alter table customers rename column member_id to "Member_ID"; '
        'alter table customers rename column phone to "PHONE"; '
        "alter table transaction_items rename to item_rows; "
        "create materialized view transaction_items as select * from item_rows; "
        'alter table products rename to "Products"; '
        "alter table transactions rename to kept; "
        "create view transactions as select * from kept"
    )
    site.build()
    assert set(site.statuses().values()) == {"PASS"}
    site.execute("refresh materialized view transaction_items with no data")
    site.gates()
    statuses = site.statuses()
    assert set(statuses.values()) == {"PASS", "ERROR"}
    assert statuses["transaction_items_count"] == statuses["transaction_items_keys"] == "ERROR"


@pytest.fixture
def loader(site: Site) -> Iterator[str]:
    """A role that owns legacy, beside one for our runs (`ours_…`) that is no superuser."""
    role = f"loader_{site.url.partition('?')[0].rpartition('/')[2]}"
    with psycopg.connect(site.url, autocommit=True) as connection:
        for name in (role, f"ours_{role}"):
            connection.execute(f"create role {name}".encode())
        connection.execute(f"grant postgres to ours_{role}".encode())
        yield role
        connection.execute(f"drop owned by {role}, ours_{role} cascade".encode())
        for name in (role, f"ours_{role}"):
            connection.execute(f"drop role {name}".encode())


def test_what_this_role_may_not_see_cannot_be_told(
    site: Site, shop: Sandbox, loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table with row security and no policy, one without rights, and one column without."""
    shop.legacy(site.url, "public", quirks=False)
    for table in ("customers", "transactions", "transaction_items", "products"):
        site.execute(f"alter table {table} owner to {loader}")
    site.execute(
        "alter table customers enable row level security; grant select on customers to public; "
        "grant select on products to public; "
        "grant select (id, transaction_id, customer_id, date) on transactions to public"
    )
    with monkeypatch.context() as patch:
        patch.setenv("PGOPTIONS", f"-c role=ours_{loader}")
        site.build()
    hidden = of(site, "customers")
    assert {status for status, _ in hidden.values()} == {"ERROR"}
    assert all("row level security" in str(reason) for _, reason in hidden.values())
    assert of(site, "transactions")["keys"] == ("PASS", None)
    status, reason = of(site, "transactions")["total_amount"]
    assert status == "ERROR"
    assert str(reason).endswith("may not read total_amount of legacy transactions: grant it select")
    assert {status for status, _ in of(site, "transaction_items").values()} == {"ERROR"}
    assert {status for status, _ in of(site, "products").values()} == {"PASS"}


def test_a_gate_that_was_judged_and_no_longer_applies_is_an_error_until_it_is_entered(
    site: Site, shop: Sandbox
) -> None:
    shop.legacy(site.url, "public", quirks=False)
    site.execute("alter table customers drop column email")
    site.build()
    never_judged = {gate for gate, s in site.statuses().items() if s == "NOT_APPLICABLE"}
    assert never_judged == {"customers_email_match"}
    site.execute("alter table customers rename column phone to fon; drop table products cascade")
    gone = {"customers_phone_match", "products_count", "products_keys"}
    for _ in range(2):
        site.build()
        statuses = site.statuses()
        assert {gate for gate, s in statuses.items() if s == "ERROR"} == gone
    assert site.reasons()["customers_phone_match"] == (
        "legacy customers has no column phone, and was compared before: "
        "enter it in known_differences if that is right"
    )
    site.execute(
        "insert into parity.known_differences values "
        "('customers', 'not_applicable', 'phone_match', 'Lost in reports', 'Jo', '2099-01-01'), "
        "('products', 'not_applicable', 'count', 'Not loaded any more', 'Jo', '2099-01-01'), "
        "('products', 'not_applicable', 'keys', 'Not loaded any more', 'Jo', '2020-01-01')"
    )
    site.gates()
    statuses = site.statuses()
    assert {gate for gate, s in statuses.items() if s == "NOT_APPLICABLE"} == {
        "customers_email_match",
        "customers_phone_match",
        "products_count",
    }
    assert statuses["products_keys"] == "ERROR"
    assert site.rows("select column_name, state from known_differences_in_use order by 1") == [
        ("count", "in use"),
        ("keys", "expired"),
        ("phone_match", "in use"),
    ]


def snapshot(site: Site, now: datetime | None = None) -> tuple[str, str]:
    """The gate of legacy's snapshot, judged alone: its status, and what it says."""
    site.last = site.dbt.command(
        ["test", "--select", "snapshot"], now=now.isoformat() if now else site.now
    )
    [found] = site.rows(
        "select status, coalesce(finding, reason) from gate_history "
        "where gate = 'snapshot' order by id desc limit 1"
    )
    return found


def accept(site: Site, ends: str) -> None:
    """Enter that the snapshot is right that ends on a day."""
    site.execute(
        "insert into parity.known_differences "
        f"values ('all', '{ends}', 'snapshot', 'Reloaded shorter', 'Jo', '2099-01-01')"
    )


def test_an_entry_accepts_the_first_snapshot_that_nothing_else_refuses(
    faithful_site: Site,
) -> None:
    site = faithful_site
    assert snapshot(site)[0] == "PASS"
    site.execute(
        "delete from products where id % 4 = 0; "
        "insert into transactions (transaction_id, date) values ('x2062', '2062-01-01')"
    )
    [(ends,)] = site.rows("select as_of_day::text from as_of")
    accept(site, ends)
    assert snapshot(site)[0] == "FAIL"
    site.execute("delete from transactions where transaction_id = 'x2062'")
    for _ in range(2):  # accepted, and what the next night is held against
        assert snapshot(site)[0] == "PASS"
    site.execute("delete from products where id % 4 = 1")
    assert snapshot(site)[0] == "FAIL"


def test_a_snapshot_is_held_against_the_one_accepted_last(faithful_site: Site) -> None:
    """Legacy cut short agrees with the mirror of that time; only its own past tells."""
    site = faithful_site
    status, said = snapshot(site)
    assert status == "PASS"
    assert said.endswith((" days ago (45 days allowed)", " day ago (45 days allowed)"))

    newest = "select transaction_id from transactions order by date desc limit 30"
    site.execute(
        f"delete from transaction_items where transaction_id in ({newest}); "
        f"delete from transactions where transaction_id in ({newest})"
    )
    for _ in range(2):  # what was refused once is not what the next night is held against
        status, said = snapshot(site)
        assert status == "FAIL"
    [(ends, last)] = site.rows("select as_of_day::text, last_sale_key from as_of")
    assert said.startswith(f"legacy ends on {ends} with transaction {last}, and ended on ")
    assert said.endswith(f"if that is right, enter all,{ends},snapshot in known_differences")

    # Accepted, it is what the next ones are held against, with an entry or without.
    accept(site, ends)
    assert snapshot(site)[0] == "PASS"
    assert site.rows("select state from known_differences_in_use") == [("in use",)]
    assert snapshot(site)[0] == "PASS"
    # What goes from then on was seen by nobody, although the entry is in force still.
    site.execute(
        "create table kept as table products; "
        "delete from products where id in (select id from products order by id limit 6)"
    )
    assert snapshot(site)[0] == "PASS"
    site.execute("delete from products where id in (select id from products order by id limit 6)")
    for _ in range(2):
        status, said = snapshot(site)
        assert status == "FAIL"
        assert "take it out, run `make parity`, and enter it again" in said
    site.execute("delete from parity.known_differences")
    assert snapshot(site)[0] == "FAIL"
    accept(site, ends)
    assert snapshot(site)[0] == "PASS"
    site.execute("truncate products; insert into products table kept; drop table kept")
    assert snapshot(site)[0] == "PASS"
    site.execute("delete from parity.known_differences")
    assert snapshot(site)[0] == "PASS"

    # A night without the table says nothing of its rows.
    site.execute("alter table products rename to products_elsewhere")
    assert snapshot(site)[0] == "PASS"
    # What goes in small parts has gone, too.
    site.execute(
        "alter table products_elsewhere rename to products; "
        "delete from products where id in (select id from products order by id limit 6)"
    )
    assert snapshot(site)[0] == "PASS"
    site.execute("delete from products where id in (select id from products order by id limit 6)")
    status, said = snapshot(site)
    assert status == "FAIL"
    assert said.startswith("legacy has 134 of the 146 products that it had when it was accepted")

    site.execute("truncate products, transaction_items")
    status, said = snapshot(site)
    assert (status, said.startswith("legacy has 0 of the ")) == ("FAIL", True)


def test_a_snapshot_is_of_the_past_and_not_too_old(faithful_site: Site, shop: Sandbox) -> None:
    site = faithful_site
    [(last,)] = site.rows("select as_of_day from as_of")
    today = shop.now()
    days = (today.date() - last).days
    allowed = today + timedelta(days=45 - days)
    assert snapshot(site, allowed)[0] == "PASS"
    status, said = snapshot(site, allowed + timedelta(days=1))
    assert status == "FAIL"
    assert said.endswith(", 46 days ago (45 days allowed)")
    # What is dated later than its own reading moves nothing, not even at the end of time.
    site.execute(
        "insert into transactions (transaction_id, date) values "
        "('x2062', '2062-01-01'), ('xxx', 'infinity')"
    )
    status, said = snapshot(site)
    assert status == "FAIL"
    assert said == ("2 transactions of legacy dated in the future, such as x2062 (none allowed)")
    assert site.rows("select as_of_day from as_of") == [(last,)]
    named = site.rows("select key from parity_failures.snapshot")
    assert {("x2062",), ("xxx",)} < set(named)
    site.execute("insert into transactions (transaction_id, date) values ('y', '-infinity')")
    assert snapshot(site)[0] == "ERROR"

    # One that nobody can read may be the last.
    site.execute(
        "delete from transactions where transaction_id in ('x2062', 'xxx', 'y'); "
        "alter table transactions rename date to date_kept; "
        "alter table transactions add date text; "
        "update transactions set date = date_kept::text; "
        "update transactions set date = '31 o''clock' where id = 7"
    )
    status, said = snapshot(site)
    assert status == "ERROR"
    assert said.startswith(
        'the date of 1 transaction of legacy cannot be read, such as "31 o\'clock", so that nobody'
    )
    site.execute(
        "insert into parity.known_differences values "
        "('transactions', 'verdict:unreadable', 'date', 'One bad row', 'Jo', '2099-01-01')"
    )
    assert snapshot(site)[0] == "PASS"

    # Dates that nobody can read are no dates of the future, and no dates.
    site.execute("delete from parity.known_differences")
    site.execute(
        "alter table transactions rename date to date_of_old; "
        "alter table transactions add date bigint default 1750000000000"
    )
    status, said = snapshot(site)
    assert status == "ERROR"
    assert said == (
        'the date of no transaction of legacy can be read, such as "1750000000000": '
        "parity.unread_values has them"
    )
    assert ("unreadable", "1750000000000") in site.rows(
        "select row_finding, legacy_row_value from parity_failures.snapshot"
    )


def test_thresholds_given_by_hand_make_no_history(faithful_site: Site) -> None:
    counts = "select count(*) from gate_history"
    before = faithful_site.rows(counts)
    faithful_site.dbt.variables = {"parity_count_percent": 100}
    faithful_site.build()
    assert faithful_site.statuses()["customers_count"] == "PASS"
    assert faithful_site.rows(counts) == before

    # The views have kept them, and whoever judges by the project's own says that he cannot.
    faithful_site.dbt.variables = {}
    faithful_site.gates()
    assert set(faithful_site.statuses().values()) == {"ERROR"}
    assert "made with other settings" in faithful_site.reasons()["customers_count"]
    faithful_site.build()
    assert faithful_site.statuses()["customers_count"] == "PASS"
    assert faithful_site.rows(counts) > before


def test_settings_of_the_comparison_are_all_variables_but_those_that_each_run_asks_for(
    site: Site,
) -> None:
    """The clock, how legacy is copied, how many rows a gate keeps, and words of the report."""
    named = re.findall(r"^        '(\w+)',$", SETTINGS.read_text(), re.MULTILINE)
    others = {"now", "parity_day_first", "parity_lock_wait_s", "parity_stored_rows"}
    others.add("parity_without_gate")
    assert {*named, *others} == set(site.project()["vars"])


def test_what_cannot_be_told_has_its_rows(site: Site, shop: Sandbox) -> None:
    """A fault an entity, as above; a table that is no longer there; a column without values."""
    shop.legacy(site.url, "public", quirks=False)
    site.build()
    site.execute(
        "drop view sales_by_customer; update customers set phone = null; "
        "update transactions set date = null, total_amount = 'NaN' where id % 2 = 0; "
        "update transactions set date = null; "
        "update transaction_items set transaction_id = 'x' || transaction_id; "
        "drop table products"
    )
    site.build()
    assert {gate for gate, status in site.statuses().items() if status == "ERROR"} == {
        *("customers_phone_match", "transactions_total_amount", "transaction_items_keys"),
        *("products_count", "products_keys", "snapshot"),
    }

    def rows(gate: str) -> set[tuple[str | None, str | None, str]]:
        return set(
            site.rows(
                f"select distinct (key is not null)::text, column_name, row_finding "
                f"from parity_failures.{gate}"
            )
        )

    copied = ("false", None, "copied")
    assert rows("customers_phone_match") >= {copied, ("true", "phone", "null_in_legacy")}
    assert rows("transactions_total_amount") == {copied, ("true", "total_amount", "no number")}
    assert rows("snapshot") == {copied, ("true", "date", "no date")}
    assert rows("transaction_items_keys") >= {copied, ("true", "*", "legacy_only")}
    assert ("false", None, "absent") in rows("products_count")


def test_of_a_sale_whose_cart_could_not_be_read_nobody_knows_a_line(faithful_site: Site) -> None:
    site = faithful_site
    sale = "select min(transaction_id) from transactions_blaze where blaze_status = 'Completed'"
    [(sold,)] = site.rows(sale)
    site.execute(
        f"delete from transaction_items_blaze where transaction_id = '{sold}'; "
        f"update transactions_blaze set subtotal = null where transaction_id = '{sold}'"
    )
    entry = "insert into parity.known_differences values ('transaction_items', '{}', 'cart_sum', "
    for excuse, status in ((None, "ERROR"), ("verdict:differs", "ERROR"), (sold, "PASS")):
        if excuse:
            site.execute(entry.format(excuse) + "'It is gone', 'Jo', '2099-01-01')")
        site.gates()
        found, said = site.judgements()["transaction_items_cart_sums"]
        assert found == status
        assert status == "PASS" or "nobody can tell of 1 cart" in str(said)


COPIED_BY_ANOTHER = """
create function public.another_run() returns trigger language plpgsql
as 'begin new.run_id := ''another run''; return new; end';
create trigger another before insert on parity.legacy_copies
for each row execute function public.another_run()
"""


def test_what_could_not_be_compared_is_an_error_whatever_the_sums_are(faithful_site: Site) -> None:
    """Amounts that are not known, windows of which nothing is known, another run's copies."""
    site = faithful_site
    counted = "update raw.windows set records = null"
    cases = {
        "update transactions_blaze set subtotal = null": {
            "transaction_items_cart_sums": "nobody can tell of"
        },
        "update transaction_items_blaze set total_price = null where id % 3 = 0": {
            "transaction_items_cart_sums": "for an amount is not known, such as in"
        },
        "update transactions set total_amount = null where id % 2 = 0": {
            "transactions_total_amount": "transactions of legacy have no amount"
        },
        "update raw.windows set records = null where window_start = ("
        "select min(window_start) from raw.windows where entity = 'transactions')": {
            "raw_complete": "without a count of the API"
        },
        counted: {"raw_complete": "the API has counted the sales of no window of time"},
        "truncate raw.windows": {
            "raw_complete": "the API has counted the sales of no window of time",
            "windows_read": "no window of time is on record",
        },
        COPIED_BY_ANOTHER: {
            "customers_keys": "legacy was copied again by another run of dbt",
            "transactions_total_amount": "legacy was copied again by another run of dbt",
            "products_count": "legacy was copied again by another run of dbt",
        },
    }
    site.gates()
    before = site.judgements()
    for change, expected in cases.items():
        site.execute(change)
        site.gates()
        judged = site.judgements()
        for gate, reason in expected.items():
            assert before[gate][0] == "PASS"
            status, said = judged[gate]
            assert status == "ERROR", (change, gate, said)
            assert said is not None
            assert reason in said
