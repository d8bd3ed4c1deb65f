"""Restored backups: what gates and tests said before says nothing of the rows since.

Before and since are by the order in which judgements were noted. By their times a restore on a
machine whose clock is behind would lie before what it has brought.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from common.settings import Settings
from operate.cutover.gates import EVERY_ENTITY
from warehouse.catalog import exists
from warehouse.connection import Connection

NOTE = """
insert into parity.restores (restored_at, backup_of, last_judgement)
select %s, %s, coalesce(max(id), 0) from parity.gate_history
"""
NOT_JUDGED_SINCE = """
with latest as (
    select restored_at, last_judgement from parity.restores order by id desc limit 1
)
select latest.restored_at
from latest
where exists (
    select 1
    from parity.gate_history as history
    where
        history.entity = any(%s)
        -- A shop that is listed no more is judged no more.
        and (
            to_jsonb(history) ->> 'shop' is null
            or to_jsonb(history) ->> 'shop' = any(%s)
        )
    group by history.entity, history.gate, to_jsonb(history) ->> 'shop'
    having max(history.id) <= latest.last_judgement
)
"""


def note_restore(connection: Connection, now: datetime, backup_of: str) -> None:
    """Write that a backup was restored; a database of an earlier release has no place for it.

    Args:
        connection: in the transaction of the restore.
        now: by this machine's clock.
        backup_of: when the backup was made.
    """
    if exists(connection, "parity", "restores"):
        connection.execute(NOTE, (now, backup_of))


def objections_to_restore(
    connection: Connection, settings: Settings, entities: Sequence[str]
) -> Iterator[str]:
    """Why a restored backup does not allow a switch: not all gates were judged since."""
    if not exists(connection, "parity", "restores"):
        return
    concerned = [*entities, EVERY_ENTITY], [shop.name for shop in settings.listed]
    row = connection.execute(NOT_JUDGED_SINCE, concerned).fetchone()
    if row is not None:
        yield (
            f"a backup was restored at {row[0]:%Y-%m-%d %H:%M} UTC, and gates were not judged "
            "since (run `make sync`)"
        )
