"""The customers of the old tables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sandbox.legacy.quirks import (
    EMPTY_TEXT,
    FROZEN_DAYS,
    LOST_CUSTOMER,
    NO_EMAIL,
    NO_PHONE,
    REFUNDS_IGNORED,
    SECOND_MEMBER_ID,
    SHOUTED_NAME,
    STALE_VISIT,
    Quirks,
)
from sandbox.legacy.sales import is_reported
from sandbox.truth.customers import churn_risk
from sandbox.truth.values import CENT
from sandbox.world.dispensary import Dispensary, Record


def customers(
    past: Dispensary, rows: dict[str, Any], odd: Quirks, last_sale: datetime
) -> Iterator[Record]:
    """Their rows, with quirks; those noted as lost are left out.

    Reports hold the shop's own customers and whoever has bought there, not all of the company's.
    """
    buyers = {row["customer_id"] for row in rows["transactions"].values() if is_reported(row)}
    for key, row in rows["customers"].items():
        if row["shop_id"] != past.store.shop_id and key not in buyers:
            continue
        created = datetime.fromisoformat(row["blaze_created"])
        # Transactions refer to customers, so only who never bought anything can be lost.
        if key not in buyers and created <= last_sale and odd.happens(LOST_CUSTOMER):
            odd.note("customers", key, "*", "lost", "mirror_only")
            continue
        made = _customer(past, row)
        if row["is_deleted"]:
            # Whoever the API no longer has stays in tables that nothing is ever removed from.
            odd.note("customers", key, "*", "deleted in Blaze", "legacy_only")
            yield made
            continue
        _distort_customer(past, row, made, odd)
        yield made
        if odd.happens(SECOND_MEMBER_ID):
            second = f"{key[:-4]}old{odd.dice.randrange(10)}"
            odd.note("customers", second, "*", "one person, two member ids", "legacy_only")
            yield {**made, "member_id": second}


def _customer(past: Dispensary, row: dict[str, Any]) -> Record:
    gross, visits = Decimal(row["gross_sales"]), row["total_visits"]
    return {
        "member_id": row["member_id"],
        "name": row["name"],
        "phone": row["phone"],
        "email": row["email"],
        "loyalty_points": int(Decimal(row["loyalty_points"])),
        "total_visits": visits,
        "total_sales": visits,
        "total_refunds": row["total_refunds"],
        "gross_sales": gross,
        "gross_refunds": row["gross_refunds"],
        "avg_sale_value": (gross / visits).quantize(CENT) if visits else None,
        "lifetime_value": row["lifetime_value"],
        "customer_type": "Medical" if row["is_medical"] else "Adult Use",
        "member_group": row["member_group"],
        "marketing_source": row["marketing_source"],
        "state": row["state"],
        "zip_code": row["zip_code"],
        "date_joined": row["date_joined"],
        "last_visited": row["last_visited"],
        "vip_status": row["vip_status"],
        "churn_risk": row["churn_risk"],
        "days_since_last_visit": row["days_since_last_visit"],
        "updated_at": past.now.isoformat(),
    }


def _distort_customer(past: Dispensary, row: dict[str, Any], made: Record, odd: Quirks) -> None:
    key = made["member_id"]
    for column, rate in (("phone", NO_PHONE), ("email", NO_EMAIL)):
        if made[column] and odd.happens(rate):
            made[column] = None
            odd.note("customers", key, column, "missing", "null_in_legacy")
        elif not made[column] and odd.happens(EMPTY_TEXT):
            made[column] = ""
            odd.note("customers", key, column, "empty, not null", "empty_vs_null")
    if made["name"] and odd.happens(SHOUTED_NAME):
        made["name"] = f" {made['name'].upper()} "
        odd.note("customers", key, "name", "upper case, padded", "match")
    days = made["days_since_last_visit"]
    if days is not None and days > 10 and odd.happens(FROZEN_DAYS):
        frozen_for = odd.dice.randrange(1, 10)
        made["updated_at"] = (past.now - timedelta(days=frozen_for)).isoformat()
        made["days_since_last_visit"] = days - frozen_for
        made["churn_risk"] = churn_risk(days - frozen_for)
        odd.note("customers", key, "days_since_last_visit", "frozen", "match")
        odd.note("customers", key, "churn_risk", "frozen", "match")
    if made["last_visited"] and odd.happens(STALE_VISIT):
        visited = date.fromisoformat(made["last_visited"])
        made["last_visited"] = (visited - timedelta(days=1)).isoformat()
        odd.note("customers", key, "last_visited", "not the last", "differs")
    if Decimal(row["gross_refunds"]) > 0 and odd.happens(REFUNDS_IGNORED):
        made["lifetime_value"] = made["gross_sales"]
        odd.note("customers", key, "lifetime_value", "refunds ignored", "differs")
