"""Values of compared columns, as people write them."""

from __future__ import annotations

import re
from decimal import Decimal

from operate.parity.catalogue import money_columns
from operate.report.masking import Masking

_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def shown(masking: Masking, entity: str, column: str, value: str | None) -> str:
    """A value: dollars with their sign and cents, other numbers without needless zeros."""
    said = masking.value(entity, column, value)
    if not _NUMBER.fullmatch(said):
        return said
    if (entity, column) in money_columns():
        amount = Decimal(said)
        return f"{'-' if amount < 0 else ''}${abs(amount):,.2f}"
    # Decimals come with all their places: 357.0000 is 357.
    return re.sub(r"^(-?\d+\.\d\d)0+$", r"\1", said).removesuffix(".00")
