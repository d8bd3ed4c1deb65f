"""The shop itself: who works there, at which tills, from which vendor, with what in stock."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Self

from sandbox.world import people
from sandbox.world.chance import Dice, fixed_id
from sandbox.world.products import VENDOR

Record = dict[str, Any]

INVENTORIES = (("Safe", "Storage"), ("Sales floor", "Field"), ("Quarantine", "Quarantine"))


@dataclass(frozen=True)
class Store:
    """One shop of a company of two or more.

    Attributes:
        shop_id: its own.
        other_shop_id: another shop of the company, where some members joined.
        staff, terminals: the ids that sales name.
        zone: its IANA time zone.
        opened_ms: since when there has been anything, in epoch milliseconds.
        name: its name at first.
        mark: what tells the ids of its rooms from those of other shops.
        active: whether it says that it is open.
        renamed: what some are called by now, by id.
    """

    shop_id: str
    other_shop_id: str
    staff: tuple[str, ...]
    terminals: tuple[str, ...]
    zone: str
    opened_ms: int
    name: str = people.SHOP_NAME
    mark: str = ""
    active: bool = True
    renamed: dict[str, str] = field(default_factory=dict)

    @classmethod
    def open(cls, dice: Dice, zone: str, opened_ms: int) -> Self:
        """Open one, with ids of its own."""
        return cls(
            dice.new_id(),
            dice.new_id(),
            tuple(dice.new_id() for _ in range(5)),
            tuple(dice.new_id() for _ in range(3)),
            zone,
            opened_ms,
        )

    def ids(self) -> set[str]:
        """What may be called otherwise: the shop, who sells, and the terminals."""
        return {self.shop_id, *self.staff, *self.terminals}

    def info(self) -> Record:
        """What `/store` says of it."""
        shop = self._made(self.shop_id, self.name)
        shop |= {"timeZone": self.zone, "active": self.active}
        return {"shop": shop, "companyLogoURL": None}

    def employees(self) -> list[Record]:
        """Everybody who sells; the names are those of the reports."""
        return [
            {
                **self._made(each, clerk_name(each)),
                "firstName": "Clerk",
                "lastName": each[-2:],
                "email": f"clerk-{each[-2:]}@example.com",
                "phoneNumber": f"(213) 555-010{number}",
                "shops": [self.shop_id],
                "disabled": False,
            }
            for number, each in enumerate(self.staff)
        ]

    def tills(self) -> list[Record]:
        """The terminals at which sales are made."""
        return [
            {**self._made(each, till_name(each)), "shopId": self.shop_id, "active": True}
            for each in self.terminals
        ]

    def inventories(self) -> list[Record]:
        """The rooms that hold the stock."""
        return [
            {
                **self._made(fixed_id(f"{self.mark}{name}"), name),
                "shopId": self.shop_id,
                "type": kind,
                "active": True,
            }
            for name, kind in INVENTORIES
        ]

    def vendors(self) -> list[Record]:
        """Whom the products come from."""
        return [{**self._made(VENDOR, people.VENDOR_NAME), "active": True}]

    def batches(self, products: Iterable[Record]) -> list[Record]:
        """One batch of each product, newest modified first."""
        made = (self._batch(product) for product in products)
        return sorted(made, key=lambda each: (-each["modified"], each["id"]))

    def _batch(self, product: Record) -> Record:
        number = zlib.crc32(product["id"].encode())
        quantity, cost_per_unit = float(number % 400) / 4, round(product["unitPrice"] / 2, 2)
        return {
            "id": f"{number:08x}{product['id'][-16:]}",
            "shopId": self.shop_id,
            "productId": product["id"],
            "vendorId": product["vendorId"],
            "sku": f"B-{product['sku']}",
            "batchNo": number % 1000,
            "quantity": quantity,
            "costPerUnit": cost_per_unit,
            "cost": round(cost_per_unit * quantity, 2),
            "thc": product["thc"],
            "cbd": product["cbd"],
            "created": product["created"],
            "modified": product["modified"],
        }

    def _made(self, record_id: str, name: str) -> Record:
        return {
            "id": record_id,
            "name": self.renamed.get(record_id, name),
            "deleted": False,
            "created": self.opened_ms,
            "modified": self.opened_ms,
        }


def clerk_name(employee_id: str) -> str:
    """The name under which the reports know somebody who sells."""
    return f"Clerk {employee_id[-2:]}"


def till_name(terminal_id: str | None) -> str:
    """The name under which the reports know a till."""
    return f"Till {(terminal_id or '')[-2:]}"
