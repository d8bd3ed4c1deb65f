"""The sync: how fresh each entity is, the call budget, and what needs a look."""

from __future__ import annotations

from typing import Any

from operate.report.masking import Masking
from operate.report.running import Running
from operate.report.session import Session
from operate.report.tables import Table, moment, number


def freshness_table(session: Session, running: Running, masking: Masking) -> Table:
    """One row an entity of the API."""
    now = session.settings.now()

    def age(row: dict[str, Any]) -> str:
        if row["last_sync_end"] is None:
            return ""
        return f"{max((now - row['last_sync_end']).total_seconds(), 0) / 3600:,.1f} h"

    return Table(
        "How fresh each entity is",
        ("entity", "state", "last synced", "age", "records", "failed", "message"),
        [
            (
                row["entity_type"],
                f"{row['sync_status']}{', late' if row['stale'] else ''}",
                moment(row["last_sync_end"], session.settings.timezone),
                age(row),
                number(row["records_synced"]),
                number(row["records_failed"]),
                masking.text(row["error_message"]),
            )
            for row in running.status.entities
        ],
        frozenset({3, 4, 5}),
    )


def budget(running: Running) -> str:
    """The calls of this month; empty before the first sync."""
    if not running.status.calls:
        return ""
    made, allowed = running.status.calls["this_month"], running.status.calls["allowed"]
    return (
        f"Calls this month: {number(made)} of {number(allowed)} ({made / allowed:.1%}). "
        f"At most {number(running.calls_per_5min)} are made in any five minutes; "
        "the vendor disables keys that pass 10,000."
    )


def trouble(running: Running) -> list[str]:
    """What needs a look, a sentence each."""
    status = running.status
    said = [
        f"{number(count)} rows of {table} are kept with an error; sync_status = 'error' finds them."
        for table, count in status.errors.items()
    ]
    if status.unsettled:
        said.append(
            f"{number(len(status.unsettled))} windows were not read to their end; "
            "the next sync reads them again."
        )
    if status.quarantine:
        said.append(
            f"{number(len(status.quarantine))} kinds of records could not be loaded; "
            "`make status` names them."
        )
    if status.drift:
        said.append(
            f"{number(len(status.drift))} fields of the API are not as they were; "
            "`make status` names them."
        )
    return said
