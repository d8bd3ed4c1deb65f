"""How the list of members behaves: its pages, its order, its filter by dates."""

from __future__ import annotations

from datetime import timedelta

from extract.source.entities import MEMBERS
from operate.jobs.smoke.behaviour.pages import (
    latest_modified,
    modified_within,
    odd_total,
    order,
    window_before,
)
from operate.jobs.smoke.probe import Probe
from operate.jobs.smoke.report import Report
from operate.jobs.smoke.samples import Samples


def observe(probe: Probe, samples: Samples, report: Report) -> None:
    """Ask the list with and without dates, and note what it does."""
    page_size = probe.settings.page_size
    whole = probe.ask(MEMBERS, MEMBERS.endpoint, page_size).page
    report.add_reading("members: rows a page", f"{whole.received} of {page_size} asked for")
    report.add_reading("members: order", order(whole.modified_ms, "modified"))
    report.problems += odd_total(probe, MEMBERS, whole)
    latest = latest_modified(samples[MEMBERS].page)
    if latest is None:
        return
    window = window_before(latest, timedelta(days=1))
    page = probe.ask_window(MEMBERS, MEMBERS.endpoint, page_size, window).page
    honoured = modified_within(page, window) * 2 > page.received or not page.received
    report.add_reading("members: date filter", "honoured, on modified" if honoured else "ignored")
    report.add_reading(
        "members: total under a date filter",
        "the whole company's" if page.total == whole.total else "the window's",
    )
