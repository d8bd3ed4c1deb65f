"""Carts whose sums add up, as every captured cart's did.

subTotal − totalDiscount = subTotalDiscount = Σ items.finalPrice
+ totalCalcTax = totalBeforeTaxRounding;  + roundAmt = totalAfterTaxRounding
+ creditCardFee (totalFees) + deliveryFee − appliedAfterTaxDiscount + adjustmentAmount = total

The last three are absent from every captured cart, and from those here unless they are asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

CENT = Decimal("0.01")
FINE = Decimal("0.0001")
TAX_RATE = Decimal("0.08")

ADDED = {"deliveryFee": 1, "appliedAfterTaxDiscount": -1, "adjustmentAmount": 1}
"""What may come on top of the total, and with which sign."""

Line = dict[str, Any]


def line(item_id: str, product: dict[str, Any], quantity: Decimal, discount: Decimal) -> Line:
    """One line of a receipt.

    Args:
        item_id: unique within its cart.
        product: what is sold.
        quantity: in units; fractions where sold by weight.
        discount: the share that is taken off, 0 to 1.
    """
    unit_price = Decimal(str(product["unitPrice"] or 0))
    cost = (unit_price * quantity).quantize(FINE)
    off = (cost * discount).quantize(FINE)
    return {
        "id": item_id,
        "orderItemId": item_id[::-1],
        "productId": product["id"],
        "productSku": product["sku"],
        "productName": product["name"],
        "brandName": product["brandName"],
        "categoryName": None,
        "quantity": float(quantity),
        "unitPrice": float(unit_price),
        "cost": float(cost),
        "calcDiscount": float(off),
        "finalPrice": float(cost - off),
        "calcTax": 0.0,
        "status": "Active",
    }


def cart(
    lines: Sequence[Line],
    *,
    payment: str,
    fee: Decimal,
    points_spent: int,
    added: Mapping[str, Decimal] | None = None,
) -> dict[str, Any]:
    """A cart over lines, with its sums; the lines get their share of the tax.

    Args:
        lines: in the order of the receipt.
        payment: the payment option.
        fee: the card's fee in dollars.
        points_spent: loyalty points.
        added: in dollars, by the names of `ADDED`.
    """
    added = added or {}
    for each in lines:
        price = Decimal(str(each["finalPrice"]))
        each["calcTax"] = float((price * TAX_RATE).quantize(FINE))
    sub_total = _sum(lines, "cost")
    discount = _sum(lines, "calcDiscount")
    after_discount = sub_total - discount
    tax = _sum(lines, "calcTax")
    before_rounding = after_discount + tax
    after_rounding = before_rounding.quantize(CENT, ROUND_HALF_UP)
    return {
        "items": list(lines),
        "paymentOption": payment,
        "pointSpent": float(points_spent),
        "tax": float(TAX_RATE),
        "discount": 0.0,
        "subTotal": float(sub_total),
        "totalDiscount": float(discount),
        "subTotalDiscount": float(after_discount),
        "totalCalcTax": float(tax),
        "totalBeforeTaxRounding": float(before_rounding),
        "roundAmt": float(after_rounding - before_rounding),
        "totalAfterTaxRounding": float(after_rounding),
        "creditCardFee": float(fee),
        "totalFees": float(fee),
        **{name: float(amount) for name, amount in added.items()},
        "total": float(
            after_rounding + fee + sum(ADDED[name] * amount for name, amount in added.items())
        ),
    }


def again(old: dict[str, Any], lines: Sequence[Line]) -> dict[str, Any]:
    """A cart like another, over other lines."""
    return cart(
        lines,
        payment=old["paymentOption"],
        fee=Decimal(str(old["creditCardFee"])),
        points_spent=int(old["pointSpent"]),
        added={name: Decimal(str(old[name])) for name in ADDED if name in old},
    )


MONEY = (
    "subTotal", "totalDiscount", "subTotalDiscount", "totalCalcTax", "totalBeforeTaxRounding",
    "roundAmt", "totalAfterTaxRounding", "creditCardFee", "totalFees", "total", *ADDED,
)  # fmt: skip
LINE_MONEY = ("cost", "calcDiscount", "finalPrice", "calcTax")


def negated(old: dict[str, Any]) -> dict[str, Any]:
    """The cart with its money below zero, as some refunds may come."""
    lines = [{**each, **{key: -each[key] for key in LINE_MONEY}} for each in old["items"]]
    return {**old, **{key: -old[key] for key in MONEY if key in old}, "items": lines}


def _sum(lines: Sequence[Line], key: str) -> Decimal:
    return sum((Decimal(str(each[key])) for each in lines), Decimal(0))
