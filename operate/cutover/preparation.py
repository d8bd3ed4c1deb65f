"""Which side each entity is served from until somebody decides, with a row of audit each time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from common.schema_names import NO_LEGACY
from common.settings import Settings
from common.shop import Shop
from operate.cutover import audit
from operate.cutover.audit import Change, Decision
from operate.cutover.legacy import (
    entities_of_legacy,
    legacy_of_all,
    tables_in,
    tables_of_shops,
)
from operate.cutover.reads import view_reads
from operate.cutover.sides_of_shops import (
    DESCRIBE,
    FORGET,
    TAKE_ID,
    ShopSide,
    add_sides,
    sides_of_shops,
)
from operate.cutover.sources import LEGACY, MIRROR, SERVED, set_source
from warehouse.catalog import ids_of_shops, is_finalized
from warehouse.connection import Connection

NOBODY = "first build"
"""Who is said to have chosen a side that nobody chose."""

VIEWS = """
select c.relname::text
from pg_catalog.pg_class as c
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where n.nspname = 'serving' and c.relkind = 'v' and c.relname = any(%s)
order by 1
"""
WISH = """
select action from serving.cutover_audit where action in ('serve', 'unserve')
order by id desc limit 1
"""
USERS = """
select distinct pg_catalog.format('view %%I.%%I', vn.nspname, v.relname)
from pg_catalog.pg_class as c
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
inner join pg_catalog.pg_depend as d on d.refobjid = c.oid
    and d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
inner join pg_catalog.pg_rewrite as r on r.oid = d.objid
inner join pg_catalog.pg_class as v on v.oid = r.ev_class and v.oid <> c.oid
inner join pg_catalog.pg_namespace as vn on vn.oid = v.relnamespace
where n.nspname = 'serving' and c.relkind = 'v' and c.relname = any(%(names)s)
union
select distinct pg_catalog.format(
    'rights of %%s on serving.%%I',
    case when acl.grantee = 0 then 'public' else pg_catalog.pg_get_userbyid(acl.grantee)::text end,
    c.relname
)
from pg_catalog.pg_class as c
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
cross join pg_catalog.aclexplode(c.relacl) as acl
where %(rights)s and n.nspname = 'serving' and c.relkind = 'v' and c.relname = any(%(names)s)
    and acl.grantee <> c.relowner
order by 1
"""
SIDES = "select entity, source, switched_by from serving.cutover"
READ = f"{SIDES} for update"
SET = """
insert into serving.cutover (entity, source, switched_at, switched_by) values (%s, %s, %s, %s)
on conflict (entity) do update set
    source = excluded.source, switched_at = excluded.switched_at, switched_by = excluded.switched_by
