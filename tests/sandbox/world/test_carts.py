"""Carts add up."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sandbox.world.dispensary import Dispensary


def test_carts_add_up(world: Dispensary) -> None:
    def money(record: dict[str, Any], key: str) -> Decimal:
        return Decimal(str(record[key]))

    for sold in world.transactions.values():
        cart, items = sold["cart"], sold["cart"]["items"]
        after_discount = sum((money(i, "finalPrice") for i in items), Decimal(0))
        assert money(cart, "subTotal") - money(cart, "totalDiscount") == after_discount
        assert money(cart, "subTotalDiscount") == after_discount
        before = after_discount + money(cart, "totalCalcTax")
        assert money(cart, "totalBeforeTaxRounding") == before
        assert before + money(cart, "roundAmt") == money(cart, "totalAfterTaxRounding")
        assert money(cart, "totalAfterTaxRounding") + money(cart, "creditCardFee") == money(
            cart, "total"
        )
        tax = sum((money(i, "calcTax") for i in items), Decimal(0))
        assert abs(tax - money(cart, "totalCalcTax")) <= Decimal("0.01")
