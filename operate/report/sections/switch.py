"""May we switch: one row an entity, with what stands in the way."""

from __future__ import annotations

from operate.report.readiness import Gates, Readiness
from operate.report.tables import Table, words


def switch_table(gates: Gates) -> Table:
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
            "nights held together",
            "gates",
            "what stands in the way",
        ),
        [
            (
                words(each.entity),
                answer(each),
                each.served_from or "not built yet",
                f"{min(each.nights_held, gates.nights_wanted)} of {gates.nights_wanted}",
                _holding(each),
                _objections(each, gates.nights_wanted),
            )
            for each in gates.entities
        ],
        frozenset({3, 4}),
    )


def _holding(each: Readiness) -> str:
    if not each.gates:
        return "none judged"
    passed = sum(gate.last_status == "PASS" for gate in each.gates)
    return f"{passed} of {len(each.gates)} hold"


def _objections(each: Readiness, nights: int) -> str:
    # What fails, was never judged or is out of date; then what only has to go on holding.
    holding = [said for said in each.objections if said.endswith("(last PASS)")]
    said = [objection for objection in each.objections if objection not in holding]
    if holding:
        held = "gate holds, but not" if len(holding) == 1 else "gates hold, but not all"
        said.append(f"{len(holding)} {held} for {nights} nights yet")
    return "; ".join(said).replace("`", "") or "nothing"
