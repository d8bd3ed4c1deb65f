"""`raw.batches`: what was loaded, whether all of it arrived, and whether dbt has merged it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from extract.source.entity import Entity
from extract.state.store import Store
from warehouse.catalog import exists, has_column

_BEGIN = """
    insert into {raw}.batches (shop, entity, started_at)
    values (%(shop)s, %(entity)s, %(now)s)
    returning batch
"""

_COMPLETE = """
    update {raw}.batches
    set completed_at = %(now)s, rows_loaded = %(rows_loaded)s, lines_loaded = %(lines_loaded)s
    where batch = %(batch)s
"""

# Of the batches that are newer than every line that is left, no line is left.
_EMPTY = """
    update {raw}.batches
    set lines_loaded = 0
    where
        entity = %(entity)s
        and lines_loaded > 0
        and exists (select 1 from {raw}.{table} where {columns} = any(%(ids)s))
        and batch > (
            select coalesce(max(_batch), 0) from {raw}.{table} where not {columns} = any(%(ids)s)
        )
"""

_HAS_UNTRANSFORMED = """
    select 1
    from {raw}.batches
    where entity = %(entity)s and completed_at is not null and transformed_at is null
    limit 1
"""

_SAVE_TRANSFORMED = """
    update {raw}.batches
    set transformed_at = %(now)s
    where entity = any(%(entities)s) and completed_at is not null and transformed_at is null
"""

# Rows of a batch that was never completed are left out: they may be half loaded. One that is marked
# as gone has no digest: whatever the API shows of it is news.
_KNOWN_ROWS = """
    select r.id, case when r._gone_at is null then r._row_hash end, r.modified, r._batch
    from {raw}.{table} as r
    inner join {raw}.batches as b on b.batch = r._batch
    where b.completed_at is not null and r.id = any(%(ids)s)
"""

_FIRST_BEGAN = """
    select min(started_at) from {raw}.batches where shop = %(shop)s and entity = %(entity)s
"""

_COUNT_ALL_ROWS = """
    select count(*) from {raw}.{table}
"""

# Those of the shop: a chain's are in the same table. Without those of a batch that was never
# completed: dbt merges none of them, so each has to be missed until it is loaded again.
_COUNT_ROWS = """
    select count(*)
    from {raw}.{table} as r
    inner join {raw}.batches as b on b.batch = r._batch
    where b.shop = %(shop)s and b.completed_at is not null and r._gone_at is null
"""


class KnownRow(NamedTuple):
    """What the raw schema holds of a record: its digest, modified date and batch.

    One that is marked as gone has no digest.
    """

    digest: int | None
    modified: datetime | None
    batch: int


class Batches:
    """The batches of all entities, and the raw rows that they have brought."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begin(self, entity: str, now: datetime) -> int:
        """The number of a new batch. Until it is completed its rows may be half loaded."""
        return int(self._store.value(_BEGIN, entity=entity, now=now))

    def complete(
        self, batch: int, rows_loaded: int, now: datetime, *, lines_loaded: int = 0
    ) -> None:
        """Write that every table of a batch is loaded."""
        self._store.execute(
            _COMPLETE, batch=batch, rows_loaded=rows_loaded, lines_loaded=lines_loaded, now=now
        )

    def empty(self, entity: Entity, ids: Sequence[str]) -> None:
        """Write that records are about to lose all of their lines, and batches their last ones.

        Before they do: a table that still has them is none that somebody has dropped, nor is one
        without them afterwards.

        Args:
            entity: whose records.
            ids: of the records that come without lines.
        """
        if entity.lines is not None and ids:
            lines = entity.lines
            self._store.execute(
                _EMPTY, lines.table, [lines.parent_column], entity=entity.name, ids=list(ids)
            )

    def has_untransformed(self, entity: str) -> bool:
        """Whether rows of an entity have landed that no build of dbt has merged without a fault."""
        return self._store.value(_HAS_UNTRANSFORMED, entity=entity) is not None

    def save_transformed(self, entities: Sequence[str], now: datetime) -> None:
        """Write that dbt has merged all that has landed of some entities."""
        self._store.execute(_SAVE_TRANSFORMED, entities=list(entities), now=now)

    def known_rows(self, entity: str, ids: Sequence[str]) -> dict[str, KnownRow]:
        """What is loaded of the records with these ids, by id."""
        rows = self._store.rows(_KNOWN_ROWS, entity, ids=list(ids))
        return {record_id: KnownRow(*known) for record_id, *known in rows}

    def count_all_rows(self, table: str) -> int:
        """How many records a raw table holds, those that are gone included; 0 without a table."""
        store = self._store
        if not exists(store.connection, store.raw_schema, table):
            return 0
        return int(store.value(_COUNT_ALL_ROWS, table))

    def first_began(self, entity: str) -> datetime | None:
        """When the first batch of an entity was begun; None where nothing was loaded so far."""
        began: datetime | None = self._store.value(_FIRST_BEGAN, entity=entity)
        return began

    def count_rows(self, entity: str) -> int:
        """How many records of an entity are loaded of the shop, without those that are gone.

        All of them in tables that no migration has given a place for that yet: `status` looks at
        these, too.
        """
        store = self._store
        knows_gone = has_column(store.connection, store.raw_schema, entity, "_gone_at")
        return int(store.value(_COUNT_ROWS, entity)) if knows_gone else self.count_all_rows(entity)
