"""The synthetic dispensary: its members, products and sales, from a seed, on a clock of its own."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sandbox.world import members, people, products, sales
from sandbox.world.carts import again
from sandbox.world.chance import Dice
from sandbox.world.clock import Clock
from sandbox.world.store import Store

Record = dict[str, Any]

EDITABLE_DAYS = 6
"""Edits reach back no further than this, unless they are meant to be late."""
LATE_UPLOAD_DAYS = 3
UNKNOWN_MEMBER = "0" * 23 + "1"
OPEN, UNOPENED, CLOSED, OUTSIDE = "open", "unopened", "closed", "outside"
"""What a shop may be; `OUTSIDE` is one that has not joined its company yet."""
FIRST_EVENT_SERIAL = 800_000
"""Ids and receipts of what is made to happen are counted from here, past those of the shop's own
days."""


@dataclass(frozen=True)
class Scale:
    """How large the dispensary is, and for how long it has been open."""

    members: int = 2000
    transactions: int = 5000
    products: int = 400
    years: float = 2.0


@dataclass(frozen=True)
class Gone:
    """A record that no list of the API has any more.

    Attributes:
        record: as it last was.
        since_ms: when it went.
        answers: whether it is still found by its id.
    """

    record: Record
    since_ms: int
    answers: bool = False


class Dispensary:
    """The world behind the API. Records hold the API's own field names.

    Args:
        scale: how large.
        seed: the same seed gives the same dispensary, and the same days to come.
        now: where its clock stands at first.
        zone: where it is.
    """

    handle = "shop-1"
    """What it is called where one of several shops has to be named."""

    def __init__(self, scale: Scale, seed: int, now: datetime, zone: str) -> None:
        self._begin(scale, seed, Clock(now), zone)
        opened = now - timedelta(days=365 * scale.years)
        self.store = Store.open(self._dice, zone, _ms(opened))
        self.fill(opened, scale.members)
        self.make_history(opened)

    def _begin(self, scale: Scale, seed: int | str, clock: Clock, zone: str) -> None:
        self.scale = scale
        self.zone = ZoneInfo(zone)
        self.clock = clock
        self.state = OPEN
        self._dice = Dice(seed)
        self.event_dice = Dice(f"{seed} events")
        """Decides over what is made to happen: who and what is new in the days to come does not
        depend on it."""
        self.event_dice.serial = FIRST_EVENT_SERIAL
        self.transactions: dict[str, Record] = {}
        self.sales_by_time: list[tuple[int, str]] = []
        """(time of sale, id), the order in which the API lists sales."""
        self.filed_at: dict[str, int] = {}
        """When a sale was made that carries no time itself, by id."""
        self.gone: dict[str, dict[str, Gone]] = {"members": {}, "transactions": {}, "products": {}}
        """What was deleted, by entity and id."""
        self.fee_product = products.FEE_PRODUCT
        self.products: dict[str, Record] = {}
        self.members: dict[str, Record] = {}
        self.regulars: list[str] = []
        """Those who buy, in the order of how often they come."""
        self.siblings: list[Dispensary] = [self]
        """Every shop whose members these are, itself included."""

    def fill(self, opened: datetime, count: int) -> None:
        """Let it have products and so many members, as of when it opened and since."""
        self.products = products.stock(
            self._dice, self.scale.products, opened, self.now, self.fee_product
        )
        self.members = members.company(self._dice, count, self._shops, opened, self.now)
        self.regulars = list(self.members)

    # Time

    @property
    def now(self) -> datetime:
        """Where its clock stands."""
        return self.clock.now

    @property
    def changes(self) -> int:
        """Grows with every change, which tells a kept order that it is stale."""
        return self.clock.changes

    def now_ms(self) -> int:
        """The clock in epoch milliseconds."""
        return self.clock.ms()

    def close(self) -> None:
        """Close for good: nothing is sold any more, and what was is still there."""
        self.state = CLOSED
        self.store = replace(self.store, active=False)
        self.tick()

    def tick(self) -> int:
        """Move the clock by a millisecond, so that two changes are never at one instant."""
        return self.clock.tick()

    def advance(self, *, days: float = 1.0, late: bool = False) -> dict[str, int]:
        """Let time pass: sales and visits, and edits of what was there.

        Args:
            days: how much time.
            late: also edit sales of any age, and upload sales of three days ago.

        Returns:
            How many things of each kind have happened.
        """
        start = self.now
        self.clock.now = start + timedelta(days=days)
        return self.live(start, days, late=late)

    def live(self, start: datetime, days: float, *, late: bool) -> dict[str, int]:
        """What has happened here in the time that the clock has been moved by since `start`."""
        done: Counter[str] = Counter()
        per_day = self.scale.transactions / (365 * self.scale.years)
        for _ in range(max(1, round(per_day * days))):
            moment = start + (self.now - start) * self._dice.random()
            self._sell(moment)
            done["new sales"] += 1
        for _ in range(max(1, round(days * self.scale.members / 700))):
            moment = start + (self.now - start) * self._dice.random()
            self.admit(members.join(self._dice, self._shops, moment))
            done["new members"] += 1
        recent = self._sold_since(self.now - timedelta(days=EDITABLE_DAYS))
        for _ in range(max(1, round(days))):
            done.update(self._edit_something(recent))
        if late:
            done.update(self._edit_something(list(self.transactions.values())))
            for _ in range(3):
                self._upload(start - timedelta(days=LATE_UPLOAD_DAYS, hours=self._dice.random()))
                done["late uploads"] += 1
        return dict(done)

    # Records

    def records(self, entity: str) -> dict[str, Record]:
        """The members, transactions or products that there are, by id.

        Raises:
            ValueError: there is no such entity.
        """
        if entity not in self.gone:
            raise ValueError(f"{entity!r} is no entity; there are {list(self.gone)}")
        held: dict[str, Record] = getattr(self, entity)
        return held

    def has_any(self, ids: set[str]) -> bool:
        """Whether some ids have one of a record that is or was here, or of the shop itself."""
        held = [self.store.ids(), self.members, self.transactions, self.products]
        return any(i in each for each in [*held, *self.gone.values()] for i in ids)

    def touch(self, record: Record, **changes: Any) -> None:
        """Change a record as an edit in the point of sale does; it may name its own date."""
        record.update({"modified": self.tick(), **changes})

    def remove_line(self, sold: Record) -> None:
        """Take the last line off a sale's receipt."""
        self.touch(sold, cart=again(sold["cart"], sold["cart"]["items"][:-1]))

    def admit(self, member: Record) -> None:
        """Take somebody in."""
        self.clock.changes += 1
        self.members[member["id"]] = member

    def file(self, sold: Record) -> None:
        """Take a transaction in, under its time."""
        self.clock.changes += 1
        self.transactions[sold["id"]] = sold
        insort(self.sales_by_time, (self.sale_time(sold), sold["id"]))

    def file_again(self, sold: Record, was_at: int) -> None:
        """File a transaction again whose time has changed.

        Args:
            sold: it.
            was_at: the time that it was filed under, in epoch milliseconds.
        """
        self._unfile(sold, was_at)
        insort(self.sales_by_time, (self.sale_time(sold), sold["id"]))

    def sale_time(self, sold: Record) -> int:
        """When a transaction counts as sold, in epoch milliseconds, if it says so or not."""
        return sales.time_of(sold) or self.filed_at[sold["id"]]

    def remove(self, entity: str, record_id: str, *, answers: bool = False) -> Record:
        """Delete a record: no list has it any more.

        Args:
            entity: members, transactions or products.
            record_id: which.
            answers: whether it is still found by its id.

        Raises:
            ValueError: there is no such record.
        """
        held = self.records(entity)
        if record_id not in held:
            raise ValueError(f"{entity} has no {record_id!r}")
        record = held.pop(record_id)
        self.gone[entity][record_id] = Gone(record, self.tick(), answers)
        if entity == "transactions":
            self._unfile(record, self.sale_time(record))
        for shop in self.siblings:
            if record_id in shop.regulars:
                shop.regulars.remove(record_id)
        return record

    def answers(self, entity: str, record_id: str) -> Record | None:
        """The record that is found by an id, if one is."""
        gone = self.gone[entity].get(record_id)
        return gone.record if gone and gone.answers else self.records(entity).get(record_id)

    def bring_back(self, entity: str, record_id: str) -> Record:
        """Let the API have a deleted record again, as it was.

        Raises:
            ValueError: no such record was deleted.
        """
        self.records(entity)
        if record_id not in self.gone[entity]:
            raise ValueError(f"{entity} has lost no {record_id!r}")
        record = self.gone[entity].pop(record_id).record
        if entity == "transactions":
            self.file(record)
        elif entity == "members":
            self.admit(record)
            self.regulars.append(record_id)
        else:
            self.products[record_id] = record
        self.tick()
        return record

    def _unfile(self, sold: Record, was_at: int) -> None:
        self.clock.changes += 1
        del self.sales_by_time[bisect_left(self.sales_by_time, (was_at, sold["id"]))]

    # Sales

    def receipt(self, dice: Dice) -> Record:
        """A cart of what there is."""
        return sales.receipt(dice, self.products, self.fee_product)

    def sale(self, dice: Dice, member_id: str, moment: datetime) -> Record:
        """A completed sale, with its effects on its member; not filed yet."""
        sold = sales.sale(
            dice, self.store, member_id, moment, self.now_ms(), lambda: self.receipt(dice)
        )
        if member_id in self.members:
            self._visit(self.members[member_id], sold)
        return sold

    def customer(self, dice: Dice) -> str:
        """Some come often: the rank of a customer follows a power of a uniform number."""
        rank = int(len(self.regulars) * 0.9 * dice.random() ** 2.2)
        return self.regulars[rank] if self.regulars else UNKNOWN_MEMBER

    def _visit(self, member: Record, sold: Record) -> None:
        at = sold["processedTime"]
        if member["deleted"] or at <= (member["lastVisitDate"] or 0):
            return
        member["lastVisitDate"] = at
        if member["modified"]:
            member["modified"] = max(member["modified"], min(at + 40, self.now_ms()))
        member["loyaltyPoints"] = float(member["loyaltyPoints"] + int(sold["pointsEarned"]))

    def make_history(self, opened: datetime) -> None:
        """The sales since it opened."""
        span = (self.now - opened).total_seconds()
        moments = sorted(
            opened + timedelta(seconds=span * self._dice.random())
            for _ in range(self.scale.transactions)
        )
        for moment in moments:
            self._sell(self._in_opening_hours(moment))

    def _in_opening_hours(self, moment: datetime) -> datetime:
        """The same day in the shop, between nine and eleven at night, when UTC has another day."""
        local = moment.astimezone(self.zone)
        opened = local.replace(hour=9, minute=0) + timedelta(hours=14 * self._dice.random())
        return min(opened.astimezone(UTC), self.now - timedelta(minutes=5))

    def _sell(self, moment: datetime) -> Record:
        """One transaction of some kind, with its effects on its member."""
        kind = self._dice.random()
        sold = self.sale(self._dice, self.customer(self._dice), moment)
        if 0.025 <= kind < 0.045:
            sold.update(status=self._dice.one(["Void", "VoidSales"]), transType="Void")
        elif 0.045 <= kind < 0.06:
            sold.update(status="Completed", transType="Exchange")
        elif 0.06 <= kind < 0.08:
            status = self._dice.one(["Queued", "Hold"])
            sold.update(status=status, completedTime=self._dice.one([0, None]))
        elif 0.08 <= kind < 0.10:
            sold.update(status="Canceled", completedTime=0, processedTime=sold["created"])
        if kind > 0.997:
            sold["memberId"] = UNKNOWN_MEMBER
        self.file(sold)
        if kind < 0.025:
            self._refund(sold, moment + timedelta(minutes=30))
        return sold

    def _upload(self, moment: datetime) -> None:
        """A sale of a till that was offline; its member is modified when it arrives."""
        sold = self._sell(moment)
        if sold["memberId"] in self.members:
            self.touch(self.members[sold["memberId"]])

    def _refund(self, sold: Record, moment: datetime) -> Record:
        refund = sales.refund_document(self._dice, sold, min(_ms(moment), self.now_ms()))
        self.file(refund)
        sold["transactionRefundStatus"] = "Complete_Refund"
        return refund

    def _sold_since(self, moment: datetime) -> list[Record]:
        since = _ms(moment)
        return [self.transactions[i] for at, i in self.sales_by_time if at >= since]

    # Edits

    def _edit_something(self, sold_then: list[Record]) -> Counter[str]:
        """One edit of each kind, where there is something to edit."""
        done: Counter[str] = Counter()
        completed = [s for s in sold_then if is_completed_sale(s) and s["cart"]["items"]]
        edits: list[tuple[str, Callable[[Record], None]]] = [
            ("refunds", self._refund_now),
            ("voids", lambda s: self.touch(s, status="Void")),
            ("refunds by status", lambda s: self.touch(s, status="RefundWithInventory")),
            ("lines removed", self.remove_line),
            ("sales moved", lambda s: self.touch(s, memberId=self.customer(self._dice))),
        ]
        self._dice.shuffle(completed)
        for (name, edit), sold in zip(edits, completed, strict=False):
            edit(sold)
            done[name] += 1
        if self.regulars:
            member = self.members[self._dice.one(self.regulars)]
            self.touch(member, lastName=self._dice.one(people.LAST_NAMES), nickname="renamed")
            done["members renamed"] += 1
        for key in self._dice.some(self.products, 2):
            product = self.products[key]
            self.touch(product, unitPrice=round(product["unitPrice"] + 0.5, 4))
            done["prices changed"] += 1
        return done

    def _refund_now(self, sold: Record) -> None:
        refund = self._refund(sold, self.now)
        refund["modified"] = self.tick()
        self.touch(sold, transactionRefundStatus="Complete_Refund")

    @property
    def _shops(self) -> tuple[str, str]:
        return self.store.shop_id, self.store.other_shop_id


def is_completed_sale(sold: Record) -> bool:
    """Whether a transaction is a sale that was neither voided nor refunded by its status."""
    return (sold["status"], sold["transType"]) == ("Completed", "Sale")


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
