"""The mirror's tables are the plan's, and outlive every run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from operate.jobs.smoke.scratch import SCRATCH
from tests.dbt_project.conftest import Connection
from tests.dbt_project.dbt_runner import MIRROR, Dbt
from tests.dbt_project.mirror import KEYS, Mirror
from tests.dbt_project.raw_tables import RawTables
from warehouse.migrate import migrate
from warehouse.schemas import Schemas

PLAN = Path(__file__).with_name("plan.sql").read_text()

ADDED_COLUMNS: dict[str, list[tuple[str, str, str | None]]] = {
    "customers_blaze": [
        ("shop_id", "text", None),
        ("member_group", "text", None),
        ("marketing_source", "text", None),
        ("blaze_loyalty_points", "numeric(10,2)", None),
        ("gross_sales", "numeric(10,2)", None),
        ("gross_refunds", "numeric(10,2)", None),
        ("total_refunds", "integer", None),
        ("is_deleted", "boolean", None),
        ("deleted_at", "timestamp with time zone", None),
        ("sync_error", "text", None),
    ],
    "transactions_blaze": [
        ("trans_no", "text", None),
        ("parent_transaction_id", "text", None),
        ("refund_status", "text", None),
        ("subtotal", "numeric(10,2)", None),
        ("fees", "numeric(10,2)", None),
        ("points_earned", "numeric(10,2)", None),
        ("points_spent", "numeric(10,2)", None),
        ("deleted_at", "timestamp with time zone", None),
        ("sync_error", "text", None),
        ("delivery_fee", "numeric(10,2)", None),
        ("after_tax_discount", "numeric(10,2)", None),
        ("adjustment", "numeric(10,2)", None),
        ("time_zone", "text", None),
    ],
    "transaction_items_blaze": [
        ("item_id", "text", None),
        ("item_status", "text", None),
        ("sync_status", "text", None),
        ("last_synced_at", "timestamp with time zone", "now()"),
        ("updated_at", "timestamp with time zone", "now()"),
        ("deleted_at", "timestamp with time zone", None),
        ("sync_error", "text", None),
        ("quantity_exact", "numeric(12,4)", None),
        ("shop_id", "text", None),
    ],
    "products_blaze": [
        ("brand", "text", None),
        ("category", "text", None),
        ("vendor", "text", None),
        ("flower_type", "text", None),
        ("strain", "text", None),
        ("is_archived", "boolean", None),
        ("is_deleted", "boolean", None),
        ("deleted_at", "timestamp with time zone", None),
        ("sync_error", "text", None),
        ("shop_id", "text", None),
    ],
}

ADDED_INDEXES = {
    ("customers_blaze", "idx_customers_blaze_phone"),
    ("customers_blaze", "idx_customers_blaze_phone_last_ten"),
    ("customers_blaze", "idx_customers_blaze_phone_digits"),
    ("products_blaze", "idx_products_blaze_name"),
    ("transactions_blaze", "idx_transactions_blaze_parent"),
    ("transactions_blaze", "idx_transactions_blaze_trans_no"),
    ("transactions_blaze", "idx_transactions_blaze_legacy_id"),
    ("transactions_blaze", "idx_transactions_blaze_customer_date"),
    ("transactions_blaze", "idx_transactions_blaze_served_date"),
    ("transaction_items_blaze", "transaction_items_blaze_transaction_id_item_id_key"),
}


def columns(connection: Connection, schema: str, table: str) -> list[tuple[Any, ...]]:
    """Name, type, nullability and default of each column, in order."""
    return connection.execute(
        """
        select
            attname,
            format_type(atttypid, atttypmod),
            attnotnull,
            replace(pg_get_expr(adbin, adrelid), %(schema)s || '.', '')
        from pg_attribute
        left join pg_attrdef on adrelid = attrelid and adnum = attnum
        where attrelid = (%(schema)s || '.' || %(table)s)::regclass
            and attnum > 0 and not attisdropped
        order by attnum
        """,
        {"schema": schema, "table": table},
    ).fetchall()


def indexes(connection: Connection, schema: str) -> dict[tuple[str, str], str]:
    """Definition of each index of the four tables, by table and name."""
    rows = connection.execute(
        "select tablename, indexname, replace(indexdef, schemaname || '.', '')"
        " from pg_indexes where schemaname = %s and tablename = any(%s)",
        (schema, list(KEYS)),
    ).fetchall()
    return {(str(table), str(name)): str(definition) for table, name, definition in rows}


def constraints(connection: Connection, schema: str) -> set[tuple[str, str, str]]:
    """Table, name and definition of each key and unique constraint."""
    rows = connection.execute(
        "select relname, conname, pg_get_constraintdef(pg_constraint.oid) from pg_constraint"
        " inner join pg_class on pg_class.oid = conrelid"
        " where connamespace = %s::regnamespace and contype in ('p', 'u') and relname = any(%s)",
        (schema, list(KEYS)),
    ).fetchall()
    return {(str(table), str(name), str(definition)) for table, name, definition in rows}


def make_the_plans_tables(connection: Connection, schema: str) -> None:
    with connection.transaction():
        connection.execute(f"create schema if not exists {schema}")
        connection.execute(f"set local search_path = {schema}")
        connection.execute(PLAN)


@pytest.mark.usefixtures("raw")
def test_a_new_database_gets_the_plans_tables_and_the_added_columns_after_them(
    dbt: Dbt, connection: Connection
) -> None:
    make_the_plans_tables(connection, "plan")

    dbt.run()

    for table, added in ADDED_COLUMNS.items():
        planned = columns(connection, "plan", table)
        assert columns(connection, "public", table) == [
            *planned,
            *((name, type_, False, default) for name, type_, default in added),
        ]
    made, planned_indexes = indexes(connection, "public"), indexes(connection, "plan")
    assert {key: made[key] for key in planned_indexes} == planned_indexes
    assert set(made) - set(planned_indexes) == ADDED_INDEXES
    assert constraints(connection, "public") - constraints(connection, "plan") == {
        (
            "transaction_items_blaze",
            "transaction_items_blaze_transaction_id_item_id_key",
            "UNIQUE (transaction_id, item_id)",
        )
    }


def test_tables_made_from_the_plan_by_hand_gain_the_added_columns_and_keep_their_rows(
    dbt: Dbt, connection: Connection, mirror: Mirror
) -> None:
    make_the_plans_tables(connection, "public")
    raw = RawTables(connection)
    mirror.execute("insert into customers_blaze (id, member_id, name) values (77, 'm1', 'Old')")
    mirror.execute("insert into transaction_items_blaze (transaction_id) values ('t1'), ('t1')")
    raw.create()
    raw.members({"id": "m1", "first_name": "New"})
    raw.transaction({"id": "t1"}, {"item_id": "i1"})

    dbt.run()

    assert (mirror.customer("m1")["id"], mirror.customer("m1")["name"]) == (77, "New")
    assert mirror.scalar("select array_agg(item_id) from transaction_items_blaze") == ["i1"]
    for table, added in ADDED_COLUMNS.items():
        names = [row[0] for row in columns(connection, "public", table)]
        assert names[-len(added) :] == [name for name, _, _ in added]


def test_views_and_grants_on_the_tables_survive_runs_and_full_refreshes(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    raw.members({"id": "m1", "first_name": "Ann"})
    dbt.run()
    oid = mirror.scalar("select 'customers_blaze'::regclass::oid")
    mirror.execute("create view viewer as select member_id, name from customers_blaze")
    mirror.execute("create view on_staging as select member_id from staging.stg_blaze__members")
    mirror.execute("grant select on customers_blaze, staging.stg_blaze__members to public")

    raw.members({"id": "m1", "first_name": "Anne"})
    dbt.run()
    dbt.run(full_refresh=True)

    assert mirror.scalar("select 'customers_blaze'::regclass::oid") == oid
    assert mirror.scalar("select name from viewer") == "Anne"
    assert mirror.scalar("select member_id from on_staging") == "m1"
    for relation in ("customers_blaze", "staging.stg_blaze__members"):
        assert mirror.scalar(
            f"select relacl::text like '%=r/%' from pg_class where oid = '{relation}'::regclass"
        )


def test_a_staging_view_that_others_depend_on_is_not_dropped_under_them(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    raw.members({"id": "m1"})
    mirror.execute("create view staging.stg_blaze__members as select 1 as another_shape")
    mirror.execute("create view on_staging as select another_shape from staging.stg_blaze__members")

    outcome = dbt.command(["run", "--select", "stg_blaze__members"])

    assert outcome.statuses["stg_blaze__members"] == "error"
    said = {result.node.name: result.message for result in outcome.result.results}
    assert (
        "view on_staging depends on view staging.stg_blaze__members" in (said["stg_blaze__members"])
    )
    assert mirror.scalar("select another_shape from on_staging") == 1


def test_a_quiet_run_takes_no_lock_that_a_reader_would_notice(
    dbt: Dbt, raw: RawTables, connection: Connection
) -> None:
    raw.members({"id": "m1"})
    raw.transaction({"id": "t1", "member_id": "m1"}, {"item_id": "i1"})
    raw.products({"id": "p1", "sku": "A", "name": "Bud"})
    dbt.run()

    with connection.transaction():
        for table in KEYS:
            # Held by a long backup or a viewer; conflicts with DDL and nothing else.
            connection.execute(f"lock table {table} in access share mode")
        connection.execute("select count(*) from staging.stg_blaze__members")
        dbt.environment(PGOPTIONS="-c lock_timeout=1s")
        dbt.run()


def test_schemas_are_those_of_the_environment(
    dbt: Dbt, raw: RawTables, mirror: Mirror, connection: Connection
) -> None:
    raw.members({"id": "m1"})
    connection.execute("drop table customers_blaze cascade")
    connection.execute("alter schema raw rename to landing")
    migrate(connection, Schemas("landing", "elsewhere"))
    dbt.environment(BLAZE_RAW_SCHEMA="landing", BLAZE_SCHEMA="elsewhere")

    dbt.run()

    assert mirror.scalar("select member_id from elsewhere.customers_blaze") == "m1"
    assert mirror.scalar("select to_regclass('public.customers_blaze')") is None


def test_the_scratch_target_keeps_to_its_own_staging(
    dbt: Dbt, raw: RawTables, mirror: Mirror, connection: Connection
) -> None:
    raw.members({"id": "m1"})
    connection.execute("drop schema staging cascade")
    migrate(connection, SCRATCH)
    dbt.environment(BLAZE_SCHEMA="scratch_mirror")

    outcome = dbt.command(MIRROR, target="scratch")

    assert not outcome.with_status("error", "skipped")
    assert mirror.scalar("select member_id from scratch_mirror.customers_blaze") == "m1"
    assert mirror.scalar("select count(*) from scratch_staging.processed_batches") == len(KEYS)
    assert mirror.scalar("select to_regnamespace('staging')") is None


def test_a_table_that_breaks_its_contract_stops_its_model(
    dbt: Dbt, raw: RawTables, connection: Connection
) -> None:
    raw.products({"id": "p1", "sku": "A", "name": "Bud"})
    dbt.run()
    connection.execute("alter table products_blaze alter column unit_value type bigint")
    outcome = dbt.command(MIRROR)
    assert outcome.with_status("error") == {"products_blaze"}
    [message] = [each.message for each in outcome.result.results if each.status == "error"]
    assert "contract" in message
    assert "unit_value" in message


def test_columns_of_other_people_break_no_contract(
    dbt: Dbt, raw: RawTables, connection: Connection
) -> None:
    raw.products({"id": "p1", "sku": "A", "name": "Bud"})
    dbt.run()
    connection.execute("alter table products_blaze add column note text")
    connection.execute("update products_blaze set note = 'ours'")
    raw.products({"id": "p1", "sku": "A", "name": "Flower"})
    dbt.run()
    assert connection.execute("select name, note from products_blaze").fetchall() == [
        ("Flower", "ours")
    ]
