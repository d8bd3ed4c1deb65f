"""`raw.shop_keys`: which key and which shop of the API's a shop's data was read with.

By the key it is known under another name, and by the API's id another shop is told from it.
"""

from __future__ import annotations

import hashlib
from datetime import datetime

from psycopg import sql

from common.errors import SettingsError
from extract.source.entities import ENTITIES
from extract.state.runs import entity_type
from extract.state.store import Store
from warehouse.catalog import exists

_KEYS = """
    select shop, key_id from {raw}.shop_keys order by seen_at desc, shop
"""

_SAVE = """
    insert into {raw}.shop_keys (shop, key_id, api_shop_id, seen_at)
    values (%(shop)s, %(key_id)s, %(api_shop_id)s, %(now)s)
    on conflict (shop) do update set
        key_id = excluded.key_id,
        api_shop_id = coalesce(excluded.api_shop_id, shop_keys.api_shop_id),
        seen_at = excluded.seen_at
    where
        (shop_keys.key_id, shop_keys.api_shop_id) is distinct from
        (excluded.key_id, coalesce(excluded.api_shop_id, shop_keys.api_shop_id))
"""

_API_SHOP_ID = """
    select api_shop_id from {raw}.shop_keys where shop = %(shop)s
"""

# A mirror of an earlier release has not kept it; its sales say whose they are.
_IS_OF_OTHERS = """
    select
        exists (select 1 from {raw}.transactions where shop_id is not null)
        and not exists (select 1 from {raw}.transactions where shop_id = %(api_shop_id)s)
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


_FORGET_NAMES = """
    delete from {mirror}.blaze_names where shop = %(shop)s
"""


class Shops:
    """The names of shops.

    Args:
        store: the shop's.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def recognise(self, developer_key: str, api_shop_id: str | None, now: datetime) -> str | None:
        """See whether the shop was read under another name, and take its state over.

        Args:
            developer_key: the shop's; a digest of it is kept.
            api_shop_id: of the shop that the API gives to this key, where it says so.
            now: the present instant.

        Returns:
            The name that it had, or None.

        Raises:
            SettingsError: what is here under this name was read from another shop.
        """
        store = self._store
        if objection := self.objection_to(api_shop_id):
            raise SettingsError(objection)
        with store.transaction():
            former = self.former_name(developer_key)
            if former is not None:
                self._rename(former)
            store.execute(_SAVE, key_id=_digest(developer_key), api_shop_id=api_shop_id, now=now)
        return former

    def former_name(self, developer_key: str) -> str | None:
        """The other name under which the shop was read, where nothing was read under this one.

        Args:
            developer_key: the shop's.
        """
        store = self._store
        if not exists(store.connection, store.raw_schema, "shop_keys"):
            return None  # no migration has made it yet
        key_id = _digest(developer_key)
        former = next((shop for shop, known in store.rows(_KEYS) if known == key_id), None)
        if former in {None, store.shop} or store.value(_HAS_STATE):
            return None
        return str(former)

    def objection_to(self, api_shop_id: str | None) -> str | None:
        """Why a shop may not be read into this mirror; None where it may, or is not known.

        Args:
            api_shop_id: the API's id of it.
        """
        if api_shop_id is None or not self.is_another(api_shop_id):
            return None
        return (
            f"BLAZE_DEVELOPER_KEY belongs to another shop (Blaze's id {api_shop_id}) than the "
            "one that this mirror was read from, and their sales would be mixed: set that "
            "shop's key, or DATABASE_URL to a database of this shop's own. If Blaze has given "
            f"the same shop another id, set api_shop_id in {self._store.raw_schema}.shop_keys to it"
        )

    def is_another(self, api_shop_id: str) -> bool:
        """Whether a shop is another one than this mirror was read from, as far as it can be told.

        Args:
            api_shop_id: the API's id of it.
        """
        read_from = self._store.value(_API_SHOP_ID)
        if read_from is not None:
            return bool(read_from != api_shop_id)
        return bool(self._store.value(_IS_OF_OTHERS, api_shop_id=api_shop_id))

    def _rename(self, former: str) -> None:
        store = self._store
        tables = [
            (store.raw_schema, name) for (name,) in store.rows(_WITH_SHOP, schema=store.raw_schema)
        ]
        # What is known under the new name already is known of the same shop, or nothing at all.
        store.execute(_FORGET_NAMES)
        of_mirror = [(store.mirror_schema, name) for name in ("blaze_sync_history", "blaze_names")]
        for schema, table in [*tables, *of_mirror]:
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


def _digest(developer_key: str) -> str:
    """By which a key is known; nobody makes the key of it."""
    return hashlib.sha256(developer_key.encode()).hexdigest()[:12]
