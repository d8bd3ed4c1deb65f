"""What a backfill will take, estimated from three calls."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from extract.source.client import BlazeClient
from extract.source.date_filter import date_params
from extract.source.due_windows import Window, sales_windows
from extract.source.entities import MEMBERS, PRODUCTS, TRANSACTIONS
from extract.source.entity import Entity
from extract.source.rate_limit.shared_limiter import ARRIVAL_MARGIN_MS, WINDOW_MS
from extract.source.reason import Reason
from extract.sync.count import count_of_the_api

ROWS_A_PAGE = 100
"""What the API gives at the most for sales; other lists may give more."""
CALLS_A_WINDOW = 2
"""A window's page, and the empty one that ends it."""


@dataclass(frozen=True)
class Estimate:
    """A rough measure: calls, and seconds at the pace of the API or of the ceiling."""

    calls: int
    seconds: float

    def __str__(self) -> str:
        minutes = max(1, math.ceil(self.seconds / 60))
        return f"about {self.calls:,} calls, {minutes:,} minute{'s' if minutes > 1 else ''} or so"


def estimate(
    client_of: Callable[[Entity], BlazeClient],
    windows: Mapping[Entity, Sequence[Window | None]],
    now: datetime,
    zone: ZoneInfo,
    concurrency: int,
    calls_per_5min: int,
) -> Estimate:
    """Estimate the reading of windows.

    Args:
        client_of: gives what calls for an entity.
        windows: what is to be read, by entity; None stands for a whole list.
        now: the present instant.
        zone: the shop's.
        concurrency: calls in flight.
        calls_per_5min: the ceiling.
    """
    today = now.astimezone(zone).date()
    last_week = sales_windows(today - timedelta(days=7), now, zone)[0]
    started = time.monotonic()
    rows = {
        entity: _total(client_of(entity), entity, {})
        for entity in (MEMBERS, PRODUCTS)
        if entity in windows
    }
    # Every week like the last one: a shop that grows has had fewer sales before.
    rows[TRANSACTIONS] = len(windows.get(TRANSACTIONS, ())) * _total(
        client_of(TRANSACTIONS),
        TRANSACTIONS,
        date_params(TRANSACTIONS.endpoint, last_week, zone),
    )
    latency_s = (time.monotonic() - started) / len(rows)
    calls = sum(
        math.ceil(rows[entity] / ROWS_A_PAGE) + CALLS_A_WINDOW * len(some)
        for entity, some in windows.items()
        if some
    )
    # Nothing waits before the ceiling is reached.
    waits_s = (calls // calls_per_5min) * (WINDOW_MS + ARRIVAL_MARGIN_MS) / 1000
    return Estimate(calls, max(calls * latency_s / concurrency, waits_s))


def _total(client: BlazeClient, entity: Entity, dates: Mapping[str, str | int]) -> int:
    return count_of_the_api(client, entity, dates, reason=Reason.ESTIMATE) or 0
