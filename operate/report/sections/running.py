"""The sync: how fresh each entity is, the call budget, and what needs a look."""

from __future__ import annotations

from collections import Counter

from common.words import age, counted, moment
from extract.source.entities import MIRRORED
from operate.report.masking import Masking
from operate.report.running import Running
from operate.report.session import Session
from operate.report.tables import Table, number, percent


def freshness_table(session: Session, running: Running, masking: Masking) -> Table:
    """One row an entity of the API."""
    now = session.settings.now()
    if running.status.shops is not None:
        return _of_all_shops(session, running)
    return Table(
        "How fresh each entity is",
        ("entity", "state", "last synced", "how long ago", "records", "with an error", "message"),
        [
            (
                row["entity_type"],
                f"{row['sync_status']}{', late' if row['stale'] else ''}",
                moment(row["last_sync_end"], session.settings.timezone),
                age(row["last_sync_end"], now),
                number(row["records_synced"]),
                number(row["records_failed"]),
                masking.text(row["error_message"]),
            )
            for row in running.status.entities
        ],
        frozenset({3, 4, 5}),
    )


def _of_all_shops(session: Session, running: Running) -> Table:
    """One row an entity: each shop by itself is in the section of shops."""
    now, zone = session.settings.now(), session.settings.timezone
    rows = []
    for entity in MIRRORED:
        lists = [
            row for row in running.status.entities if row["entity_type"].partition("@")[0] == entity
        ]
        if not lists:
            continue
        states = Counter(row["sync_status"] for row in lists)
        ends = [row["last_sync_end"] for row in lists]
        oldest = None if None in ends else min(ends)
        rows.append(
            (
                entity,
                ", ".join(f"{number(n)} {state}" for state, n in states.most_common()),
                number(sum(row["stale"] for row in lists)),
                moment(oldest, zone),
                age(oldest, now),
                number(sum(row["records_synced"] or 0 for row in lists)),
                number(sum(row["records_failed"] or 0 for row in lists)),
            )
        )
    return Table(
        "How fresh each entity is, all shops together",
        ("entity", "shops", "late", "oldest sync", "how long ago", "records", "with an error"),
        rows,
        frozenset({2, 4, 5, 6}),
    )


def budget(running: Running) -> str:
    """The calls of this month; empty before the first sync."""
    if not running.status.calls:
        return ""
    made, allowed = running.status.calls["this_month"], running.status.calls["allowed"]
    return (
        f"Calls this month: {number(made)} of {number(allowed)} ({percent(100 * made / allowed)}). "
        f"At most {number(running.calls_per_5min)} are made in any five minutes; "
        "the vendor disables keys that pass 10,000."
    )


def trouble(running: Running) -> list[str]:
    """What needs a look, a sentence each."""
    status = running.status
    said = [
        f"{counted(count, 'row')} of {table} {'is' if count == 1 else 'are'} kept with an error; "
        "`sync_status = 'error'` finds them."
        for table, count in status.errors.items()
    ]
    if status.unsettled:
        said.append(
            f"{counted(len(status.unsettled), 'window')} "
            f"{'was' if len(status.unsettled) == 1 else 'were'} not read to the end; "
            "the next sync reads again what is missing."
        )
    if status.quarantine:
        said.append(
            f"{counted(len(status.quarantine), 'kind')} of records could not be loaded: "
            "`make status` says which."
        )
    if status.drift:
        said.append(
            f"{counted(len(status.drift), 'field')} of the API "
            f"{'is' if len(status.drift) == 1 else 'are'} not as before: `make status` says which."
        )
    return said
