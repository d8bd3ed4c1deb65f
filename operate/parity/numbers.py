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
    said = f"{value:,.{digits}f}"
    said = said.rstrip("0").rstrip(".") if digits else said
    return "0" if said == "-0" else said
