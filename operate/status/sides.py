"""Which side readers see of each shop, where shops of a chain have a legacy each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from common.settings import Settings
from common.words import counted, some
from operate.cutover.sources import LEGACY, MIRROR
from warehouse.catalog import has_column
from warehouse.connection import Connection

READ_SIDES = """
select shop, entity, source from serving.cutover_by_shop order by entity, shop, api_shop_id
"""

Sides = dict[str, dict[str, list[str]]]
"""By entity and side the names of shops; one without a row has no legacy, so the mirror is read."""


def sides_by_shop(connection: Connection, settings: Settings) -> Sides:
    """Which shops each entity is read from legacy of, and which from the mirror.

    Empty where shops have no legacy of their own, and never had.

    Args:
        connection: to the database; nothing is written.
        settings: the shops.
    """
    if not has_column(connection, "serving", "cutover_by_shop", "api_shop_id"):
        return {}
    chosen: dict[str, dict[str, str]] = {}
    for shop, entity, source in connection.execute(READ_SIDES).fetchall():
        chosen.setdefault(entity, {})[shop] = source
    listed = [shop.name for shop in settings.listed]
    sides: Sides = {}
    for entity, of_shop in chosen.items():
        names = [*listed, *(name for name in of_shop if name not in listed)]
        sides[entity] = {
            side: [name for name in names if of_shop.get(name, MIRROR) == side]
            for side in (MIRROR, LEGACY)
        }
    return sides


def by_shop_in_words(sides: Mapping[str, Sequence[str]]) -> str:
    """How many shops are read from where, and which from legacy: people wait for those.

    Such as `2 shops from the mirror, 1 (oakland) from legacy`.

    Args:
        sides: of one entity, by side the names of shops.
    """
    on_mirror, on_legacy = sides.get(MIRROR, ()), sides.get(LEGACY, ())
    said = [f"{counted(len(on_mirror), 'shop')} from the mirror"] if on_mirror else []
    if on_legacy:
        number = str(len(on_legacy)) if said else counted(len(on_legacy), "shop")
        said.append(f"{number} ({some(on_legacy)}) from legacy")
    return ", ".join(said)
