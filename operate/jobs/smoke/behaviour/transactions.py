"""How the list of transactions behaves: its pages and order, its dates, and refunds' signs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from common.errors import RequestRefusedError
from extract.source.due_windows import WEEK, Window
from extract.source.entities import TRANSACTIONS
from extract.source.page import Page
from operate.jobs.smoke.behaviour.pages import odd_total, order
from operate.jobs.smoke.probe import Answer, Probe
from operate.jobs.smoke.report import Report
from operate.jobs.smoke.samples import SAMPLE, Samples

DAY = timedelta(days=1)


def observe(probe: Probe, samples: Samples, report: Report) -> None:
    """Ask for the days before the sample's first sale, and note what the list does."""
    sample = samples[TRANSACTIONS]
    sold_at = _first_instant(sample.page)
    if sold_at is None:
        return
    day = sold_at.astimezone(probe.settings.timezone)
    midnight = day.replace(hour=0, minute=0, second=0, microsecond=0)
    page_size = probe.settings.page_size
    days = _window(midnight - WEEK, midnight)
    week = probe.ask_window(TRANSACTIONS, TRANSACTIONS.endpoint, page_size, days)
    report.problems += odd_total(probe, TRANSACTIONS, week.page, days)
    report.add_reading(
        "transactions: rows a page",
        f"{week.page.received} of {page_size} asked for, {week.page.total} in all",
    )
    report.add_reading("transactions: order", order(week.page.instants_ms[0], "processedTime"))
    report.add_reading("transactions: endDate", _end_date(probe, midnight))
    report.add_reading("transactions: a range of eight days", _eight_days(probe, midnight))
    report.add_reading(
        "transactions: refunds' totals", _refunds_totals(sample.values + week.values)
    )


def _first_instant(page: Page) -> datetime | None:
    """When the first sale was made that has a time of any kind, but for what stands for none."""
    for instants in zip(*page.instants_ms, strict=True):
        for instant in instants:
            if instant is not None and instant > 0:
                return datetime.fromtimestamp(instant / 1000, UTC)
    return None


def _end_date(probe: Probe, midnight: datetime) -> str:
    """Whether a range includes its last day."""
    endpoint, before = TRANSACTIONS.endpoint, midnight - DAY
    pair = probe.ask_window(TRANSACTIONS, endpoint, SAMPLE, _window(before, midnight)).page
    one_day = _ask_days(probe, before, before).page
    if pair.total is None or one_day.total is None:
        return "unknown, the list gives no totals"
    reaches_last_day = bool(pair.total) and _holds_day(pair, midnight)
    return "included" if one_day.total or reaches_last_day else "excluded"


def _eight_days(probe: Probe, midnight: datetime) -> str:
    """Whether a range that is a day too long is refused."""
    try:
        _ask_days(probe, midnight - WEEK - DAY, midnight)
    except RequestRefusedError:
        return "refused, as documented"
    return "accepted"


def _refunds_totals(transactions: Sequence[dict[str, Any]]) -> str:
    """Which signs the totals of refunds have."""
    carts = [
        transaction["cart"]
        for transaction in transactions
        if transaction.get("transType") == "Refund" and isinstance(transaction.get("cart"), dict)
    ]
    signs = {
        "negative" if total < 0 else "positive"
        for cart in carts
        if isinstance(total := cart.get("total"), int | float) and total
    }
    return " and ".join(sorted(signs)) or "none seen"


def _ask_days(probe: Probe, first: datetime, last: datetime) -> Answer:
    return probe.ask(
        TRANSACTIONS,
        TRANSACTIONS.endpoint,
        SAMPLE,
        startDate=f"{first:%m/%d/%Y}",
        endDate=f"{last:%m/%d/%Y}",
    )


def _window(start: datetime, end: datetime) -> Window:
    return Window(start.astimezone(UTC), end.astimezone(UTC))


def _holds_day(page: Page, midnight: datetime) -> bool:
    """Whether a page has a sale of the day that begins at a midnight."""
    start_ms = midnight.timestamp() * 1000
    return any(
        instant is not None and instant >= start_ms
        for instants in page.instants_ms[:1]
        for instant in instants
    )
