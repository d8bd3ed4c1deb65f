"""The shops of a chain: what each sells, how fresh it is, what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, LiteralString

from extract.state import State
from operate.report.running import Running
from operate.report.session import Session
from operate.status.chain import called_in_state
from operate.status.collect import NIGHTS
from operate.status.shops import ShopStatus
from operate.transform.variables import project_variables
from warehouse.catalog import exists, is_finalized

# A part that is unknown makes the sum unknown.
SALES: LiteralString = """
    select
        shop_id,
        count(*) as sales,
        case when bool_and(total_amount is not null) then sum(total_amount)::float8 end as revenue
    from {relation}
    where trans_type = any(%s) and blaze_status = any(%s) and deleted_at is null
    group by shop_id
"""
BUYERS: LiteralString = """
    select shop_id, count(distinct customer_id) as customers
    from {relation}
    where trans_type = any(%s) and blaze_status = any(%s) and deleted_at is null
    group by shop_id
"""
CUSTOMERS: LiteralString = """
    select shop_id, count(*) as customers
    from {relation}
    where deleted_at is null
    group by shop_id
"""
ALL_CUSTOMERS: LiteralString = """
    select count(distinct customer_id) as customers
    from {relation}
    where trans_type = any(%s) and blaze_status = any(%s) and deleted_at is null
"""
OWN_NAMES: LiteralString = """
    select blaze_id, name from {relation} where kind = 'shop' and trim(name) <> ''
"""
BY_SHOP = "customers_by_shop"


@dataclass(frozen=True)
class ShopFigures:
    """A shop.

    Attributes:
        status: how it stands.
        name: as readers know it.
        sales: completed ones.
        revenue: dollars of them; None where an amount is not known.
        customers: who have bought there.
        calls: of the last night; None where it was not read in it.
    """

    status: ShopStatus
    name: str
    sales: int
    revenue: float | None
    customers: int
    calls: int | None


@dataclass(frozen=True)
class Shops:
    """All that are listed, those that need a look first, then by name.

    Attributes:
        figures: one a shop.
        customers: who have bought at any of them.
        left: names of those that are listed no more.
        last_night: when it began; None where there was none.
    """

    figures: list[ShopFigures]
    customers: int
    left: list[str]
    last_night: datetime | None


def read(session: Session, running: Running) -> Shops | None:
    """The shops; None where one is mirrored.

    Args:
        session: the report's.
        running: the sync as it stands.
    """
    status, settings = running.status, session.settings
    if status.shops is None:
        return None
    if not running.has_begun:
        return Shops([], 0, [], None)
    state = State(
        session.connection, settings.raw_schema, settings.mirror_schema, settings.shop_name
    )
    called = called_in_state(state, settings)
    known = state.chain.known()
    ids = {called.get(row["shop"], row["shop"]): row["api_shop_id"] for row in known}
    names = {called.get(name, name): said for name, said in state.chain.names().items()}
    own = {row["blaze_id"]: row["name"] for row in session.rows("serving", "names", OWN_NAMES)}
    night = next((run for run in status.runs if run.command in NIGHTS), None)
    calls = state.chain.calls_of(night.id) if night is not None else {}
    sales, customers, everybody = _sold(session)
    figures = [
        ShopFigures(
            each,
            own.get(ids.get(each.shop)) or names.get(each.shop, each.shop),
            *_of(sales.get(ids.get(each.shop))),
            customers.get(ids.get(each.shop), 0),
            calls.get(each.shop),
        )
        for each in status.shops
    ]
    return Shops(
        sorted(figures, key=lambda each: (each.status.rank, each.name.casefold())),
        everybody,
        status.left or [],
        night.started_at if night is not None else None,
    )


def _sold(session: Session) -> tuple[dict[Any, dict[str, Any]], dict[Any, int], int]:
    """By the API's id of a shop: its sales, and its customers; and the customers of all."""
    schema = session.settings.mirror_schema
    table = "transactions" if is_finalized(session.connection) else "transactions_blaze"
    variables = project_variables()
    counted = (variables["sale_types"], variables["sale_statuses"])
    sales = {row["shop_id"]: row for row in session.rows(schema, table, SALES, counted)}
    if exists(session.connection, schema, BY_SHOP):
        customers = session.rows(schema, BY_SHOP, CUSTOMERS)
    else:
        customers = session.rows(schema, table, BUYERS, counted)
    everybody = session.rows(schema, table, ALL_CUSTOMERS, counted)
    return (
        sales,
        {row["shop_id"]: row["customers"] for row in customers},
        everybody[0]["customers"] if everybody else 0,
    )


def _of(row: Mapping[str, Any] | None) -> tuple[int, float | None]:
    return (row["sales"], row["revenue"]) if row else (0, 0.0)
