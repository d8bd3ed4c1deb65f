"""What the mirror must hold, computed from the dispensary itself and from no SQL."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sandbox.carts import negated
from sandbox.dispensary import Dispensary, Record
from sandbox.readings import Readings

CENT = Decimal("0.01")
REFUND_STATUSES = frozenset({"Completed", "RefundWithInventory", "RefundWithoutInventory"})
VISIT_TIERS = ((16, "VIP"), (6, "Regular"), (2, "Casual"), (0, "New"))
HIGH_DAYS, MEDIUM_DAYS = 60, 30


def truth(world: Dispensary, readings: Readings) -> dict[str, Any]:
    """Every row of the four mirrored tables, by key, with counts and sums.

    Money is text with two decimals, instants are ISO UTC, days are ISO dates.
    """
    sales = {i: _signed(s, readings) for i, s in world.transactions.items()}
    products = _products(world)
    customers = _customers(world, list(sales.values()))
    transactions = {i: _transaction(s) for i, s in sales.items()}
    items = {
        f"{i}/{line['id']}": _item(i, line, products)
        for i, s in sales.items()
        for line in s["cart"]["items"]
    }
    return {
        "now": world.now.isoformat(),
        "counts": {
            "customers": len(customers),
            "transactions": len(transactions),
            "items": len(items),
            "products": len(products),
        },
        "sums": {
            "total_amount": _total(transactions, "total_amount"),
            "total_price": _total(items, "total_price"),
            "lifetime_value": _total(customers, "lifetime_value"),
            "total_visits": sum(c["total_visits"] for c in customers.values()),
        },
        "customers": customers,
        "transactions": transactions,
        "items": items,
        "products": products,
    }


def _signed(sold: Record, readings: Readings) -> Record:
    if sold["transType"] == "Refund" and readings.refund_totals == "negative":
        return {**sold, "cart": negated(sold["cart"])}
    return sold


def _customers(world: Dispensary, sales: list[Record]) -> dict[str, Record]:
    by_member: dict[str, list[Record]] = defaultdict(list)
    for sold in sales:
        by_member[sold["memberId"]].append(sold)
    return {i: _customer(world, m, by_member[i]) for i, m in world.members.items()}


def _customer(world: Dispensary, member: Record, sales: list[Record]) -> Record:
    completed = [s for s in sales if (s["transType"], s["status"]) == ("Sale", "Completed")]
    refunds = [s for s in sales if s["transType"] == "Refund" and s["status"] in REFUND_STATUSES]
    gross = sum((_cents(s["cart"]["total"]) for s in completed), Decimal("0.00"))
    returned = sum((abs(_cents(s["cart"]["total"])) for s in refunds), Decimal("0.00"))
    earned = sum((_cents(s["pointsEarned"]) for s in completed), Decimal("0.00"))
    spent = sum((_cents(s["cart"]["pointSpent"]) for s in completed), Decimal("0.00"))
    last_sale = max((_sold_at(s) for s in completed), default=None)
    visited = _day(world, last_sale or member["lastVisitDate"])
    days = (world.now.astimezone(world.zone).date() - visited).days if visited else None
    home = member["address"] or (member["addresses"] or [{}])[0]
    return {
        "member_id": member["id"],
        "name": _name(member),
        "phone": _phone(member["primaryPhone"]) or _phone(member["cpn"]),
        "email": _text(member["email"]),
        "state": _text(home.get("state")),
        "zip_code": _text(home.get("zipCode")),
        "street_address": _text(home.get("address")),
        "city": _text(home.get("city")),
        "is_medical": member["medical"],
        "text_opt_in": member["textOptIn"],
        "email_opt_in": member["emailOptIn"],
        "member_status": member["status"],
        "last_visited": visited and visited.isoformat(),
        "date_joined": _iso_day(world, member["startDate"] or member["created"]),
        "blaze_created": _iso(member["created"]),
        "blaze_modified": _iso(member["modified"]),
        "loyalty_points": str(earned - spent),
        "total_visits": len(completed),
        "lifetime_value": str(gross - returned),
        "days_since_last_visit": days,
        "vip_status": next(name for least, name in VISIT_TIERS if len(completed) >= least),
        "churn_risk": churn_risk(days),
        "shop_id": member["shopId"],
        "member_group": (member["memberGroup"] or {}).get("name"),
        "marketing_source": member["marketingSource"],
        "blaze_loyalty_points": _money(member["loyaltyPoints"]),
        "gross_sales": str(gross),
        "gross_refunds": str(returned),
        "total_refunds": len(refunds),
        "is_deleted": member["deleted"],
        "sync_status": "synced",
    }


def _transaction(sold: Record) -> Record:
    cart = sold["cart"]
    return {
        "transaction_id": sold["id"],
        "customer_id": sold["memberId"],
        "date": _iso(_sold_at(sold)),
        "total_amount": _money(cart["total"]),
        "total_tax": _money(cart["totalCalcTax"]),
        "discounts": _money(cart["totalDiscount"]),
        "payment_type": cart["paymentOption"],
        "blaze_status": sold["status"],
        "trans_type": sold["transType"],
        "shop_id": sold["shopId"],
        "seller_id": sold["sellerId"],
        "terminal_id": sold["sellerTerminalId"] or sold["terminalId"],
        "start_time": _iso(sold["startTime"]),
        "end_time": _iso(sold["endTime"]),
        "completed_time": _iso(sold["completedTime"]),
        "blaze_created": _iso(sold["created"]),
        "blaze_modified": _iso(sold["modified"]),
        "trans_no": sold["transNo"],
        "parent_transaction_id": sold["parentTransactionId"],
        "refund_status": sold["transactionRefundStatus"],
        "points_earned": _money(sold["pointsEarned"]),
        "points_spent": _money(cart["pointSpent"]),
        "sync_status": "synced",
    }


def _item(transaction_id: str, line: Record, products: dict[str, Record]) -> Record:
    product = products.get(line["productId"], {})
    return {
        "transaction_id": transaction_id,
        "item_id": line["id"],
        "product_id": line["productId"],
        "product_sku": line["productSku"] or None,
        "product_name": line["productName"] or product.get("name"),
        "brand": line["brandName"] or product.get("brand"),
        "category": line["categoryName"] or product.get("category"),
        "quantity": _money(line["quantity"]),
        "unit_price": _money(line["unitPrice"]),
        "total_price": _money(line["finalPrice"]),
        "discount": _money(line["calcDiscount"]),
        "tax": _money(line["calcTax"]),
        "item_status": line["status"],
        "sync_status": "synced",
    }


def _products(world: Dispensary) -> dict[str, Record]:
    first: dict[str, str] = {}
    for product in sorted(world.products.values(), key=lambda p: (p["created"], p["id"])):
        first.setdefault((product["sku"] or "").strip(), product["id"])
    rows = {}
    for product in world.products.values():
        sku = (product["sku"] or "").strip()
        keeps = bool(sku) and first[sku] == product["id"]
        rows[product["id"]] = {
            "product_id": product["id"],
            "sku": sku if keeps else None,
            "name": product["name"],
            "description": product["description"],
            "category_id": product["categoryId"],
            "vendor_id": product["vendorId"],
            "retail_price": _money(product["unitPrice"]),
            "unit_value": _money(product["unitValue"]),
            "weight_per_unit": product["weightPerUnit"],
            "thc_content": _potency(product, "thc"),
            "cbd_content": _potency(product, "cbd"),
            "thca": _potency(product, "thca"),
            "cbda": _potency(product, "cbda"),
            "cbg": _potency(product, "cbg"),
            "is_active": product["active"],
            "image_url": _picture(product["assets"]),
            "blaze_created": _iso(product["created"]),
            "blaze_modified": _iso(product["modified"]),
            "sync_status": "error" if sku and not keeps else "synced",
            "brand": _text(product["brandName"]) or _text(product["brand"]["name"]),
            "category": (product["category"] or {}).get("name") or _text(product["categoryName"]),
            "vendor": _text(product["vendorName"]) or product["vendor"]["name"],
            "is_archived": product["archived"],
            "is_deleted": product["deleted"],
        }
    return rows


def _potency(product: Record, key: str) -> str | None:
    flat, amount = product[key], (product["potencyAmount"] or {}).get(key)
    return _money(amount if not flat and amount else flat)


def _picture(assets: list[Record]) -> str | None:
    photo: Record = next((a for a in assets if a["type"] == "Photo"), {})
    keys = ("publicURL", "largeURL", "mediumURL", "thumbURL")
    return next((photo[key] for key in keys if photo.get(key)), None)


def _name(member: Record) -> str | None:
    parts = [(member[key] or "").strip() for key in ("firstName", "middleName", "lastName")]
    return " ".join(part for part in parts if part) or None


def _phone(given: str | None) -> str | None:
    digits = re.sub(r"\D", "", given or "")
    if len(digits) == 11 and digits.startswith("1"):
        digits = digits[1:]
    return f"+1{digits}" if len(digits) == 10 else None


def churn_risk(days: int | None) -> str:
    """The risk after so many days since the last visit; None for who never came."""
    if days is None or days < MEDIUM_DAYS:
        return "Low"
    return "High" if days > HIGH_DAYS else "Medium"


def _sold_at(sold: Record) -> int:
    return int(sold["completedTime"] or sold["processedTime"] or sold["created"])


def _text(given: str | None) -> str | None:
    return (given or "").strip() or None


def _cents(amount: float) -> Decimal:
    return Decimal(repr(amount)).quantize(CENT, ROUND_HALF_UP)


def _money(amount: float | None) -> str | None:
    return None if amount is None else str(_cents(amount))


def _iso(epoch_ms: int | None) -> str | None:
    return datetime.fromtimestamp(epoch_ms / 1000, UTC).isoformat() if epoch_ms else None


def _day(world: Dispensary, epoch_ms: int | None) -> date | None:
    return datetime.fromtimestamp(epoch_ms / 1000, world.zone).date() if epoch_ms else None


def _iso_day(world: Dispensary, epoch_ms: int | None) -> str | None:
    day = _day(world, epoch_ms)
    return day.isoformat() if day else None


def _total(rows: dict[str, Record], column: str) -> str:
    return str(sum((Decimal(row[column]) for row in rows.values()), Decimal("0.00")))
