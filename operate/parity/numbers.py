"""Numbers as people read them."""

from __future__ import annotations

from decimal import Decimal

LARGE = 10_000


def plain_number(value: Decimal | None) -> str:
    """A number without needless zeros, and in large ones without cents."""
    if value is None:
        return ""
    if not value.is_finite():
        return str(value)  # NaN can be neither compared nor rounded
    digits = 0 if abs(value) >= LARGE else 2
    return f"{value:,.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:,.0f}"
