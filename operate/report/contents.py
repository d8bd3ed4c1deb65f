"""What stands where on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from operate.cutover.sources import SERVED
from operate.report.answers import Answer, answers
from operate.report.comparison import Comparison
from operate.report.customers import Customers
from operate.report.masking import Masking
from operate.report.plots.columns import columns
from operate.report.plots.lifetime_values import lifetime_values
from operate.report.plots.months import months
from operate.report.plots.plot import Plot
from operate.report.plots.revenue import revenue
from operate.report.plots.rows import statuses
from operate.report.plots.run_calls import calls
from operate.report.plots.run_durations import durations
from operate.report.plots.tiers import tiers
from operate.report.readiness import Gates
from operate.report.running import Running
from operate.report.sections import differences, gates, rows, running, switch
from operate.report.session import Session
from operate.report.tables import moment

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
    drawn = _plots(session, figures, masking)
    context = {
        **_head(session, figures, masking),
        **_sections(session, figures, masking),
        "plots": drawn,
    }
    shown = [plot for plot in drawn.values() if isinstance(plot, Plot)]
    return context, [*shown, *drawn["columns"]]


def _head(session: Session, figures: Figures, masking: Masking) -> dict[str, Any]:
    settings, zone = session.settings, session.settings.timezone
    return {
        "title": "blaze-mirror: is it running, is it right, may we switch?",
        "written": moment(settings.now(), zone),
        "zone": zone.key,
        "where": session.where,
        "is_demo": figures.running.is_demo,
        "show_pii": masking.show_pii,
        "sections": SECTIONS,
        "answers": answers_of(session, figures, masking),
        "notes": session.notes,
    }


def _sections(session: Session, figures: Figures, masking: Masking) -> dict[str, Any]:
    comparison = figures.comparison
    return {
        "gates": figures.gates,
        "switch_table": switch.switch_table(figures.gates),
        "gates_table": gates.gates_table(session, figures.gates),
        "freshness_table": running.freshness_table(session, figures.running, masking),
        "budget": running.budget(figures.running),
        "trouble": running.trouble(figures.running),
        "as_of": rows.as_of(session, comparison),
        "gaps": rows.gaps(comparison),
        "has_legacy": comparison.has_legacy,
        "no_comparison": rows.NO_COMPARISON,
        "kinds_table": differences.kinds_table(comparison, masking),
        "differences_table": differences.differences_table(comparison, masking),
        "known_table": differences.known_table(comparison, masking),
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
