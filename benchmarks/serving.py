"""What a lookup costs through a serving view, beside the same lookup on the table that it reads.

A mirror of a real site's size is made of synthetic rows, on both sides. Each lookup runs as a
prepared statement, as drivers and pools run them, once on the table and once through the view, in
turn; the medians are compared.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from rich.console import Console
from rich.table import Table

from benchmarks.document import table, write
from benchmarks.place import fresh_server
from sandbox.process import running_sandbox
from tests.command import Command

CUSTOMERS, TRANSACTIONS, ITEMS_EACH, PRODUCTS = 130_000, 372_000, 3, 8_000
REPETITIONS = 2_000
README = Path(__file__).with_name("README.md")
HEADING = ("lookup", "served from", "table, ms", "view, ms", "view / table")

SHOP_CLOCK = "timezone('UTC', timezone('America/Los_Angeles', date))"

_FILL = f"""
insert into customers_blaze (member_id, name, phone, lifetime_value, total_visits)
select 'm' || n, 'Synthetic ' || n, '+1555' || lpad(n::text, 7, '0'), n % 900, n % 20
from generate_series(1, {CUSTOMERS}) as n;
insert into customers (member_id, name, phone, lifetime_value, total_visits)
select member_id, name, phone, lifetime_value, total_visits from customers_blaze
on conflict do nothing;
insert into transactions_blaze (transaction_id, trans_no, customer_id, date, total_amount)
select 't' || n, n::text, 'm' || (1 + n % {CUSTOMERS}),
    timestamptz '2026-01-01' - (n - 1000000) * interval '1 minute', n % 90
