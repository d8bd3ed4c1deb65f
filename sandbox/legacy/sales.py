"""The transactions and their items of the old tables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any

from sandbox.legacy.quirks import (
    DOUBLED_LOAD,
    FIRST_LINE_ONLY,
    INVENTED_SALE,
    LOST_SALE,
    NO_DISCOUNT,
    PADDED_TWIN,
    Quirks,
)
from sandbox.truth.figures import REFUND_STATUSES
from sandbox.truth.values import CENT
from sandbox.world.dispensary import Dispensary, Record
from sandbox.world.store import clerk_name, till_name

Group = dict[str, Decimal]
"""The sums of the lines of one SKU on one receipt."""


def transactions(
    past: Dispensary, rows: dict[str, Any], odd: Quirks, last_sale: datetime
) -> Iterator[Record]:
    """Their rows, with quirks; a report lists a sale by its day, so one without is in none."""
    for key, row in rows["transactions"].items():
        number = row["trans_no"]
        if not is_reported(row):
            continue
        if row["date"] is None:
            odd.note("transactions", number, "*", "no date", "mirror_only")
            continue
        sold_at = datetime.fromisoformat(row["date"])
        # The snapshot ends with the last sale that legacy has, so that one is not lost.
        if sold_at < last_sale and odd.happens(LOST_SALE):
            odd.note("transactions", number, "*", "lost", "mirror_only")
            continue
        amount, discounts = row["total_amount"], row["discounts"]
        lines = past.transactions[key]["cart"]["items"]
        first_line = rows["items"][f"{key}/{lines[0]['id']}"]["total_price"] if lines else amount
        has_more = len(lines) > 1 and abs(Decimal(first_line) - Decimal(amount)) > CENT
        if has_more and odd.happens(FIRST_LINE_ONLY):
            amount = first_line
            odd.note("transactions", number, "total_amount", "first line only", "differs")
        if odd.happens(NO_DISCOUNT):
            discounts = None
            odd.note("transactions", number, "discounts", "missing", "null_in_legacy")
        known = row["customer_id"] in rows["customers"]
        local = sold_at.astimezone(past.zone)
        made = {
            "transaction_id": number,
            "customer_id": row["customer_id"] if known else None,
            # The shop's wall clock, stored as if it were UTC.
            "date": local.replace(tzinfo=None).isoformat() + "+00:00",
            "shop_location": past.store.name,
            "staff_name": clerk_name(row["seller_id"]),
            "terminal": till_name(row["terminal_id"]),
            "payment_type": row["payment_type"],
            "total_amount": amount,
            "total_tax": row["total_tax"],
            "discounts": discounts,
            "loyalty_points_earned": row["points_earned"],
            "loyalty_points_spent": row["points_spent"],
        }
        yield made
        if odd.happens(INVENTED_SALE):
            odd.note("transactions", f"9{number}", "*", "not in Blaze", "legacy_only")
            yield {**made, "transaction_id": f"9{number}"}
        if odd.happens(PADDED_TWIN):
            # Whole rows that cannot be judged: what was noted of their columns does not count.
            odd.injected = [
                i for i in odd.injected if (i.entity, i.key) != ("transactions", number)
            ]
            odd.note("transactions", number, "*", "loaded twice, padded", "duplicate_key")
            yield {**made, "transaction_id": f"{number} "}
        elif not known:
            odd.note("transactions", number, "customer_id", "unknown member", "null_in_legacy")


def is_reported(row: Record) -> bool:
    """Whether a sales report holds a transaction: completed sales, and refunds."""
    kind, status = row["trans_type"], row["blaze_status"]
    return kind in {"Sale", "Refund"} and status in REFUND_STATUSES


def items(past: Dispensary, rows: dict[str, Any], odd: Quirks, kept: set[str]) -> Iterator[Record]:
    """Their items, with quirks; `kept` are the numbers of the transactions that are there."""
    legacy: dict[str, Group] = {}
    mirror: dict[str, Group] = {}
    for row in rows["items"].values():
        sale = rows["transactions"][row["transaction_id"]]
        if not is_reported(sale):
            continue
        number = sale["trans_no"]
        key = f"{number}/{(row['product_sku'] or '').strip()}"
        _add(mirror, key, Decimal(row["quantity"]), Decimal(row["total_price"]))
        if number not in kept:
            continue
        refunded = past.transactions[row["transaction_id"]]["transType"] == "Refund"
        quantity = 1 if refunded else max(1, int(Decimal(row["quantity"])))
        item = {
            "transaction_id": number,
            "product_sku": row["product_sku"],
            "product_name": row["product_name"],
            "brand": row["brand"],
            "category": row["category"],
            "quantity": quantity,
            "unit_price": row["unit_price"],
            # List price times quantity: the reports know no discounts.
            "total_price": (Decimal(row["unit_price"]) * quantity).quantize(CENT),
        }
        for _ in range(2 if odd.happens(DOUBLED_LOAD) else 1):
            _add(legacy, key, Decimal(quantity), item["total_price"])
            yield item
    kinds = {"lines": "loaded twice", "quantity": "whole numbers", "total_price": "list price"}
    for key, sums in mirror.items():
        if key not in legacy:
            odd.note("transaction_items", key, "*", "lost", "mirror_only")
            continue
        for column, kind in kinds.items():
            apart = abs(sums[column] - legacy[key][column])
            if apart > (CENT if column == "total_price" else 0):
                odd.note("transaction_items", key, column, kind, "differs")


def _add(groups: dict[str, Group], key: str, quantity: Decimal, price: Decimal) -> None:
    group = groups.setdefault(key, {k: Decimal(0) for k in ("lines", "quantity", "total_price")})
    group["lines"] += 1
    group["quantity"] += quantity
    group["total_price"] += price
