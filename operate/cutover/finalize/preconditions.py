"""When a finalisation may begin: every entity switched for long enough, and its gates held."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from common.settings import Settings
from common.words import counted
from operate.cutover.gates import Gate
from operate.cutover.objections import objections_to_mirror
from operate.cutover.sources import MIRROR, SERVED, sources
from warehouse.connection import Connection

FIRST_BUILD = "first build"
"""Who has switched an entity that was served from the mirror from the start."""


def unmet_preconditions(
    settings: Settings, connection: Connection, gates: Sequence[Gate]
) -> list[str]:
    """The preconditions that are not met; empty where a finalisation may begin."""
    unmet = []
    settled_before = settings.now() - timedelta(days=settings.cutover_nights)
    for row in sources(connection):
        switched_at: datetime = row["switched_at"]
        if row["source"] != MIRROR:
            unmet.append(f"{row['entity']} is served from legacy (`make switch`)")
        elif row["switched_by"] != FIRST_BUILD and switched_at > settled_before:
            unmet.append(
                f"{row['entity']} was switched on {switched_at:%Y-%m-%d}, less than "
                f"{counted(settings.cutover_nights, 'night')} ago"
            )
    return unmet + objections_to_mirror(connection, settings, gates, SERVED)
