"""May we switch: for each entity its gates, by the very rules that `make switch` goes by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import LiteralString

from common.words import counted, some
from operate.cutover.gates import TESTED_BEFORE, Gate, gates_of
from operate.cutover.objections import objections_to_mirror
from operate.cutover.sources import MIRROR, SERVED, sources
from operate.parity.judgements import Judgement
from operate.report import nights, rows_behind
from operate.report.nights import WORST_FIRST, Night
from operate.report.rows_behind import RowsBehind
from operate.report.session import Session
from operate.status.sides import sides_by_shop
from operate.transform.judged_shops import judged_shops
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


@dataclass(frozen=True)
class Readiness:
    """Whether an entity may be switched.

    Attributes:
        entity: one of `SERVED`.
        served_from: legacy or mirror; None before the first build.
        gates: its own, and those that concern every entity.
        objections: why not; empty where it may.
        by_shop: where shops have a legacy each, by side the names of those that are read from it.
    """

    entity: str
    served_from: str | None
    gates: list[Gate]
    objections: list[str]
    by_shop: dict[str, list[str]] = field(default_factory=dict)

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
    sides = sides_by_shop(connection, settings)
    for entity in SERVED:
        gates = gates_of(connection, [entity])
        objections = objections_to_mirror(connection, settings, gates, [entity])
        of_shops = sides.get(entity, {})
        entities.append(Readiness(entity, served.get(entity), gates, objections, of_shops))
    held = {(gate.name, gate.shop): gate.nights_held for each in entities for gate in each.gates}
    judgements = _worst_of_shops(
        [
            Judgement(**row, nights_held=held.get((row["gate"], row["shop"]), 0))
            for row in session.rows("parity", "gate_history", LAST_JUDGEMENTS)
            # A shop that is listed no more has no nights.
            if row["shop"] is None or (row["gate"], row["shop"]) in held
        ],
        [shop.name for shop in judged_shops(connection, settings)],
    )
    return Gates(
        entities,
        judgements,
        settings.cutover_nights,
        is_finalized(connection),
        nights.read(session),
        rows_behind.read(session, judgements),
    )


def _worst_of_shops(judgements: Sequence[Judgement], shops: Sequence[str]) -> list[Judgement]:
    """One of each gate: the worst status, the fewest nights and the oldest judgement.

    Args:
        judgements: of all that there is together, and of shops.
        shops: that are judged by themselves.
    """
    by_gate: dict[tuple[str, str], list[Judgement]] = {}
    for each in judgements:
        by_gate.setdefault((each.entity, each.gate), []).append(each)
    together = [each.judged_at for each in judgements if not each.shop]
    night = max(together, default=None)
    return [_worst(group, shops, night) for group in by_gate.values()]


def _worst(group: Sequence[Judgement], shops: Sequence[str], night: datetime | None) -> Judgement:
    """What is said of a gate, with the shop named that it speaks of."""
    worst = min(group, key=lambda each: WORST_FIRST.index(each.status))
    applying = [each for each in group if each.status != "NOT_APPLICABLE"] or [worst]
    judged = {
        each.shop for each in group if night is None or each.judged_at >= night - TESTED_BEFORE
    }
    missing = [shop for shop in shops if shop not in judged]
    same = [each.shop for each in group if each.status == worst.status and each.shop]
    worst = replace(
        _named(worst, len(same) - 1),
        nights_held=min(each.nights_held for each in applying),
        judged_at=min(each.judged_at for each in applying),
    )
    if not missing:
        return worst
    if worst.failed:
        return replace(worst, nights_held=0)
    were = "was" if len(missing) == 1 else "were"
    because = f"{some(missing)} {were} not judged in the last night: run `make parity`"
    return replace(
        worst, status="ERROR", reason=because, found=None, nights_held=0, shop=missing[0]
    )


def _named(judgement: Judgement, others: int) -> Judgement:
    """The same, with its shop in what was found, and how many more shops have that status."""
    if not judgement.shop:
        return judgement
    more = f" (and {counted(others, 'more shop')})" if judgement.failed and others else ""
    return replace(
        judgement,
        found=f"{judgement.shop}: {judgement.found or ''}{more}",
        reason=judgement.reason and f"{judgement.shop}: {judgement.reason}{more}",
    )
