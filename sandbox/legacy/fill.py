"""Filling the old tables as of some days ago.

`fill` returns the list of what was made to differ, which is the oracle of every comparison.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import psycopg

from sandbox.legacy.customers import customers
from sandbox.legacy.products import products
from sandbox.legacy.quirks import Injection, Quirks
from sandbox.legacy.sales import is_reported, items, transactions
from sandbox.legacy.tables import create, load
from sandbox.readings import Readings
from sandbox.truth.figures import REFUND_STATUSES
from sandbox.truth.truth import truth
from sandbox.truth.values import CENT
from sandbox.world.clock import Clock
from sandbox.world.dispensary import Dispensary, Record


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
        connection: of a user who may create tables.
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
    create(connection, schema)
    last_sale = max(
        datetime.fromisoformat(row["date"])
        for row in rows["transactions"].values()
        if row["date"] and is_reported(row)
    )
    sold = list(transactions(past, rows, odd, last_sale))
    kept = {row["transaction_id"] for row in sold}
    load(connection, schema, "customers", customers(past, rows, odd, last_sale))
    load(connection, schema, "products", products(past, rows, odd, last_sale))
    load(connection, schema, "transactions", iter(sold))
    load(connection, schema, "transaction_items", items(past, rows, odd, kept))
    connection.commit()
    return odd.injected


def _as_of(world: Dispensary, moment: datetime) -> Dispensary:
    """The dispensary with only what had happened by then; what was deleted since is still there."""
    past = object.__new__(Dispensary)
    past.__dict__.update(world.__dict__)
    past.clock = Clock(moment)
    until = moment.timestamp() * 1000
    past.gone = {entity: {} for entity in world.gone}
    past.transactions = {
        i: s for i, s in _known(world, "transactions", until) if world.sale_time(s) <= until
    }
    past.members = {
        i: m if (m["lastVisitDate"] or 0) <= until else {**m, "lastVisitDate": None}
        for i, m in _known(world, "members", until)
        if m["created"] <= until
    }
    past.products = {i: p for i, p in _known(world, "products", until) if p["created"] <= until}
    return past


def _known(world: Dispensary, entity: str, until: float) -> list[tuple[str, Record]]:
    lost = world.gone[entity].items()
    return [
        *world.records(entity).items(),
        *((i, gone.record) for i, gone in lost if gone.since_ms > until),
    ]


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
