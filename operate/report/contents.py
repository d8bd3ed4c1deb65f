"""What stands on the page: figures as words, tables and plots."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from operate.cutover.sources import SERVED
from operate.report.answers import Answer, answers
from operate.report.comparison import SAMPLES, Comparison
from operate.report.customers import Customers
from operate.report.masking import Masking
from operate.report.plots import columns, customers, months, rows, sync
from operate.report.plots.plot import Plot
from operate.report.readiness import Gates, Readiness
from operate.report.running import Running
from operate.report.session import Session
from operate.report.tables import Table, moment, number, words

SECTIONS = (
    ("switch", "May we switch?"),
    ("gates", "Gates"),
    ("running", "The sync"),
    ("rows", "Rows"),
    ("columns", "Columns"),
    ("differences", "Differences"),
    ("money", "Months and money"),
    ("customers", "Customers"),
)
NO_COMPARISON = (
    "Nothing was compared yet: legacy's tables are missing, or `make parity` was never run. "
    "LEGACY_SCHEMA in .env says where legacy's tables lie."
)


@dataclass(frozen=True)
class Figures:
    """Everything that was read."""

    running: Running
    gates: Gates
    comparison: Comparison
    customers: Customers


def answers_of(session: Session, figures: Figures, masking: Masking) -> list[Answer]:
    """The sentences at the top."""
    said = answers(session.settings, figures.running, figures.gates, figures.comparison)
    return [
        Answer(each.question, each.verdict, masking.text(each.sentence), each.link) for each in said
    ]


def contents(
    session: Session, figures: Figures, masking: Masking
) -> tuple[dict[str, Any], list[Plot]]:
    """The template's context, and the plots in it."""
    settings, zone = session.settings, session.settings.timezone
    running, gates, comparison = figures.running, figures.gates, figures.comparison
    drawn = _plots(session, figures, masking)
    context = {
        "title": "blaze-mirror: is it running, is it right, may we switch?",
        "written": moment(settings.now(), zone),
        "zone": zone.key,
        "where": session.where,
        "is_demo": running.is_demo,
        "show_pii": masking.show_pii,
        "sections": SECTIONS,
        "answers": answers_of(session, figures, masking),
        "notes": session.notes,
        "gates": gates,
        "switch_table": switch_table(gates),
        "gates_table": gates_table(session, gates),
        "freshness_table": freshness_table(session, running, masking),
        "budget": _budget(running),
        "trouble": _trouble(running),
        "as_of": _as_of(session, comparison),
        "gaps": [
            f"{words(entity).capitalize()} are not compared: {reason}."
            for entity, reason in comparison.gaps.items()
        ],
        "has_legacy": comparison.has_legacy,
        "no_comparison": NO_COMPARISON,
        "kinds_table": kinds_table(comparison, masking),
        "differences_table": differences_table(comparison, masking),
        "known_table": known_table(comparison, masking),
        "plots": drawn,
    }
    shown = [plot for plot in drawn.values() if isinstance(plot, Plot)]
    return context, [*shown, *drawn["columns"]]


def _plots(session: Session, figures: Figures, masking: Masking) -> dict[str, Any]:
    zone, comparison = session.settings.timezone, figures.comparison
    allowed = next(
        (
            float(each.threshold)
            for each in figures.gates.judgements
            if each.gate.startswith("customers_")
            and each.gate.endswith("_match")
            and each.threshold
        ),
        None,
    )
    by_entity = (
        columns.columns(comparison, entity, allowed if entity == "customers" else None)
        for entity in SERVED
    )
    return {
        "durations": sync.durations(figures.running.runs, zone),
        "calls": sync.calls(figures.running.runs, zone, figures.running.calls_per_5min),
        "statuses": rows.statuses(comparison),
        "columns": [plot for plot in by_entity if plot is not None],
        "months": months.months(comparison),
        "revenue": months.revenue(comparison),
        "lifetime": customers.lifetime_values(figures.customers, masking),
        "vip": customers.tiers("vip", "VIP status", figures.customers.vip),
        "churn": customers.tiers("churn", "Churn risk", figures.customers.churn),
    }


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


def gates_table(session: Session, gates: Gates) -> Table:
    """One row a gate, those that fail first."""
    order = {"FAIL": 0, "ERROR": 1, "NOT_APPLICABLE": 3}
    signs = {
        "PASS": "✓ holds",
        "FAIL": "✗ fails",
        "ERROR": "✗ cannot be told",
        "NOT_APPLICABLE": "does not apply",
    }
    entities = (*SERVED, "all")
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


