"""Numbers as people read them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from operate.parity.numbers import plain_number


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, ""),
        ("0", "0"),
        ("-0.004", "0"),
        ("-0.006", "-0.01"),
        ("-10", "-10"),
        ("1234.50", "1,234.5"),
        ("-12345.67", "-12,346"),
        ("NaN", "NaN"),
    ],
)
def test_numbers_have_no_needless_zeros_and_no_sign_of_nothing(
    value: str | None, said: str
) -> None:
    assert plain_number(None if value is None else Decimal(value)) == said
