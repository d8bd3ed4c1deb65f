"""The audit of the cut-over: a row for each entity that was switched, rolled back or renamed."""

from __future__ import annotations

import getpass
import socket
from collections.abc import Sequence
from dataclasses import dataclass

from psycopg.types.json import Jsonb

from common.settings import Settings
from operate.cutover.gates import Gate, concerns
from warehouse.connection import Connection

ADD_ROW = """
insert into serving.cutover_audit (
    changed_at, changed_by, action, entity, source_before, source_after, reason, was_forced, gates,
    shop
) values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
"""


@dataclass(frozen=True)
class Change:
    """What happened to an entity, or one shop's part of it: the side before and after."""

    entity: str
    source_before: str | None
    source_after: str | None
    shop: str | None = None


@dataclass(frozen=True)
class Decision:
    """What somebody decided, and on which grounds.

    Attributes:
        action: such as `switch` or `rollback`.
        reason: as given; None where none was asked for.
        gates: as they stood then.
        is_forced: whether it was done against the gates.
    """

    action: str
    reason: str | None
    gates: Sequence[Gate] = ()
    is_forced: bool = False


def record(
    connection: Connection, settings: Settings, decision: Decision, changes: Sequence[Change]
) -> None:
    """Add a row for each change."""
    for change in changes:
        connection.execute(
            ADD_ROW,
            (
                settings.now(),
                operator(),
                decision.action,
                change.entity,
                change.source_before,
                change.source_after,
                decision.reason,
                decision.is_forced,
                Jsonb(
                    [
                        gate.as_json()
                        for gate in decision.gates
                        if concerns(gate, change.entity) and change.shop in {None, gate.shop}
                    ]
                ),
                change.shop,
            ),
        )


def operator() -> str:
    """Who gives the command: user and host."""
    return f"{getpass.getuser()}@{socket.gethostname()}"
