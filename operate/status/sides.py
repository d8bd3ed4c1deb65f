"""Which side readers see of each shop, where shops of a chain have a legacy each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from common.settings import Settings
from common.words import counted, some
from operate.cutover.sides_of_shops import sides_of_shops
from operate.cutover.sources import LEGACY, MIRROR
from warehouse.connection import Connection

Sides = dict[str, dict[str, list[str]]]
"""By entity and side the names of shops; one without a row has no legacy, so the mirror is read."""


def sides_by_shop(connection: Connection, settings: Settings) -> Sides:
    """Which shops each entity is read from legacy of, and which from the mirror.

    Empty where shops have no legacy of their own, and never had.

    Args:
        connection: to the database; nothing is written.
        settings: the shops.
    """
    chosen: dict[str, dict[str, str]] = {}
    for side in sorted(sides_of_shops(connection), key=lambda side: side.entity):
        chosen.setdefault(side.entity, {})[side.shop] = side.source
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
