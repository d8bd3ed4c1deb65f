"""What the API no longer has is kept, marked, and counted nowhere, until the API has it again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
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
    command.ok("serve")
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


def suspects(url: str) -> list[tuple[Any, ...]]:
    return rows(url, "select entity, record_id, answer, held_at is not null from raw.suspects")


def calls_by_id(sandbox: Sandbox) -> int:
    lists = {"members", "transactions", "products", "modified", "store", "employees", "terminals"}
    return sum(call["path"].rpartition("/")[2] not in lists for call in sandbox.log())


def ids(sandbox: Sandbox, entity: str) -> list[str]:
    truth = sandbox.truth(deleted="marked")[TRUTH[entity]]
    return [i for i, row in truth.items() if not row["deleted_at"]]


@pytest.mark.after_first_sync
def test_what_is_gone_is_asked_for_by_id_and_marked_and_comes_back(
    command: Command, sandbox: Sandbox, database_url: str
) -> None:
    sale = latest_sale(sandbox)
    member = next(i for i in ids(sandbox, "members") if i != sale["customer_id"])
    product = ids(sandbox, "products")[0]
    lost = {"transactions": sale["transaction_id"], "members": member, "products": product}
    for entity, record_id in lost.items():
        sandbox.delete(entity, record_id)
    next_night(sandbox)
    sandbox.clear_log()
    command.ok("sync")

    assert_mirror_equals(sandbox, database_url)
    assert calls_by_id(sandbox) <= 2 * len(lost), "each once, and one that is there"
    assert [row for row in suspects(database_url) if row[2] != "there"] == []
    counted = rows(
        database_url,
        "select sum(calls) from blaze_sync_history where run_id = "
        "(select run_id from blaze_sync_history order by id desc limit 1)",
    )[0][0]
    others = sum(
        call["path"].rpartition("/")[2] in {"store", "employees", "terminals"}
        for call in sandbox.log()
    )
    assert counted == len(sandbox.log()) - others, "all but the look at the store and for names"

    sandbox.clear_log()
    next_night(sandbox)
    command.ok("sync")
    assert calls_by_id(sandbox) == 0, "nobody is asked for twice"
    assert_mirror_equals(sandbox, database_url)

    for entity, record_id in lost.items():
        sandbox.restore(entity, record_id)
    next_night(sandbox)
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
def test_a_sale_that_was_moved_is_found_where_it_is_now(
    command: Command, sandbox: Sandbox, database_url: str
) -> None:
    now = sandbox.now()
    recent = latest_sale(sandbox)["transaction_id"]
    old = min(sandbox.truth()["transactions"].values(), key=lambda t: t["date"])
    sandbox.redate(recent, now - timedelta(days=60))
    sandbox.redate(old["transaction_id"], now - timedelta(days=2))
    next_night(sandbox)
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)
    # Windows that were counted with it say so no longer, so that no gate misses a record.
    assert rows(database_url, "select coalesce(sum(missing), 0) from parity.missing_records") == [
        (0,)
    ]
    next_night(sandbox)
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
def test_a_sale_of_a_time_that_no_window_reaches_is_followed_there(
    command: Command, sandbox: Sandbox, database_url: str
) -> None:
    """As a till writes whose clock is wrong: nobody asks for 2030, nor for 1985."""
    sales = sorted(
        (t for t in sandbox.truth()["transactions"].values() if t["blaze_status"] == "Completed"),
        key=lambda t: str(t["date"]),
    )
    moved = [sale["transaction_id"] for sale in sales[-2:]]
    for sale_id, year in zip(moved, (2030, 1985), strict=True):
        sandbox.redate(sale_id, datetime(year, 1, 1, tzinfo=UTC))
    next_night(sandbox)
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)
    for sale_id in moved:
        sandbox.void(sale_id)
    next_night(sandbox)
    command.ok("sync", BLAZE_REREAD_DAYS="1")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
@pytest.mark.parametrize("sales_move", [True, False])
def test_of_two_members_that_became_one_the_loser_is_marked(
    command: Command, sandbox: Sandbox, database_url: str, *, sales_move: bool
) -> None:
    loser = latest_sale(sandbox)["customer_id"]
    winner = next(i for i in ids(sandbox, "members") if i != loser)
    sandbox.merge_members(loser, winner, sales_move=sales_move)
    next_night(sandbox)
    command.ok("sync", BLAZE_REREAD_DAYS="1")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
def test_a_member_that_went_while_another_came_is_found_within_a_cycle(
    command: Command, sandbox: Sandbox, database_url: str
) -> None:
    sandbox.delete("members", ids(sandbox, "members")[0])
    sandbox.admit(dated=False)
    next_night(sandbox)
    command.ok("sync")
    sandbox.advance(days=8)
    command("sync", BLAZE_REREAD_DAYS="7")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
def test_a_member_that_is_counted_no_more_hides_nobody_who_comes_later(
    command: Command, sandbox: Sandbox, database_url: str
) -> None:
    sandbox.delete("members", ids(sandbox, "members")[0], how="unlisted")
    next_night(sandbox)
    command.ok("sync")
    sandbox.admit(dated=False)
    next_night(sandbox)
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)

    sandbox.clear_log()
    command.ok("sync", FORCE="1")
    members = [call["query"] for call in sandbox.log() if call["path"].endswith("/members")]
    assert len([asked for asked in members if "startDate" not in asked]) == 1, "counted, not read"


@pytest.mark.after_first_sync
def test_more_than_a_shop_loses_in_a_night_is_marked_for_nobody_until_it_is_forced(
    command: Command, sandbox: Sandbox, database_url: str
) -> None:
    before = marked(database_url)
    for product in ids(sandbox, "products")[:25]:
        sandbox.delete("products", product)
    next_night(sandbox)
    sandbox.clear_log()
    held = command("sync")
    assert held.returncode == 1, held.stderr
    assert "25 of 60 products are no longer listed" in held.stderr
    assert "make sync FORCE=1" in held.stderr
    assert calls_by_id(sandbox) == 21, "no more than it takes to see that it is too many"
    said = command.status()
    [shown] = said["suspects"]
    assert (shown["entity"], shown["held_back"], shown["suspects"]) == ("products", 25, 0)
    assert {t: n for t, n in before.items() if n} == said["deleted"]
    assert "25 products no longer listed are held back" in command.ok("status", COLUMNS="200")
    assert marked(database_url) == before

    refused = command("switch", "--entity", "products", CUTOVER_NIGHTS="1")
    assert refused.returncode == 1
    assert "25 of the products are no longer listed" in refused.stderr

    sandbox.clear_log()
    next_night(sandbox)
    assert command("sync").returncode == 1
    assert calls_by_id(sandbox) == 0, "what is held back waits for somebody"

    command.ok("sync", FORCE="1")
    assert_mirror_equals(sandbox, database_url)
    assert suspects(database_url) == []


@pytest.mark.after_first_sync
def test_the_company_products_migration_is_held_back_once_and_right_when_it_is_forced(
    command: Command, sandbox: Sandbox, database_url: str
) -> None:
    sandbox.migrate_products()
    next_night(sandbox)
    assert command("sync").returncode == 1
    problems = rows(database_url, "select problem from raw.alerts")
    assert problems == [("held back products",)]
    assert rows(
        database_url, "select count(*) from products_blaze where deleted_at is not null"
    ) == [(0,)]
    command.ok("sync", FORCE="1")
    assert_mirror_equals(sandbox, database_url)
    assert rows(database_url, "select problem from raw.alerts") == []
    next_night(sandbox)
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
def test_what_is_listed_again_is_held_back_no_more(
    command: Command, sandbox: Sandbox, database_url: str
) -> None:
    lost = ids(sandbox, "products")[:25]
    for product in lost:
        sandbox.delete("products", product)
    next_night(sandbox)
    assert command("sync").returncode == 1
    for product in lost[1:]:
        sandbox.restore("products", product)
    next_night(sandbox)
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
@pytest.mark.parametrize("fault", ["404", "other_record"])
def test_an_api_that_finds_nothing_by_id_marks_nobody(
    command: Command, sandbox: Sandbox, database_url: str, fault: str
) -> None:
    before = marked(database_url)
    product = ids(sandbox, "products")[5]
    sandbox.delete("products", product)
    next_night(sandbox)
    sandbox.faults([{"kind": fault, "path": "/products/"}])
    done = command("sync")
    assert done.returncode == 1
    assert "nobody knows which are gone" in done.stderr
    assert marked(database_url) == before
    sandbox.faults([])
    next_night(sandbox)
    command.ok("sync")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
def test_asking_that_was_interrupted_goes_on_in_the_next_run(
    command: Command, sandbox: Sandbox, database_url: str
) -> None:
    sale, product = latest_sale(sandbox), ids(sandbox, "products")[0]
    sandbox.delete("transactions", sale["transaction_id"])
    sandbox.delete("products", product)
    next_night(sandbox)
    sandbox.faults([{"kind": "500", "path": f"/products/{product}"}])
    assert command("sync").returncode == 1
    assert [row[:3] for row in suspects(database_url) if row[2] != "there"] == [
        ("products", product, None)
    ]
    sandbox.faults([])
    command.ok("sync", FORCE="1")
    assert_mirror_equals(sandbox, database_url)
