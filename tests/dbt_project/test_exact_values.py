"""Weighed goods keep their decimals, and carts add up whatever is added to them after tax."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from tests.dbt_project.dbt_runner import Dbt
from tests.dbt_project.mirror import Mirror
from tests.dbt_project.raw_tables import RawTables

TODAY = "2025-06-30T20:00:00Z"
QUANTITIES = (
    0.125, 0.0625, 0.00004, 0.00005, 1.0, 3.5, 2.675, 28.3495, 1e-9, -0.125, 0.0, 99999999.99,
    99999999.995, 1e9, None,
)  # fmt: skip
PLAN_LIMIT, EXACT_LIMIT = 10**8, 10**8


def rounded(value: float | None, places: str, limit: int) -> Decimal | None:
    if value is None:
        return None
    number = Decimal(repr(value)).quantize(Decimal(places), ROUND_HALF_UP)
    return number if abs(number) < limit else None


def carts() -> Iterator[tuple[dict[str, Any], bool]]:
    """Sales and refunds with every mix of what a cart may add, and whether they add up."""
    amounts = (None, 0.0, 4.99)
    mixes = itertools.product(amounts, amounts, (*amounts, -0.75), (1, -1), ("apart", "in fees"))
    for number, (delivery, discount, adjustment, sign, fees) in enumerate(mixes):
        card, tax, subtotal = Decimal("1.25"), Decimal("0.80"), Decimal("10.00")
        added = Decimal(repr(delivery or 0.0))
        total = subtotal + tax + card + added
        total += Decimal(repr(adjustment or 0.0)) - Decimal(repr(discount or 0.0))
        # Either the fees name the card's alone, and delivery is apart; or they hold both.
        total_fees = card + added if fees == "in fees" else card
        for spoilt in (Decimal(0), Decimal("0.37")):
            row: dict[str, Any] = {
                "id": f"t{number} {spoilt}",
                "sub_total": subtotal,
                "total_discount": Decimal(0),
                "sub_total_discount": subtotal,
                "total_calc_tax": tax,
                "total_before_tax_rounding": subtotal + tax,
                "round_amount": Decimal(0),
                "total_after_tax_rounding": subtotal + tax,
                "credit_card_fee": card if fees == "apart" else Decimal(0),
                "total_fees": total_fees,
                "delivery_fee": delivery,
                "after_tax_discount": discount,
                "adjustment": adjustment,
                "total": total + spoilt,
            }
            signed = {
                name: None if value is None else value if name == "id" else float(value) * sign
                for name, value in row.items()
            }
            yield signed, spoilt == 0


def test_quantities_keep_their_decimals_and_carts_add_up_with_all_that_is_added(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    drawn = list(carts())
    raw.transactions(*(row for row, _ in drawn))
    lines = [{"item_id": str(n), "quantity": quantity} for n, quantity in enumerate(QUANTITIES)]
    raw.transaction({"id": "weighed"}, *lines)
    dbt.run(now=TODAY)

    items = mirror.rows("transaction_items_blaze")
    found = [
        (items[f"weighed/{n}"]["quantity"], items[f"weighed/{n}"]["quantity_exact"])
        for n in range(len(QUANTITIES))
    ]
    assert found == [
        (rounded(each, "0.01", PLAN_LIMIT), rounded(each, "0.0001", EXACT_LIMIT))
        for each in QUANTITIES
    ]
    read = mirror.rows("transactions_blaze")
    for row, _ in drawn:
        for name in ("delivery_fee", "after_tax_discount", "adjustment"):
            assert read[row["id"]][name] == rounded(row[name] or 0.0, "0.01", PLAN_LIMIT)

    outcome = dbt.command(["test", "--select", "cart_identities_hold"], now=TODAY)
    [tested] = [each for each in outcome.result.results if each.node.name == "cart_identities_hold"]
    assert tested.failures == sum(not adds_up for _, adds_up in drawn)
