"""What readers see: the side that each entity is to be served from, and whether it has a view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from common.settings import Settings
from common.words import listed
from operate.cutover.preparation import missing_views, wish, without_legacy
from operate.cutover.sources import sources
from operate.status.concern import Concern
from operate.status.sides import by_shop_in_words, sides_by_shop
from warehouse.catalog import exists, is_finalized
from warehouse.connection import Connection

APPEARED = "select distinct entity from serving.cutover_audit where action = 'legacy appeared'"


def read_served(connection: Connection, settings: Settings) -> list[dict[str, Any]]:
    """A row an entity: its side, whether it has a view, and whether one is wanted or asked for.

    Where shops have a legacy each, `by_shop` has the names of those that are read from each side.

    One that is to be read from legacy lacks it where legacy has no such table, or none any more.

    A view is wanted where somebody has asked for it, or readers have had one until legacy appeared.
    Before that a site with legacy has none, and its readers read the tables.
    """
    rows = sources(connection)
    if not rows:
        return []
    asked = _asked(connection)
    missing, wanted = set(missing_views(connection)), _wanted(connection, asked)
    lost = set(without_legacy(connection, settings))
    sides = sides_by_shop(connection, settings)
    return [
        {
            **row,
            "has_view": row["entity"] not in missing,
            "wants_view": row["entity"] in wanted,
            "asked_for_view": asked == "serve",
            "lacks_legacy": row["entity"] in lost,
            **({"by_shop": sides[row["entity"]]} if row["entity"] in sides else {}),
        }
        for row in rows
    ]


def _asked(connection: Connection) -> str | None:
    """What somebody has asked for last; `unserve` where views are over for good."""
    if is_finalized(connection) or not exists(connection, "serving", "cutover_audit"):
        return "unserve"
    return wish(connection)


def _wanted(connection: Connection, asked: str | None) -> set[str]:
    if asked is None:
        return {entity for (entity,) in connection.execute(APPEARED).fetchall()}
    return {row["entity"] for row in sources(connection)} if asked == "serve" else set()


def of_served(served: Sequence[dict[str, Any]]) -> list[Concern]:
    """Views that readers want and that are not there.

    Whether anybody misses one that nobody has asked for is not known.
    """
    lacking = [row for row in served if row["wants_view"] and not row["has_view"]]
    of_legacy = [row["entity"] for row in lacking if row["lacks_legacy"]]
    others = [row["entity"] for row in lacking if not row["lacks_legacy"]]
    is_wrong = any(row["asked_for_view"] for row in lacking)
    concerns = []
    if others:
        sentence = f"nothing serves {listed(others)}, for there is no serving view"
        to_do = "`make serve` makes it, `make unserve` says that none is wanted"
        concerns.append(Concern(sentence, to_do, is_wrong=is_wrong))
    if of_legacy:
        sentence = (
            f"nothing serves {listed(of_legacy)}: legacy, which is to be read, has no such table"
        )
        to_do = "`make switch` serves the mirror; `make serve` legacy, once it has the table"
        concerns.append(Concern(sentence, to_do, is_wrong=is_wrong))
    return concerns


def served_in_words(served: Sequence[dict[str, Any]]) -> list[str]:
    """A line of what readers see, one of what they do not, then by shop, alike ones together."""
    sides = [f"{row['entity']} from {row['source']}" for row in served if row["has_view"]]
    idle = [f"{row['entity']} (from {row['source']})" for row in served if not row["has_view"]]
    of_shops: dict[str, list[str]] = {}
    for row in served:
        if row.get("by_shop"):
            of_shops.setdefault(by_shop_in_words(row["by_shop"]), []).append(row["entity"])
    return [
        *([", ".join(sides)] if sides else []),
        *([f"not served: {', '.join(idle)}; `make serve` makes the views"] if idle else []),
        *(f"{', '.join(entities)}: {said}" for said, entities in of_shops.items()),
    ]
