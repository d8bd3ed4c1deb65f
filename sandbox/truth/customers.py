"""What `customers_blaze` must hold, its figures included."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from sandbox.truth.figures import Figures, documented, figures
from sandbox.truth.sales import sold_at
from sandbox.truth.values import day, iso, money, text
from sandbox.truth.zones import Zones
from sandbox.world.dispensary import Record

VISIT_TIERS = ((16, "VIP"), (6, "Regular"), (2, "Casual"), (0, "New"))
HIGH_DAYS, MEDIUM_DAYS = 60, 30


def customer_rows(
    members: Mapping[str, Record],
    sold: Iterable[Record],
    now: datetime,
    zones: Zones,
    *,
    count_refunded: bool,
) -> dict[str, Record]:
    """The rows by id.

    Args:
        members: every member, deleted ones included.
        sold: the transactions that count.
        now: as of when.
        zones: of the shops.
        count_refunded: whether a sale counts that itself has a refund's status.
    """
    by_member: dict[str, list[Record]] = defaultdict(list)
    sold = list(sold)
    for each in sold:
        by_member[each["memberId"]].append(each)
    with_document = documented(sold)
    return {
        i: _row(
            member,
            figures(by_member[i], with_document, count_refunded=count_refunded),
            now,
            zones,
        )
        for i, member in members.items()
    }


def _row(member: Record, sums: Figures, now: datetime, zones: Zones) -> Record:
    here = zones.home(member)
    latest_ms = sold_at(sums.latest) if sums.latest else None
    # A visit's day is that of where it was.
    there = zones.sale(sums.latest) if sums.latest and latest_ms else here
    visited = day(there, latest_ms or member["lastVisitDate"])
    days = (now.astimezone(here).date() - visited).days if visited else None
    if days is not None and (latest_ms or 0) <= now.timestamp() * 1000:
        days = max(days, 0)  # east of home it may be tomorrow already
    joined = day(here, member["startDate"] or member["created"])
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
        "loyalty_points": str(sums.points),
        "total_visits": sums.visits,
        "lifetime_value": str(sums.gross - sums.returned),
        "days_since_last_visit": days,
        "vip_status": next(name for least, name in VISIT_TIERS if sums.visits >= least),
        "churn_risk": churn_risk(days),
        "shop_id": member["shopId"],
        "member_group": (member["memberGroup"] or {}).get("name"),
        "marketing_source": member["marketingSource"],
        "blaze_loyalty_points": money(member["loyaltyPoints"]),
        "gross_sales": str(sums.gross),
        "gross_refunds": str(sums.returned),
        "total_refunds": sums.refunds,
        "is_deleted": member["deleted"],
        "sync_status": "synced",
    }


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
