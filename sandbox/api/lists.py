"""The lists of the API: which records each holds for a question, and in which order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from sandbox.api.parameters import Query, asked_days, asked_range, within
from sandbox.readings import Readings
from sandbox.world.carts import negated
from sandbox.world.dispensary import Dispensary, Record

CAP = 100
OFFSETS = ("skip", "start")
"""Both names of the offset are documented; one client found `start` ignored for products."""


@dataclass(frozen=True)
class Listed:
    """What a list holds, before it is paged.

    Attributes:
        name: the definition of its records.
        records: all that match the question, in the list's order.
        total: what the envelope says; None counts the records.
        cap: the most rows that a page has.
        offsets: the names under which it takes an offset.
    """

    name: str
    records: list[Record]
    total: int | None = None
    cap: int = CAP
    offsets: tuple[str, ...] = OFFSETS


@dataclass
class Lists:
    """The lists of one dispensary; each takes a query, and whether its dates are heeded."""

    dispensary: Dispensary
    _sorted: dict[str, tuple[int, list[Record]]] = field(default_factory=dict)

    def find(self, path: str, query: Query, readings: Readings, ignores: str = "") -> Listed | None:
        """A list by its path behind `/partner`, or None where there is no such list.

        Args:
            path: as above.
            query: what is asked for.
            readings: how the API behaves.
            ignores: `dates` where none of them is heeded, `question` where sales of the last week
                are the answer to any.

        Raises:
            ValueError: the query is malformed.
        """
        find = LISTS.get(path)
        return None if find is None else find(self, query, readings, ignores)

    def _kept(self, name: str, make: Callable[[], list[Record]]) -> list[Record]:
        """A sorted list, made again only after something has changed."""
        made_at, held = self._sorted.get(name, (-1, []))
        if made_at != self.dispensary.changes:
            held = make()
            self._sorted[name] = self.dispensary.changes, held
        return held

    def members(self, query: Query, readings: Readings, ignores: str) -> Listed:
        """The members that a key sees, by date of modification; one without is in no range."""
        world, reading = self.dispensary, readings.members_filter
        chosen = ordered = self._kept(
            f"members of the {readings.scope_of(world.store.shop_id)}",
            lambda: sorted(
                (m for m in world.members.values() if readings.show(m, world.store.shop_id)),
                key=_by_modified,
            ),
        )
        asked = None if ignores else asked_range(query)
        if asked and reading == "modified":
            # By far the most frequent question: found in the order instead of by looking at all.
            start, end = max(asked[0], 1), asked[1]
            first = bisect_left(ordered, (start, ""), key=_by_modified)
            chosen = ordered[first : bisect_left(ordered, (end + 1, ""), key=_by_modified)]
        elif asked and reading == "joined":
            chosen = within(query, ordered, "created")
        if readings.members_order == "descending":
            chosen = chosen[::-1]
        total = len(ordered) if readings.members_total == "company" else None
        return Listed("Member", chosen, total, readings.members_cap)

    def transactions(self, query: Query, readings: Readings, ignores: str) -> Listed:
        """The shop's transactions by the days that they are filed under."""
        world = self.dispensary
        first_ms, end_ms = 0, 1 << 62
        if ignores != "dates":
            today = world.now.astimezone(world.zone)
            midnight = today.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
            start, end = asked_days({} if ignores else query, midnight)
            turns_after = readings.end_date_turns_after
            is_turned = turns_after > 0 and end <= midnight - timedelta(days=turns_after)
            if (readings.end_date == "inclusive") is not is_turned:
                end += timedelta(days=1)
            first_ms = int(start.replace(tzinfo=world.zone).timestamp() * 1000)
            end_ms = int(end.replace(tzinfo=world.zone).timestamp() * 1000)
        filed = world.sales_by_time
        found = filed[bisect_left(filed, (first_ms, "")) : bisect_left(filed, (end_ms, ""))]
        sales = [world.transactions[i] for _, i in found]
        if readings.refund_totals == "negative":
            sales = [shown_sale(each, readings) for each in sales]
        return Listed("Transaction", sales, cap=readings.transactions_cap)

    def products(self, _query: Query, readings: Readings, _ignores: str) -> Listed:
        """Every product, by name; it takes no dates."""
        return Listed("Product", self._by_name(), None, readings.products_cap, ("skip",))

    def modified_products(self, query: Query, readings: Readings, ignores: str) -> Listed:
        """Products by their date of modification."""
        chosen = self._by_name() if ignores else within(query, self._by_name(), "modified")
        return Listed("Product", chosen, None, readings.products_cap, ("skip",))

    def _by_name(self) -> list[Record]:
        world = self.dispensary
        return self._kept("products", lambda: sorted(world.products.values(), key=_by_name))

    def batches(self, query: Query, _readings: Readings, _ignores: str) -> Listed:
        """The stock by batches, newest modified first."""
        world = self.dispensary
        made = self._kept("batches", lambda: world.store.batches(world.products.values()))
        wanted = {"id": query.get("batchId"), "productId": query.get("productId")}
        for key, value in wanted.items():
            if value is not None:
                made = [each for each in made if each[key] == value]
        return Listed("ProductBatch", made)


def shown_sale(sold: Record, readings: Readings) -> Record:
    """A transaction as the API shows it: some may show a refund's money below zero."""
    if sold["transType"] == "Refund" and readings.refund_totals == "negative":
        return {**sold, "cart": negated(sold["cart"])}
    return sold


_List = Callable[[Lists, Query, Readings, str], Listed]


def _fixed(name: str, make: Callable[[Dispensary], list[Record]]) -> _List:
    """A list of what is there from the beginning, which takes no question."""
    return lambda lists, _query, readings, _ignores: Listed(
        name, make(lists.dispensary), cap=readings.others_cap
    )


LISTS: Mapping[str, _List] = {
    "/members": Lists.members,
    "/transactions": Lists.transactions,
    "/products": Lists.products,
    "/products/modified": Lists.modified_products,
    "/store/batches": Lists.batches,
    "/employees": _fixed("Employee", lambda world: world.store.employees()),
    "/vendors": _fixed("Vendor", lambda world: world.store.vendors()),
    "/store/terminals": _fixed("Terminal", lambda world: world.store.tills()),
    "/store/inventories": _fixed("Inventory", lambda world: world.store.inventories()),
}


def _by_modified(member: Record) -> tuple[int, str]:
    return member["modified"] or 0, member["id"]


def _by_name(product: Record) -> tuple[str, str]:
    return product["name"] or "", product["id"]
