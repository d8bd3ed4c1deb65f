"""The synthetic dispensary: its members, products and sales, from a seed, on a clock of its own."""

from __future__ import annotations

import random
from bisect import insort
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sandbox import people
from sandbox.carts import again, cart, line

Record = dict[str, Any]

EDITABLE_DAYS = 6
"""Edits reach back no further than this, unless they are meant to be late."""
LATE_UPLOAD_DAYS = 3
FEE_PRODUCT = "f" * 24
UNKNOWN_MEMBER = "0" * 23 + "1"


@dataclass(frozen=True)
class Scale:
    """How large the dispensary is, and for how long it has been open."""

    members: int = 2000
    transactions: int = 5000
    products: int = 400
    years: float = 2.0


class Dispensary:
    """The world behind the API. Records hold the API's own field names.

    Args:
        scale: how large.
        seed: the same seed gives the same dispensary, and the same days to come.
        now: where its clock stands at first.
        zone: where it is.
    """

    def __init__(self, scale: Scale, seed: int, now: datetime, zone: str) -> None:
        self.scale = scale
        self.zone = ZoneInfo(zone)
        self.now = now
        self._random = random.Random(seed)
        self._serial = 0
        self.changes = 0
        """Grows with every change, so that whoever keeps an order knows when it is stale."""
        self.members: dict[str, Record] = {}
        self.products: dict[str, Record] = {}
        self.transactions: dict[str, Record] = {}
        self.sales_by_time: list[tuple[int, str]] = []
        """(time of sale, id), the order in which the API lists sales."""
        self.shops = (self._id(), self._id())
        self._staff = [self._id() for _ in range(5)]
        self._terminals = [self._id() for _ in range(3)]
        self._opened = now - timedelta(days=365 * scale.years)
        self._make_products()
        self._make_members()
        self._regulars = list(self.members)
        self._make_history()

    # Time

    def now_ms(self) -> int:
        """The clock in epoch milliseconds."""
        return _ms(self.now)

    def advance(self, *, days: float = 1.0, late: bool = False) -> dict[str, int]:
        """Let time pass: sales and visits, and edits of what was there.

        Args:
            days: how much time.
            late: also edit sales of any age, and upload sales of three days ago.

        Returns:
            How many things of each kind have happened.
        """
        done: Counter[str] = Counter()
        start = self.now
        self.now = start + timedelta(days=days)
        per_day = self.scale.transactions / (365 * self.scale.years)
        for _ in range(max(1, round(per_day * days))):
            moment = start + (self.now - start) * self._random.random()
            self._sell(moment)
            done["new sales"] += 1
        for _ in range(max(1, round(days * self.scale.members / 700))):
            self._join(start + (self.now - start) * self._random.random())
            done["new members"] += 1
        recent = self._sold_since(self.now - timedelta(days=EDITABLE_DAYS))
        for _ in range(max(1, round(days))):
            done.update(self._edit_something(recent))
        if late:
            done.update(self._edit_something(list(self.transactions.values())))
            for _ in range(3):
                self._upload(start - timedelta(days=LATE_UPLOAD_DAYS, hours=self._random.random()))
                done["late uploads"] += 1
        return dict(done)

    def tick(self) -> int:
        """Move the clock by a millisecond, so that two changes are never at one instant."""
        self.changes += 1
        self.now += timedelta(milliseconds=1)
        return self.now_ms()

    def touch(self, record: Record, **changes: Any) -> None:
        """Change a record as an edit in the point of sale does; it may name its own date."""
        record.update({"modified": self.tick(), **changes})

    # History

    def _make_products(self) -> None:
        self.products[FEE_PRODUCT] = {
            **self._product("Recycling fee", "FEES", self._opened),
            "id": FEE_PRODUCT,
            "unitPrice": 0.25,
        }
        for number in range(self.scale.products - 1):
            name = f"{self._one(people.STRAINS)} {self._one(people.CATEGORIES)} {number:04d}"
            born = self._opened + (self.now - self._opened) * self._random.random() * 0.9
            product = self._product(name, self._one(people.CATEGORIES), born)
            self.products[product["id"]] = product
        made = [p for p in self.products.values() if p["id"] != FEE_PRODUCT]
        for twin, other in zip(made[5::90], made[6::90], strict=False):
            twin["sku"] = other["sku"]
        for nameless in made[7::120]:
            nameless["sku"] = ""
        for bare in made[9::70]:
            bare.update(category=None, categoryName=None)

    def _product(self, name: str, category: str, born: datetime) -> Record:
        price = Decimal(self._random.randrange(40_000, 900_000)) / 10_000
        flat = self._random.random() < 0.6
        potency = {key: round(self._random.uniform(0, 35), 2) for key in ("thc", "cbd", "thca")}
        potency |= {"cbda": 0.0, "cbg": round(self._random.uniform(0, 2), 2)}
        zero = dict.fromkeys(potency, 0.0)
        brand = self._one(people.BRANDS)
        url = f"https://cdn.example.com/{self._serial}"
        photo: Record = {"type": "Photo", "publicURL": f"{url}.jpg", "largeURL": f"{url}-large.jpg"}
        document: Record = {"type": "Document", "publicURL": f"{url}.pdf", "largeURL": None}
        photo |= {"mediumURL": None, "thumbURL": None}
        document |= {"mediumURL": None, "thumbURL": None}
        pictures = self._one([[photo], [document, photo], [], [{**photo, "publicURL": None}]])
        return {
            "id": self._id(),
            "sku": f"SKU-{self._serial:06d}",
            "name": name,
            "description": self._one([None, "", f"{name}, for the demo. Nobody grows it."]),
            "categoryId": self._fixed(category),
            "category": {"id": self._fixed(category), "name": category},
            "categoryName": None,
            "vendorId": self._fixed("vendor"),
            "vendorName": self._one([None, "Sample Distribution"]),
            "vendor": {"id": self._fixed("vendor"), "name": "Sample Distribution"},
            "brandId": self._fixed(brand),
            "brandName": self._one([None, brand]),
            "brand": self._one(
                [{"id": None, "name": None}, {"id": self._fixed(brand), "name": brand}]
            ),
            "weightPerUnit": self._one(people.WEIGHTS),
            "flowerType": self._one([None, "Indica", "Sativa", "Hybrid"]),
            "genetics": self._one([None, *people.STRAINS]),
            "unitPrice": float(price),
            "unitValue": float(self._random.randrange(1, 8)),
            **(potency if flat else zero),
            "potencyAmount": zero if flat else potency,
            "active": self._random.random() < 0.85,
            "archived": self._random.random() < 0.05,
            "deleted": False,
            "assets": pictures,
            "created": _ms(born),
            "modified": _ms(born + (self.now - born) * self._random.random()),
        }

    def _make_members(self) -> None:
        span = self.now - self._opened
        for _ in range(self.scale.members):
            self._join(self._opened + span * self._random.random() * 0.98)
        made = list(self.members.values())
        for odd in made[3::150]:
            odd["startDate"] = -self._random.randrange(1, 10**11)  # before 1970
        for odd in made[4::60]:
            odd["startDate"] = self._one([0, None])
        for odd in made[8::40]:
            odd.update(firstName=None, lastName=None, middleName=None)
        for gone in made[11::200]:
            gone["deleted"] = True

    def _join(self, moment: datetime) -> Record:
        number = f"555-01{self._random.randrange(100):02d}"
        has_phone = self._random.random() < 0.7
        city, state, zip_code = self._one(people.CITIES)
        home = {"address": f"{self._serial % 900 + 1} Example St", "addressLine2": None}
        home |= {"city": city, "state": state, "zipCode": zip_code}
        listed = self._random.random() < 0.2
        first, last = self._one(people.FIRST_NAMES), self._one(people.LAST_NAMES)
        group = self._one(people.GROUPS)
        joined = _ms(moment)
        member: Record = {
            "id": self._id(),
            "shopId": self.shops[0] if self._random.random() < 0.9 else self.shops[1],
            "firstName": f" {first}" if self._random.random() < 0.03 else first,
            "middleName": self._one([None, None, None, "", "X."]),
            "lastName": last,
            "primaryPhone": f"(213) {number}" if has_phone else self._one(["", None, "n/a"]),
            "cpn": None if has_phone else self._one([f"+1213{number.replace('-', '')}", None, ""]),
            "email": f"m{self._serial}@example.com" if self._random.random() < 0.2 else None,
            "address": None if listed else home,
            "addresses": [home] if listed else [],
            "medical": group == "Medical",
            "textOptIn": self._random.random() < 0.5,
            "emailOptIn": self._random.random() < 0.3,
            "status": self._one(["Active", "Active", "Active", "Pending", "Inactive"]),
            "memberGroup": self._one([None, {"name": group}]),
            "marketingSource": self._one(people.SOURCES),
            "loyaltyPoints": 0.0,
            "lifetimePoints": 0.0,
            "startDate": joined,
            "lastVisitDate": self._one([0, None]),
            "deleted": False,
            "created": joined,
            "modified": joined,
        }
        self.members[member["id"]] = member
        self.changes += 1
        return member

    def _make_history(self) -> None:
        span = (self.now - self._opened).total_seconds()
        moments = sorted(
            self._opened + timedelta(seconds=span * self._random.random())
            for _ in range(self.scale.transactions)
        )
        for moment in moments:
            self._sell(self._in_opening_hours(moment))

    def _in_opening_hours(self, moment: datetime) -> datetime:
        """The same day in the shop, between nine and eleven at night, when UTC has another day."""
        local = moment.astimezone(self.zone)
        opened = local.replace(hour=9, minute=0) + timedelta(hours=14 * self._random.random())
        return min(opened.astimezone(UTC), self.now - timedelta(minutes=5))

    # Sales

    def _sell(self, moment: datetime) -> Record:
        """One transaction of some kind, with its effects on its member."""
        kind = self._random.random()
        sold = self._transaction(moment)
        if 0.025 <= kind < 0.045:
            sold.update(status=self._one(["Void", "VoidSales"]), transType="Void")
        elif 0.045 <= kind < 0.06:
            sold.update(status="Completed", transType="Exchange")
        elif 0.06 <= kind < 0.08:
            sold.update(status=self._one(["Queued", "Hold"]), completedTime=self._one([0, None]))
        elif 0.08 <= kind < 0.10:
            sold.update(status="Canceled", completedTime=0, processedTime=sold["created"])
        if kind > 0.997:
            sold["memberId"] = UNKNOWN_MEMBER
        self._file(sold)
        if kind < 0.025:
            self._refund(sold, moment + timedelta(minutes=30))
        return sold

    def _upload(self, moment: datetime) -> None:
        """A sale of a till that was offline; its member is modified when it arrives."""
        sold = self._sell(moment)
        if sold["memberId"] in self.members:
            self.touch(self.members[sold["memberId"]])

    def _transaction(self, moment: datetime) -> Record:
        at = _ms(moment)
        member_id = self._customer()
        points = self._random.randrange(0, 30)
        sold: Record = {
            "id": self._id(),
            "transNo": f"{100_000 + self._serial}",
            "memberId": member_id,
            "parentTransactionId": None,
            "shopId": self.shops[0],
            "sellerId": self._one(self._staff),
            "sellerTerminalId": self._one(self._terminals),
            "terminalId": self._one([None, self._terminals[0]]),
            "status": "Completed",
            "transType": "Sale",
            "transactionRefundStatus": "None",
            "timeZone": self.zone.key,
            "pointsEarned": float(points),
            "deleted": False,
            "startTime": at - self._random.randrange(60_000, 900_000),
            "endTime": at,
            "processedTime": at,
            "completedTime": at + self._random.randrange(0, 900),
            "created": at - self._random.randrange(60_000, 900_000),
            "modified": min(at + self._random.randrange(2_000, 32_000), self.now_ms()),
            "metrcSaleTime": moment.isoformat(),
            "cart": self._cart(),
        }
        member = self.members[member_id]
        if member["deleted"] or at <= (member["lastVisitDate"] or 0):
            return sold
        member["lastVisitDate"] = at
        member["modified"] = max(member["modified"], min(at + 40, self.now_ms()))
        member["loyaltyPoints"] = float(member["loyaltyPoints"] + points)
        return sold

    def _customer(self) -> str:
        """Some come often: the rank of a customer follows a power of a uniform number."""
        rank = int(len(self._regulars) * 0.9 * self._random.random() ** 2.2)
        return self._regulars[rank]

    def _cart(self) -> Record:
        goods = [p for p in self._sample(4) if p["id"] != FEE_PRODUCT]
        lines = [
            line(
                self._id(),
                product,
                self._one([Decimal(1), Decimal(1), Decimal(2), Decimal("3.5"), Decimal("0.5")]),
                self._one([Decimal(0), Decimal(0), Decimal("0.1"), Decimal("0.125")]),
            )
            for product in goods[: self._random.randrange(1, 5)]
        ]
        if self._random.random() < 0.1:
            lines.append({**lines[0], "id": self._id(), "orderItemId": self._id()})
        if self._random.random() < 0.3:
            fee = line(self._id(), self.products[FEE_PRODUCT], Decimal(1), Decimal(0))
            lines.append({**fee, "categoryName": "FEES"})
        if self._random.random() < 0.02:
            lines = []
        payment = self._one(people.PAYMENTS)
        fee_amount = Decimal("1.25") if payment == "Credit" and lines else Decimal(0)
        spent = self._one([0, 0, 0, 0, 10])
        return cart(lines, payment=payment, fee=fee_amount, points_spent=spent)

    def _refund(self, sold: Record, moment: datetime) -> Record:
        """A transaction of its own that gives a sale's money back."""
        at = min(_ms(moment), self.now_ms())
        refund = {
            **sold,
            "id": self._id(),
            "transNo": f"{100_000 + self._serial}",
            "parentTransactionId": sold["id"],
            "transType": "Refund",
            "status": self._one(["Completed", "RefundWithInventory", "RefundWithoutInventory"]),
            "pointsEarned": 0.0,
            "startTime": at,
            "endTime": at,
            "processedTime": at,
            "completedTime": at,
            "created": at,
            "modified": at,
            "cart": again(sold["cart"], [{**x, "id": self._id()} for x in sold["cart"]["items"]]),
        }
        refund["cart"]["pointSpent"] = 0.0
        self._file(refund)
        sold["transactionRefundStatus"] = "Complete_Refund"
        return refund

    def _file(self, sold: Record) -> None:
        self.changes += 1
        self.transactions[sold["id"]] = sold
        insort(self.sales_by_time, (sale_time(sold), sold["id"]))

    def _sold_since(self, moment: datetime) -> list[Record]:
        since = _ms(moment)
        return [self.transactions[i] for at, i in self.sales_by_time if at >= since]

    # Edits

    def _edit_something(self, sales: list[Record]) -> Counter[str]:
        """One edit of each kind, where there is something to edit."""
        done: Counter[str] = Counter()
        completed = [
            s
            for s in sales
            if (s["status"], s["transType"]) == ("Completed", "Sale") and s["cart"]["items"]
        ]
        edits: list[tuple[str, Callable[[Record], None]]] = [
            ("refunds", self._refund_now),
            ("voids", lambda s: self.touch(s, status="Void")),
            ("refunds by status", lambda s: self.touch(s, status="RefundWithInventory")),
            ("lines removed", self.remove_line),
            ("sales moved", lambda s: self.touch(s, memberId=self._customer())),
        ]
        self._random.shuffle(completed)
        for (name, edit), sold in zip(edits, completed, strict=False):
            edit(sold)
            done[name] += 1
        member = self.members[self._one(self._regulars)]
        self.touch(member, lastName=self._one(people.LAST_NAMES), nickname="renamed")
        done["members renamed"] += 1
        for product in self._sample(2):
            self.touch(product, unitPrice=round(product["unitPrice"] + 0.5, 4))
            done["prices changed"] += 1
        return done

    def _refund_now(self, sold: Record) -> None:
        refund = self._refund(sold, self.now)
        refund["modified"] = self.tick()
        self.touch(sold, transactionRefundStatus="Complete_Refund")

    def remove_line(self, sold: Record) -> None:
        """Take the last line off a sale's receipt."""
        self.touch(sold, cart=again(sold["cart"], sold["cart"]["items"][:-1]))

    # Chance

    def _one(self, choices: Any) -> Any:
        return choices[self._random.randrange(len(choices))]

    def _sample(self, count: int) -> list[Record]:
        keys = self._random.sample(list(self.products), min(count, len(self.products)))
        return [self.products[key] for key in keys]

    def _id(self) -> str:
        self._serial += 1
        return f"{self._random.getrandbits(72):018x}{self._serial:06x}"

    def _fixed(self, name: str) -> str:
        return name.encode().hex()[:24].ljust(24, "0")


def sale_time(sold: Record) -> int:
    """When a transaction counts as sold, in epoch milliseconds: what the API files it under."""
    return int(sold["processedTime"] or sold["completedTime"] or sold["created"])


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
