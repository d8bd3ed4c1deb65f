"""What `transactions_blaze` and `transaction_items_blaze` must hold."""

from __future__ import annotations

from collections.abc import Mapping

from sandbox.truth.values import iso, money
from sandbox.world.dispensary import Record


def transaction_row(sold: Record) -> Record:
    """A row of `transactions_blaze`."""
    cart = sold["cart"]
    return {
        "transaction_id": sold["id"],
        "customer_id": sold["memberId"],
        "date": iso(sold_at(sold)),
        "total_amount": money(cart["total"]),
        "total_tax": money(cart["totalCalcTax"]),
        "discounts": money(cart["totalDiscount"]),
        "payment_type": cart["paymentOption"],
        "blaze_status": sold["status"],
        "trans_type": sold["transType"],
        "shop_id": sold["shopId"],
        "seller_id": sold["sellerId"],
        "terminal_id": sold["sellerTerminalId"] or sold["terminalId"],
        "start_time": iso(sold["startTime"]),
        "end_time": iso(sold["endTime"]),
        "completed_time": iso(sold["completedTime"]),
        "blaze_created": iso(sold["created"]),
        "blaze_modified": iso(sold["modified"]),
        "trans_no": sold["transNo"],
        "parent_transaction_id": sold["parentTransactionId"],
        "refund_status": sold["transactionRefundStatus"],
        "points_earned": money(sold["pointsEarned"]),
        "points_spent": money(cart["pointSpent"]),
        "sync_status": "synced",
    }


def item_row(transaction_id: str, line: Record, products: Mapping[str, Record]) -> Record:
    """A row of `transaction_items_blaze`; what it lacks is its product's."""
    product = products.get(line["productId"], {})
    return {
        "transaction_id": transaction_id,
        "item_id": line["id"],
        "product_id": line["productId"],
        "product_sku": line["productSku"] or None,
        "product_name": line["productName"] or product.get("name"),
        "brand": line["brandName"] or product.get("brand"),
        "category": line["categoryName"] or product.get("category"),
        "quantity": money(line["quantity"]),
        "unit_price": money(line["unitPrice"]),
        "total_price": money(line["finalPrice"]),
        "discount": money(line["calcDiscount"]),
        "tax": money(line["calcTax"]),
        "item_status": line["status"],
        "sync_status": "synced",
    }


def added_amounts(sold: Record) -> Record:
    """What a cart adds to its total, in columns that the plan does not have."""
    cart = sold["cart"]
    return {
        "delivery_fee": money(cart.get("deliveryFee", 0.0)),
        "after_tax_discount": money(cart.get("appliedAfterTaxDiscount", 0.0)),
        "adjustment": money(cart.get("adjustmentAmount", 0.0)),
    }


def sold_at(sold: Record) -> int | None:
    """When a transaction counts as sold, in epoch milliseconds; null where it does not say."""
    at: int | None = sold["completedTime"] or sold["processedTime"] or sold["created"]
    return at
