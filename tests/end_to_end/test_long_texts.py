"""Texts that no index could hold: every list is mirrored all the same, and every index is known."""

from __future__ import annotations

import psycopg
import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals

# Of ours, that hold a text or stand on an expression; dlt's own tables have names of its own.
INDEXED = """
select distinct format('%s.%s', c.relname, coalesce(a.attname, pg_get_indexdef(i.indexrelid)))
from pg_index as i
inner join pg_class as c on c.oid = i.indrelid
inner join pg_namespace as n on n.oid = c.relnamespace
cross join unnest(i.indkey) as k(attnum)
left join pg_attribute as a on a.attrelid = c.oid and a.attnum = k.attnum and k.attnum > 0
where n.nspname in ('raw', 'public', 'staging', 'parity', 'serving')
    and c.relname not like '\\_dlt%%'
    and (a.attnum is null or a.atttypid in ('text'::regtype, 'varchar'::regtype))
order by 1
"""

OF_THE_API = {
    # Keys: longer than 500 characters or 1,000 bytes they are null and noted, or quarantined.
    "blaze_names.blaze_id",
    "cutover_by_shop.api_shop_id",
    "customers_blaze.member_id",
    "members.id",
    "products.id",
    "products_blaze.product_id",
    "products_blaze.sku",
    "quarantine.member_id",
    "quarantine.record_id",
    "suspects.record_id",
    "touched_customers.customer_id",
    "touched_customers_by_shop.customer_id",
    "transaction_items.product_id",
    "transaction_items.transaction_id",
    "transaction_items_blaze.item_id",
    "transaction_items_blaze.product_id",
    "transaction_items_blaze.transaction_id",
    "transactions.id",
    "transactions_blaze.customer_id",
    "transactions_blaze.parent_transaction_id",
    "transactions_blaze.trans_no",
    "transactions_blaze.transaction_id",
    # The first 500 characters.
    "products_blaze.name",
    # E.164, or null.
    "customers_blaze.phone",
    # Longer ones are left out of the sample.
    "api_fields.path",
    "schema_drift.path",
}
# Names of shops, entities, models, tests and gates, our own words, ids and Postgres's names, which
# code, settings and the catalog bound; and right(…, 10) and the like of what is bounded above.
BOUNDED = {
    "shop", "entity", "entity_type", "sync_status", "model", "test", "gate", "change", "problem",
    "reason", "address", "base_url", "boot_id", "key_id", "column_name", "table_id", "kind",
    "run_id", "role_name", "CREATE INDEX",
}  # fmt: skip


@pytest.mark.after_first_sync
def test_texts_of_any_length_break_no_list_and_no_index_is_forgotten(
    sandbox: Sandbox, command: Command, database_url: str
) -> None:
    sandbox.advance(days=1)
    sandbox.faults([{"kind": "long_texts", "chars": 4_000}])
    done = command("sync", "--force")
    states = {e["entity_type"]: e["sync_status"] for e in command.status()["entities"]}
    assert set(states.values()) == {"completed"}, done.stderr
    with psycopg.connect(database_url) as connection:
        names = connection.execute(
            "select length(name), sync_status from products_blaze where length(name) > 100"
        ).fetchall()
        indexed = {name for (name,) in connection.execute(INDEXED)}
    assert set(names) == {(500, "error")}
    assert indexed >= OF_THE_API
    own = {name.partition(".")[2] for name in indexed - OF_THE_API}
    assert {name for name in own if not name.startswith(tuple(BOUNDED))} == set()
    sandbox.faults([])
    command.ok("backfill", "--force")
    assert_mirror_equals(sandbox, database_url)
