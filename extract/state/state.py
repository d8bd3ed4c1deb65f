"""The state of the mirror, kept beside its data: a new machine with the same database goes on.

In the raw schema: `windows` (what was read, and when), `batches` (what was loaded), `quarantine`
(what could not be), `cursors`, `backfills` and the tables of the limiter. In the mirror's schema:
`blaze_sync_state`, as the plan defines it, and `blaze_sync_history`, one row a run and entity.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import psycopg
from psycopg import sql
from psycopg.rows import dict_row

from common.errors import LockHeldError
from extract.source.windows import Done, Window
from warehouse.catalog import is_finalized

Connection = psycopg.Connection[Any]


@dataclass
class Progress:
    """What a run has done for one entity so far; written to the state with every chunk."""

    window: Window | None = None
    rows_read: int = 0
    rows_written: int = 0
    rows_failed: int = 0
    calls: int = 0
    waited_s: float = 0.0


@dataclass(frozen=True)
class Outcome:
    """How a window ended: `done`, `unsettled` or `failed`, and why."""

    window: Window
    status: str
    records: int | None
    reason: str | None
    verified_at: datetime | None


@dataclass(frozen=True)
class Backfill:
    """A reading of all history.

    Attributes:
        number: by which windows remember it.
        history_start: the first day.
        counts_earlier: whether windows read before it need not be read again: the first load may
            have been begun by a sync.
    """

    number: int
    history_start: date
    counts_earlier: bool

    def has_read(self, done: Done) -> bool:
        """Whether a window needs no reading any more."""
        return self.counts_earlier or done.backfill == self.number


class State:
    """The state of one shop's mirror.

    Args:
        connection: in autocommit mode; each method is one transaction.
        raw_schema: where the raw tables lie.
        mirror_schema: where the `*_blaze` tables lie.
        shop: the name of the shop, part of every key.
    """

    def __init__(
        self, connection: Connection, raw_schema: str, mirror_schema: str, shop: str
    ) -> None:
        self.connection = connection
        self.raw_schema = raw_schema
        self.mirror_schema = mirror_schema
        self.shop = shop

    def is_demo(self) -> bool:
        """Whether the raw schema is marked as a demo's, which must not mix with a real mirror."""
        rows = self._rows(
            "select 1 from pg_namespace where nspname = %s "
            "and obj_description(oid, 'pg_namespace') like 'blaze-mirror demo%%'",
            (self.raw_schema,),
        )
        return bool(rows)

    def lock(self) -> None:
        """Take the lock of this mirror for as long as the connection lives.

        Raises:
            LockHeldError: another run holds it.
        """
        row = self.connection.execute(
            "select pg_try_advisory_lock(hashtextextended(%s, 0))", (self._lock_key,)
        ).fetchone()
        if not row or not row[0]:
            raise LockHeldError(
                "Another run is at work on this database; nothing was done. "
                "`make status` shows it; wait for it to end"
            )

    def is_locked(self) -> bool:
        """Whether a run is at work at this moment."""
        rows = self._rows(
            "select 1 from pg_locks where locktype = 'advisory' and objsubid = 1 and granted "
            "and database = (select oid from pg_database where datname = current_database()) "
            "and (classid::bigint << 32 | objid::bigint) = hashtextextended(%s, 0)",
            (self._lock_key,),
        )
        return bool(rows)

    @property
    def _lock_key(self) -> str:
        return f"blaze_mirror:{self.raw_schema}"

    # Windows

    def done_windows(self, entity: str) -> list[Done]:
        """The windows of an entity that were read to their end."""
        rows = self._rows(
            "select window_start, window_end, verified_at, backfill from {raw}.windows "
            "where shop = %s and entity = %s and status = 'done' and verified_at is not null",
            (self.shop, entity),
        )
        return [Done(Window(start, end), at, backfill) for start, end, at, backfill in rows]

    def save_outcomes(
        self, entity: str, outcomes: Iterable[Outcome], backfill: int | None, now: datetime
    ) -> None:
        """Write how windows ended, by which backfill, if by one.

        `verified_at` never moves for a window that failed.
        """
        rows = [
            (
                self.shop,
                entity,
                outcome.window.start,
                outcome.window.end,
                outcome.status,
                outcome.records,
                outcome.reason,
                outcome.verified_at,
                backfill if outcome.verified_at else None,
                now,
            )
            for outcome in outcomes
        ]
        if rows:
            with self.connection.cursor() as cursor:
                cursor.executemany(
                    self.sql(
                        "insert into {raw}.windows as w (shop, entity, window_start, window_end, "
                        "status, records, reason, verified_at, backfill, updated_at) "
                        "values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s) "
                        "on conflict (shop, entity, window_start, window_end) do update set "
                        "status = excluded.status, "
                        "records = coalesce(excluded.records, w.records), "
                        "reason = excluded.reason, "
                        "verified_at = coalesce(excluded.verified_at, w.verified_at), "
                        "backfill = coalesce(excluded.backfill, w.backfill), "
                        "updated_at = excluded.updated_at"
                    ),
                    rows,
                )

    def forget_covered(self, entity: str, windows: Iterable[Window]) -> None:
        """Drop the windows that a longer one, read to its end, has made redundant."""
        rows = [(self.shop, entity, w.start, w.end, w.start, w.end) for w in windows]
        if rows:
            with self.connection.cursor() as cursor:
                cursor.executemany(
                    self.sql(
                        "delete from {raw}.windows where shop = %s and entity = %s "
                        "and window_start >= %s and window_end <= %s "
                        "and (window_start, window_end) <> (%s, %s)"
                    ),
                    rows,
                )

    # Cursors

    def cursor(self, entity: str) -> datetime | None:
        """Up to where an entity was read by modified date."""
        rows = self._rows(
            "select cursor_at from {raw}.cursors where shop = %s and entity = %s",
            (self.shop, entity),
        )
        return rows[0][0] if rows else None

    def save_cursor(self, entity: str, cursor_at: datetime) -> None:
        """Write up to where an entity was read."""
        self.execute(
            "insert into {raw}.cursors (shop, entity, cursor_at) values (%s, %s, %s) "
            "on conflict (shop, entity) do update set cursor_at = excluded.cursor_at",
            (self.shop, entity, cursor_at),
        )

    # Date filters that the API ignores

    def ignores_dates(self, entity: str) -> bool:
        """Whether the API was seen to ignore the dates that an entity's list is asked with."""
        rows = self._rows(
            "select 1 from {raw}.ignored_date_filters where shop = %s and entity = %s",
            (self.shop, entity),
        )
        return bool(rows)

    def save_ignores_dates(self, entity: str, seen_at: datetime) -> None:
        """Remember it: a quiet night's answer may look as if the dates were heeded."""
        self.execute(
            "insert into {raw}.ignored_date_filters (shop, entity, seen_at) values (%s, %s, %s) "
            "on conflict (shop, entity) do nothing",
            (self.shop, entity, seen_at),
        )

    # Sweeps

    def still_missing(self, entity: str) -> int:
        """How many records the API counted more than the last whole reading could find."""
        rows = self._rows(
            "select still_missing from {raw}.sweeps where shop = %s and entity = %s",
            (self.shop, entity),
        )
        return int(rows[0][0]) if rows else 0

    def save_sweep(self, entity: str, still_missing: int, now: datetime) -> None:
        """Write what a whole reading of an entity's list has left unexplained."""
        self.execute(
            "insert into {raw}.sweeps (shop, entity, swept_at, still_missing) "
            "values (%s, %s, %s, %s) on conflict (shop, entity) do update set "
            "swept_at = excluded.swept_at, still_missing = excluded.still_missing",
            (self.shop, entity, now, still_missing),
        )

    def count_raw(self, entity: str) -> int:
        """How many records of an entity are loaded."""
        return int(self._rows("select count(*) from {raw}.{table}", (), table=entity)[0][0])

    # Alerts

    def open_alerts(self) -> set[str]:
        """The problems that people were told of and that are not over."""
        rows = self._rows("select problem from {raw}.alerts where shop = %s", (self.shop,))
        return {row[0] for row in rows}

    def save_alerts(self, told: Iterable[str], over: Iterable[str], now: datetime) -> None:
        """Remember what was told, and forget what is over."""
        with self.connection.transaction():
            for problem in told:
                self.execute(
                    "insert into {raw}.alerts (shop, problem, told_at) values (%s, %s, %s) "
                    "on conflict do nothing",
                    (self.shop, problem, now),
                )
            self.execute(
                "delete from {raw}.alerts where shop = %s and problem = any(%s)",
                (self.shop, list(over)),
            )

    # Backfills

    def open_backfill(self) -> Backfill | None:
        """The backfill that was begun and not finished."""
        rows = self._rows(
            "select id, history_start, counts_earlier from {raw}.backfills "
            "where shop = %s and completed_at is null order by id desc limit 1",
            (self.shop,),
        )
        return Backfill(*rows[0]) if rows else None

    def begin_backfill(
        self, history_start: date, now: datetime, *, counts_earlier: bool
    ) -> Backfill:
        """Write that a backfill begins; one left open is given up for it."""
        with self.connection.transaction():
            self.execute(
                "delete from {raw}.backfills where shop = %s and completed_at is null", (self.shop,)
            )
            # Reading everything again is the occasion to find out again.
            self.execute("delete from {raw}.ignored_date_filters where shop = %s", (self.shop,))
            rows = self._rows(
                "insert into {raw}.backfills (shop, started_at, history_start, counts_earlier) "
                "values (%s, %s, %s, %s) returning id",
                (self.shop, now, history_start, counts_earlier),
            )
        return Backfill(rows[0][0], history_start, counts_earlier)

    def end_backfill(self, now: datetime) -> None:
        """Write that the open backfill is complete."""
        self.execute(
            "update {raw}.backfills set completed_at = %s where shop = %s and completed_at is null",
            (now, self.shop),
        )

    # Batches

    def begin_batch(self, entity: str, now: datetime) -> int:
        """The number of a new batch. Until it is completed its rows may be half loaded."""
        rows = self._rows(
            "insert into {raw}.batches (shop, entity, started_at) values (%s, %s, %s) "
            "returning batch",
            (self.shop, entity, now),
        )
        return int(rows[0][0])

    def complete_batch(self, batch: int, rows_loaded: int, now: datetime) -> None:
        """Write that every table of a batch is loaded."""
        self.execute(
            "update {raw}.batches set completed_at = %s, rows_loaded = %s where batch = %s",
            (now, rows_loaded, batch),
        )

    def has_untransformed(self, entity: str) -> bool:
        """Whether rows of an entity have landed that no build of dbt has merged without a fault."""
        return bool(
            self._rows(
                "select 1 from {raw}.batches where entity = %s "
                "and completed_at is not null and transformed_at is null limit 1",
                (entity,),
            )
        )

    def save_transformed(self, entities: Sequence[str], now: datetime) -> None:
        """Write that dbt has merged all that has landed of some entities."""
        self.execute(
            "update {raw}.batches set transformed_at = %s where entity = any(%s) "
            "and completed_at is not null and transformed_at is null",
            (now, list(entities)),
        )

    def tell_row_counts(self) -> None:
        """Have Postgres count what this session has written; it may take seconds otherwise."""
        self._rows("select pg_stat_force_next_flush()::text", ())

    def known_rows(
        self, table: str, ids: Sequence[str]
    ) -> dict[str, tuple[int, datetime | None, int]]:
        """Digest, modified date and batch of the raw rows with these ids, by id.

        Rows of a batch that was never completed are left out: they may be half loaded.
        """
        rows = self._rows(
            "select r.id, r._row_hash, r.modified, r._batch from {raw}.{table} as r "
            "inner join {raw}.batches as b on b.batch = r._batch "
            "where b.completed_at is not null and r.id = any(%s)",
            (list(ids),),
            table=table,
        )
        return {record_id: (digest, modified, batch) for record_id, digest, modified, batch in rows}

    # Quarantine

    def quarantine(
        self, entity: str, rejected: Mapping[tuple[str, str, datetime | None], int], now: datetime
    ) -> None:
        """Keep note of records that could not be loaded.

        Args:
            entity: whose records.
            rejected: how many by (record id or '', reason, start of the window or None).
            now: when they were seen.
        """
        for (record_id, reason, window_start), occurrences in rejected.items():
            self.execute(
                "insert into {raw}.quarantine (shop, entity, record_id, reason, window_start, "
                "occurrences, first_seen_at, last_seen_at) "
                "values (%s, %s, %s, %s, coalesce(%s::timestamptz, '-infinity'), %s, %s, %s) "
                "on conflict (shop, entity, record_id, reason, window_start) do update set "
                "occurrences = excluded.occurrences, last_seen_at = excluded.last_seen_at",
                (self.shop, entity, record_id, reason, window_start, occurrences, now, now),
            )

    # Runs

    def begin(self, run_id: str, command: str, entity: str, window: Window | None, now: Any) -> int:
        """Write that an entity's sync runs; gives the id of its row of history."""
        with self.connection.transaction():
            self.execute(
                "update {mirror}.blaze_sync_history set sync_status = 'crashed', "
                "error_message = 'the run ended without a word; the next one resumed' "
                "where shop = %s and entity_type = %s and sync_status = 'running'",
                (self.shop, entity),
            )
            self.execute(
                "insert into {mirror}.blaze_sync_state as s (entity_type, last_sync_start, "
                "last_sync_window_start, last_sync_window_end, sync_status, records_synced) "
                "values (%s, %s, %s, %s, 'running', 0) on conflict (entity_type) do update set "
                "last_sync_start = excluded.last_sync_start, "
                "last_sync_window_start = coalesce(excluded.last_sync_window_start, "
                "s.last_sync_window_start), "
                "last_sync_window_end = coalesce(excluded.last_sync_window_end, "
                "s.last_sync_window_end), "
                "sync_status = 'running', records_synced = 0, error_message = null, "
                "updated_at = now()",
                (
                    self.entity_type(entity),
                    now,
                    window.start if window else None,
                    window.end if window else None,
                ),
            )
            rows = self._rows(
                "insert into {mirror}.blaze_sync_history (run_id, command, shop, entity_type, "
                "started_at, sync_status, window_start, window_end) "
                "values (%s, %s, %s, %s, %s, 'running', %s, %s) returning id",
                (
                    run_id,
                    command,
                    self.shop,
                    entity,
                    now,
                    window.start if window else None,
                    window.end if window else None,
                ),
            )
        return int(rows[0][0])

    def save_progress(self, history_id: int, entity: str, progress: Progress) -> None:
        """Write how far an entity's sync has come."""
        self.execute(
            "update {mirror}.blaze_sync_state set records_synced = %s, updated_at = now() "
            "where entity_type = %s",
            (progress.rows_read, self.entity_type(entity)),
        )
        self.execute(
            "update {mirror}.blaze_sync_history set rows_read = %s, rows_written = %s, "
            "rows_failed = %s, calls = %s, waited_seconds = %s where id = %s",
            (
                progress.rows_read,
                progress.rows_written,
                progress.rows_failed,
                progress.calls,
                progress.waited_s,
                history_id,
            ),
        )

    def end(
        self, history_id: int, entity: str, status: str, message: str | None, now: datetime
    ) -> None:
        """Write that an entity's sync ended: `completed`, `error` or `stopped`."""
        with self.connection.transaction():
            # A stop by budget or window is no error: the plan's column knows idle for it.
            state = "idle" if status == "stopped" else status
            self.execute(
                "update {mirror}.blaze_sync_state set sync_status = %s, error_message = %s, "
                "last_sync_end = %s, updated_at = now() where entity_type = %s",
                (state, message, now, self.entity_type(entity)),
            )
            self.execute(
                "update {mirror}.blaze_sync_history set sync_status = %s, error_message = %s, "
                "ended_at = %s where id = %s",
                (status, message, now, history_id),
            )

    def last_completed(self, entity: str) -> datetime | None:
        """When the latest sync of an entity began that came to its end."""
        rows = self._rows(
            "select max(started_at) from {mirror}.blaze_sync_history "
            "where shop = %s and entity_type = %s and sync_status = 'completed'",
            (self.shop, entity),
        )
        started_at: datetime | None = rows[0][0]
        return started_at

    def last_run(self, entity: str) -> tuple[datetime, str] | None:
        """When the latest sync of an entity began, and its status."""
        rows = self._rows(
            "select started_at, sync_status from {mirror}.blaze_sync_history "
            "where shop = %s and entity_type = %s order by id desc limit 1",
            (self.shop, entity),
        )
        return rows[0] if rows else None

    def save_failed(self, entity: str, records_failed: int) -> None:
        """Write how many records of an entity cannot be mirrored as they are."""
        self.execute(
            "update {mirror}.blaze_sync_state set records_failed = %s "
            "where entity_type = %s and records_failed is distinct from %s",
            (records_failed, self.entity_type(entity), records_failed),
        )

    def count_quarantined(self, entity: str) -> int:
        """How many records of an entity could not be loaded."""
        rows = self._rows(
            "select coalesce(sum(occurrences), 0) from {raw}.quarantine "
            "where shop = %s and entity = %s",
            (self.shop, entity),
        )
        return int(rows[0][0])

    def count_errors(self, table: str) -> int:
        """How many rows of a mirrored table are marked `sync_status = 'error'`."""
        if is_finalized(self.connection):
            table = table.removesuffix("_blaze")
        if not self._exists(self.mirror_schema, table):
            return 0
        rows = self._rows(
            "select count(*) from {mirror}.{table} where sync_status = 'error'", (), table=table
        )
        return int(rows[0][0])

    def entity_type(self, entity: str) -> str:
        """The entity's key in `blaze_sync_state`, whose definition knows no shop."""
        return entity if self.shop == "main" else f"{entity}@{self.shop}"

    def query(self, statement: str, parameters: Sequence[Any] = ()) -> list[dict[str, Any]]:
        """Rows as dicts; `{raw}` and `{mirror}` stand for the schemas."""
        with self.connection.cursor(row_factory=dict_row) as cursor:
            return cursor.execute(self.sql(statement), parameters).fetchall()

    def execute(self, statement: str, parameters: Sequence[Any]) -> None:
        """Run a statement; `{raw}` and `{mirror}` stand for the schemas."""
        self.connection.execute(self.sql(statement), parameters)

    def sql(self, statement: str, table: str = "") -> sql.Composed:
        """A statement with the schemas filled in."""
        return sql.SQL(statement).format(
            raw=sql.Identifier(self.raw_schema),
            mirror=sql.Identifier(self.mirror_schema),
            table=sql.Identifier(table or "none"),
        )

    def _exists(self, schema: str, table: str) -> bool:
        row = self.connection.execute(
            "select 1 from pg_class as c inner join pg_namespace as n on n.oid = c.relnamespace "
            "where n.nspname = %s and c.relname = %s",
            (schema, table),
        ).fetchone()
        return row is not None

    def _rows(
        self, statement: str, parameters: Sequence[Any], table: str = ""
    ) -> list[tuple[Any, ...]]:
        return self.connection.execute(self.sql(statement, table), parameters).fetchall()