"""


def wish(connection: Connection) -> str | None:
    """`serve` or `unserve`, whichever was asked for last; None where nobody has."""
    row = connection.execute(WISH).fetchone()
    return str(row[0]) if row else None


def missing_views(connection: Connection, entities: Collection[str] = SERVED) -> list[str]:
    """The entities of which nothing is served: no view was made yet, or somebody has dropped it."""
    there = {name for (name,) in connection.execute(VIEWS, (list(SERVED),)).fetchall()}
    return [entity for entity in entities if entity not in there]


def without_legacy(connection: Connection, settings: Settings) -> list[str]:
    """The entities that are to be read from legacy, which has no such table, or none any more."""
    if settings.has_own_legacies:
        sides = [side for side in sides_of_shops(connection) if side.source == LEGACY]
        schemas = {side.legacy_schema or NO_LEGACY for side in sides}
        there = {schema: tables_in(connection, schema) for schema in schemas}
        lost = {
            side.entity
            for side in sides
            if side.entity not in there[side.legacy_schema or NO_LEGACY]
        }
        return [name for name in SERVED if name in lost]
    tables = entities_of_legacy(connection, settings)
    chosen = {name: side for name, side, _ in connection.execute(SIDES).fetchall()}
    return [name for name in SERVED if chosen.get(name) == LEGACY and name not in tables]


def users_of_views(connection: Connection, *, rights: bool = False) -> list[str]:
    """Views of other people on the serving views, and the rights that others have on them."""
    rows = connection.execute(USERS, {"names": list(SERVED), "rights": rights}).fetchall()
    return [name for (name,) in rows]


def settle_sources(connection: Connection, settings: Settings) -> None:
    """Give each entity that nobody has switched its side.

    Legacy where there is such a table, also one that has appeared since; the mirror where there is
    none. Where a table has gone since, the side stays: its loader may be about to make it again,
    and nobody has compared what the mirror would show.
    """
    if is_finalized(connection):
        return
    if settings.has_own_legacies:
        _settle_shops(connection, settings)
    tables = entities_of_legacy(connection, settings)
    with connection.transaction():
        known = {name: (side, by) for name, side, by in connection.execute(READ).fetchall()}
        for name in SERVED:
            before, by = known.get(name, (None, NOBODY))
            side, action = before, None
            if before is None:
                side, action = (LEGACY if name in tables else MIRROR), "first build"
            elif before == MIRROR and name in tables and by == NOBODY:
                side, action = LEGACY, "legacy appeared"
            if action is None:
                continue
            connection.execute(SET, (name, side, settings.now(), NOBODY))
            audit.record(connection, settings, Decision(action, None), [Change(name, before, side)])


def _settle_shops(connection: Connection, settings: Settings) -> None:
    """Of each shop that has a table, and that nobody has switched, legacy is served.

    What somebody has switched while there was one legacy alone stays so for the shop whose it is.
    """
    ids = ids_of_shops(connection, settings.raw_schema)
    with connection.transaction():
        sides = {name: (side, by) for name, side, by in connection.execute(READ).fetchall()}
        known = {side.key: side for side in sides_of_shops(connection)}
        switched = {} if known else sides
        common = legacy_of_all(connection, settings)
        new = []
        for shop, entity in tables_of_shops(connection, settings):
            schema, shop_id = str(shop.legacy_schema), ids.get(shop.name)
            if shop_id is None:
                continue  # Blaze does not tell it from others, and the views say so
            side = known.get((shop_id, entity))
            former = _of_another_id(known.values(), ids, shop, entity)
            if side is not None:
                connection.execute(DESCRIBE, (shop.name, schema, *side.key, shop.name, schema))
            elif former is not None:
                connection.execute(TAKE_ID, (shop_id, *former.key))
            else:
                source, by = switched.get(entity, (LEGACY, NOBODY))
                if schema != common or by == NOBODY:
                    source, by = LEGACY, NOBODY
                new.append(ShopSide(shop_id, entity, shop.name, source, schema, by))
        _forget_unread(connection, settings, ids, known.values())
        add_sides(connection, settings, new, Decision("first build", None))
        # Of a shop that has come with its legacy, an entity is served from legacy again; not under
        # a view that reads this flag still, until a build has made it another.
        come = {side.entity for side in (*known.values(), *new) if side.source == LEGACY}
        back = [
            name
            for name in sorted(come)
            if sides.get(name, ("",))[0] == MIRROR
            and not view_reads(connection, name, "serving", "cutover")
        ]
        set_source(connection, settings, back, LEGACY, Decision("legacy appeared", None))


def _forget_unread(
    connection: Connection,
    settings: Settings,
    ids: Mapping[str, str],
    known: Iterable[ShopSide],
) -> None:
    """Forget legacies that nobody reads, and of which shops.toml says that there is none."""
    if connection.execute(VIEWS, (list(SERVED),)).fetchall():
        return
    without = {ids.get(shop.name) for shop in settings.listed if shop.legacy_schema is None}
    for side in known:
        if side.api_shop_id in without and side.source == LEGACY:
            connection.execute(FORGET, side.key)


def _of_another_id(
    known: Iterable[ShopSide], ids: Mapping[str, str], shop: Shop, entity: str
) -> ShopSide | None:
    """The side of a shop of that name and legacy, of which Blaze tells another id now."""
    told = set(ids.values())
    wanted = (entity, shop.name, shop.legacy_schema)
    return next(
        (
            side
            for side in known
            if (side.entity, side.shop, side.legacy_schema) == wanted
            and side.api_shop_id not in told
        ),
        None,
    )
