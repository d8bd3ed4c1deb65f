"""The flag by shop, where shops of a chain have a legacy each: rows of `serving.cutover_by_shop`.

A shop is known there by the API's id: it may be called otherwise tomorrow. Where its legacy lies is
kept, too, so that what readers see does not change because somebody has edited shops.toml.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from psycopg.rows import class_row

from common.settings import Settings
from operate.cutover import audit
from operate.cutover.audit import Change, Decision
from operate.cutover.sources import LEGACY, MIRROR, set_source
from warehouse.catalog import exists
from warehouse.connection import Connection

READ = """
select api_shop_id, entity, shop, source, legacy_schema, switched_by
from serving.cutover_by_shop
order by shop, api_shop_id, entity
"""
LOCK = "lock table serving.cutover_by_shop in share row exclusive mode"
ADD = """
insert into serving.cutover_by_shop (
    api_shop_id, entity, shop, source, legacy_schema, switched_at, switched_by
) values (%s, %s, %s, %s, %s, %s, %s)
"""
DESCRIBE = """
update serving.cutover_by_shop set shop = %s, legacy_schema = %s
where api_shop_id = %s and entity = %s and (shop, legacy_schema) is distinct from (%s, %s)
"""
SET = """
update serving.cutover_by_shop set source = %s, switched_at = %s, switched_by = %s
where api_shop_id = %s and entity = %s
"""
TAKE_ID = """
update serving.cutover_by_shop set api_shop_id = %s where api_shop_id = %s and entity = %s
"""
FORGET = "delete from serving.cutover_by_shop where api_shop_id = %s and entity = %s"


@dataclass(frozen=True)
class ShopSide:
    """Which side is served of an entity of one shop.

    Attributes:
        api_shop_id: the API's id of the shop.
        entity: of those that are served.
        shop: its name.
        source: `legacy` or `mirror`.
        legacy_schema: where its legacy lies.
        switched_by: who has chosen that side.
    """

    api_shop_id: str
    entity: str
    shop: str
    source: str
    legacy_schema: str | None
    switched_by: str

    @property
    def key(self) -> tuple[str, str]:
        """Shop and entity."""
        return self.api_shop_id, self.entity


def sides_of_shops(connection: Connection) -> list[ShopSide]:
    """Each shop's side of each entity, in the order of their names; none without own legacies."""
    if not exists(connection, "serving", "cutover_by_shop"):
        return []
    with connection.cursor(row_factory=class_row(ShopSide)) as cursor:
        return cursor.execute(READ).fetchall()


def add_sides(
    connection: Connection, settings: Settings, sides: Collection[ShopSide], decision: Decision
) -> None:
    """Note what is served of shops that have come with a legacy.

    Args:
        connection: to the database, in a transaction.
        settings: the clock.
        sides: what is to be served of them.
        decision: for the audit.
    """
    for side in sides:
        values = (*side.key, side.shop, side.source, side.legacy_schema)
        connection.execute(ADD, (*values, settings.now(), side.switched_by))
    changes = [Change(side.entity, None, side.source, side.shop) for side in sides]
    audit.record(connection, settings, decision, changes)


def set_sides(
    connection: Connection,
    settings: Settings,
    parts: Collection[ShopSide],
    source: str,
    decision: Decision,
) -> set[tuple[str, str]]:
    """Let the views read a side of some shops.

    An entity comes to the mirror with its last shop, and is served from legacy as long as one is.

    Args:
        connection: to the database.
        settings: the clock.
        parts: whose side is set.
        source: `LEGACY` or `MIRROR`.
        decision: for the audit.

    Returns:
        The keys of those that read the other side before.
    """
    with connection.transaction():
        connection.execute(LOCK)
        keys = {part.key for part in parts}
        now = {side.key: side for side in sides_of_shops(connection)}
        changed = [now[key] for key in sorted(keys & now.keys()) if now[key].source != source]
        for side in changed:
            connection.execute(SET, (source, settings.now(), audit.operator(), *side.key))
        changes = [Change(side.entity, side.source, source, side.shop) for side in changed]
        audit.record(connection, settings, decision, changes)
        come_to: dict[str, list[str]] = {LEGACY: [], MIRROR: []}
        after = sides_of_shops(connection)
        for entity in sorted({side.entity for side in changed}):
            sources = {side.source for side in after if side.entity == entity}
            come_to[LEGACY if LEGACY in sources else MIRROR].append(entity)
        for side_of_all, entities in come_to.items():
            set_source(connection, settings, entities, side_of_all, decision)
    return {side.key for side in changed}
