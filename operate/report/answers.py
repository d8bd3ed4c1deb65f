"""The four questions of every morning, each answered in a sentence or two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from common.settings import Settings
from common.words import age, counted, listed, moment
from operate.parity.catalogue import gate_entry, gate_of_column, reasons_without_gate
from operate.parity.judgements import Judgement
from operate.report.comparison import Comparison
from operate.report.readiness import Gates
from operate.report.running import Running
from operate.report.tables import duration, number, words
from operate.status.concern import Concern
from operate.status.verdict import of_failing_gates

YES, NO, UNKNOWN = "yes", "no", "unknown"
NAMED = 3


@dataclass(frozen=True)
class Answer:
    """An answer.

    Attributes:
        question: as people ask it.
        verdict: yes, no or unknown; None where the question has no such answer.
        sentence: what is so, and what to do next where it is not well.
        link: id of the section that says more.
    """

    question: str
    verdict: str | None
    sentence: str
    link: str


def answers(
    settings: Settings, running: Running, gates: Gates, comparison: Comparison
) -> list[Answer]:
    """The answers, in the order in which people ask."""
    return [
        _is_running(settings, running),
        _is_right(running, gates, comparison),
        _differs_most(comparison),
        _may_switch(gates),
    ]


def _is_running(settings: Settings, running: Running) -> Answer:
    question, link = "Is it running?", "running"
    if not running.has_begun:
        return Answer(
            question, UNKNOWN, "Nothing was synced yet. `make backfill` reads all history.", link
        )
    ends = [row["last_sync_end"] for row in running.status.entities]
    oldest = None if None in ends else min(ends)
    last = (
        f"Every {'list of every shop' if running.status.shops else 'entity'} was synced at "
        f"{moment(oldest, settings.timezone)} or later, "
        f"{age(oldest, settings.now())}."
    )
    if oldest is None:
        last = "Some entity was never synced completely."
    if running.at_work:
        last += " A run is at work now, so figures may be of half a sync."
    concerns = running.concerns("running")
    if any(each.is_wrong for each in concerns):
        late = [
            each["entity_type"]
            for each in running.status.entities
            if running.status.shops is None and _is_late(each)
        ]
        more = f"`make status` says more{f' of {listed(late)}' if late else ''}."
        return Answer(question, NO, f"{_sentences(concerns)} {last} {more}", link)
    last += f" {_sentences(concerns)}" if concerns else ""
    newest = running.runs[0] if running.runs else None
    took = f" The last run took {duration(newest.seconds)}." if newest and newest.seconds else ""
    return Answer(question, YES, last + took, link)


def _is_late(entity: Mapping[str, Any]) -> bool:
    return entity["stale"] or entity["sync_status"] in {"error", "crashed"}


def _is_right(running: Running, gates: Gates, comparison: Comparison) -> Answer:
    """No where something fails, yes only where all was compared and tested of late."""
    question, link = "Is it right?", "gates"
    concerns = running.concerns("right")
    failing = [each for each in gates.judgements if each.failed]
    applicable = [each for each in gates.judgements if each.status != "NOT_APPLICABLE"]
    if failing:
        said = of_failing_gates(running.status)
        others = [each for each in concerns if each.is_wrong and each not in said]
        also = f" {_sentences(others)}" if others else ""
        return Answer(question, NO, f"{_failing(failing, len(applicable))}{also}", link)
    if any(each.is_wrong for each in concerns):
        return Answer(question, NO, _sentences(concerns), link)
    if unknown := _unknown(running, gates, comparison, concerns):
        return Answer(question, UNKNOWN, unknown, link)
    held = (
        "The gate that applies holds"
        if len(applicable) == 1
        else f"All {len(applicable)} gates that apply hold"
    )
    sentence = f"{held}: legacy and mirror agree within the thresholds."
    return Answer(question, YES, sentence, link)


def _unknown(
    running: Running, gates: Gates, comparison: Comparison, concerns: list[Concern]
) -> str:
    """Why nobody knows whether the mirror is right; empty where that is known."""
    if not gates.judgements:
        return "No gate was ever judged. `make parity` judges them."
    if comparison.none_because:
        return comparison.none_because
    if not comparison.has_legacy and comparison.shop:
        return (
            f"There is no table of {comparison.shop}'s legacy to compare with: legacy_schema in "
            "shops.toml says where they lie. Its gates are below."
        )
    if not comparison.has_legacy:
        return (
            "There is no legacy table to compare with: LEGACY_SCHEMA says where they lie. "
            "Gates of the mirror alone are below."
        )
    if not running.status.judged and not (running.status.gates and running.status.gates.unjudged):
        return (
            "No gate was judged since the last sync began, so they speak of an earlier mirror. "
            "`make parity` judges them."
        )
    return _sentences(concerns)


def _failing(failing: list[Judgement], applicable: int) -> str:
    named = "; ".join(
        f"“{gate_entry(each.gate, each.entity).title}” (`{each.gate}`): {each.finding()}"
        for each in failing[:NAMED]
    )
    more = f"; and {len(failing) - NAMED} more" if len(failing) > NAMED else ""
    return (
        f"{applicable - len(failing)} of {counted(applicable, 'gate')} hold. "
        f"Failing: {named}{more}."
    )


def _sentences(concerns: list[Concern]) -> str:
    """What is wrong and what to do, a sentence each."""
    said = (f"{each.said}: {each.to_do.rstrip('.')}." for each in concerns)
    return " ".join(
        each if each.startswith("dbt ") else f"{each[0].upper()}{each[1:]}" for each in said
    )


def _differs_most(comparison: Comparison) -> Answer:
    question, link = "What differs most?", "differences"
    if not comparison.has_legacy:
        nothing = comparison.none_because or "Nothing was compared yet."
        return Answer(question, None, nothing, link)
    worst = comparison.worst()
    unpaired = [_unpaired(comparison, row) for row in comparison.unpaired()[:NAMED]]
    if not worst:
        matches = (
            "Every column that is judged matches in the rows that both sides have."
            if unpaired
            else "Nothing: both sides have the same rows, and every column that is judged matches."
        )
        said = [*_of_which_shop(comparison), *unpaired, matches]
        return Answer(question, None, " ".join(said), link)
    columns = (
        f"{words(row['column_name'])} of {words(row['entity'])} differs in "
        f"{number(row['rows_judged'] - row['judged_matches'])} of "
        f"{counted(row['rows_judged'], 'row')}, {_asked(row['entity'], row['column_name'])}."
        for row in worst[:NAMED]
    )
    said = [
        *_of_which_shop(comparison),
        *unpaired,
        *(f"{each[0].upper()}{each[1:]}" for each in columns),
    ]
    return Answer(question, None, " ".join(said), link)


def _of_which_shop(comparison: Comparison) -> list[str]:
    """A sentence on the shop that is spoken of, where several have a legacy of their own."""
    shops = comparison.shops
    if len(shops) <= 1:
        return [f"This is of {comparison.shop}."] if comparison.shop else []
    left = sum(shop.columns is None for shop in shops)
    but = f", {counted(left, 'shop')} with better gates left out" if left else ""
    of = f"Of {counted(len(shops), 'shop')} that have a legacy of their own{but}"
    return [f"{of}, {comparison.shop} agrees least."]


def _unpaired(comparison: Comparison, row: Mapping[str, Any]) -> str:
    """Rows that one side alone has, or has twice, as a sentence."""
    entity, total = row["entity"], row["total"]
    how = {
        "legacy_only": "only in legacy",
        "mirror_only": "only in the mirror",
        "duplicate_key": "there more than once",
    }[row["verdict"]]
    verb = "is" if total == 1 else "are"
    return f"{number(total)} of {number(comparison.rows_of(entity))} {words(entity)} {verb} {how}."


def _asked(entity: str, column: str) -> str:
    """Whether a gate asks for a column; where none does, why."""
    if gate_of_column(entity, column):
        return "for which a gate asks"
    reason = reasons_without_gate().get((entity, column))
    return f"and no gate asks for it: {reason}" if reason else "and no gate asks for it"


def _may_switch(gates: Gates) -> Answer:
    question, link = "May we switch customers tonight?", "switch"
    customers = gates.of("customers")
    failing = [
        f"“{gate_entry(gate.name, gate.entity).title}”"
        for gate in customers.gates
        if gate.last_status in {"FAIL", "ERROR"}
    ]
    if gates.is_finalized:
        return Answer(
            question, None, "Finalised: the mirror's tables carry legacy's names already.", link
        )
    if customers.served_from is None:
        return Answer(question, UNKNOWN, "There is nothing to switch yet: `make sync` first.", link)
    if customers.is_switched:
        held = (
            f"{_not_holding(failing)}: `make rollback ENTITY=customers` goes back."
            if failing
            else "None of their gates fails."
        )
        return Answer(question, None, f"Customers are served from the mirror already. {held}", link)
    if customers.may_switch:
        return Answer(
            question,
            YES,
            f"Every gate has held for {counted(gates.nights_wanted, 'night')} or more: "
            "`make switch ENTITY=customers`.",
            link,
        )
    nights = (
        f"{min(customers.nights_held, gates.nights_wanted)} of "
        f"{counted(gates.nights_wanted, 'night')}"
    )
    if failing:
        sentence = f"{_not_holding(failing)}, so the gates have held {nights} together."
        return Answer(question, NO, sentence, link)
    return Answer(
        question,
        NO,
        f"The gates have held {nights} together. {counted(len(customers.objections), 'objection')} "
        f"{'stands' if len(customers.objections) == 1 else 'stand'} in the way.",
        link,
    )


def _not_holding(gates: list[str]) -> str:
    return f"{'; '.join(gates)} {'does' if len(gates) == 1 else 'do'} not hold"
