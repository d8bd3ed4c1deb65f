"""The report: its figures are read in one transaction, then put on a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from common.settings import Settings
from operate.report import comparison, customers, readiness, running, served, shops
from operate.report.answers import Answer
from operate.report.contents import Figures, answers_of, contents
from operate.report.masking import Masking
from operate.report.page import render
from operate.report.readiness import Readiness
from operate.report.session import open_session


@dataclass(frozen=True)
class Report:
    """A report.

    Attributes:
        page: as HTML.
        answers: to the four questions.
        entities: whether each may be switched; objections show no more of persons than the page.
        notes: what could not be read.
    """

    page: str
    answers: Sequence[Answer]
    entities: Sequence[Readiness]
    notes: Sequence[str]


def make(settings: Settings, *, show_pii: bool, by_run: bool = False) -> Report:
    """Read the figures in one transaction and make the page.

    Args:
        settings: database, shop, clock and nights.
        show_pii: show names, phones, addresses and ids of persons.
        by_run: whether a run that has done its work asks, which still holds the lock.
    """
    today = settings.now().astimezone(settings.timezone).date()
    masking = Masking(show_pii=show_pii, today=today)
    with open_session(settings) as session:
        stands = running.read(session, by_run=by_run)
        compared = comparison.read(session)
        figures = Figures(
            stands,
            readiness.read(session),
            served.read(session),
            compared,
            customers.read(session, masking, compared.schema),
            shops.read(session, stands),
        )
        context = contents(session, figures, masking)
        said = answers_of(session, figures, masking)
    entities = [
        replace(each, objections=[masking.finding(said) for said in each.objections])
        for each in figures.gates.entities
    ]
    return Report(render(context), said, entities, session.notes)
