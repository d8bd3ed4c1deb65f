"""The plan's own script: one call after another, batched upserts straight into the tables.

As a good engineer writes it in an afternoon: `requests`, `execute_values`, the computed fields by
SQL at the end. It does without state, retries and quarantine, all of which would cost it time.
"""

from __future__ import annotations

import os
import re
import time
from collections import deque
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import psycopg2
import requests
from psycopg2.extras import execute_values

PLAN = Path(__file__).resolve().parents[2] / "tests" / "dbt_project" / "plan.sql"
PAGE = 100
LONGEST_RANGE = timedelta(days=7)
MAX_CALLS, WINDOW_S = 5000, 300
BATCH = 500
SHOP = ZoneInfo(os.environ.get("BLAZE_TIMEZONE", "America/Los_Angeles"))

CUSTOMERS = (
    "member_id, name, phone, email, state, zip_code, street_address, city, is_medical, "
    "text_opt_in, email_opt_in, member_status, last_visited, date_joined, blaze_created, "
    "blaze_modified, sync_status"
)
TRANSACTIONS = (
    "transaction_id, customer_id, date, total_amount, total_tax, discounts, payment_type, "
    "blaze_status, trans_type, shop_id, seller_id, terminal_id, start_time, end_time, "
    "completed_time, blaze_created, blaze_modified, sync_status"
)
ITEMS = (
    "transaction_id, product_id, product_sku, product_name, brand, category, quantity, "
    "unit_price, total_price, discount, tax"
)
PRODUCTS = (
    "product_id, sku, name, description, category_id, vendor_id, retail_price, unit_value, "
    "weight_per_unit, thc_content, cbd_content, thca, cbda, cbg, is_active, image_url, "
    "blaze_created, blaze_modified, sync_status"
)

COMPUTE = """
update customers_blaze as c set
    total_visits = s.visits,
    lifetime_value = s.gross - s.refunds,
    loyalty_points = s.earned,
    last_visited = coalesce(s.last_sale, c.last_visited),
    days_since_last_visit = %(today)s::date - coalesce(s.last_sale, c.last_visited),
    vip_status = case
        when s.visits >= 16 then 'VIP' when s.visits >= 6 then 'Regular'
        when s.visits >= 2 then 'Casual' else 'New'
    end,
    churn_risk = case
        when %(today)s::date - coalesce(s.last_sale, c.last_visited) > 60 then 'High'
        when %(today)s::date - coalesce(s.last_sale, c.last_visited) >= 30 then 'Medium'
        else 'Low'
    end
from (
    select
        m.member_id,
        count(*) filter (where t.is_sale) as visits,
        coalesce(sum(t.total_amount) filter (where t.is_sale), 0) as gross,
        coalesce(sum(abs(t.total_amount)) filter (where t.is_refund), 0) as refunds,
        coalesce(sum(p.points) filter (where t.is_sale), 0) as earned,
        max((t.date at time zone %(zone)s)::date) filter (where t.is_sale) as last_sale
    from customers_blaze as m
    left join (
        select
            *,
            trans_type = 'Sale' and blaze_status = 'Completed' as is_sale,
            trans_type = 'Refund' and blaze_status in (
                'Completed', 'RefundWithInventory', 'RefundWithoutInventory'
            ) as is_refund
        from transactions_blaze
    ) as t on m.member_id = t.customer_id
    left join points as p on t.transaction_id = p.transaction_id
    group by m.member_id
) as s
where c.member_id = s.member_id
"""


class RateLimiter:
    """The plan's: at most so many calls in any five minutes."""

    def __init__(self) -> None:
        self._made: deque[float] = deque()

    def wait(self) -> None:
        """Return when one more call may be made."""
        while True:
            now = time.monotonic()
            while self._made and now - self._made[0] >= WINDOW_S:
                self._made.popleft()
            if len(self._made) < MAX_CALLS:
                self._made.append(now)
                return
            time.sleep(1)


class Api:
    """One call after another."""

    def __init__(self) -> None:
        self._base = f"{os.environ['BLAZE_BASE_URL']}/api/v1/partner"
        self._limiter = RateLimiter()
        self._session = requests.Session()
        self._session.headers.update(
            {
                "x-api-key": os.environ["BLAZE_PARTNER_KEY"],
                "Authorization": os.environ["BLAZE_DEVELOPER_KEY"],
            }
        )

    def pages(self, path: str, **params: Any) -> Iterator[list[dict[str, Any]]]:
        """The pages of a list, until one is not full."""
        skip = 0
        while True:
            self._limiter.wait()
            response = self._session.get(
                f"{self._base}{path}", params={**params, "skip": skip, "limit": PAGE}, timeout=60
            )
            response.raise_for_status()
            values = response.json()["values"]
            if values:
                yield values
            if len(values) < PAGE:
                return
            skip += PAGE


def instant(epoch_ms: int | None) -> datetime | None:
    """An instant of the API's, where 0 means none."""
    return datetime.fromtimestamp(epoch_ms / 1000, UTC) if epoch_ms else None


def day(epoch_ms: int | None) -> date | None:
    """The shop's day of an instant."""
    return datetime.fromtimestamp(epoch_ms / 1000, SHOP).date() if epoch_ms else None


def phone(member: dict[str, Any]) -> str | None:
    """A number with ten digits, in one form."""
    for given in (member["primaryPhone"], member["cpn"]):
        digits = re.sub(r"\D", "", given or "").removeprefix("1")
        if len(digits) == len("2135550100"):
            return f"+1{digits}"
    return None


