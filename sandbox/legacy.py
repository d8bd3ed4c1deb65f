"""The dispensary's old tables, as CSV reports filled them: a snapshot with the quirks of years.

`fill` returns the list of what was made to differ, which is the oracle of every comparison.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import psycopg
from psycopg import sql

from sandbox.dispensary import Dispensary, Record, sale_time
from sandbox.readings import Readings
from sandbox.truth import CENT, REFUND_STATUSES, churn_risk, truth

_TABLES = """
create table {schema}.customers (
    id serial primary key, member_id text unique not null, name text, phone text, email text,
    loyalty_points integer, total_visits integer, total_sales integer, total_refunds integer,
    gross_sales numeric(10, 2), gross_refunds numeric(10, 2), avg_sale_value numeric(10, 2),
    lifetime_value numeric(10, 2), customer_type text, member_group text, marketing_source text,
    state text, zip_code text, date_joined date, last_visited date, vip_status text,
    churn_risk text, days_since_last_visit integer,
    created_at timestamptz default now(), updated_at timestamptz default now()
);
create table {schema}.transactions (
    id serial primary key, transaction_id text unique not null,
    customer_id text references {schema}.customers (member_id), date timestamptz,
    shop_location text, staff_name text, terminal text, payment_type text,
    total_amount numeric(10, 2), total_tax numeric(10, 2), discounts numeric(10, 2),
    loyalty_points_earned numeric(10, 2), loyalty_points_spent numeric(10, 2),
    created_at timestamptz default now()
);
create table {schema}.transaction_items (
    id serial primary key, transaction_id text, product_sku text, product_name text, brand text,
    category text, strain text, flower_type text, quantity integer, unit_price numeric(10, 2),
    total_price numeric(10, 2), thc_content numeric(5, 2), cbd_content numeric(5, 2),
    created_at timestamptz default now()
);
create table {schema}.products (
    id serial primary key, product_id text unique not null, sku text, name text, brand text,
    category text, strain text, flower_type text, vendor text, thc_content numeric(5, 2),
    cbd_content numeric(5, 2), retail_price numeric(10, 2), cost numeric(10, 2),
    is_active boolean, image_url text
);
create view {schema}.sales_by_customer as
select c.member_id, c.name, count(t.id) as sales, sum(t.total_amount) as revenue
from {schema}.customers as c
left join {schema}.transactions as t on t.customer_id = c.member_id
group by c.member_id, c.name;
"""

NO_PHONE, NO_EMAIL = 0.8, 0.97
EMPTY_TEXT, SHOUTED_NAME, FROZEN_DAYS = 0.1, 0.05, 0.05
STALE_VISIT, REFUNDS_IGNORED = 0.08, 0.3
SECOND_MEMBER_ID, LOST_CUSTOMER = 0.02, 0.2
FIRST_LINE_ONLY, NO_DISCOUNT, LOST_SALE, INVENTED_SALE, PADDED_TWIN = 0.02, 0.01, 0.01, 0.005, 0.005
DOUBLED_LOAD = 0.01
LOST_PRODUCT, STALE_PRICE, WRONG_ACTIVE, OLD_PRODUCT = 0.02, 0.03, 0.02, 0.02

Group = dict[str, Decimal]
"""The sums of the lines of one SKU on one receipt."""


@dataclass(frozen=True)
class Injection:
    """One value that was made to differ, or that looks different and must not count.

    Attributes:
        entity: the legacy table.
        key: as the comparison has it.
        column: of the comparison; `*` for a whole row.
        kind: the quirk's name.
        verdict: what the comparison must say of it; `match` where the quirk is only apparent.
    """

    entity: str
    key: str
    column: str
    kind: str
    verdict: str


class Quirks:
    """Rolls the dice for each quirk and keeps the list of what it did.

    Args:
        seed: of the dice.
        active: without it no quirk ever happens.
    """

    def __init__(self, seed: int, *, active: bool) -> None:
        self.dice = random.Random(seed)
        self.injected: list[Injection] = []
        self._active = active

    def happens(self, rate: float) -> bool:
        """Whether a quirk of this rate strikes."""
        return self._active and self.dice.random() < rate

    def note(self, entity: str, key: str, column: str, kind: str, verdict: str) -> None:
        """Remember what was done."""
        self.injected.append(Injection(entity, key, column, kind, verdict))


def fill(
    connection: psycopg.Connection[Any],
    world: Dispensary,
    schema: str = "public",
    lag_days: int = 3,
    seed: int = 0,
    *,
    quirks: bool = True,
    before_tax: bool = False,
) -> list[Injection]:
    """Create the old tables and fill them as of some days ago.

    Args:
        connection: of whoever may create tables.
        world: the dispensary.
        schema: where the tables go.
        lag_days: how old the snapshot is.
        seed: of the quirks.
        quirks: whether the years have left their marks.
        before_tax: whether amounts are those before tax and fees.

    Returns:
        Every difference that was put in.
    """
    past = _as_of(world, world.now - timedelta(days=lag_days))
    rows = truth(past, Readings())
    if before_tax:
        _rebase(past, rows)
    odd = Quirks(seed, active=quirks)
    connection.execute(sql.SQL(_TABLES).format(schema=sql.Identifier(schema)))
    last_sale = max(datetime.fromisoformat(row["date"]) for row in rows["transactions"].values())
    sold = list(_transactions(past, rows, odd, last_sale))
    kept = {row["transaction_id"] for row in sold}
    _copy(connection, schema, "customers", _customers(past, rows, odd, last_sale))
    _copy(connection, schema, "products", _products(past, rows, odd, last_sale))
    _copy(connection, schema, "transactions", iter(sold))
    _copy(connection, schema, "transaction_items", _items(past, rows, odd, kept))
    connection.commit()
    return odd.injected


def _as_of(world: Dispensary, moment: datetime) -> Dispensary:
    """The dispensary with only what had happened by then."""
    past = object.__new__(Dispensary)
    past.__dict__.update(world.__dict__)
    past.now = moment
    until = moment.timestamp() * 1000
    past.transactions = {i: s for i, s in world.transactions.items() if sale_time(s) <= until}
    past.members = {
        i: m if (m["lastVisitDate"] or 0) <= until else {**m, "lastVisitDate": None}
        for i, m in world.members.items()
        if m["created"] <= until
    }
    past.products = {i: p for i, p in world.products.items() if p["created"] <= until}
    return past


def _rebase(past: Dispensary, rows: dict[str, Any]) -> None:
    """Amounts after discounts and before tax and fees, and the customers' figures from them."""
    for key, row in rows["transactions"].items():
        amount = Decimal(repr(past.transactions[key]["cart"]["subTotalDiscount"]))
        row["total_amount"] = str(amount.quantize(CENT, ROUND_HALF_UP))
    for row in rows["customers"].values():
        row["gross_sales"] = row["gross_refunds"] = Decimal(0)
    for row in rows["transactions"].values():
        customer = rows["customers"].get(row["customer_id"])
        kind, status = row["trans_type"], row["blaze_status"]
        if customer is None:
            continue
        if (kind, status) == ("Sale", "Completed"):
            customer["gross_sales"] += Decimal(row["total_amount"])
        elif kind == "Refund" and status in REFUND_STATUSES:
            customer["gross_refunds"] += abs(Decimal(row["total_amount"]))
    for row in rows["customers"].values():
        row["lifetime_value"] = row["gross_sales"] - row["gross_refunds"]


