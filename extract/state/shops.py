"""`raw.shops`: the shops that were read, each with its key and the shop of the API's that it is.

By the key it is known under another name, and by the API's id another shop is told from it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import LiteralString

from psycopg import sql

from common.errors import SettingsError
from common.shop import Shop
from extract.source.entities import ENTITIES
from extract.state.runs import entity_type
from extract.state.store import Store
from warehouse.catalog import exists

_KEYS = """
    select shop, key_id from {raw}.shops order by seen_at desc, shop
"""

_SAVE = """
    insert into {raw}.shops as s (shop, key_id, api_shop_id, company, timezone, seen_at)
    values (%(shop)s, %(key_id)s, %(api_shop_id)s, %(company)s, %(timezone)s, %(now)s)
    on conflict (shop) do update set
        key_id = excluded.key_id,
        api_shop_id = coalesce(excluded.api_shop_id, s.api_shop_id),
        company = excluded.company,
        timezone = excluded.timezone,
        members = case
            when (s.key_id, s.company) is not distinct from (excluded.key_id, excluded.company)
            then s.members
        end,
        left_at = null,
        seen_at = case when s.key_id <> excluded.key_id then excluded.seen_at else s.seen_at end
    where
        (s.key_id, s.api_shop_id, s.company, s.timezone, s.left_at) is distinct from (
            excluded.key_id,
            coalesce(excluded.api_shop_id, s.api_shop_id),
            excluded.company,
            excluded.timezone,
            null
        )
"""

_API_SHOP_ID = """
    select api_shop_id from {raw}.shops where shop = %(shop)s
"""

_NAMESAKE = """
    select shop from {raw}.shops
    where shop <> %(shop)s and api_shop_id = %(api_shop_id)s and left_at is null
"""

# A mirror of an earlier release has not kept it; its sales say whose they are.
_IS_OF_OTHERS = """
    select
        exists (select 1 from {raw}.transactions where shop_id is not null)
        and not exists (select 1 from {raw}.transactions where shop_id = %(api_shop_id)s)
"""

# Beside other shops, those that were read under this one's name say it.
_READ_OF_OTHERS = """
    with own as (
        select r.shop_id
        from {raw}.transactions as r
        inner join {raw}.batches as b on b.batch = r._batch
        where b.shop = %(shop)s and b.entity = 'transactions' and r.shop_id is not null
    )

    select
        exists (select 1 from own)
        and not exists (select 1 from own where own.shop_id = %(api_shop_id)s)
"""

_LEAVE = """
    update {raw}.shops set left_at = %(now)s
    where left_at is null and not shop = any(%(listed)s)
    returning shop
"""

_KNOWN = """
    select shop, key_id, api_shop_id, company, members from {raw}.shops order by shop
"""

_SAVE_MEMBERS = """
    update {raw}.shops set members = %(members)s where shop = %(shop)s
"""

# Of a company that has one list of members, it is kept under the name of one of its shops.
_HOLD_MEMBERS = """
    select s.shop
    from {raw}.shops as s
    where
        s.company = %(company)s
        and s.members is distinct from 'own'
        and exists (select 1 from {raw}.batches as b where b.shop = s.shop and b.entity = 'members')
    order by s.left_at is not null, s.shop
"""

_DESCRIBE = """
    update {raw}.shops as s
    set
        members = case when s.company is not distinct from given.company then s.members end,
        company = given.company,
        timezone = given.timezone,
        left_at = null
    from unnest(%(shops)s::text[], %(companies)s::text[], %(zones)s::text[])
        as given (shop, company, timezone)
    where s.shop = given.shop
"""

# Shops that are opened side by side would not see each other's ids.
_LOCK = """
    select pg_advisory_xact_lock(hashtextextended('blaze_mirror.shops', 0))
"""

_WITH_ENTITY = """
    select c.table_name
    from information_schema.columns as c
    inner join information_schema.columns as e using (table_schema, table_name)
    inner join information_schema.tables as t using (table_schema, table_name)
    where
        c.table_schema = %(schema)s
        and c.column_name = 'shop'
        and e.column_name = 'entity'
        and t.table_type = 'BASE TABLE'
    order by 1
