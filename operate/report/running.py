"""Is it running: how fresh each entity is, the runs behind it, and the calls they made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from extract.state import State
from operate.report.session import Session
from operate.status.collect import Status, of_connection
from operate.status.concern import Concern
from operate.status.verdict import verdict

RUNS_SHOWN = 150
"""Of each command: five months of nights, or a day and a half of the ten-minute job."""
CALL_WINDOW_S = 300
"""The vendor counts calls in any five minutes."""


@dataclass(frozen=True)
class Run:
    """One run of a command, all its entities together.

    Attributes:
        command: sync, sync-products or backfill.
        started_at: UTC.
        seconds: how long it took; None while it runs, or if it crashed.
        status: completed, or the worst of its entities.
        rows_read, rows_written, rows_failed: records.
        calls: made to the API.
        waited_s: seconds spent waiting for the call limit.
        message: what went wrong first, if anything.
    """

    command: str
    started_at: datetime
    seconds: float | None
    status: str
    rows_read: int
    rows_written: int
    rows_failed: int
    calls: int
    waited_s: float
    message: str | None

    @property
    def failed(self) -> bool:
        """Whether an entity of it ended with an error."""
        return self.status == "error"

    @property
    def calls_per_window(self) -> int:
        """Calls in five minutes, on average over the run; all of them if it was shorter."""
        return round(self.calls * CALL_WINDOW_S / max(self.seconds or 0, CALL_WINDOW_S))


@dataclass(frozen=True)
class Running:
    """The sync as it stands.

    Attributes:
        status: what `make status` shows.
        runs: the latest of each command, newest first.
        at_work: whether a run holds the lock now.
        calls_per_5min: own ceiling.
        is_demo: whether the data is a demo's.
    """

    status: Status
    runs: list[Run]
    at_work: bool
    calls_per_5min: int
    is_demo: bool

    @property
    def has_begun(self) -> bool:
        """Whether anything was ever synced."""
        return bool(self.status.entities)

    def concerns(self, about: str) -> list[Concern]:
        """What `make status` says needs a look, of one question."""
        return [each for each in verdict(self.status).concerns if each.about == about]


def read(session: Session, *, by_run: bool = False) -> Running:
    """The sync's state and history.

    Args:
        session: the report's.
        by_run: whether a run that has done its work asks, which still holds the lock.
    """
    settings = session.settings
    state = State(
        session.connection, settings.raw_schema, settings.mirror_schema, settings.shop_name
    )
    status = of_connection(session.connection, settings, session.where, by_run=by_run)
    return Running(
        status=status,
        runs=_runs(session),
        at_work=status.running is not None,
        calls_per_5min=settings.calls_per_5min,
        is_demo=state.store.is_demo(),
    )


def _runs(session: Session) -> list[Run]:
    """By the order in which they began, whatever a clock said; how long each took has no clock.

    Runs are the mirror's, all its shops together.
    """
    whole = {
        row["run_id"]: row
        for row in session.rows(
            session.settings.raw_schema,
            "run_ends",
            "select run_id, started_at, ended_at, seconds::float8 from {relation}",
        )
    }
    rows = session.rows(
        session.settings.mirror_schema,
        "blaze_sync_history",
        """
        with runs as (
            select
                run_id,
                command,
                max(id) as id,
                min(started_at) as started_at,
                case when bool_and(ended_at is not null)
                    then extract(epoch from max(ended_at) - min(started_at))::float8
                end as seconds,
                case
                    when bool_or(sync_status = 'error') then 'error'
                    when bool_or(sync_status = 'running') then 'running'
                    else max(sync_status)
                end as status,
                sum(rows_read)::bigint as rows_read,
                sum(rows_written)::bigint as rows_written,
                sum(rows_failed)::bigint as rows_failed,
                sum(calls)::bigint as calls,
                sum(waited_seconds)::float8 as waited_s,
                (array_agg(error_message order by id) filter (where error_message is not null))[1]
                    as message
            from {relation}
            group by run_id, command
        ),
        numbered as (
            select *, row_number() over (partition by command order by id desc) as place
            from runs
        )
        select run_id, command, started_at, seconds, status, rows_read, rows_written, rows_failed,
            calls, waited_s, message
        from numbered
        where place <= %s
        order by id desc
        """,
        (RUNS_SHOWN,),
    )
    return [_run(row, whole.get(row["run_id"])) for row in rows]


def _run(row: dict[str, Any], whole: dict[str, Any] | None) -> Run:
    """A run of the entities; what is known of it as a whole goes before what they tell of it.

    Theirs begin by the API's clock, end with their reading, and without what dbt takes.
    """
    known = {name: row[name] for name in row if name != "run_id"}
    if whole is None:  # of a release that did not keep it
        return Run(**known)
    return Run(**{**known, "started_at": whole["started_at"], "seconds": whole["seconds"]})