from generate_series(1000001, 1000000 + {TRANSACTIONS}) as n;
insert into transactions (transaction_id, customer_id, date, total_amount)
select trans_no, customer_id, {SHOP_CLOCK}, total_amount
from transactions_blaze where trans_no > ''
on conflict do nothing;
insert into transaction_items_blaze (transaction_id, item_id, product_sku, product_name, quantity)
select transaction_id, 'i' || n, 'SKU-' || n, 'Synthetic', 1
from transactions_blaze, generate_series(1, {ITEMS_EACH}) as n where transaction_id like 't%';
insert into transaction_items (transaction_id, product_sku, product_name, quantity)
select substr(transaction_id, 2), product_sku, product_name, quantity
from transaction_items_blaze where transaction_id like 't%';
insert into products_blaze (product_id, sku, name)
select 'p' || n, 'S' || n, 'Product ' || n from generate_series(1, {PRODUCTS}) as n;
insert into products (product_id, sku, name)
select sku, sku, name from products_blaze where product_id like 'p%' on conflict do nothing;
-- What a site has put on its own tables for the same readers.
create index on customers (phone);
create index on customers (right(phone, 10));
create index on transactions (customer_id, date);
create index on transaction_items (transaction_id);
create index on products (name);
"""


@dataclass(frozen=True)
class Lookup:
    """One of the readers' questions.

    Attributes:
        name: in the report.
        view: the serving view.
        columns: what the reader wants to know.
        where: the condition through the view, and on legacy's table.
        mirror: the same question on the mirror's own tables.
        value: of its parameter, by a number.
        repetitions: how often it is asked.
    """

    name: str
    view: str
    columns: str
    where: str
    mirror: str
    value: str
    repetitions: int = REPETITIONS


CUSTOMER = "member_id, name, phone, email, lifetime_value, total_visits, vip_status, last_visited"
LOOKUPS = (
    Lookup(
        "customer by member id",
        "customers",
        CUSTOMER,
        "member_id = $1",
        "customers_blaze where member_id = $1",
        "m{}",
    ),
    Lookup(
        "customer by phone",
        "customers",
        CUSTOMER,
        "phone = $1",
        "customers_blaze where phone = $1",
        "+1555{:07d}",
    ),
    Lookup(
        "customer by last ten digits",
        "customers",
        CUSTOMER,
        "right(phone, 10) = $1",
        "customers_blaze where right(phone, 10) = $1",
        "555{:07d}",
    ),
    Lookup(
        "a customer's transactions, newest first",
        "transactions",
        "customer_id, total_amount, total_tax, discounts",
        "customer_id = $1 order by date desc limit 20",
        f"transactions_blaze where customer_id = $1 order by {SHOP_CLOCK} desc limit 20",
        "m{}",
    ),
    Lookup(
        "items of a transaction",
        "transaction_items",
        "product_sku, product_name, quantity, total_price",
        "transaction_id = $1",
        # Readers know a receipt's number, and the mirror's lines Blaze's id of it.
        "transaction_items_blaze where transaction_id in "
        "(select transaction_id from transactions_blaze where trans_no = $1)",
        "10{:05d}",
    ),
    Lookup(
        "product by name",
        "products",
        "name, brand, category, retail_price",
        "name = $1",
        "products_blaze where name = $1",
        "Product {}",
    ),
    Lookup(
        "revenue by day since a day",
        "transactions",
        "date::date, count(*), sum(total_amount)",
        "date >= timestamptz '2026-01-01' - $1::interval group by 1",
        f"transactions_blaze where {SHOP_CLOCK} >= timestamptz '2026-01-01' - $1::interval "
        "group by 1",
        "1{:04d} minutes",
        20,
    ),
    Lookup(
        "customers by tier",
        "customers",
        "vip_status, count(*), sum(lifetime_value)",
        "lifetime_value >= $1::numeric group by 1",
        "customers_blaze where lifetime_value >= $1::numeric group by 1",
        "{}",
        20,
    ),
)


@dataclass(frozen=True)
class Result:
    """Median milliseconds on the table and through the view."""

    lookup: str
    side: str
    table_ms: float
    view_ms: float

    @property
    def ratio(self) -> float:
        """View by table."""
        return self.view_ms / self.table_ms


def main() -> None:
    """Measure, print, and write the table into the README."""
    with _site() as connection:
        results = [
            _measure(connection, lookup, side)
            for side in ("legacy", "mirror")
            for lookup in LOOKUPS
        ]
    printed = Table(*HEADING)
    rows = [
        (each.lookup, each.side, f"{each.table_ms:.3f}", f"{each.view_ms:.3f}", f"{each.ratio:.2f}")
        for each in results
    ]
    for row in rows:
        printed.add_row(*row)
    Console().print(printed)
    write(README, "serving", table(HEADING, rows))


@contextmanager
def _site() -> Iterator[psycopg.Connection[Any]]:
    """A built site of a real site's size."""
    with fresh_server() as server:
        with running_sandbox(members=20, transactions=50, products=10, years=0.1) as sandbox:
            sandbox.legacy(server.url)
            command = Command(sandbox, server.url, {"BLAZE_HISTORY_START": "2025-05-01"})
            command("sync")
            command.ok("serve")
        # The lookups are prepared by hand, and deallocated with all others.
        with psycopg.connect(server.url, autocommit=True, prepare_threshold=None) as connection:
            connection.execute(_FILL.encode())
            connection.execute("vacuum analyze")
            yield connection


def _measure(connection: psycopg.Connection[Any], lookup: Lookup, side: str) -> Result:
    connection.execute("update serving.cutover set source = %s", (side,))
    connection.execute("deallocate all")
    on_table = f"{lookup.view} where {lookup.where}" if side == "legacy" else lookup.mirror
    queries = {"of_table": on_table, "of_view": f"serving.{lookup.view} where {lookup.where}"}
    # The mirror's instants are served as the shop's clock.
    columns = {"of_table": lookup.columns, "of_view": lookup.columns}
    if side == "mirror":
        columns["of_table"] = lookup.columns.replace("date::date", f"({SHOP_CLOCK})::date")
    for name, query in queries.items():
        connection.execute(f"prepare {name} (text) as select {columns[name]} from {query}".encode())
    times: dict[str, list[float]] = {name: [] for name in queries}
    for n in range(lookup.repetitions):
        value = lookup.value.format(1 + n * 37 % (PRODUCTS if "product" in lookup.view else 90_000))
        answers = set()
        for name in queries:
            statement = f"execute {name} ('{value}')".encode()
            started = time.perf_counter()
            answers.add(tuple(sorted(connection.execute(statement).fetchall(), key=str)))
            times[name].append((time.perf_counter() - started) * 1000)
        if len(answers) != 1:
            raise ValueError(f"{lookup.name}: the view and the table give different answers")
    return Result(
        lookup.name,
        side,
        statistics.median(times["of_table"]),
        statistics.median(times["of_view"]),
    )


if __name__ == "__main__":
    main()