"""

_HAS_MEMBERS = """
    select 1 from {raw}.batches where shop = %(shop)s and entity = 'members' limit 1
"""

_DROP_OWN: LiteralString = """
    delete from {table} where shop = %(shop)s and entity = 'members'
"""
_DROP_MEMBERS: LiteralString = """
    delete from {table} where shop = %(holder)s and entity = 'members'
"""
_GIVE_MEMBERS: LiteralString = """
    update {table} set shop = %(shop)s where shop = %(holder)s and entity = 'members'
"""

_GIVE_HISTORY = """
    update {mirror}.blaze_sync_history set shop = %(shop)s
    where shop = %(holder)s and entity_type = 'members'
"""

_DROP_STATE = """
    delete from {mirror}.blaze_sync_state where entity_type = %(former)s
"""

_GIVE_STATE = """
    update {mirror}.blaze_sync_state set entity_type = %(entity_type)s
    where entity_type = %(former)s
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


# A row of each may be there under a name of which nothing was read.
_KEYED_BY_SHOP = """
    select distinct c.relname
    from pg_catalog.pg_class as c
    inner join pg_catalog.pg_index as i on i.indrelid = c.oid and i.indisunique
    inner join pg_catalog.pg_attribute as a on a.attrelid = c.oid and a.attnum = any(i.indkey)
    where
        c.relnamespace = to_regnamespace(quote_ident(%(schema)s))
        and c.relkind = 'r'
        and a.attname = 'shop'
    order by 1
"""

# Row security goes by names.
_GIVE_READERS = """
    insert into {mirror}.blaze_shop_readers (role_name, shop)
    select role_name, %(shop)s from {mirror}.blaze_shop_readers where shop = %(former)s
    on conflict do nothing
"""
_DROP_READERS = """
    delete from {mirror}.blaze_shop_readers where shop = %(former)s
"""

_JUDGEMENTS = (("parity", "gate_history"), ("parity", "snapshots"))

_FORGET_NAMES = """
    delete from {mirror}.blaze_names where shop = %(shop)s
"""


@dataclass(frozen=True)
class KnownShop:
    """A shop that was read.

    Attributes:
        name: by which the state knows it.
        key_id: a digest of the key that it was read with last.
        api_shop_id: the API's id; None where it would not say.
        company: whose it is; None where an earlier release was the last to read it.
        members: what its key sees of them: the `company`'s, its `own`, or nothing (`forbidden`);
            None where nobody has looked.
    """

    name: str
    key_id: str
    api_shop_id: str | None
    company: str | None
    members: str | None

    def is_read_with(self, shop: Shop) -> bool:
        """Whether it was read with the key that a shop of the settings has."""
        return self.key_id == _digest(shop.developer_key.get_secret_value())


