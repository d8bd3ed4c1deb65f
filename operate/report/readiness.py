"""May we switch: for each entity its gates, by the very rules that `make switch` goes by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import LiteralString

from operate.cutover.gates import Gate, gates_of
from operate.cutover.objections import objections_to_mirror
from operate.cutover.sources import MIRROR, SERVED, sources
from operate.parity.judgements import Judgement
from operate.report import nights, rows_behind
from operate.report.nights import Night
from operate.report.rows_behind import RowsBehind
from operate.report.session import Session
from warehouse.catalog import is_finalized

LAST_JUDGEMENTS: LiteralString = """
    select distinct on (entity, gate, to_jsonb(history) ->> 'shop')
        gate, entity, status, legacy_value, mirror_value, difference, percent, threshold, failures,
        judged_at,
        -- A database that was not migrated since has neither.
        to_jsonb(history) ->> 'reason' as reason,
        to_jsonb(history) ->> 'finding' as found,
        to_jsonb(history) ->> 'shop' as shop
    from {relation} as history
    order by entity, gate, to_jsonb(history) ->> 'shop' nulls first, id desc
"""


WORST_FIRST = ("ERROR", "FAIL", "PASS", "NOT_APPLICABLE")
"""Where shops are judged by themselves, the chain's word is the worst of theirs."""


@dataclass(frozen=True)
class Readiness:
    """Whether an entity may be switched.

    Attributes:
        entity: one of `SERVED`.
        served_from: legacy or mirror; None before the first build.
        gates: its own, and those that concern every entity.
        objections: why not; empty where it may.
    """

    entity: str
    served_from: str | None
    gates: list[Gate]
    objections: list[str]

    @property
    def is_switched(self) -> bool:
        """Whether its readers see the mirror already."""
        return self.served_from == MIRROR

    @property
    def may_switch(self) -> bool:
        """Whether `make switch` would switch it."""
        return not self.objections and self.served_from is not None

    @property
    def nights_held(self) -> int:
        """By the gate that has held the shortest; gates that do not apply have no say."""
        return min(
            (gate.nights_held for gate in self.gates if gate.last_status != "NOT_APPLICABLE"),
            default=0,
        )


@dataclass(frozen=True)
class Gates:
    """All gates.

    Attributes:
        entities: in the order of `SERVED`.
        judgements: each gate's last, with what it measured.
        nights_wanted: `CUTOVER_NIGHTS`.
        is_finalized: whether the mirror's tables carry legacy's names.
        nights: the last ones of each gate, by entity and name.
        rows_behind: those of each gate that does not hold, by its name.
    """

    entities: list[Readiness]
    judgements: list[Judgement]
    nights_wanted: int
    is_finalized: bool
    nights: dict[nights.Key, list[Night]]
    rows_behind: dict[str, RowsBehind]

    def of(self, entity: str) -> Readiness:
        """One entity's."""
        return next(each for each in self.entities if each.entity == entity)


def read(session: Session) -> Gates:
    """The gates as they were last judged; nothing is judged again."""
    connection, settings = session.connection, session.settings
    served = {row["entity"]: row["source"] for row in sources(connection)}
    entities = []
    for entity in SERVED:
        gates = gates_of(connection, [entity])
        objections = objections_to_mirror(connection, settings, gates, [entity])
        entities.append(Readiness(entity, served.get(entity), gates, objections))
    held = {(gate.name, gate.shop): gate.nights_held for each in entities for gate in each.gates}
    judgements = _worst_of_shops(
        [
            Judgement(**row, nights_held=held.get((row["gate"], row["shop"]), 0))
            for row in session.rows("parity", "gate_history", LAST_JUDGEMENTS)
            # A shop that is listed no more has no nights.
            if row["shop"] is None or (row["gate"], row["shop"]) in held
        ]
    )
    return Gates(
        entities,
        judgements,
        settings.cutover_nights,
        is_finalized(connection),
        nights.read(session),
        rows_behind.read(session, judgements),
    )


def _worst_of_shops(judgements: Sequence[Judgement]) -> list[Judgement]:
    """One of each gate, with the shop named that it speaks of."""
    worst: dict[tuple[str, str], Judgement] = {}
    for each in judgements:
        said = replace(each, found=f"{each.shop}: {each.found or ''}") if each.shop else each
        before = worst.setdefault((each.entity, each.gate), said)
        if WORST_FIRST.index(each.status) < WORST_FIRST.index(before.status):
            worst[each.entity, each.gate] = said
    return list(worst.values())
