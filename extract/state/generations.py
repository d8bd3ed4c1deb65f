"""Whether the raw tables hold what the state says was read into them.

Windows, cursors and batches speak of rows. Where somebody has dropped a raw table, or restored an
older one, they speak of rows that are not there, and everything has to be read again.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from extract.state.store import Store

# Rows move to later batches as they change, so the last batch that is complete, or a later one, has
# some. Lines may go as well, with a cart that is emptied: `Batches.empty` takes them off the count.
# A table with rows of later batches than there are is another one, too.
_NEWEST = """
    select
        (select max(_batch) from {raw}.{table}) as held,
        (
            select max(batch) from {raw}.batches
            where
                entity = %(entity)s and completed_at is not null
                and case when %(lines)s then lines_loaded else rows_loaded end > 0
        ) as loaded,
        (select coalesce(max(batch), 0) from {raw}.batches) as newest
"""

_SPEAKS_OF = """
    select coalesce(max(newest_batch), 0) from {raw}.windows where entity = %(entity)s
"""

_CLAIMS_RECORDS = """
    select 1 from {raw}.windows
    where entity = %(entity)s and status = 'done' and records > 0
    limit 1
"""

_FORGET = (
    "delete from {raw}.windows where entity = %(entity)s",
    "delete from {raw}.cursors where entity = %(entity)s",
    "delete from {raw}.sweeps where entity = %(entity)s",
    # Rows that are left are as of another day: each is loaded again when it is read.
    "update {raw}.{table} set _row_hash = 0",
)

# No batch to come may have the number of one that rows are left of, in whichever table.
_NUMBER_ON = """
    select setval(
        pg_get_serial_sequence('{raw}.batches', 'batch'),
        greatest(
            (select max(_batch) from {raw}.{table}),
            pg_sequence_last_value(pg_get_serial_sequence('{raw}.batches', 'batch')::regclass),
            (select max(batch) from {raw}.batches)
        )
    )
"""

# Rows whose batch nobody knows any more are nobody's rows, and would never be missed.
_ADOPT = """
    with adopting as (
        insert into {raw}.batches (shop, entity, started_at, completed_at, rows_loaded)
        values (%(shop)s, %(entity)s, %(now)s, %(now)s, 0)
        returning batch
    )
    update {raw}.{table} as r
    set _batch = adopting.batch
    from adopting
    where not exists (select 1 from {raw}.batches as b where b.batch = r._batch)
"""


class Generations:
    """What the raw tables of all entities hold, beside what is said of them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def is_other(self, entity: str, lines: str | None) -> bool:
        """Whether an entity's raw tables are not those that its state speaks of.

        Args:
            entity: whose records.
            lines: the table of their lines, where they have any.
        """
        held, loaded, newest = self._newest(entity, entity, lines=False)
        if held is None and self._store.value(_CLAIMS_RECORDS, entity=entity) is not None:
            return True
        if (held or 0) < (loaded or 0) or (held or 0) > newest:
            return True
        if self._store.value(_SPEAKS_OF, entity=entity) > newest:
            return True
        if lines is None:
            return False
        held, loaded, newest = self._newest(entity, lines, lines=True)
        return (held or 0) < (loaded or 0) or (held or 0) > newest

    def number_on(self, tables: Iterable[str]) -> None:
        """Let no batch to come have the number of one that some raw table has rows of."""
        for table in tables:
            self._store.execute(_NUMBER_ON, table)

    def forget(self, entity: str, lines: str | None, now: datetime) -> None:
        """Have an entity read again from the beginning, and each of its rows loaded.

        Args:
            entity: whose records.
            lines: the table of their lines, where they have any.
            now: the present instant.
        """
        with self._store.transaction():
            for statement in _FORGET:
                self._store.execute(statement, entity, entity=entity)
            for table in filter(None, (entity, lines)):
                self._store.execute(_ADOPT, table, entity=entity, now=now)

    def _newest(
        self, entity: str, table: str, *, lines: bool
    ) -> tuple[int | None, int | None, int]:
        [(held, loaded, newest)] = self._store.rows(_NEWEST, table, entity=entity, lines=lines)
        return held, loaded, newest