def freshness_table(session: Session, running: Running, masking: Masking) -> Table:
    """One row an entity of the API."""
    now = session.settings.now()

    def age(row: dict[str, Any]) -> str:
        if row["last_sync_end"] is None:
            return ""
        return f"{max((now - row['last_sync_end']).total_seconds(), 0) / 3600:,.1f} h"

    return Table(
        "How fresh each entity is",
        ("entity", "state", "last synced", "age", "records", "failed", "message"),
        [
            (
                row["entity_type"],
                f"{row['sync_status']}{', late' if row['stale'] else ''}",
                moment(row["last_sync_end"], session.settings.timezone),
                age(row),
                number(row["records_synced"]),
                number(row["records_failed"]),
                masking.text(row["error_message"]),
            )
            for row in running.status.entities
        ],
        frozenset({3, 4, 5}),
    )


def _budget(running: Running) -> str:
    if not running.status.calls:
        return ""
    made, allowed = running.status.calls["this_month"], running.status.calls["allowed"]
    return (
        f"Calls this month: {number(made)} of {number(allowed)} ({made / allowed:.1%}). "
        f"At most {number(running.calls_per_5min)} are made in any five minutes; "
        "the vendor disables keys that pass 10,000."
    )


def _trouble(running: Running) -> list[str]:
    status = running.status
    said = [
        f"{number(count)} rows of {table} are kept with an error; sync_status = 'error' finds them."
        for table, count in status.errors.items()
    ]
    if status.unsettled:
        said.append(
            f"{number(len(status.unsettled))} windows were not read to their end; "
            "the next sync reads them again."
        )
    if status.quarantine:
        said.append(
            f"{number(len(status.quarantine))} kinds of records could not be loaded; "
            "`make status` names them."
        )
    if status.drift:
        said.append(
            f"{number(len(status.drift))} fields of the API are not as they were; "
            "`make status` names them."
        )
    return said


def _as_of(session: Session, comparison: Comparison) -> str:
    if not comparison.as_of or not comparison.has_legacy:
        return ""
    row = comparison.as_of[0]
    why = {
        "setting": "as the variable parity_as_of says",
        "legacy": "legacy's last transaction",
        "now": "now, for legacy has no transaction",
    }[row["origin"]]
    return (
        f"Both sides are judged as of {moment(row['as_of'], session.settings.timezone)}, {why}. "
        "Younger rows are “not yet in legacy” and no difference."
    )


KINDS_SHOWN = 12


def kinds_table(comparison: Comparison, masking: Masking) -> Table:
    """One row a kind of difference, with the largest as its example."""
    kinds: dict[tuple[str, str, str], dict[str, Any]] = {}
    for row in comparison.differences:
        kinds.setdefault((row["entity"], row["column_name"], row["verdict"]), row)
    # Nothing on both sides, written in two ways, is the least of worries.
    ordered = sorted(kinds.values(), key=lambda row: row["verdict"] == "empty_vs_null")
    return Table(
        f"Kinds of differences, the most frequent first, at most {KINDS_SHOWN} of {len(kinds)}",
        ("what", "verdict", "rows", "for example", "legacy", "mirror"),
        [
            (
                f"{words(row['entity'])}: {_column(row['column_name'])}",
                words(row["verdict"]),
                number(row["total"]),
                masking.key(row["entity"], row["key"]),
                *_values(row, masking),
            )
            for row in ordered[:KINDS_SHOWN]
        ],
        frozenset({2}),
    )


def differences_table(comparison: Comparison, masking: Masking) -> Table:
    """Samples of each kind of difference, with both values."""
    return Table(
        f"Up to {SAMPLES} differences of each kind, the largest first",
        ("row", "what", "verdict", "legacy", "mirror", "changed since"),
        [
            (
                masking.key(row["entity"], row["key"]),
                f"{words(row['entity'])}: {_column(row['column_name'])}",
                words(row["verdict"]),
                *_values(row, masking),
                "yes" if row["is_changed_since"] else "",
            )
            for row in comparison.differences
        ],
    )


def _column(name: str) -> str:
    return "whole row" if name == "*" else words(name)


def _values(row: dict[str, Any], masking: Masking) -> tuple[str, str]:
    if row["column_name"] == "*":
        return "", ""
    shown = (
        masking.value(row["entity"], row["column_name"], row[side])
        for side in ("legacy_value", "mirror_value")
    )
    # Decimals come with all their places: 357.0000 is 357.
    legacy, mirror = (re.sub(r"^(-?\d+\.\d\d)0+$", r"\1", value) for value in shown)
    return legacy.removesuffix(".00"), mirror.removesuffix(".00")


def known_table(comparison: Comparison, masking: Masking) -> Table:
    """Entries of the seed `known_differences`, those that expire first at the top."""
    return Table(
        "Differences that are known and accepted",
        ("key or rule", "entity", "column", "reason", "owner", "expires on", "explains", "state"),
        [
            (
                masking.key_or_rule(row["entity"], row["key_or_rule"]),
                words(row["entity"]),
                _column(row["column_name"]),
                masking.text(row["reason"]),
                masking.text(row["owner"]),
                str(row["expires_on"]),
                number(row["differences"]),
                row["state"],
            )
            for row in comparison.known
        ],
        frozenset({6}),
    )
