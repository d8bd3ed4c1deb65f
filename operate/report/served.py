"""What is served from where: now, and each change of it with who made it and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import Any

from operate.cutover.preparation import missing_views
from operate.cutover.sources import SERVED, sources
from operate.report.session import Rows, Session
from operate.status.sides import Sides, sides_by_shop

CHANGES_SHOWN = 40


@dataclass(frozen=True)
class Change:
    """One command's, or one build's, change of some entities.

    Attributes:
        at: when.
        by: who, as the system calls them.
        action: such as `switch`.
        entities: whose.
        before, after: the side they were served from; None for none.
        reason: as given.
        failing: gates that did not hold then, where it was done against them.
        was_forced: whether it was done against the gates.
        shops: whose part of them alone; empty where it was all that there is.
    """

    at: datetime
    by: str
    action: str
    entities: list[str]
    before: str | None
    after: str | None
    reason: str | None
    was_forced: bool
    failing: list[str] = field(default_factory=list)
    shops: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Served:
    """What is served.

    Attributes:
        now: rows of `serving.cutover`.
        missing: entities that have no serving view.
        changes: newest first.
        by_shop: where shops have a legacy each, by entity and side the names of those read from it.
    """

    now: list[dict[str, Any]]
    missing: list[str]
    changes: list[Change]
    by_shop: Sides = field(default_factory=dict)


def read(session: Session) -> Served:
    """The flag, the views and the audit."""
    rows = session.rows(
        "serving",
        "cutover_audit",
        """
        select changed_at, changed_by, action, entity, source_before, source_after, reason,
            was_forced, gates, to_jsonb(audit) ->> 'shop' as shop
        from {relation} as audit
        order by id desc
        """,
    )
    return Served(
        sources(session.connection),
        missing_views(session.connection),
        list(_changes(rows)),
        sides_by_shop(session.connection, session.settings),
    )


def _changes(rows: Rows) -> Iterable[Change]:
    """Rows that one command wrote, together."""
    alike = ("changed_at", "changed_by", "action", "source_before", "source_after", "reason")
    for _, same in groupby(
        rows, key=lambda row: [*(row[name] for name in alike), row["shop"] is None]
    ):
        group = list(same)
        first = group[0]
        failing = {
            gate["gate"]
            for row in group
            for gate in row["gates"] or ()
            if row["was_forced"] and gate.get("last_status") in {"FAIL", "ERROR"}
        }
        yield Change(
            first["changed_at"],
            first["changed_by"],
            first["action"],
            sorted({row["entity"] for row in group}, key=_place),
            first["source_before"],
            first["source_after"],
            first["reason"],
            any(row["was_forced"] for row in group),
            sorted(failing),
            sorted({row["shop"] for row in group if row["shop"]}),
        )


def _place(entity: str) -> int:
    return SERVED.index(entity) if entity in SERVED else len(SERVED)
