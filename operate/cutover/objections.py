"""All that stands in the way of serving entities from the mirror, asked in one place."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from common.settings import Settings
from operate.cutover.gates import Gate, data_tests_of, objections_of
from operate.cutover.held_back import objections_to_held_back
from operate.cutover.other_mirrors import objections_to_other_mirrors
from operate.cutover.restores import objections_to_restore
from operate.cutover.sides_of_shops import sides_of_shops
from operate.cutover.sources import LEGACY
from operate.cutover.tables import objections_to_tables
from warehouse.connection import Connection


def objections_to_mirror(
    connection: Connection,
    settings: Settings,
    gates: Sequence[Gate],
    entities: Sequence[str],
    shops: Collection[str] | None = None,
) -> list[str]:
    """Why entities may not be served from the mirror, a line each; empty where they may.

    Args:
        connection: to the database.
        settings: nights and schemas.
        gates: that concern the entities, as they were judged.
        entities: of those that are served.
        shops: those of which they are to be, which their own gates allow, where shops have a
            legacy each; by default all that have one.
    """
    if shops is None:
        own = {each.name for each in settings.listed if each.legacy_schema}
        shops = own | {side.shop for side in sides_of_shops(connection)} if own else own
    else:
        gates = [gate for gate in gates if gate.shop in shops]
    return [
        *_come_since(connection, gates, entities, shops),
        *objections_to_tables(connection, settings, entities),
        *objections_to_restore(connection, settings, entities),
        *objections_of(settings, gates, data_tests_of(connection, entities), entities, shops),
        *objections_to_held_back(connection, settings, entities),
        *objections_to_other_mirrors(connection, settings),
    ]


def _come_since(
    connection: Connection, gates: Sequence[Gate], entities: Sequence[str], shops: Collection[str]
) -> Iterator[str]:
    """A legacy table that no gate has compared: it has come since they were judged."""
    uncompared = {
        (gate.shop, gate.entity)
        for gate in gates
        if gate.name == f"{gate.entity}_count" and gate.last_status == "NOT_APPLICABLE"
    }
    for side in sides_of_shops(connection) if shops else ():
        is_meant = side.shop in shops and side.entity in entities and side.source == LEGACY
        if is_meant and (side.shop, side.entity) in uncompared:
            yield (
                f"legacy {side.entity} of {side.shop} was not compared when gates were judged "
                "last (run `make sync`)"
            )
