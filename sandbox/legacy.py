"""The dispensary's old tables, as CSV reports filled them: a snapshot with the quirks of years.

`fill` returns the list of what was made to differ, which is the oracle of every comparison.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import psycopg
from psycopg import sql

from sandbox.dispensary import Dispensary, Record, sale_time
from sandbox.readings import Readings
from sandbox.truth import truth

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
FIRST_LINE_ONLY, DOUBLED_LOAD, FROZEN_DAYS = 0.02, 0.01, 0.05


@dataclass(frozen=True)
class Injection:
    """One value that was made to differ: entity, key, column, and the quirk's name."""

    entity: str
    key: str
    column: str
    kind: str


def fill(
    connection: psycopg.Connection[Any],
    world: Dispensary,
    schema: str = "public",
    lag_days: int = 3,
    seed: int = 0,
) -> list[Injection]:
    """Create the old tables and fill them as of some days ago.

    Args:
        connection: of whoever may create tables.
        world: the dispensary.
        schema: where the tables go.
        lag_days: how old the snapshot is.
        seed: of the quirks.

    Returns:
        Every difference that was put in.
    """
    dice = random.Random(seed)
    as_of = world.now - timedelta(days=lag_days)
    past = _as_of(world, as_of)
    rows = truth(past, Readings())
    injected: list[Injection] = []
    connection.execute(sql.SQL(_TABLES).format(schema=sql.Identifier(schema)))
    _copy(connection, schema, "customers", _customers(rows, dice, injected))
    _copy(connection, schema, "products", _products(rows))
    _copy(connection, schema, "transactions", _transactions(past, rows, dice, injected))
    _copy(connection, schema, "transaction_items", _items(past, rows, dice, injected))
    connection.commit()
    return injected


def _as_of(world: Dispensary, moment: datetime) -> Dispensary:
    """The dispensary with only what had happened by then."""
    past = object.__new__(Dispensary)
    past.__dict__.update(world.__dict__)
    past.now = moment
    until = moment.timestamp() * 1000
    past.transactions = {i: s for i, s in world.transactions.items() if sale_time(s) <= until}
    past.members = {i: m for i, m in world.members.items() if m["created"] <= until}
    past.products = {i: p for i, p in world.products.items() if p["created"] <= until}
    return past


def _customers(
    rows: dict[str, Any], dice: random.Random, injected: list[Injection]
) -> Iterator[Record]:
    for key, row in rows["customers"].items():
        days, phone, email = row["days_since_last_visit"], row["phone"], row["email"]
        if phone and dice.random() < NO_PHONE:
            phone = None
            injected.append(Injection("customers", key, "phone", "missing"))
        if email and dice.random() < NO_EMAIL:
            email = None
            injected.append(Injection("customers", key, "email", "missing"))
        if days is not None and days > 10 and dice.random() < FROZEN_DAYS:
            days -= dice.randrange(1, 10)
            injected.append(Injection("customers", key, "days_since_last_visit", "frozen"))
        gross, visits = Decimal(row["gross_sales"]), row["total_visits"]
        yield {
            "member_id": key,
            "name": row["name"],
            "phone": phone,
            "email": email,
            "loyalty_points": int(Decimal(row["loyalty_points"])),
            "total_visits": visits,
            "total_sales": visits,
            "total_refunds": row["total_refunds"],
            "gross_sales": gross,
            "gross_refunds": row["gross_refunds"],
            "avg_sale_value": (gross / visits).quantize(Decimal("0.01")) if visits else None,
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
            "days_since_last_visit": days,
        }


def _products(rows: dict[str, Any]) -> Iterator[Record]:
    for row in rows["products"].values():
        if row["sku"] is None:
            continue  # the reports know products by their SKU
        yield {
            "product_id": row["sku"],
            "sku": row["sku"],
            "name": row["name"],
            "brand": row["brand"],
            "category": row["category"],
            "vendor": row["vendor"],
            "thc_content": row["thc_content"],
            "cbd_content": row["cbd_content"],
            "retail_price": row["retail_price"],
            "is_active": row["is_active"],
            "image_url": row["image_url"],
        }


def _transactions(
    past: Dispensary, rows: dict[str, Any], dice: random.Random, injected: list[Injection]
) -> Iterator[Record]:
    for key, row in rows["transactions"].items():
        amount = row["total_amount"]
        lines = past.transactions[key]["cart"]["items"]
        if len(lines) > 1 and dice.random() < FIRST_LINE_ONLY:
            amount = rows["items"][f"{key}/{lines[0]['id']}"]["total_price"]
            injected.append(
                Injection("transactions", row["trans_no"], "total_amount", "first line only")
            )
        known = row["customer_id"] in rows["customers"]
        local = datetime.fromisoformat(row["date"]).astimezone(past.zone)
        yield {
            "transaction_id": row["trans_no"],
            "customer_id": row["customer_id"] if known else None,
            # The shop's wall clock, stored as if it were UTC.
            "date": local.replace(tzinfo=None).isoformat() + "+00:00",
            "shop_location": "Main Street",
            "staff_name": f"Clerk {row['seller_id'][-2:]}",
            "terminal": f"Till {(row['terminal_id'] or '')[-2:]}",
            "payment_type": row["payment_type"],
            "total_amount": amount,
            "total_tax": row["total_tax"],
            "discounts": row["discounts"],
            "loyalty_points_earned": row["points_earned"],
            "loyalty_points_spent": row["points_spent"],
        }


def _items(
    past: Dispensary, rows: dict[str, Any], dice: random.Random, injected: list[Injection]
) -> Iterator[Record]:
    for key, row in rows["items"].items():
        number = past.transactions[row["transaction_id"]]["transNo"]
        quantity = max(1, int(Decimal(row["quantity"])))
        item = {
            "transaction_id": number,
            "product_sku": row["product_sku"],
            "product_name": row["product_name"],
            "brand": row["brand"],
            "category": row["category"],
            "quantity": quantity,
            "unit_price": row["unit_price"],
            # List price times quantity: the reports know no discounts.
            "total_price": Decimal(row["unit_price"]) * quantity,
        }
        yield item
        if dice.random() < DOUBLED_LOAD:
            injected.append(Injection("transaction_items", key, "*", "loaded twice"))
            yield item


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
