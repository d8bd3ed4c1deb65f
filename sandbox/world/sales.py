"""What is sold: receipts, sales, and the documents that give money back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from sandbox.world import people
from sandbox.world.carts import again, cart, line
from sandbox.world.chance import Dice
from sandbox.world.store import Store

Record = dict[str, Any]

REFUND_STATUSES = ("Completed", "RefundWithInventory", "RefundWithoutInventory")
QUANTITIES = (Decimal(1), Decimal(1), Decimal(2), Decimal("3.5"), Decimal("0.5"))
DISCOUNTS = (Decimal(0), Decimal(0), Decimal("0.1"), Decimal("0.125"))


def receipt(dice: Dice, products: Mapping[str, Record], fee_id: str) -> Record:
    """A cart of up to four products, some with a fee, a few with a line twice or with none.

    Args:
        dice: decides.
        products: what there is to sell.
        fee_id: the product that is a fee.
    """
    goods = [products[key] for key in dice.some(products, 4) if key != fee_id]
    lines = [
        line(dice.new_id(), product, dice.one(QUANTITIES), dice.one(DISCOUNTS))
        for product in goods[: dice.randrange(1, 5)]
    ]
    if dice.random() < 0.1 and lines:
        lines.append({**lines[0], "id": dice.new_id(), "orderItemId": dice.new_id()})
    if dice.random() < 0.3 and fee_id in products:
        fee = line(dice.new_id(), products[fee_id], Decimal(1), Decimal(0))
        lines.append({**fee, "categoryName": "FEES"})
    if dice.random() < 0.02:
        lines = []
    payment = dice.one(people.PAYMENTS)
    fee_amount = Decimal("1.25") if payment == "Credit" and lines else Decimal(0)
    spent = dice.one([0, 0, 0, 0, 10])
    return cart(lines, payment=payment, fee=fee_amount, points_spent=spent)


def sale(
    dice: Dice,
    store: Store,
    member_id: str,
    moment: datetime,
    now_ms: int,
    make_cart: Callable[[], Record],
) -> Record:
    """A completed sale.

    Args:
        dice: decides.
        store: where.
        member_id: who bought.
        moment: when.
        now_ms: the clock, which its last change does not pass.
        make_cart: what was bought.
    """
    at = int(moment.timestamp() * 1000)
    points = dice.randrange(0, 30)
    return {
        "id": dice.new_id(),
        "transNo": dice.receipt_number(),
        "memberId": member_id,
        "parentTransactionId": None,
        "shopId": store.shop_id,
        "sellerId": dice.one(store.staff),
        "sellerTerminalId": dice.one(store.terminals),
        "terminalId": dice.one([None, store.terminals[0]]),
        "status": "Completed",
        "transType": "Sale",
        "transactionRefundStatus": "None",
        "timeZone": store.zone,
        "pointsEarned": float(points),
        "deleted": False,
        "startTime": at - dice.randrange(60_000, 900_000),
        "endTime": at,
        "processedTime": at,
        "completedTime": at + dice.randrange(0, 900),
        "created": at - dice.randrange(60_000, 900_000),
        "modified": min(at + dice.randrange(2_000, 32_000), now_ms),
        "metrcSaleTime": moment.isoformat(),
        "cart": make_cart(),
    }


def refund_document(dice: Dice, sold: Record, at_ms: int) -> Record:
    """A transaction of its own that gives a sale's money back."""
    refund = {
        **sold,
        "id": dice.new_id(),
        "transNo": dice.receipt_number(),
        "parentTransactionId": sold["id"],
        "transType": "Refund",
        "status": dice.one(REFUND_STATUSES),
        "pointsEarned": 0.0,
        "startTime": at_ms,
        "endTime": at_ms,
        "processedTime": at_ms,
        "completedTime": at_ms,
        "created": at_ms,
        "modified": at_ms,
        "cart": again(
            sold["cart"], [{**each, "id": dice.new_id()} for each in sold["cart"]["items"]]
        ),
    }
    refund["cart"]["pointSpent"] = 0.0
    return refund


def time_of(sold: Record) -> int:
    """When a transaction counts as sold, in epoch milliseconds: what the API files it under.

    0 where it carries none of these times.
    """
    return int(sold["processedTime"] or sold["completedTime"] or sold["created"] or 0)