def _customers(
    past: Dispensary, rows: dict[str, Any], odd: Quirks, last_sale: datetime
) -> Iterator[Record]:
    known = {row["customer_id"] for row in rows["transactions"].values()}
    for key, row in rows["customers"].items():
        created = datetime.fromisoformat(row["blaze_created"])
        # Transactions refer to customers, so only who never bought anything can be lost.
        if key not in known and created <= last_sale and odd.happens(LOST_CUSTOMER):
            odd.note("customers", key, "*", "lost", "mirror_only")
            continue
        made = _customer(past, row)
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


def _products(
    past: Dispensary, rows: dict[str, Any], odd: Quirks, last_sale: datetime
) -> Iterator[Record]:
    for key, row in rows["products"].items():
        in_snapshot = datetime.fromisoformat(row["blaze_created"]) <= last_sale
        sku = row["sku"]
        if sku is None:  # the reports know products by their SKU
            if in_snapshot:
                odd.note("products", key, "*", "no SKU of its own", "mirror_only")
            continue
        if in_snapshot and odd.happens(LOST_PRODUCT):
            odd.note("products", sku, "*", "lost", "mirror_only")
            continue
        made = {
            "product_id": sku,
            "sku": sku,
            "name": row["name"],
            "brand": row["brand"],
            "category": row["category"],
            "strain": past.products[key]["genetics"],
            "flower_type": past.products[key]["flowerType"],
            "vendor": row["vendor"],
            "thc_content": row["thc_content"],
            "cbd_content": row["cbd_content"],
            "retail_price": row["retail_price"],
            "is_active": row["is_active"],
            "image_url": row["image_url"],
        }
        if odd.happens(STALE_PRICE):
            made["retail_price"] = Decimal(row["retail_price"]) + 1
            odd.note("products", sku, "retail_price", "old price", "differs")
        if odd.happens(WRONG_ACTIVE):
            made["is_active"] = not row["is_active"]
            odd.note("products", sku, "is_active", "out of date", "differs")
        if not made["flower_type"] and odd.happens(EMPTY_TEXT):
            made["flower_type"] = ""
            odd.note("products", sku, "flower_type", "empty, not null", "empty_vs_null")
        yield made
        if odd.happens(OLD_PRODUCT):
            odd.note("products", f"OLD-{sku}", "*", "discontinued", "legacy_only")
            yield {**made, "product_id": f"OLD-{sku}", "sku": f"OLD-{sku}"}


def _transactions(
    past: Dispensary, rows: dict[str, Any], odd: Quirks, last_sale: datetime
) -> Iterator[Record]:
    for key, row in rows["transactions"].items():
        number = row["trans_no"]
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
            "shop_location": "Main Street",
            "staff_name": f"Clerk {row['seller_id'][-2:]}",
            "terminal": f"Till {(row['terminal_id'] or '')[-2:]}",
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


def _items(past: Dispensary, rows: dict[str, Any], odd: Quirks, kept: set[str]) -> Iterator[Record]:
    legacy: dict[str, Group] = {}
    mirror: dict[str, Group] = {}
    for row in rows["items"].values():
        number = rows["transactions"][row["transaction_id"]]["trans_no"]
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


def _copy(
    connection: psycopg.Connection[Any], schema: str, table: str, rows: Iterator[Record]
) -> None:
    first = next(rows, None)
    if first is None:
        return
    columns = list(first)
    statement = sql.SQL("copy {} ({}) from stdin").format(
        sql.Identifier(schema, table), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        copy.write_row([first[column] for column in columns])
        for row in rows:
            copy.write_row([row[column] for column in columns])
