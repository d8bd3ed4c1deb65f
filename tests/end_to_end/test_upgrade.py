"""The database of an earlier release, brought up by the next night, with everything that is in it.

The dumps in tests/warehouse/dumps are of a small shop; its sandbox stands where it stood then.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import psycopg
import pytest
from psycopg.rows import dict_row

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import TABLES, assert_mirror_equals
from tests.conftest import worker_name
from tests.databases import fresh_database
from tests.warehouse.catalog import catalog
from tests.warehouse.dumps.make_dump import SETTINGS, next_night, open_shop, to_the_last_night
from tests.warehouse.dumps.restore import DUMPS, finalise_as_then, restore

SCHEMAS = ("raw", "raw_staging", "public", "staging", "parity", "parity_failures", "serving")
STATE = {
    "raw.windows": ("shop", "entity", "window_start", "window_end"),
    "raw.batches": ("batch",),
    "raw.quarantine": ("id",),
    "raw.cursors": ("shop", "entity"),
    "raw.ignored_date_filters": ("shop", "entity"),
    "raw.api_fields": ("shop", "entity", "path"),
    "raw.sweeps": ("shop", "entity"),
    "raw.backfills": ("id", "started_at", "completed_at"),
    "raw.calls_by_month": ("key_id", "month"),
    "raw.alerts": ("shop", "problem", "told_at"),
    "public.blaze_sync_state": ("id", "entity_type"),
    "public.blaze_sync_history": ("id", "run_id", "sync_status"),
    "parity.gate_history": ("id", "run_id", "gate", "status"),
    "serving.cutover": ("entity", "source", "switched_at", "switched_by"),
    "serving.cutover_audit": ("id", "action", "entity", "reason"),
    "serving.finalizations": ("id", "undone_at"),
}
"""What must be there after an upgrade, by table: the columns of its rows that never change."""

SOMEBODY_ELSES = """
create schema somebody;
create table somebody.loyalty_cards (
    number text primary key,
    member_id text references public.customers_blaze (member_id)
);
insert into somebody.loyalty_cards
select 'card ' || id, member_id from public.customers_blaze;
create view somebody.best_customers as
select c.member_id, c.lifetime_value, s.served_from
from public.customers_blaze as c inner join serving.customers as s using (member_id);
grant usage on schema somebody to public;
grant select on public.customers_blaze, raw.members, parity.gate_history to public;
grant update (phone) on public.customers_blaze to public
"""
GRANTS = (
    "select relname, relacl::text from pg_class where relacl::text like '%=r/%' "
    "and relnamespace in ('public'::regnamespace, 'raw'::regnamespace, 'parity'::regnamespace) "
    "union all select attname, attacl::text from pg_attribute where attacl is not null "
    "and attrelid = 'public.customers_blaze'::regclass order by 1"
)
DEPENDENTS = (
    "select pg_get_constraintdef(oid), null from pg_constraint where contype = 'f' "
    "and conrelid = 'somebody.loyalty_cards'::regclass "
    "union all select definition, viewowner from pg_views where schemaname = 'somebody'"
)


@pytest.fixture(params=DUMPS)
def release(request: pytest.FixtureRequest) -> str:
    """Each release that has left a dump."""
    return str(request.param)


@pytest.fixture
def shop() -> Iterator[Sandbox]:
    """The dumps' shop, on the evening of their last night."""
    with open_shop() as sandbox:
        to_the_last_night(sandbox)
        yield sandbox


@pytest.fixture
def nightly(shop: Sandbox, release: str, database_url: str) -> Command:
    """The present commands, on what the release has left."""
    restore(release, database_url)
    return Command(shop, database_url, SETTINGS)


