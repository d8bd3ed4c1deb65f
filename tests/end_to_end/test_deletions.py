"""What the API no longer has is kept, marked, and counted nowhere, until the API has it again."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import TABLES, assert_mirror_equals

TRUTH = {"members": "customers", "transactions": "transactions", "products": "products"}
SERVED = {
    "customers": "member_id",
    "transactions": "transaction_id",
    "transaction_items": "transaction_id",
    "products": "product_id",
}


def rows(url: str, query: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(url, autocommit=True) as connection:
        return connection.execute(query.encode()).fetchall()


def marked(url: str) -> dict[str, int]:
    """How many rows of each table are marked as deleted."""
    return {
        table: rows(url, f"select count(*) from {table} where deleted_at is not null")[0][0]
        for table, _ in TABLES.values()
    }


def latest_sale(sandbox: Sandbox) -> dict[str, Any]:
    """The completed sale of the last days that has most lines to lose."""
    truth = sandbox.truth()
    sales = [t for t in truth["transactions"].values() if t["blaze_status"] == "Completed"]
    found: dict[str, Any] = max(sales, key=lambda t: t["date"])
    return found


def next_night(sandbox: Sandbox) -> None:
    sandbox.advance(days=1)


@pytest.mark.after_first_sync
def test_what_is_flagged_as_deleted_is_marked_and_leaves_every_figure_and_view(
    command: Command, sandbox: Sandbox, database_url: str
) -> None:
    sandbox.legacy(database_url, "public", quirks=False)
    truth, before = sandbox.truth(deleted="marked"), marked(database_url)
    sale = latest_sale(sandbox)
    member = next(i for i, m in truth["customers"].items() if not m["deleted_at"])
    product = next(iter(truth["products"]))
    lines = rows(
        database_url,
        "select count(*) from transaction_items_blaze "
        f"where transaction_id = '{sale['transaction_id']}'",
    )[0][0]
    for entity, record_id in (
        ("transactions", sale["transaction_id"]),
        ("members", member),
        ("products", product),
    ):
        sandbox.delete(entity, record_id, how="flagged")
    next_night(sandbox)
    command("sync")

    assert_mirror_equals(sandbox, database_url)
    now = marked(database_url)
    assert {table: now[table] - before[table] for table in now} == {
        "customers_blaze": 1,
        "transactions_blaze": 1,
        "transaction_items_blaze": lines,
        "products_blaze": 1,
    }
    for entity in SERVED:
        mirrored, counted = rows(
            database_url,
            f"select count(*), count(*) filter (where deleted_at is null) from {entity}_blaze",
        )[0]
        assert mirrored > counted
        compared = f"select count(*) from parity.mirror_{entity}"
        assert rows(database_url, compared) == [(counted,)]
        for source, count in (
            ("legacy", f"select count(*) from public.{entity}"),
            ("mirror", f"select {counted}"),
        ):
            with psycopg.connect(database_url, autocommit=True) as connection:
                connection.execute("update serving.cutover set source = %s", (source,))
            served = rows(database_url, f"select count(*) from serving.{entity}")
            assert served == rows(database_url, count), source

    for entity, record_id in (
        ("transactions", sale["transaction_id"]),
        ("members", member),
        ("products", product),
    ):
        sandbox.restore(entity, record_id)
    next_night(sandbox)
    command("sync")

    assert_mirror_equals(sandbox, database_url)
    assert marked(database_url) == before


@pytest.mark.after_first_sync
def test_without_legacy_tables_deleted_rows_are_not_served_either(
    command: Command, sandbox: Sandbox, database_url: str
) -> None:
    sale = latest_sale(sandbox)
    sandbox.delete("transactions", sale["transaction_id"], how="flagged")
    next_night(sandbox)
    command.ok("sync")
    served = "select count(*) from serving.{} where transaction_id = '{}'"
    for view in ("transactions", "transaction_items"):
        assert rows(database_url, served.format(view, sale["trans_no"])) == [(0,)]
    columns = rows(
        database_url,
        "select column_name from information_schema.columns where table_schema = 'serving' "
        "and column_name like '%deleted_at'",
    )
    assert columns == []