class Shops:
    """The shops of a mirror, and which of them this one is.

    Args:
        store: the shop's.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def recognise(
        self, shop: Shop, api_shop_id: str | None, now: datetime, *, is_chain: bool = False
    ) -> str | None:
        """See whether the shop was read under another name, and take its state over.

        Args:
            shop: with its key, of which a digest is kept.
            api_shop_id: of the shop that the API gives to this key, where it says so.
            now: the present instant.
            is_chain: whether other shops are read into the mirror, too.

        Returns:
            The name that it had, or None.

        Raises:
            SettingsError: what is here under this name was read from another shop.
        """
        store, key = self._store, shop.developer_key.get_secret_value()
        with store.transaction():
            if is_chain:
                store.rows(_LOCK)
            objection = self.objection_to(api_shop_id, developer_key=key, is_chain=is_chain)
            if objection:
                raise SettingsError(objection)
            former = self.former_name(key)
            if former is not None:
                self._rename(former)
            store.execute(
                _SAVE,
                key_id=_digest(key),
                api_shop_id=api_shop_id,
                company=shop.company,
                timezone=shop.timezone.key,
                now=now,
            )
        return former

    def leave(self, listed: Collection[str], now: datetime) -> list[str]:
        """Note which shops are listed no more; gives those that were until now.

        Args:
            listed: the names of those that are.
            now: the present instant.
        """
        return [name for (name,) in self._store.rows(_LEAVE, listed=list(listed), now=now)]

    def known(self) -> dict[str, KnownShop]:
        """The shops that were read, by name, those that have left included."""
        return {row[0]: KnownShop(*row) for row in self._store.rows(_KNOWN)}

    def save_members(self, shop: str, members: str) -> None:
        """Write what a shop's key sees of members: `company`, `own` or `forbidden`."""
        self._store.execute(_SAVE_MEMBERS, shop=shop, members=members)

    def take_over(self, former: str) -> None:
        """Before a shop of several is read: take over what was read of it under another name."""
        with self._store.transaction():
            self._rename(former)

    def describe(self, shops: Sequence[Shop]) -> None:
        """Write whose those are of some shops that were read before, and where."""
        self._store.execute(
            _DESCRIBE,
            shops=[shop.name for shop in shops],
            companies=[shop.company for shop in shops],
            zones=[shop.timezone.key for shop in shops],
        )

    def take_members(self, holder: str) -> None:
        """Take over the members that were read under another shop's name.

        What this shop knows of their list stays; what the other knew of it is forgotten then.

        Args:
            holder: its name.
        """
        store = self._store
        shops = {"shop": store.shop, "holder": holder}
        with store.transaction():
            knows = store.value(_HAS_MEMBERS) is not None
            for (table,) in store.rows(_WITH_ENTITY, schema=store.raw_schema):
                # Rows belong to their batches.
                statements = [_DROP_MEMBERS] if knows else [_DROP_OWN, _GIVE_MEMBERS]
                if table == "batches":
                    statements = [_GIVE_MEMBERS]
                name = sql.Identifier(store.raw_schema, table)
                for statement in statements:
                    store.connection.execute(sql.SQL(statement).format(table=name), shops)
            store.execute(_GIVE_HISTORY, holder=holder)
            own, former = (entity_type(shop, "members") for shop in (store.shop, holder))
            store.execute(_DROP_STATE, former=former if knows else own)
            store.execute(_GIVE_STATE, entity_type=own, former=former)

    def holders_of_members(self, company: str) -> list[str]:
        """The shops under whose names a company's list of members was read, those listed first."""
        return [name for (name,) in self._store.rows(_HOLD_MEMBERS, company=company)]

    def former_name(self, developer_key: str) -> str | None:
        """The other name under which the shop was read, where nothing was read under this one.

        Args:
            developer_key: the shop's.
        """
        store = self._store
        if not exists(store.connection, store.raw_schema, "shops"):
            return None  # no migration has made it yet
        key_id = _digest(developer_key)
        former = next((shop for shop, known in store.rows(_KEYS) if known == key_id), None)
        if former in {None, store.shop} or self._was_read():
            return None
        return str(former)

    def is_known(self, developer_key: str) -> bool:
        """Whether a shop was read with a key.

        Args:
            developer_key: of that shop.
        """
        store = self._store
        if not exists(store.connection, store.raw_schema, "shops"):
            return False  # no migration has made it yet
        return _digest(developer_key) in {key_id for _, key_id in store.rows(_KEYS)}

    def former_names(self, keys: Mapping[str, str]) -> dict[str, str]:
        """By the names of shops that nobody has read under them, those that they had before.

        Args:
            keys: the developer keys, by name.
        """
        store = self._store
        if not exists(store.connection, store.raw_schema, "shops"):
            return {}
        known = store.rows(_KEYS)
        names, by_key = {name for name, _ in known}, {key_id: name for name, key_id in known[::-1]}
        digests = {name: _digest(key) for name, key in keys.items() if name not in names}
        return {
            name: former
            for name, digest in digests.items()
            if (former := by_key.get(digest)) is not None and former not in keys
        }

    def objection_to(
        self, api_shop_id: str | None, *, developer_key: str, is_chain: bool = False
    ) -> str | None:
        """Why a shop may not be read into this mirror; None where it may, or is not known.

        Args:
            api_shop_id: the API's id of it, where it says so.
            developer_key: the shop's.
            is_chain: whether other shops are read into the mirror, too.
        """
        raw, name = self._store.raw_schema, self._store.shop
        other = self._read_with(developer_key)
        if other is not None:
            return (
                f"the key of {name} is the one with which {other} was read, and what was read "
                f"under the name {name} is another shop's: "
                + (
                    "give each its own key, or list the shop under the name that it had"
                    if is_chain
                    else f"set BLAZE_SHOP_NAME to {other}"
                )
            )
        if api_shop_id is None:
            return None
        if is_chain:
            namesake = self._store.value(_NAMESAKE, api_shop_id=api_shop_id)
            if namesake is not None:
                return (
                    f"{name} and {namesake} have keys of the same shop (Blaze's id {api_shop_id}): "
                    "give each its own key, or list the shop once"
                )
        if not self.is_another(api_shop_id, is_chain=is_chain):
            return None
        if is_chain:
            return (
                f"the developer key of {name} belongs to another shop (Blaze's id {api_shop_id}) "
                f"than what was read under that name: give it that shop's key, or list the other "
                f"shop under a name of its own. If Blaze has given the same shop another id, set "
                f"api_shop_id in {raw}.shops to it"
            )
        return (
            f"BLAZE_DEVELOPER_KEY belongs to another shop (Blaze's id {api_shop_id}) than the "
            "one that this mirror was read from, and their sales would be mixed: set that "
            "shop's key, or DATABASE_URL to a database of this shop's own; several shops in one "
            "mirror are listed in BLAZE_SHOPS_FILE. If Blaze has given the same shop another id, "
            f"set api_shop_id in {raw}.shops to it"
        )

    def is_another(self, api_shop_id: str, *, is_chain: bool = False) -> bool:
        """Whether a shop is another one than was read under this name, as far as it can be told.

        Args:
            api_shop_id: the API's id of it.
            is_chain: whether other shops are read into the mirror, too.
        """
        if not self._was_read():
            return False  # a name alone, of a run that has read nothing
        read_from = self._store.value(_API_SHOP_ID)
        if read_from is not None:
            return bool(read_from != api_shop_id)
        question = _READ_OF_OTHERS if is_chain else _IS_OF_OTHERS
        return bool(self._store.value(question, api_shop_id=api_shop_id))

    def _was_read(self) -> bool:
        """Whether anything was read under this name; as far as is known, where tables are gone."""
        store = self._store
        tables = ("batches", "windows")
        if not all(exists(store.connection, store.raw_schema, table) for table in tables):
            return True
        return bool(store.value(_HAS_STATE))

    def _read_with(self, developer_key: str) -> str | None:
        """The other shop that was read with a key, where this name's was read with another one."""
        store, key_id = self._store, _digest(developer_key)
        known = dict(store.rows(_KEYS))
        if known.get(store.shop, key_id) == key_id or not self._was_read():
            return None
        return next((name for name, of_name in known.items() if of_name == key_id), None)

    def _rename(self, former: str) -> None:
        """Have what was read under another name read under this one, under which nothing was."""
        store = self._store
        for (table,) in store.rows(_KEYED_BY_SHOP, schema=store.raw_schema):
            # Left by a run that was broken off before it had read anything.
            name = sql.Identifier(store.raw_schema, table)
            store.connection.execute(
                sql.SQL("delete from {} where shop = %s").format(name), (store.shop,)
            )
        tables = [
            (store.raw_schema, name) for (name,) in store.rows(_WITH_SHOP, schema=store.raw_schema)
        ]
        store.execute(_FORGET_NAMES)
        store.execute(_GIVE_READERS, former=former)
        store.execute(_DROP_READERS, former=former)
        of_mirror = [(store.mirror_schema, name) for name in ("blaze_sync_history", "blaze_names")]
        # Its nights go on.
        judgements = [each for each in _JUDGEMENTS if exists(store.connection, *each)]
        for schema, table in [*tables, *of_mirror, *judgements]:
            store.connection.execute(
                sql.SQL("update {} set shop = %s where shop = %s").format(
                    sql.Identifier(schema, table)
                ),
                (store.shop, former),
            )
        for entity in ENTITIES:
            own, before = (entity_type(shop, entity.name) for shop in (store.shop, former))
            store.execute(_DROP_STATE, former=own)
            store.execute(_GIVE_STATE, entity_type=own, former=before)


def _digest(developer_key: str) -> str:
    """By which a key is known; nobody makes the key of it."""
    return hashlib.sha256(developer_key.encode()).hexdigest()[:12]
