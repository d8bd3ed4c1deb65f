"""The flag: for each entity, whether its serving view reads legacy or the mirror.

It is a row of `serving.cutover`. To change it is one UPDATE with its rows of audit, in one
transaction, whatever else runs; no reader waits for it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from psycopg.rows import dict_row

from common.settings import Settings
from operate.cutover import audit
from operate.cutover.audit import Change, Decision
from warehouse.catalog import exists
from warehouse.connection import Connection

SERVED = ("customers", "transactions", "transaction_items", "products")
"""The entities that have a serving view."""
LEGACY, MIRROR = "legacy", "mirror"

READ_SOURCES = """
select entity, source, switched_at, switched_by from serving.cutover order by entity
"""
LOCK_SOURCES = """
select entity, source from serving.cutover where entity = any(%s) for update
"""
SIDES_OF_SHOPS = """
select shop, entity, source from serving.cutover_by_shop order by shop, entity for update
"""
SET_OF_SHOP = """
insert into serving.cutover_by_shop (shop, entity, source, switched_at, switched_by)
values (%s, %s, %s, %s, %s)
on conflict (shop, entity) do update set
    source = excluded.source, switched_at = excluded.switched_at, switched_by = excluded.switched_by
"""
SET_SOURCE = """
update serving.cutover set source = %s, switched_at = %s, switched_by = %s where entity = any(%s)
"""


def is_built(connection: Connection) -> bool:
    """Whether there are serving views yet: each gets its row when it is first built."""
    return bool(sources(connection))


def sources(connection: Connection) -> list[dict[str, Any]]:
    """Which side each entity's view reads, and since when; empty before the first build."""
    if not exists(connection, "serving", "cutover"):
        return []
    with connection.cursor(row_factory=dict_row) as cursor:
        return cursor.execute(READ_SOURCES).fetchall()


def set_source(
    connection: Connection,
    settings: Settings,
    entities: Sequence[str],
    source: str,
    decision: Decision,
) -> set[str]:
    """Let the views of some entities read a side.

    Args:
        connection: to the database.
        settings: the clock.
        entities: of `SERVED`.
        source: `LEGACY` or `MIRROR`.
        decision: for the audit.

    Returns:
        The entities that read the other side before.
    """
    with connection.transaction():
        before = dict(connection.execute(LOCK_SOURCES, (list(entities),)).fetchall())
        changes = [
            Change(name, before[name], source)
            for name in entities
            if before.get(name, source) != source
        ]
        changed = [change.entity for change in changes]
        connection.execute(SET_SOURCE, (source, settings.now(), audit.operator(), changed))
        audit.record(connection, settings, decision, changes)
    return set(changed)


def sides_of_shops(connection: Connection) -> dict[tuple[str, str], str]:
    """Which side is served of each shop and entity, where shops have a legacy each. Locks them."""
    if not exists(connection, "serving", "cutover_by_shop"):
        return {}
    rows = connection.execute(SIDES_OF_SHOPS).fetchall()
    return {(shop, entity): source for shop, entity, source in rows}


def set_source_of_shops(
    connection: Connection,
    settings: Settings,
    parts: Collection[tuple[str, str]],
    source: str,
    decision: Decision,
) -> set[tuple[str, str]]:
    """Let the views read a side of some shops.

    An entity comes to the mirror with its last shop, and is served from legacy as long as one is.

    Args:
        connection: to the database.
        settings: the clock.
        parts: shop and entity of each.
        source: `LEGACY` or `MIRROR`.
        decision: for the audit.

    Returns:
        The parts that read the other side before.
    """
    with connection.transaction():
        before = sides_of_shops(connection)
        changed = {part for part in parts if before.get(part, LEGACY) != source}
        for shop, entity in sorted(changed):
            values = (shop, entity, source, settings.now(), audit.operator())
            connection.execute(SET_OF_SHOP, values)
        changes = [
            Change(entity, before.get((shop, entity)), source, shop)
            for shop, entity in sorted(changed)
        ]
        audit.record(connection, settings, decision, changes)
        after = before | dict.fromkeys(parts, source)
        for side in (LEGACY, MIRROR):
            come_to = [
                name
                for name in sorted({entity for _, entity in changed})
                if (LEGACY if LEGACY in _of_entity(after, name) else MIRROR) == side
            ]
            set_source(connection, settings, come_to, side, decision)
    return changed


def _of_entity(sides: Mapping[tuple[str, str], str], entity: str) -> set[str]:
    return {side for (_, name), side in sides.items() if name == entity}
