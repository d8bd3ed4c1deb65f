"""Values as the mirror writes them: money with two decimals, instants in UTC, days of the shop."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

CENT = Decimal("0.01")


def text(given: str | None) -> str | None:
    """Without space around it; null where nothing is left."""
    return (given or "").strip() or None


def cents(amount: float) -> Decimal:
    """Rounded half up to a cent."""
    return Decimal(repr(amount)).quantize(CENT, ROUND_HALF_UP)


def money(amount: float | None) -> str | None:
    """As text with two decimals."""
    return None if amount is None else str(cents(amount))


def iso(epoch_ms: int | None) -> str | None:
    """An instant; 0 and null both mean that there is none."""
    return datetime.fromtimestamp(epoch_ms / 1000, UTC).isoformat() if epoch_ms else None


def day(zone: ZoneInfo, epoch_ms: int | None) -> date | None:
    """The shop's day of an instant."""
    return datetime.fromtimestamp(epoch_ms / 1000, zone).date() if epoch_ms else None


def total(amounts: Iterable[str | None]) -> str:
    """The sum of amounts of money."""
    return str(sum((Decimal(amount) for amount in amounts if amount), Decimal("0.00")))
