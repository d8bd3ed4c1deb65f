"""Whatever of ours was dropped, or restored as of another day: the next night brings everything."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals
from tests.databases import Templates

DAMAGES = {
    "the raw schema": "drop schema raw cascade",
    "tables of the mirror": "drop table customers_blaze, transaction_items_blaze cascade",
    "others of the mirror": "drop table transactions_blaze, products_blaze cascade",
    "rows of the mirror": "truncate customers_blaze, transactions_blaze",
    "members and their batches": "drop table raw.members, raw.batches cascade",
    "lines and products": "drop table raw.transaction_items, raw.products cascade",
    "the watermarks": "drop schema staging cascade",
    "the windows": "truncate raw.windows, raw.cursors",
    "lines": "truncate raw.transaction_items",
}


def execute(database_url: str, *statements: str) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def void_an_old_sale(sandbox: Sandbox) -> None:
    """A change that no lookback finds, so that a stale row of it is seen."""
    sales = sandbox.truth()["transactions"].values()
    old = min((t for t in sales if t["blaze_status"] == "Completed"), key=lambda t: t["date"])
    sandbox.void(old["transaction_id"])


def lose(sandbox: Sandbox, nth: int) -> None:
    """One record of each entity goes; the API has them no more, and the mirror keeps them."""
    truth = sandbox.truth(deleted="marked")
    sales = sorted(
        (t for t in truth["transactions"].values() if t["blaze_status"] == "Completed"),
        key=lambda t: str(t["date"]),
    )
    sandbox.delete("transactions", sales[nth]["transaction_id"])
    for entity, table in (("members", "customers"), ("products", "products")):
        there = [i for i, row in truth[table].items() if not row["deleted_at"]]
        sandbox.delete(entity, there[nth], how="gone")


@pytest.fixture
def url_after_losses(templates: Templates, first_synced: str, sandbox: Sandbox) -> Iterator[str]:
    """A mirror in which some records are marked, and of which the API has lost some more since."""

    def lost(url: str) -> None:
        lose(sandbox, 3)
        sandbox.advance(days=1)
        Command(sandbox, url, {}).ok("sync", BLAZE_REREAD_DAYS="1")

    template = templates.made("after_losses", lost, first_synced)
    sandbox.restart()
    lose(sandbox, 3)
    sandbox.advance(days=1)
    lose(sandbox, 9)
    sandbox.advance(days=1)  # history is reread once a day
    with templates.copy(template) as url:
        yield url


@pytest.mark.parametrize("what", DAMAGES)
def test_what_was_dropped_is_there_again_after_a_night(
    sandbox: Sandbox, url_after_losses: str, what: str
) -> None:
    if what == "the raw schema":
        void_an_old_sale(sandbox)
    execute(url_after_losses, DAMAGES[what])
    Command(sandbox, url_after_losses, {}).ok("sync", BLAZE_REREAD_DAYS="1")
    assert_mirror_equals(sandbox, url_after_losses)


STORED = ("batches", "members", "transactions", "transaction_items", "products", "windows")


@pytest.mark.after_first_sync
@pytest.mark.parametrize(
    "restored",
    [STORED, STORED[:-1], ("transactions", "products"), ("transaction_items",), ("batches",)],
    ids=lambda tables: ", ".join(tables) if len(tables) < 5 else f"{len(tables)} tables",
)
def test_a_database_that_was_restored_by_halves_is_whole_after_a_night(
    sandbox: Sandbox, command: Command, database_url: str, restored: tuple[str, ...]
) -> None:
    execute(
        database_url,
        "create schema backup",
        *(f"create table backup.{table} as table raw.{table}" for table in STORED),
    )
    for _ in range(2):
        void_an_old_sale(sandbox)
        sandbox.advance(days=1)
    sold = sandbox.sell()["id"]
    command.ok("sync", BLAZE_REREAD_DAYS="1")
    # Of this sale, the tables that were restored know nothing, nor does the API any more.
    sandbox.delete("transactions", sold)
    for table in restored:
        keeping = "overriding system value" if table == "batches" else ""
        execute(
            database_url,
            f"truncate raw.{table}",
            f"insert into raw.{table} {keeping} table backup.{table}",
        )
    if "batches" in restored:
        execute(
            database_url,
            "select setval(pg_get_serial_sequence('raw.batches', 'batch'), max(batch)) "
            "from raw.batches",
        )
    sandbox.advance(days=1)
    command.ok("sync", BLAZE_REREAD_DAYS="1")
    assert_mirror_equals(sandbox, database_url)


@pytest.mark.after_first_sync
def test_a_second_mirror_in_the_same_database_takes_nothing_from_the_first(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    void_an_old_sale(sandbox)
    sandbox.advance(days=1)  # history is reread once a day
    north = {"BLAZE_SCHEMA": "north"}
    apart = {"BLAZE_SCHEMA": "south", "BLAZE_RAW_SCHEMA": "raw_south"}
    for mirror in (north, apart, {}):
        command.ok("sync", FORCE="1", BLAZE_REREAD_DAYS="1", **mirror)
        schema = mirror.get("BLAZE_SCHEMA", "public")
        assert_mirror_equals(sandbox, database_url, schema=schema)
    # Each goes on where it was.
    with psycopg.connect(database_url) as connection:
        marks = connection.execute("select count(*) from staging.processed_batches").fetchone()
    assert marks == (12,)


@pytest.mark.after_first_sync
def test_a_night_in_which_nothing_was_dropped_begins_nowhere_anew(
    sandbox: Sandbox, command: Command
) -> None:
    sandbox.clear_log()
    assert "dropped or restored" not in command.ok("sync", FORCE="1")
    # Beside the count of members and the look at the last day of a range, a single row each.
    pages = [call for call in sandbox.log() if call["query"].get("limit") != "1"]
    assert len(pages) < 14


@pytest.mark.after_first_sync
def test_a_cart_that_is_emptied_is_no_table_that_was_dropped(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    """The last lines that came may rightly be gone; where they were dropped, others are as well."""
    sold = sandbox.sell()
    command.ok("sync", FORCE="1")
    while sold["cart"]["items"]:
        sold = sandbox.edit("transactions", sold["id"], remove_line=True)
    command.ok("sync", FORCE="1")
    assert "dropped or restored" not in command.ok("sync", FORCE="1")
    assert_mirror_equals(sandbox, database_url)
    execute(database_url, "truncate raw.transaction_items")
    assert "dropped or restored" in command.ok("sync", FORCE="1")
    assert_mirror_equals(sandbox, database_url)