def customer(member: dict[str, Any]) -> tuple[Any, ...]:
    """A row of customers_blaze."""
    names = [(member[n] or "").strip() for n in ("firstName", "middleName", "lastName")]
    home = member["address"] or (member["addresses"] or [{}])[0]
    return (
        member["id"],
        " ".join(n for n in names if n) or None,
        phone(member),
        member["email"] or None,
        home.get("state"),
        home.get("zipCode"),
        home.get("address"),
        home.get("city"),
        member["medical"],
        member["textOptIn"],
        member["emailOptIn"],
        member["status"],
        day(member["lastVisitDate"]),
        day(member["startDate"] or member["created"]),
        instant(member["created"]),
        instant(member["modified"]),
        "synced",
    )


def transaction(sold: dict[str, Any]) -> tuple[Any, ...]:
    """A row of transactions_blaze."""
    cart = sold["cart"]
    return (
        sold["id"],
        sold["memberId"],
        instant(sold["completedTime"] or sold["processedTime"] or sold["created"]),
        cart["total"],
        cart["totalCalcTax"],
        cart["totalDiscount"],
        cart["paymentOption"],
        sold["status"],
        sold["transType"],
        sold["shopId"],
        sold["sellerId"],
        sold["sellerTerminalId"] or sold["terminalId"],
        instant(sold["startTime"]),
        instant(sold["endTime"]),
        instant(sold["completedTime"]),
        instant(sold["created"]),
        instant(sold["modified"]),
        "synced",
    )


def item(sold: dict[str, Any], line: dict[str, Any]) -> tuple[Any, ...]:
    """A row of transaction_items_blaze."""
    return (
        sold["id"],
        line["productId"],
        line["productSku"] or None,
        line["productName"],
        line["brandName"],
        line["categoryName"],
        line["quantity"],
        line["unitPrice"],
        line["finalPrice"],
        line["calcDiscount"],
        line["calcTax"],
    )


def product(made: dict[str, Any], skus: set[str]) -> tuple[Any, ...]:
    """A row of products_blaze; the first product that has a SKU keeps it."""
    sku: str | None = (made["sku"] or "").strip() or None
    if sku in skus:
        sku = None
    elif sku:
        skus.add(sku)
    potency = made["potencyAmount"] or {}
    photo: dict[str, Any] = next((a for a in made["assets"] if a["type"] == "Photo"), {})
    return (
        made["id"],
        sku,
        made["name"],
        made["description"],
        made["categoryId"],
        made["vendorId"],
        made["unitPrice"],
        made["unitValue"],
        made["weightPerUnit"],
        *(made[key] or potency.get(key) for key in ("thc", "cbd", "thca", "cbda", "cbg")),
        made["active"],
        photo.get("publicURL") or photo.get("largeURL"),
        instant(made["created"]),
        instant(made["modified"]),
        "synced",
    )


def upsert(cursor: Any, table: str, columns: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows, or bring those that are there up to date."""
    key, *others = columns.split(", ")
    sets = ", ".join(f"{name} = excluded.{name}" for name in others)
    execute_values(
        cursor,
        f"insert into {table} ({columns}) values %s on conflict ({key}) do update set {sets}",
        rows,
        page_size=BATCH,
    )


def main() -> None:
    """Load everything."""
    api = Api()
    start = date.fromisoformat(os.environ["BLAZE_HISTORY_START"])
    today = datetime.fromisoformat(os.environ["BLAZE_FIXED_NOW"]).astimezone(SHOP).date()
    with psycopg2.connect(os.environ["DATABASE_URL"]) as connection, connection.cursor() as cursor:
        cursor.execute(PLAN.read_text())
        cursor.execute("create temporary table points (transaction_id text, points numeric)")
        for page in api.pages("/members"):
            upsert(cursor, "customers_blaze", CUSTOMERS, [customer(m) for m in page])
            connection.commit()
        first = start
        while first <= today:
            last = min(first + LONGEST_RANGE - timedelta(days=1), today)
            ends = {"startDate": f"{first:%m/%d/%Y}", "endDate": f"{last:%m/%d/%Y}"}
            for page in api.pages("/transactions", **ends):
                upsert(cursor, "transactions_blaze", TRANSACTIONS, [transaction(s) for s in page])
                ids = tuple(s["id"] for s in page)
                cursor.execute(
                    "delete from transaction_items_blaze where transaction_id in %s", (ids,)
                )
                lines = [item(s, each) for s in page for each in s["cart"]["items"]]
                statement = f"insert into transaction_items_blaze ({ITEMS}) values %s"
                execute_values(cursor, statement, lines, page_size=BATCH)
                points = [(s["id"], s["pointsEarned"] - s["cart"]["pointSpent"]) for s in page]
                execute_values(cursor, "insert into points values %s", points, page_size=BATCH)
                connection.commit()
            first = last + timedelta(days=1)
        skus: set[str] = set()
        for page in api.pages("/products"):
            upsert(cursor, "products_blaze", PRODUCTS, [product(p, skus) for p in page])
            connection.commit()
        cursor.execute("analyze customers_blaze, transactions_blaze, points")
        cursor.execute(COMPUTE, {"today": today, "zone": SHOP.key})


if __name__ == "__main__":
    main()
