"""All that stands in the way of serving entities from the mirror, asked in one place."""

from __future__ import annotations

from collections.abc import Sequence

from common.settings import Settings
from operate.cutover.gates import Gate, data_tests_of, objections_of
from operate.cutover.held_back import objections_to_held_back
from operate.cutover.other_mirrors import objections_to_other_mirrors
from operate.cutover.restores import objections_to_restore
from operate.cutover.tables import objections_to_tables
from warehouse.connection import Connection


def objections_to_mirror(
    connection: Connection,
    settings: Settings,
    gates: Sequence[Gate],
    entities: Sequence[str],
    shop: str | None = None,
) -> list[str]:
    """Why entities may not be served from the mirror, a line each; empty where they may.

    Args:
        connection: to the database.
        settings: nights and schemas.
        gates: that concern the entities, as they were judged.
        entities: of those that are served.
        shop: the one that is switched by itself, which its own gates allow; by default all.
    """
    if shop is None:
        shops = [each.name for each in settings.listed if each.legacy_schema]
    else:
        shops, gates = [shop], [gate for gate in gates if gate.shop == shop]
    return [
        *objections_to_tables(connection, settings, entities),
        *objections_to_restore(connection, settings, entities),
        *objections_of(settings, gates, data_tests_of(connection, entities), entities, shops),
        *objections_to_held_back(connection, settings, entities),
        *objections_to_other_mirrors(connection, settings),
    ]
