"""What stands where on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from common.words import moment
from operate.cutover.sources import SERVED
from operate.report.answers import Answer, answers
from operate.report.comparison import Comparison
from operate.report.customers import Customers
from operate.report.masking import Masking
from operate.report.nights import NIGHTS_SHOWN
from operate.report.plots.columns import columns
from operate.report.plots.lifetime_values import lifetime_values
from operate.report.plots.months import months
from operate.report.plots.revenue import revenue
from operate.report.plots.rows import statuses
from operate.report.plots.run_calls import calls
from operate.report.plots.run_durations import durations
from operate.report.plots.served_from import served_from
from operate.report.plots.tiers import tiers
from operate.report.readiness import Gates
from operate.report.running import Running
from operate.report.sections import (
    compared_shops,
    differences,
    gates,
    rows,
    running,
    shops,
    switch,
    timeline,
)
from operate.report.served import Served
from operate.report.session import Session
from operate.report.shops import Shops

SECTIONS = (
    ("switch", "Switching"),
    ("gates", "Gates"),
    ("differences", "Differences"),
    ("columns", "Columns"),
    ("rows", "Rows"),
    ("money", "Months"),
    ("customers", "Customers"),
    ("shops", "Shops"),
    ("running", "The sync"),
)
SECTIONS_OF_PLOTS = {
    "columns": ("columns",),
    "money": ("revenue", "months"),
    "customers": ("lifetime", "vip", "churn"),
}
"""Sections that are plots alone, and left out where there are none."""


@dataclass(frozen=True)
class Figures:
    """Everything that was read."""

    running: Running
    gates: Gates
    served: Served
    comparison: Comparison
    customers: Customers
    shops: Shops | None


def answers_of(session: Session, figures: Figures, masking: Masking) -> list[Answer]:
    """The sentences at the top."""
    said = answers(session.settings, figures.running, figures.gates, figures.comparison)
    return [
        Answer(each.question, each.verdict, masking.finding(each.sentence), each.link)
        for each in said
    ]


def contents(session: Session, figures: Figures, masking: Masking) -> dict[str, Any]:
    """The template's context."""
    plots = _plots(session, figures, masking)
    empty = {
        section
        for section, names in SECTIONS_OF_PLOTS.items()
        if not any(plots[name] for name in names)
    }
    if figures.shops is None or not figures.shops.figures:
        empty.add("shops")
    return {
        **_head(session, figures, masking),
        **_sections(session, figures, masking),
        **_shops(session, figures.shops, masking),
        "sections": [section for section in SECTIONS if section[0] not in empty],
        "plots": plots,
    }


def _head(session: Session, figures: Figures, masking: Masking) -> dict[str, Any]:
    settings, zone = session.settings, session.settings.timezone
    return {
        "title": "blaze-mirror report",
        "written": moment(settings.now(), zone),
        "zone": zone.key,
        "where": session.where,
        "is_demo": figures.running.is_demo,
        "show_pii": masking.show_pii,
        "answers": answers_of(session, figures, masking),
        "notes": session.notes,
    }


def _sections(session: Session, figures: Figures, masking: Masking) -> dict[str, Any]:
    comparison = figures.comparison
    return {
        "gates": figures.gates,
        "switch_table": switch.switch_table(figures.gates, masking),
        "served_now": timeline.now(figures.served),
        "served_from": served_from(
            figures.served, session.settings.now(), session.settings.timezone
        ),
        "changes": timeline.entries(session, figures.served, masking),
        "older_changes": timeline.older(figures.served),
        "gate_groups": gates.groups(session, figures.gates, masking),
        "nights_shown": NIGHTS_SHOWN,
        "freshness_table": running.freshness_table(session, figures.running, masking),
        "budget": running.budget(figures.running),
        "trouble": running.trouble(figures.running),
        "as_of": rows.as_of(session, comparison),
        "gaps": rows.gaps(comparison),
        "has_legacy": comparison.has_legacy,
        "parity_schema": comparison.schema,
        "compared_lead": compared_shops.lead(comparison),
        "compared_shown": compared_shops.shown_table(comparison),
        "compared_all": compared_shops.all_table(comparison),
        "no_comparison": comparison.none_because or "Nothing was compared yet.",
        "kinds_table": differences.kinds_table(comparison, masking),
        "differences_table": differences.differences_table(comparison, masking),
        "known_table": differences.known_table(comparison, masking),
    }


def _shops(session: Session, found: Shops | None, masking: Masking) -> dict[str, Any]:
    if found is None or not found.figures:
        return {"shops_lead": ""}
    return {
        "shops_lead": shops.lead(found),
        "shops_left": shops.left(found),
        "shops_shown": shops.shown_table(session, found, masking),
        "shops_more": shops.more(found),
        "shops_all": shops.all_table(session, found, masking),
    }


def _plots(session: Session, figures: Figures, masking: Masking) -> dict[str, Any]:
    zone, comparison = session.settings.timezone, figures.comparison
    allowed = _allowed_mismatch(figures.gates)
    by_entity = (
        columns(comparison, entity, allowed if entity == "customers" else None) for entity in SERVED
    )
    return {
        "durations": durations(figures.running.runs, zone),
        "calls": calls(figures.running.runs, zone, figures.running.calls_per_5min),
        "statuses": statuses(comparison),
        "columns": [plot for plot in by_entity if plot is not None],
        "months": months(comparison),
        "revenue": revenue(comparison),
        "lifetime": lifetime_values(figures.customers, masking),
        "vip": tiers("vip", "VIP status", figures.customers.vip),
        "churn": tiers("churn", "Churn risk", figures.customers.churn),
    }


def _allowed_mismatch(gates: Gates) -> float | None:
    """Percent of customers that a column may miss, by the gates that have such a threshold."""
    for each in gates.judgements:
        if each.gate.startswith("customers_") and each.gate.endswith("_match") and each.threshold:
            return float(each.threshold)
    return None
