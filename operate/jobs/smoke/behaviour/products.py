"""How the lists of products behave: their pages, and the filter by date of modification."""

from __future__ import annotations

from datetime import timedelta

from common.errors import BadResponseError
from extract.source.entities import PRODUCTS
from operate.jobs.smoke.behaviour.pages import (
    latest_modified,
    modified_within,
    odd_total,
    window_before,
)
from operate.jobs.smoke.probe import Probe
from operate.jobs.smoke.report import Report
from operate.jobs.smoke.samples import Samples


def observe(probe: Probe, samples: Samples, report: Report) -> None:
    """Ask for all products and for the latest hour of changes, and note what comes.

    Raises:
        BadResponseError: the list of changes is not declared.
    """
    page_size = probe.settings.page_size
    whole = probe.ask(PRODUCTS, PRODUCTS.endpoint, page_size).page
    report.add_reading(
        "products: rows a page",
        f"{whole.received} of {page_size} asked for, {whole.total} in all",
    )
    report.problems += odd_total(probe, PRODUCTS, whole)
    if PRODUCTS.modified_endpoint is None:
        raise BadResponseError("products have no list by modified date")
    latest = latest_modified(samples[PRODUCTS].page)
    if latest is None:
        return
    window = window_before(latest, timedelta(hours=1))
    page = probe.ask_window(PRODUCTS, PRODUCTS.modified_endpoint, page_size, window).page
    honoured = bool(page.received) and modified_within(page, window) == page.received
    report.add_reading("products/modified: date filter", "honoured" if honoured else "not honoured")
    if not honoured:
        report.problems.append("products/modified gives rows from outside the dates asked for")
