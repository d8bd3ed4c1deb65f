"""What `customers_blaze` must hold, its figures included."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from sandbox.truth.sales import sold_at
from sandbox.truth.values import cents, day, iso, money, text
from sandbox.world.dispensary import Record, is_completed_sale

REFUND_STATUSES = frozenset({"Completed", "RefundWithInventory", "RefundWithoutInventory"})
REFUNDED_STATUSES = REFUND_STATUSES - {"Completed"}
"""The statuses by which a sale says itself that it was refunded as a whole."""
VISIT_TIERS = ((16, "VIP"), (6, "Regular"), (2, "Casual"), (0, "New"))
HIGH_DAYS, MEDIUM_DAYS = 60, 30


def customer_rows(
    members: Mapping[str, Record],
    sold: Iterable[Record],
    now: datetime,
    zone: ZoneInfo,
    *,
    count_refunded: bool,
) -> dict[str, Record]:
    """The rows by id.

    Args:
        members: every member, deleted ones included.
        sold: the transactions that count.
        now: as of when.
        zone: the shop's.
        count_refunded: whether a sale counts that itself has a refund's status.
    """
    by_member: dict[str, list[Record]] = defaultdict(list)
    documented: set[str] = set()
    for each in sold:
        by_member[each["memberId"]].append(each)
        if _is_refund(each) and each["parentTransactionId"]:
            documented.add(each["parentTransactionId"])
    today = now.astimezone(zone).date()
    return {
        i: _row(
            member,
            by_member[i],
            [s for s in by_member[i] if count_refunded and _is_refunded_sale(s)],
            documented,
            today,
            zone,
        )
        for i, member in members.items()
    }


def _row(
    member: Record,
    sold: list[Record],
    refunded: list[Record],
    documented: set[str],
    today: date,
    zone: ZoneInfo,
) -> Record:
    completed = [each for each in sold if is_completed_sale(each)]
    # A sale that was refunded as a whole counts once: by its document, else by its own amount.
    refunds = [each for each in sold if _is_refund(each)]
    refunds += [each for each in refunded if each["id"] not in documented]
    gross = sum((cents(s["cart"]["total"]) for s in completed + refunded), Decimal("0.00"))
    returned = sum((abs(cents(s["cart"]["total"])) for s in refunds), Decimal("0.00"))
    earned = sum((cents(s["pointsEarned"]) for s in completed), Decimal("0.00"))
    spent = sum((cents(s["cart"]["pointSpent"]) for s in completed), Decimal("0.00"))
    last_sale = max((sold_at(s) or 0 for s in completed), default=None)
    visited = day(zone, last_sale or member["lastVisitDate"])
    days = (today - visited).days if visited else None
    joined = day(zone, member["startDate"] or member["created"])
    home = member["address"] or (member["addresses"] or [{}])[0]
    return {
        "member_id": member["id"],
        "name": _name(member),
        "phone": _phone(member["primaryPhone"]) or _phone(member["cpn"]),
        "email": text(member["email"]),
        "state": text(home.get("state")),
        "zip_code": text(home.get("zipCode")),
        "street_address": text(home.get("address")),
        "city": text(home.get("city")),
        "is_medical": member["medical"],
        "text_opt_in": member["textOptIn"],
        "email_opt_in": member["emailOptIn"],
        "member_status": member["status"],
        "last_visited": visited and visited.isoformat(),
        "date_joined": joined and joined.isoformat(),
        "blaze_created": iso(member["created"]),
        "blaze_modified": iso(member["modified"]),
        "loyalty_points": str(earned - spent),
        "total_visits": len(completed),
        "lifetime_value": str(gross - returned),
        "days_since_last_visit": days,
        "vip_status": next(name for least, name in VISIT_TIERS if len(completed) >= least),
        "churn_risk": churn_risk(days),
        "shop_id": member["shopId"],
        "member_group": (member["memberGroup"] or {}).get("name"),
        "marketing_source": member["marketingSource"],
        "blaze_loyalty_points": money(member["loyaltyPoints"]),
        "gross_sales": str(gross),
        "gross_refunds": str(returned),
        "total_refunds": len(refunds),
        "is_deleted": member["deleted"],
        "sync_status": "synced",
    }


def _is_refund(sold: Record) -> bool:
    return sold["transType"] == "Refund" and sold["status"] in REFUND_STATUSES


def _is_refunded_sale(sold: Record) -> bool:
    return sold["transType"] == "Sale" and sold["status"] in REFUNDED_STATUSES


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
