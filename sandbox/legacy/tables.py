"""The old tables as their owner made them, and loading rows into them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
from psycopg import sql

Record = dict[str, Any]

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


def create(connection: psycopg.Connection[Any], schema: str) -> None:
    """Create the old tables, and a view that somebody has put on them."""
    connection.execute(sql.SQL(_TABLES).format(schema=sql.Identifier(schema)))


def load(
    connection: psycopg.Connection[Any], schema: str, table: str, rows: Iterator[Record]
) -> None:
    """Copy rows into one of them."""
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