def rows(url: str, query: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("set time zone 'UTC'")
        cursor = connection.execute(query.encode())
        return cursor.fetchall() if cursor.description else []


def state(url: str) -> dict[str, set[tuple[Any, ...]]]:
    return {
        table: set(rows(url, f"select {', '.join(columns)} from {table}"))
        for table, columns in STATE.items()
    }


def ids(url: str) -> dict[str, dict[tuple[Any, ...], Any]]:
    """The number of each mirrored row, and when it was first seen, by its key."""
    return {
        table: {
            tuple(found[column] for column in key): (found["id"], found["created_at"])
            for found in psycopg.connect(url, row_factory=dict_row).execute(
                f"select id, created_at, {', '.join(key)} from {table}".encode()
            )
        }
        for table, key in TABLES.values()
    }


def in_any_order(found: dict[str, list[tuple[Any, ...]]]) -> dict[str, list[tuple[Any, ...]]]:
    """A catalog in which raw columns have no place: those of a later field come last, or nowhere
    in particular where a table was made with it."""
    columns = [
        (*row[:3], None, *row[4:]) if row[0] in {"raw", "raw_staging"} else row
        for row in found["columns"]
    ]
    return {**found, "columns": sorted(columns, key=str)}


def test_the_next_night_brings_it_up_and_loses_nothing(
    nightly: Command,
    shop: Sandbox,
    database_url: str,
    postgres_server: str,
    request: pytest.FixtureRequest,
) -> None:
    assert_mirror_equals(shop, database_url, deleted="kept")
    rows(database_url, SOMEBODY_ELSES)
    before, numbered = state(database_url), ids(database_url)
    assert all(before.values()), "each of these tables has something to lose"
    others = [rows(database_url, GRANTS), rows(database_url, DEPENDENTS)]

    next_night(shop)
    shop.clear_log()
    assert nightly("sync").returncode in {0, 1}, "legacy's quirks fail a gate"

    assert len(shop.log()) < 30, "it went on where the earlier release stopped"
    assert_mirror_equals(shop, database_url, upgraded=True)
    # What nobody has asked for is not known, and not nothing.
    assert rows(
        database_url,
        "select distinct t.delivery_fee is null, t.after_tax_discount is null, "
        "t.adjustment is null, b.has_added_amounts from public.transactions_blaze as t "
        "inner join raw.transactions as r on t.transaction_id = r.id "
        "inner join raw.batches as b on r._batch = b.batch order by 1",
    ) == [(False, False, False, True), (True, True, True, None)]
    after, renumbered = state(database_url), ids(database_url)
    assert {table: before[table] - after[table] for table in STATE} == {t: set() for t in STATE}
    for table, earlier in numbered.items():
        kept = {key: renumbered[table][key] for key in earlier if key in renumbered[table]}
        assert kept == {key: value for key, value in earlier.items() if key in kept}
        assert table == "transaction_items_blaze" or kept == earlier
    assert [rows(database_url, GRANTS), rows(database_url, DEPENDENTS)] == others
    assert rows(database_url, "select min(served_from) from somebody.best_customers") == [
        ("legacy",)
    ]

    with fresh_database(postgres_server, f"beside_{worker_name(request.config)}") as beside:
        shop.legacy(beside, "public")
        newcomer = Command(shop, beside, SETTINGS)
        assert newcomer("sync").returncode in {0, 1}
        newcomer.ok("serve")
        with psycopg.connect(beside) as fresh, psycopg.connect(database_url) as upgraded:
            assert in_any_order(catalog(upgraded, SCHEMAS)) == in_any_order(catalog(fresh, SCHEMAS))

    next_night(shop)
    assert nightly("sync").returncode in {0, 1}
    assert_mirror_equals(shop, database_url, upgraded=True)
    assert [rows(database_url, GRANTS), rows(database_url, DEPENDENTS)] == others


def test_before_that_night_it_is_shown_as_it_is_and_nothing_is_written(
    nightly: Command, database_url: str
) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        before = catalog(connection, SCHEMAS)
        said = nightly.status()
        assert "id: missing" in nightly.ok("status", COLUMNS="200")
        assert catalog(connection, SCHEMAS) == before
    assert {each["entity_type"] for each in said["entities"]} == {
        "members",
        "transactions",
        "products",
    }
    [quarantined] = said["quarantine"]
    assert (quarantined["entity"], quarantined["window_start"]) == ("products", None)


def test_commands_that_do_not_read_the_api_bring_it_up_too(
    nightly: Command, database_url: str
) -> None:
    nightly.ok("rollback", ENTITY="products", REASON="a test")
    assert rows(database_url, "select count(*) > 0 from raw.schema_migrations") == [(True,)]
    assert rows(database_url, "select action from serving.cutover_audit order by id desc limit 1")[
        0
    ] == ("rollback",)


def test_keys_are_tried_before_anything_is_changed(
    nightly: Command, database_url: str, shop: Sandbox
) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        before = catalog(connection, SCHEMAS)
        assert nightly("sync", BLAZE_PARTNER_KEY="wrong").returncode == 2
        assert catalog(connection, SCHEMAS) == before
    assert len(shop.log()) == 1


def test_a_finalised_one_goes_on_under_the_names_that_it_has(
    nightly: Command, database_url: str, shop: Sandbox
) -> None:
    finalise_as_then(database_url)
    relations = "select relname, oid from pg_class where relnamespace = 'public'::regnamespace"
    tables = f"{relations} and relkind <> 'i'"
    before, had = set(rows(database_url, tables)), set(rows(database_url, relations))
    next_night(shop)
    assert nightly("sync").returncode in {0, 1}
    new = {"blaze_names", "blaze_shop_readers"}
    assert {name for name, _ in set(rows(database_url, tables)) ^ before} == new
    gained = set(rows(database_url, relations)) ^ had
    assert {name for name, _ in gained} == new | {
        "blaze_names_pkey",
        "blaze_shop_readers_pkey",
        "idx_transactions_parent",
    }
    served = rows(database_url, "select count(*), sum(lifetime_value) from public.customers")
    truth = shop.truth(rows=False)
    assert served == [(truth["counts"]["customers"], Decimal(truth["sums"]["lifetime_value"]))]
    nightly.ok("unfinalize", REASON="a test")
    assert_mirror_equals(shop, database_url, upgraded=True)


def test_a_database_that_is_newer_is_refused_by_every_command_before_anything_happens(
    nightly: Command, shop: Sandbox, database_url: str
) -> None:
    nightly.ok("rollback", ENTITY="products", REASON="it migrates")
    rows(
        database_url,
        "insert into raw.schema_migrations values (9999, 'of_tomorrow', '', now(), '99.0')",
    )
    before = state(database_url)
    shop.clear_log()
    for arguments in (
        ["sync"],
        ["sync-products"],
        ["backfill"],
        ["smoke"],
        ["status"],
        ["report"],
        ["parity"],
        ["switch", "--entity=products"],
        ["rollback", "--entity=products"],
        ["finalize"],
        ["unfinalize"],
    ):
        refused = nightly(*arguments)
        assert refused.returncode == 2, f"{arguments}: {refused.stderr}"
        assert "9999_of_tomorrow by a newer release (99.0): upgrade this checkout" in refused.stderr
    assert shop.log() == []
    assert state(database_url) == before
