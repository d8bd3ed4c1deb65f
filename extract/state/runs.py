"""`blaze_sync_state` and `blaze_sync_history`: each entity's last run, and all runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from psycopg.types.json import Jsonb

from extract.source.due_windows import Window
from extract.source.reason import Reason
from extract.state.store import Store

_MARK_CRASHED = """
    update {mirror}.blaze_sync_history
    set
        sync_status = 'crashed',
        error_message = 'the run ended without notice; the next one resumed'
    where shop = %(shop)s and entity_type = %(entity)s and sync_status = 'running'
"""

# A run without windows leaves those of the last one that had some.
_BEGIN_IN_STATE = """
    insert into {mirror}.blaze_sync_state as s (
        entity_type, last_sync_start, last_sync_window_start, last_sync_window_end,
        sync_status, records_synced
    )
    values (%(entity_type)s, %(now)s, %(window_start)s, %(window_end)s, 'running', 0)
    on conflict (entity_type) do update set
        last_sync_start = excluded.last_sync_start,
        last_sync_window_start = coalesce(
            excluded.last_sync_window_start, s.last_sync_window_start
        ),
        last_sync_window_end = coalesce(excluded.last_sync_window_end, s.last_sync_window_end),
        sync_status = 'running',
        records_synced = 0,
        error_message = null,
        updated_at = now()
"""

_BEGIN_IN_HISTORY = """
    insert into {mirror}.blaze_sync_history (
        run_id, command, shop, entity_type, started_at, sync_status, window_start, window_end
    )
    values (
        %(run_id)s, %(command)s, %(shop)s, %(entity)s, %(now)s,
        'running', %(window_start)s, %(window_end)s
    )
    returning id
"""

_PROGRESS_IN_STATE = """
    update {mirror}.blaze_sync_state
    set records_synced = %(rows_read)s, updated_at = now()
    where entity_type = %(entity_type)s
"""

_PROGRESS_IN_HISTORY = """
    update {mirror}.blaze_sync_history
    set
        rows_read = %(rows_read)s,
        rows_written = %(rows_written)s,
        rows_failed = %(rows_failed)s,
        calls = %(calls)s,
        calls_by_reason = %(calls_by_reason)s,
        waited_seconds = %(waited_s)s
    where id = %(history_id)s
"""

_END_IN_STATE = """
    update {mirror}.blaze_sync_state
    set
        sync_status = %(status)s,
        error_message = %(message)s,
        last_sync_end = %(now)s,
        updated_at = now()
    where entity_type = %(entity_type)s
"""

_END_IN_HISTORY = """
    update {mirror}.blaze_sync_history
    set sync_status = %(status)s, error_message = %(message)s, ended_at = %(now)s
    where id = %(history_id)s
"""

_SAVE_FAILED = """
    update {mirror}.blaze_sync_state
    set records_failed = %(records_failed)s
    where
        entity_type = %(entity_type)s
        and records_failed is distinct from %(records_failed)s
"""

_LAST = """
    select started_at, sync_status, command
    from {mirror}.blaze_sync_history
    where shop = %(shop)s and entity_type = %(entity)s
    order by id desc
    limit 1
"""

_LAST_COMPLETED = """
    select max(started_at)
    from {mirror}.blaze_sync_history
    where shop = %(shop)s and entity_type = %(entity)s and sync_status = 'completed'
"""

_LAST_COMPLETED_OF = """
    select shop, entity_type, max(started_at)
    from {mirror}.blaze_sync_history
    where shop = any(%(shops)s) and sync_status = 'completed'
    group by shop, entity_type
"""

_FIRST_COMPLETED = """
    select min(started_at)
    from {mirror}.blaze_sync_history
    where shop = %(shop)s and entity_type = %(entity)s and sync_status = 'completed'
"""

_LAST_ENDS = """
    select entity_type, max(ended_at)
    from {mirror}.blaze_sync_history
    where shop = %(shop)s and sync_status = 'completed'
    group by entity_type
"""

# By the number of the row: a clock may be set back. As JSON, for no migration may have brought the
# column so far.
_LAST_CALLS = """
    select distinct on (h.entity_type)
        h.entity_type,
        coalesce(to_jsonb(h) -> 'calls_by_reason', '{{}}')
    from {mirror}.blaze_sync_history as h
    where h.shop = %(shop)s
    order by h.entity_type, h.id desc
"""

_CURRENT = """
    select * from {mirror}.blaze_sync_state order by id
