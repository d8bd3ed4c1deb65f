"""The flag: for each entity, whether its serving view reads legacy or the mirror.

It is a row of `serving.cutover`. To change it is one UPDATE with its rows of audit, in one
transaction, whatever else runs; no reader waits for it.
"""

from __future__ import annotations

from collections.abc import Sequence
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
