"""Putting back into raw what was lost there, the API has no more, and the mirror holds."""

from __future__ import annotations

import logging
from datetime import datetime

from extract.source.entity import Entity
from extract.state import State

log = logging.getLogger(__name__)


def put_back(
    state: State, entity: Entity, now: datetime, zone: str, *, gone: bool, chain: bool = False
) -> None:
    """Put records back, under a batch of their own.

    Args:
        state: of the shop's mirror.
        entity: whose records.
        now: the present instant.
        zone: the shop's.
        gone: whether only those that were marked as gone, before anything is read; and note that
            the rest is to follow. Else the rest: all history was read, and they were nowhere.
        chain: whether the mirror has other shops' rows, too.
    """
    lines = entity.lines.table if entity.lines else None
    lost = state.lost_rows
    with state.store.transaction():
        batch = state.batches.begin(entity.name, now)
        records, put_lines = lost.put_back(
            entity.name, lines, batch, now, zone, gone=gone, chain=chain
        )
        state.batches.complete(batch, records, now, lines_loaded=put_lines)
        if gone:
            lost.note(entity.name, now)
        else:
            lost.done(entity.name)
    if records:
        log.info(
            "%s: %s that raw had lost are put back from the mirror%s",
            entity.name,
            f"{records:,}",
            "" if gone else ", for no list has them; they are asked for by id",
        )
