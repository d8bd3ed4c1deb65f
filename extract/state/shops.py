"""`raw.shop_keys`: which key a shop was read with, by which it is known under another name."""

from __future__ import annotations

import hashlib
from datetime import datetime

from psycopg import sql

from extract.source.entities import ENTITIES
from extract.state.runs import entity_type
from extract.state.store import Store

_KEYS = """
    select shop, key_id from {raw}.shop_keys order by seen_at desc, shop
"""

_SAVE = """
    insert into {raw}.shop_keys (shop, key_id, seen_at)
    values (%(shop)s, %(key_id)s, %(now)s)
    on conflict (shop) do update set key_id = excluded.key_id, seen_at = excluded.seen_at
    where shop_keys.key_id <> excluded.key_id
"""

_HAS_STATE = """
    select exists (select 1 from {raw}.batches where shop = %(shop)s)
        or exists (select 1 from {raw}.windows where shop = %(shop)s)
"""

_WITH_SHOP = """
    select c.table_name
    from information_schema.columns as c
    inner join information_schema.tables as t using (table_schema, table_name)
    where
        c.table_schema = %(schema)s
        and c.column_name = 'shop'
        and t.table_type = 'BASE TABLE'
    order by 1
"""


class Shops:
    """The names of shops.

    Args:
        store: the shop's.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def recognise(self, developer_key: str, now: datetime) -> str | None:
        """See whether the shop was read under another name, and take its state over.

        Args:
            developer_key: the shop's; a digest of it is kept.
            now: the present instant.

        Returns:
            The name that it had, or None.
        """
        store = self._store
        key_id = hashlib.sha256(developer_key.encode()).hexdigest()[:12]
        keys = dict(store.rows(_KEYS))
        former = next((shop for shop, known in keys.items() if known == key_id), None)
        renamed = None
        with store.transaction():
            if former not in {None, store.shop} and not store.value(_HAS_STATE):
                renamed = str(former)
                self._rename(renamed)
            store.execute(_SAVE, key_id=key_id, now=now)
        return renamed

    def _rename(self, former: str) -> None:
        store = self._store
        tables = [
            (store.raw_schema, name) for (name,) in store.rows(_WITH_SHOP, schema=store.raw_schema)
        ]
        for schema, table in [*tables, (store.mirror_schema, "blaze_sync_history")]:
            store.connection.execute(
                sql.SQL("update {} set shop = %s where shop = %s").format(
                    sql.Identifier(schema, table)
                ),
                (store.shop, former),
            )
        for entity in ENTITIES:
            store.connection.execute(
                sql.SQL("update {} set entity_type = %s where entity_type = %s").format(
                    sql.Identifier(store.mirror_schema, "blaze_sync_state")
                ),
                (entity_type(store.shop, entity.name), entity_type(former, entity.name)),
            )