"""


@dataclass
class Progress:
    """What a run has done for one entity so far; written to the state with every chunk."""

    rows_read: int = 0
    rows_written: int = 0
    rows_failed: int = 0
    calls: Counter[Reason] = field(default_factory=Counter)
    waited_s: float = 0.0


class LastRun(NamedTuple):
    """When an entity's latest run began, its status, and the command."""

    started_at: datetime
    status: str
    command: str


class Runs:
    """The runs of all entities."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begin(
        self, run_id: str, command: str, entity: str, window: Window | None, now: datetime
    ) -> int:
        """Write that an entity's sync runs; gives the id of its row of history.

        Args:
            run_id: the same for all entities of a run.
            command: the command that people gave.
            entity: what is read.
            window: from the first to the last instant that will have been read.
            now: the present instant.
        """
        values: dict[str, Any] = {
            "entity": entity,
            "entity_type": self._entity_type(entity),
            "window_start": window.start if window else None,
            "window_end": window.end if window else None,
            "now": now,
        }
        with self._store.transaction():
            self._store.execute(_MARK_CRASHED, **values)
            self._store.execute(_BEGIN_IN_STATE, **values)
            return int(
                self._store.value(_BEGIN_IN_HISTORY, run_id=run_id, command=command, **values)
            )

    def save_progress(self, history_id: int, entity: str, progress: Progress) -> None:
        """Write how far an entity's sync has come."""
        self._store.execute(
            _PROGRESS_IN_STATE,
            entity_type=self._entity_type(entity),
            rows_read=progress.rows_read,
        )
        self._store.execute(
            _PROGRESS_IN_HISTORY,
            history_id=history_id,
            rows_read=progress.rows_read,
            rows_written=progress.rows_written,
            rows_failed=progress.rows_failed,
            calls=progress.calls.total(),
            calls_by_reason=Jsonb(progress.calls),
            waited_s=progress.waited_s,
        )

    def end(
        self, history_id: int, entity: str, status: str, message: str | None, now: datetime
    ) -> None:
        """Write that an entity's sync ended: `completed`, `error` or `stopped`."""
        with self._store.transaction():
            self._store.execute(
                _END_IN_STATE,
                entity_type=self._entity_type(entity),
                # A stop by budget or window is no error: the plan's column knows idle for it.
                status="idle" if status == "stopped" else status,
                message=message,
                now=now,
            )
            self._store.execute(
                _END_IN_HISTORY, history_id=history_id, status=status, message=message, now=now
            )

    def save_failed(self, entity: str, records_failed: int) -> None:
        """Write how many records of an entity cannot be mirrored as they are."""
        self._store.execute(
            _SAVE_FAILED,
            entity_type=self._entity_type(entity),
            records_failed=records_failed,
        )

    def last(self, entity: str) -> LastRun | None:
        """The latest run of an entity."""
        rows = self._store.rows(_LAST, entity=entity)
        return LastRun(*rows[0]) if rows else None

    def last_completed(self, entity: str) -> datetime | None:
        """When the latest run of an entity began that came to its end."""
        started_at: datetime | None = self._store.value(_LAST_COMPLETED, entity=entity)
        return started_at

    def last_completed_of(self, shops: Collection[str]) -> dict[tuple[str, str], datetime]:
        """The same of some shops, by shop and entity; without those that never came to one."""
        rows = self._store.rows(_LAST_COMPLETED_OF, shops=list(shops))
        return {(shop, entity): at for shop, entity, at in rows}

    def first_completed(self, entity: str) -> datetime | None:
        """When the first run of an entity began that came to its end."""
        started_at: datetime | None = self._store.value(_FIRST_COMPLETED, entity=entity)
        return started_at

    def last_ends(self) -> dict[str, datetime]:
        """When the latest run of each entity ended that came to its end."""
        return dict(self._store.rows(_LAST_ENDS))

    def last_calls(self) -> dict[str, dict[str, int]]:
        """The calls of each entity's latest run, by reason."""
        return dict(self._store.rows(_LAST_CALLS))

    def current(self) -> list[dict[str, Any]]:
        """The rows of `blaze_sync_state`."""
        return self._store.dicts(_CURRENT)

    def _entity_type(self, entity: str) -> str:
        """The entity's key in `blaze_sync_state`, whose definition knows no shop."""
        return entity_type(self._store.shop, entity)


def entity_type(shop: str, entity: str) -> str:
    """The key of a shop's entity in `blaze_sync_state`."""
    return entity if shop == "main" else f"{entity}@{shop}"
