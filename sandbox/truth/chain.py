"""What the mirror of a company of several shops must hold: over all of them, and by shop."""

from __future__ import annotations

from typing import Any

from sandbox.readings import Readings
from sandbox.truth.by_shop import customer_rows_by_shop
from sandbox.truth.customers import customer_rows
from sandbox.truth.truth import (
    TODAY,
    Rules,
    Tables,
    counting_sales,
    listed_members,
    marked,
    shop_tables,
    summed,
)
from sandbox.truth.zones import Zones
from sandbox.world.company import Company

ROWS = ("customers", "customers_by_shop", "transactions", "items", "products")
"""The tables of a truth; the rest of it are counts and sums."""


def chain_truth(company: Company, readings: Readings, rules: Rules = TODAY) -> dict[str, Any]:
    """Every row of the mirrored tables of the company's shops, with counts and sums.

    As `truth`, with these differences. Rows of items and products have a `shop_id` too. Figures of
    customers are over all shops, and `customers_by_shop` has them by shop. A customer's
    `last_visited` is the day, where it was, of the latest sale; days since then, and every other
    day of theirs, count in the zone of the home shop. `shops` has counts and sums by shop, under
    its handle: those of its own transactions, items and products, and of the figures there.
    """
    shops = company.own
    counted = rules.refunded == "counted"
    zones = Zones(company.zone, {shop.store.shop_id: shop.zone for shop in shops})
    members = {i: m for shop in shops for i, m in listed_members(shop, readings).items()}
    sales = [sold for shop in shops for sold in counting_sales(shop, readings, rules)]
    rows = customer_rows(members, sales, company.clock.now, zones, count_refunded=counted)
    tables: Tables = {"customers": marked(shops[0], "members", rows, rules)}
    tables |= {"transactions": {}, "items": {}, "products": {}}
    tables["customers_by_shop"] = customer_rows_by_shop(
        members.keys(), sales, zones, count_refunded=counted
    )
    by_shop = {}
    for shop in shops:
        shop_id = shop.store.shop_id
        own = shop_tables(shop, readings, rules)
        for row in [*own["items"].values(), *own["products"].values()]:
            row["shop_id"] = shop_id
        for name, rows in own.items():
            tables[name] |= rows
        here = [r for r in tables["customers_by_shop"].values() if r["shop_id"] == shop_id]
        own["customers"] = {
            row["member_id"]: row
            for row in here
            if not tables["customers"][row["member_id"]].get("deleted_at")
        }
        by_shop[shop.handle] = {"shop_id": shop_id, "timezone": shop.zone.key, **summed(own)}
    return {"now": company.clock.now.isoformat(), **summed(tables), "shops": by_shop, **tables}
