"""Records that a sync holds back: the API lists them no more, and too many of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import LiteralString

from psycopg import sql

from common.settings import Settings
from warehouse.catalog import exists
from warehouse.connection import Connection

_HELD_BACK: LiteralString = """
select entity, count(*)
from {}
where entity = any(%s) and held_at is not null
group by entity
order by entity
"""

READ_FOR = {
    "customers": ("members", "transactions"),
    "transactions": ("transactions",),
    "transaction_items": ("transactions",),
    "products": ("products",),
}
"""Of which lists an entity is made, by the entity that is served."""


def objections_to_held_back(
    connection: Connection, settings: Settings, entities: Sequence[str]
) -> list[str]:
    """Why records that are held back do not allow a switch; empty where there are none.

    The mirror still shows them, and the API has them no more, or is wrong.
    """
    if not exists(connection, settings.raw_schema, "suspects"):
        return []
    lists = sorted({name for entity in entities for name in READ_FOR[entity]})
    query = sql.SQL(_HELD_BACK).format(sql.Identifier(settings.raw_schema, "suspects"))
    return [
        f"{held:,} of the {entity} are no longer listed, and held back because they are so many "
        "(docs/operations.md, A mass disappearance)"
        for entity, held in connection.execute(query, (lists,)).fetchall()
    ]
