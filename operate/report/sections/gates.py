"""Gates: one row each, those that fail first."""

from __future__ import annotations

from operate.cutover.gates import EVERY_ENTITY
from operate.cutover.sources import SERVED
from operate.report.readiness import Gates
from operate.report.session import Session
from operate.report.tables import Table, moment


def gates_table(session: Session, gates: Gates) -> Table:
    """One row a gate, those that fail first."""
    order = {"FAIL": 0, "ERROR": 1, "NOT_APPLICABLE": 3}
    signs = {
        "PASS": "✓ holds",
        "FAIL": "✗ fails",
        "ERROR": "✗ could not be judged",
        "NOT_APPLICABLE": "does not apply",
    }
    entities = (*SERVED, EVERY_ENTITY)
    return Table(
        "Gates, failing ones first",
        ("gate", "status", "what was measured", "nights held", "judged"),
        [
            (
                each.gate,
                signs.get(each.status, each.status),
                each.finding(),
                f"{min(each.nights_held, gates.nights_wanted)} of {gates.nights_wanted}",
                moment(each.judged_at, session.settings.timezone),
            )
            for each in sorted(
                gates.judgements,
                key=lambda each: (
                    order.get(each.status, 2),
                    entities.index(each.entity),
                    each.gate,
                ),
            )
        ],
        frozenset({3, 4}),
    )
