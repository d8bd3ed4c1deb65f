"""Gates: a card each, those that fail first, with their last nights and the rows behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from common.shop import suffix_of
from common.words import counted, moment
from operate.cutover.gates import EVERY_ENTITY
from operate.cutover.sources import SERVED
from operate.parity.catalogue import gate_entry
from operate.parity.judgements import Judgement
from operate.report.masking import Masking
from operate.report.nights import ERROR, FAILED, HELD, NOT_APPLICABLE, NOT_JUDGED, Night
from operate.report.readiness import Gates
from operate.report.rows_behind import RowsBehind
from operate.report.sections.values import shown
from operate.report.session import Session
from operate.report.tables import Table, day, number, verdict, words

SIGNS = {
    "PASS": ("✓", "holds", "holds"),
    "FAIL": ("✗", "fails", "fails"),
    "ERROR": ("✗", "could not be judged", "fails"),
    "NOT_APPLICABLE": ("–", "does not apply", "idle"),
}
"""By status: a sign, what it means, and the class of its card."""
STATES = {
    HELD: "held",
    FAILED: "failed",
    ERROR: "could not be judged",
    NOT_APPLICABLE: "did not apply",
    NOT_JUDGED: "not judged",
}
FIRST_GROUP = "Do not hold"
OF_EVERY_ENTITY = "All entities"


@dataclass(frozen=True)
class Square:
    """A night of a strip: its state, what it says, and whether a switch goes by it."""

    state: str
    said: str
    is_needed: bool


@dataclass(frozen=True)
class Card:
    """A gate.

    Attributes:
        name: the gate.
        title: what holds where it holds.
        sign, state: how it was judged last.
        kind: of the card: holds, fails or idle.
        finding: what was measured.
        held: nights in a row.
        judged: when.
        squares: its last nights, oldest first.
        summary: the same in a sentence.
        rows: behind it; None where there are none.
        rows_left: how many more there are, and where.
        next_step: what to do; empty where it holds.
    """

    name: str
    title: str
    sign: str
    state: str
    kind: str
    finding: str
    held: str
    judged: str
    squares: Sequence[Square]
    summary: str
    rows: Table | None
    rows_left: str
    next_step: str


def groups(session: Session, gates: Gates, masking: Masking) -> list[tuple[str, list[Card]]]:
    """The cards by heading: those that do not hold, then by entity."""
    headings: dict[str, list[Card]] = {FIRST_GROUP: []}
    for entity in (*SERVED, EVERY_ENTITY):
        headings[_heading(entity)] = []
    for each in sorted(gates.judgements, key=lambda each: each.gate):
        heading = FIRST_GROUP if each.failed else _heading(each.entity)
        headings.setdefault(heading, []).append(_card(session, gates, each, masking))
    return [(heading, cards) for heading, cards in headings.items() if cards]


def _heading(entity: str) -> str:
    return OF_EVERY_ENTITY if entity == EVERY_ENTITY else words(entity).capitalize()


def _card(session: Session, gates: Gates, judged: Judgement, masking: Masking) -> Card:
    sign, state, kind = SIGNS.get(judged.status, SIGNS["ERROR"])
    entry = gate_entry(judged.gate, judged.entity)
    nights = gates.nights.get((judged.entity, judged.gate), [])
    behind = gates.rows_behind.get(judged.gate)
    has_rows = behind is not None and bool(behind.rows)
    finding = masking.finding(judged.finding())
    return Card(
        judged.gate,
        entry.title,
        sign,
        state,
        kind,
        f"{finding[:1].upper()}{finding[1:]}",
        f"{min(judged.nights_held, gates.nights_wanted)} of "
        f"{counted(gates.nights_wanted, 'night')}",
        moment(judged.judged_at, session.settings.timezone),
        [_square(night, masking) for night in nights],
        _summary(nights),
        _table(judged, behind, masking) if behind is not None and has_rows else None,
        _left(judged, behind) if behind is not None and has_rows else "",
        entry.next_step(judged.status) if judged.failed else "",
    )


def _square(night: Night, masking: Masking) -> Square:
    measured = f"\n{masking.finding(night.finding)}" if night.finding else ""
    return Square(
        night.state, f"{day(night.day)}: {STATES[night.state]}{measured}", night.is_needed
    )


def _summary(nights: Sequence[Night]) -> str:
    """How often it ended in which way."""
    ended = Counter(night.state for night in nights)
    said = ", ".join(f"{STATES[state]} {ended[state]}" for state in STATES if ended[state])
    return f"Of the last {counted(len(nights), 'night')}: {said}."


def _table(judged: Judgement, behind: RowsBehind, masking: Masking) -> Table:
    return Table(
        f"Rows behind {judged.gate}",
        ("row", "column", "what was found", "legacy", "mirror"),
        [
            (
                _key(judged, row["key"], masking),
                "whole row" if row["column_name"] == "*" else words(row["column_name"] or ""),
                masking.finding(verdict(row["row_finding"])),
                *(
                    _value(judged.entity, row, side, masking)
                    for side in ("legacy_row_value", "mirror_row_value")
                ),
            )
            for row in behind.rows
        ],
    )


def _key(judged: Judgement, key: str | None, masking: Masking) -> str:
    if key is None:
        return "the table"
    if judged.entity != EVERY_ENTITY:
        return masking.key(judged.entity, key)
    # `customers <key or rule>`, of an entry of known_differences.
    entity, _, rest = key.partition(" ")
    if judged.gate.startswith("known_differences") and rest:
        return f"{words(entity)}: {masking.key_or_rule(entity, rest)}"
    return masking.text(key)


def _value(entity: str, row: dict[str, str | None], side: str, masking: Masking) -> str:
    value = row[side]
    if row["column_name"] == "*" or (value is None and row["key"] is None):
        return ""
    if row["row_finding"] == "duplicate_key":
        return f"{value} times" if value else ""
    # What was found of a table or a column is nobody's value, nor is what was counted for all.
    if row["key"] is None or entity == EVERY_ENTITY:
        return masking.finding(value or "")
    return shown(masking, entity, row["column_name"] or "", value)


def _left(judged: Judgement, behind: RowsBehind) -> str:
    left = behind.stored - len(behind.rows)
    more = f"{number(left)} more are kept: " if left else "Here with all of their values: "
    schema = f"parity_failures{suffix_of(judged.shop) if judged.shop else ''}"
    return f"{more}`make psql`, then `table {schema}.{judged.gate};`"
