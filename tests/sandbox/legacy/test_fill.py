"""The old tables lag, and have their quirks."""

from __future__ import annotations

from datetime import timedelta

import psycopg

from sandbox.process import Sandbox
from tests.sandbox.conftest import NOW


def test_the_old_tables_lag_and_have_their_quirks(shop: Sandbox, database_url: str) -> None:
    injected = shop.legacy(database_url, "public", lag_days=3)
    kinds = {(i["entity"], i["kind"]) for i in injected}
    assert ("customers", "missing") in kinds
    assert ("transactions", "first line only") in kinds
    assert ("transaction_items", "loaded twice") in kinds
    with psycopg.connect(database_url) as connection:
        latest = connection.execute("select max(date) from transactions").fetchone()
        assert latest is not None
        assert latest[0] < NOW - timedelta(days=3)
        phones = connection.execute("select phone from customers where phone <> ''")
        assert all(phone.startswith("+1") and len(phone) == 12 for (phone,) in phones)
        view = connection.execute("select count(*) from sales_by_customer").fetchone()
        assert view is not None
        assert view[0] > 0


def test_reports_hold_what_was_deleted_since_and_no_sale_without_a_time(
    sandbox: Sandbox, database_url: str
) -> None:
    then = (sandbox.now() - timedelta(days=20)).isoformat()
    sold = [sandbox.sell(at=then, quantities=[1]) for _ in range(3)]
    timeless = sandbox.sell(at=then, quantities=[1], imported=True)
    sandbox.delete("transactions", sold[0]["id"])
    sandbox.advance(days=10)
    sandbox.delete("transactions", sold[1]["id"])
    injected = sandbox.legacy(database_url, "public", lag_days=3, quirks=False)
    with psycopg.connect(database_url) as connection:
        rows = connection.execute("select transaction_id from transactions").fetchall()
    numbers = {number for (number,) in rows}
    assert numbers & {each["transNo"] for each in [*sold, timeless]} == {
        sold[1]["transNo"],
        sold[2]["transNo"],
    }
    assert {"entity": "transactions", "key": timeless["transNo"], "column": "*"}.items() <= next(
        each for each in injected if each["kind"] == "no date"
    ).items()
