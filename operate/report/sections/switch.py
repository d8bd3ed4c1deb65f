"""May we switch: one row an entity, with what stands in the way."""

from __future__ import annotations

from common.words import counted
from operate.parity.catalogue import gate_entry
from operate.report.masking import Masking
from operate.report.readiness import Gates, Readiness
from operate.report.tables import Table, words
from operate.status.sides import by_shop_in_words


def switch_table(gates: Gates, masking: Masking) -> Table:
    """One row an entity."""

    def answer(each: Readiness) -> str:
        if each.is_switched:
            return "switched already"
        return "✓ yes" if each.may_switch else "✗ no"

    return Table(
        "Whether each entity may be switched tonight",
        (
            "entity",
            "may switch",
            "served from",
            "gates",
            "held together",
            "what stands in the way",
        ),
        [
            (
                words(each.entity),
                answer(each),
                by_shop_in_words(each.by_shop) or each.served_from or "nothing yet",
                _holding(each),
                (
                    f"{min(each.nights_held, gates.nights_wanted)} of "
                    f"{counted(gates.nights_wanted, 'night')}"
                ),
                masking.finding(_objections(each, gates.nights_wanted)),
            )
            for each in gates.entities
        ],
        frozenset({3, 4}),
    )


def _holding(each: Readiness) -> str:
    applicable = [gate for gate in each.gates if gate.last_status != "NOT_APPLICABLE"]
    if not applicable:
        return "none judged"
    passed = sum(gate.last_status == "PASS" for gate in applicable)
    return f"{passed} of {len(applicable)} hold"


def _objections(each: Readiness, nights: int) -> str:
    # What fails, was never judged or is out of date; then what only has to go on holding.
    holding = [said for said in each.objections if said.endswith("(last PASS)")]
    said = [_in_words(each, objection) for objection in each.objections if objection not in holding]
    if holding:
        held = "gate holds, but not" if len(holding) == 1 else "gates hold, but not all"
        said.append(f"{len(holding)} {held} for {counted(nights, 'night')} yet")
    return "; ".join(said).replace("`", "") or "nothing"


def _in_words(each: Readiness, objection: str) -> str:
    """An objection that begins with a gate's name, with what the gate says before it."""
    for gate in each.gates:
        if objection.startswith(f"{gate.name} "):
            return f"“{gate_entry(gate.name, gate.entity).title}”: {objection}"
    return objection
