"""Every row of the four mirrored tables, with counts and sums."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sandbox.readings import Readings
from sandbox.truth.customers import customer_rows
from sandbox.truth.products import product_rows
from sandbox.truth.sales import added_amounts, item_row, transaction_row
from sandbox.truth.values import iso, total
from sandbox.truth.zones import Zones
from sandbox.world.carts import negated
from sandbox.world.dispensary import Dispensary, Record

CHOICES = {"deleted": ("kept", "marked"), "refunded": ("ignored", "counted")}
KEYS = {"members": "member_id", "transactions": "transaction_id", "products": "product_id"}


@dataclass(frozen=True)
class Rules:
    """By which rules the mirror is computed; `deleted` apart, the defaults are those of now.

    Attributes:
        deleted: `kept`: what the API has no more stays and counts, and so does what it flags.
            `marked`: it stays, has `deleted_at`, and counts for nothing. The instant is that of the
            deletion; a mirror notices later, so null or not null is what can be compared.
        refunded: what a sale with a refund's status is. `counted`: gross sales, and a refund once,
            by its document or else by its own amount; no visit. `ignored`: nothing, as the first
            release had it.
        exact: adds `quantity_exact`, and what carts add: `delivery_fee`, `after_tax_discount`,
            `adjustment`.

    Raises:
        ValueError: there is no such choice.
    """

    deleted: str = "kept"
    refunded: str = "counted"
    exact: bool = False

    def __post_init__(self) -> None:
        for name, choices in CHOICES.items():
            if getattr(self, name) not in choices:
                raise ValueError(f"{name}={getattr(self, name)!r} is no rule; there are {choices}")

    @property
    def marks(self) -> bool:
        """Whether what is deleted is marked."""
        return self.deleted == "marked"


TODAY = Rules()


Tables = dict[str, dict[str, Record]]
"""Rows by key, by the name of their table."""


def truth(world: Dispensary, readings: Readings, rules: Rules = TODAY) -> dict[str, Any]:
    """Every row of the four mirrored tables, by key, with counts and sums.

    Money is text with two decimals, instants are ISO UTC, days are ISO dates. Counts are of all
    rows; sums are of the rows that count. Of several shops it is what a mirror of this one alone
    must hold.
    """
    customers = customer_rows(
        listed_members(world, readings),
        counting_sales(world, readings, rules),
        world.now,
        Zones(world.zone),
        count_refunded=rules.refunded == "counted",
    )
    tables: Tables = {"customers": marked(world, "members", customers, rules)}
    tables |= shop_tables(world, readings, rules)
    return {"now": world.now.isoformat(), **summed(tables), **tables}


def shop_tables(world: Dispensary, readings: Readings, rules: Rules) -> Tables:
    """The rows of a shop's own: its transactions, their items, its products."""
    sales = _sales(world, readings)
    deleted_ms = _deleted(world, "products") if rules.marks else {}
    products = product_rows(_all(world, "products"), deleted_ms)
    transactions = {i: transaction_row(s) for i, s in sales.items()}
    items = {
        f"{i}/{line['id']}": item_row(i, line, products)
        for i, s in sales.items()
        for line in s["cart"]["items"]
    }
    if rules.exact:
        for i, sold in sales.items():
            transactions[i] |= added_amounts(sold)
            for line in sold["cart"]["items"]:
                exact = Decimal(repr(line["quantity"])).quantize(Decimal("0.0001"))
                items[f"{i}/{line['id']}"]["quantity_exact"] = str(exact)
    return {
        "transactions": marked(world, "transactions", transactions, rules),
        "items": marked(world, "transactions", items, rules),
        "products": marked(world, "products", products, rules),
    }


def summed(tables: Tables) -> dict[str, Any]:
    """The counts of all rows, and the sums of those that count."""
    current = {
        name: [row for row in rows.values() if not row.get("deleted_at")]
        for name, rows in tables.items()
    }
    return {
        "counts": {name: len(rows) for name, rows in tables.items()},
        "sums": {
            "total_amount": total(row["total_amount"] for row in current["transactions"]),
            "total_price": total(row["total_price"] for row in current["items"]),
            "lifetime_value": total(row["lifetime_value"] for row in current["customers"]),
            "total_visits": sum(row["total_visits"] for row in current["customers"]),
        },
    }


def listed_members(world: Dispensary, readings: Readings) -> dict[str, Record]:
    """The members that a shop's key lists, or has listed."""
    return {
        i: m for i, m in _all(world, "members").items() if readings.show(m, world.store.shop_id)
    }


def counting_sales(world: Dispensary, readings: Readings, rules: Rules) -> list[Record]:
    """The transactions that figures count."""
    deleted_ms = _deleted(world, "transactions") if rules.marks else {}
    return [s for i, s in _sales(world, readings).items() if i not in deleted_ms]


def marked(
    world: Dispensary, entity: str, rows: dict[str, Record], rules: Rules
) -> dict[str, Record]:
    """Rows with the instant since when their record is deleted, where that is to be marked."""
    if rules.marks:
        deleted_ms = _deleted(world, entity)
        for row in rows.values():
            row["deleted_at"] = iso(deleted_ms.get(row[KEYS[entity]]))
    return rows


def _sales(world: Dispensary, readings: Readings) -> dict[str, Record]:
    return {i: _signed(s, readings) for i, s in _all(world, "transactions").items()}


def _all(world: Dispensary, entity: str) -> dict[str, Record]:
    """What there is, and what there was."""
    return {**world.records(entity), **{i: g.record for i, g in world.gone[entity].items()}}


def _deleted(world: Dispensary, entity: str) -> dict[str, int]:
    """Since when records are deleted, by id: gone from the API, or flagged by it."""
    flagged = {i: r["modified"] or 1 for i, r in world.records(entity).items() if r["deleted"]}
    return flagged | {i: gone.since_ms for i, gone in world.gone[entity].items()}


def _signed(sold: Record, readings: Readings) -> Record:
    if sold["transType"] == "Refund" and readings.refund_totals == "negative":
        return {**sold, "cart": negated(sold["cart"])}
    return sold
