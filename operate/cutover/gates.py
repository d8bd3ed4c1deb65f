"""The gates as the cut-over reads them: for how many nights each held, and what that forbids."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from common.settings import Settings
from warehouse.catalog import exists
from warehouse.connection import Connection

EVERY_ENTITY = "all"
"""The entity of gates that concern every entity, as `parity.gate_streaks` writes it."""
JUDGED_WITHIN = timedelta(hours=48)
"""A gate that was last judged longer ago says nothing about tonight."""

READ_GATES = """
select entity, gate, nights_held, last_status, last_judged_at
from parity.gate_streaks
where entity = any(%s)
order by entity, gate
"""


@dataclass(frozen=True)
class Gate:
    """How a gate has done.

    Attributes:
        entity: whose gate it is; `all` for every entity's.
        name: the gate.
        nights_held: in a row, up to the last night on which it was judged.
        last_status: PASS, FAIL, ERROR or NOT_APPLICABLE.
        last_judged_at: when it was judged last.
    """

    entity: str
    name: str
    nights_held: int
    last_status: str
    last_judged_at: datetime

    def as_json(self) -> dict[str, Any]:
        """For the audit."""
        return {
            "gate": self.name,
            "entity": self.entity,
            "nights_held": self.nights_held,
            "last_status": self.last_status,
            "last_judged_at": self.last_judged_at.isoformat(),
        }


def gates_of(connection: Connection, entities: Sequence[str]) -> list[Gate]:
    """The gates that concern some entities, as they were judged; empty before the first time."""
    if not exists(connection, "parity", "gate_streaks"):
        return []
    rows = connection.execute(READ_GATES, ([*entities, EVERY_ENTITY],)).fetchall()
    return [Gate(*row) for row in rows]


def concerns(gate: Gate, entity: str) -> bool:
    """Whether a gate has a say about an entity."""
    return gate.entity in {entity, EVERY_ENTITY}


def objections_of(settings: Settings, gates: Sequence[Gate], entities: Sequence[str]) -> list[str]:
    """Why the gates do not allow a switch; empty where they do."""
    never_judged = [
        f"{name} has no gate that was ever judged (run `make parity`)"
        for name in entities
        if not any(gate.entity == name for gate in gates)
    ]
    objections = [_objection(settings, gate) for gate in gates]
    return never_judged + [objection for objection in objections if objection is not None]


def _objection(settings: Settings, gate: Gate) -> str | None:
    if gate.last_status == "NOT_APPLICABLE":
        return None
    if settings.now() - gate.last_judged_at > JUDGED_WITHIN:
        return f"{gate.name} was last judged {gate.last_judged_at:%Y-%m-%d}"
    if gate.last_status != "PASS" or gate.nights_held < settings.cutover_nights:
        return (
            f"{gate.name} held {gate.nights_held} of {settings.cutover_nights} nights "
            f"(last {gate.last_status})"
        )
    return None
