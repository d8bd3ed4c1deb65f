"""`raw.run_ends`: the runs of all commands, how each ended, and how long it took."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from psycopg.types.json import Jsonb

from common import logs
from extract.state.store import Store
from warehouse.catalog import exists

_BEGIN = """
    insert into {raw}.run_ends (run_id, command, shop, started_at)
    values (%(run_id)s, %(command)s, %(shop)s, %(now)s)
    on conflict (run_id) do nothing
"""

# A run that could not begin has no row yet.
_END = """
    insert into {raw}.run_ends as r (
        run_id, command, shop, started_at, ended_at, seconds, exit_status, reasons
    )
    values (
        %(run_id)s, %(command)s, %(shop)s, %(now)s, %(now)s, %(seconds)s, %(exit_status)s,
        %(reasons)s
    )
    on conflict (run_id) do update set
        ended_at = excluded.ended_at,
        seconds = excluded.seconds,
        exit_status = excluded.exit_status,
        reasons = excluded.reasons
"""

_SAVE_CALLS = """
    update {raw}.run_ends set calls = %(calls)s where run_id = %(run_id)s
"""

_FORGET = """
    delete from {raw}.run_ends where run_id = %(run_id)s
"""

# Runs are the mirror's, under whichever of its shops they were written. By the number of the row: a
# clock may be set back. Calls as JSON, for no migration may have brought the column so far.
_LAST = """
    select
        id, command, started_at, ended_at, seconds, exit_status, reasons,
        coalesce(to_jsonb(r) -> 'calls', '{{}}') as calls
    from {raw}.run_ends as r
    where command = any(%(commands)s)
    order by id desc
    limit 1
"""


@dataclass(frozen=True)
class RunEnd:
    """A run of a command.

    Attributes:
        id: a number that later runs have a higher of.
        command: as people call it.
        started_at: by this machine's clock.
        ended_at: the same; None while it is at work, and of a run that ended without notice.
        seconds: how long it took, dbt included.
        exit_status: of the command.
        reasons: why that is not 0, and what hindered its report, a sentence each.
        calls: that it made, by reason; empty while it is at work.
    """

    id: int
    command: str
    started_at: datetime
    ended_at: datetime | None
    seconds: float | None
    exit_status: int | None
    reasons: dict[str, str]
    calls: dict[str, int]


class RunEnds:
    """The runs of all commands."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begin(self, run_id: str, command: str, now: datetime) -> None:
        """Write that a run is at work.

        Args:
            run_id: its own.
            command: as people call it.
            now: by this machine's clock.
        """
        self._store.execute(_BEGIN, run_id=run_id, command=command, now=now)

    def end(
        self,
        run_id: str,
        command: str,
        exit_status: int,
        reasons: Mapping[str, str],
        *,
        seconds: float,
        now: datetime,
    ) -> None:
        """Write how a run ended, whether it had begun or not.

        Args:
            run_id: its own.
            command: as people call it.
            exit_status: of the command.
            reasons: why that is not 0, and what hindered its report, a sentence each.
            seconds: how long it took.
            now: by this machine's clock.
        """
        said = {key: logs.secret_filter.redact(reason) for key, reason in reasons.items()}
        self._store.execute(
            _END,
            run_id=run_id,
            command=command,
            exit_status=exit_status,
            reasons=Jsonb(said),
            seconds=round(seconds, 1),
            now=now,
        )

    def save_calls(self, run_id: str, calls: Mapping[str, int]) -> None:
        """Write the calls that a run has made, by reason."""
        self._store.execute(_SAVE_CALLS, run_id=run_id, calls=Jsonb(dict(calls)))

    def forget(self, run_id: str) -> None:
        """Drop a run that has found nothing to do."""
        self._store.execute(_FORGET, run_id=run_id)

    def last(self, commands: Collection[str]) -> RunEnd | None:
        """The latest run of some commands; None where none is known.

        Args:
            commands: as people call them.
        """
        if not exists(self._store.connection, self._store.raw_schema, "run_ends"):
            return None  # no migration has made it yet
        rows = self._store.dicts(_LAST, commands=list(commands))
        return _run_end(rows[0]) if rows else None


def _run_end(row: Mapping[str, Any]) -> RunEnd:
    seconds = row["seconds"]
    return RunEnd(**{**row, "seconds": None if seconds is None else float(seconds)})
