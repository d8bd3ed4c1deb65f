"""The shelves: products as odd as those of a real shop."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from sandbox.world import people
from sandbox.world.chance import Dice, fixed_id

Record = dict[str, Any]

FEE_PRODUCT = "f" * 24
"""The recycling fee, which real receipts have as a line of its own."""
VENDOR = fixed_id("vendor")


def stock(
    dice: Dice, count: int, opened: datetime, now: datetime, fee_id: str = FEE_PRODUCT
) -> dict[str, Record]:
    """The products that a shop begins with, by id.

    Args:
        dice: decides.
        count: how many, the fee included.
        opened: when the shop did.
        now: the last moment at which one may have been changed.
        fee_id: the id of the fee.
    """
    fee = product(dice, "Recycling fee", "FEES", opened, now)
    made = {fee_id: {**fee, "id": fee_id, "unitPrice": 0.25}}
    for number in range(count - 1):
        name = f"{dice.one(people.STRAINS)} {dice.one(people.CATEGORIES)} {number:04d}"
        born = opened + (now - opened) * dice.random() * 0.9
        each = product(dice, name, dice.one(people.CATEGORIES), born, now)
        made[each["id"]] = each
    goods = [p for p in made.values() if p["id"] != fee_id]
    for twin, other in zip(goods[5::90], goods[6::90], strict=False):
        twin["sku"] = other["sku"]
    for nameless in goods[7::120]:
        nameless["sku"] = ""
    for bare in goods[9::70]:
        bare.update(category=None, categoryName=None)
    return made


def product(dice: Dice, name: str, category: str, born: datetime, now: datetime) -> Record:
    """One product.

    Args:
        dice: decides.
        name: as the menu shows it.
        category: its name.
        born: when it was made.
        now: it was changed at some time between then and now.
    """
    price = Decimal(dice.randrange(40_000, 900_000)) / 10_000
    flat = dice.random() < 0.6
    potency = {key: round(dice.uniform(0, 35), 2) for key in ("thc", "cbd", "thca")}
    potency |= {"cbda": 0.0, "cbg": round(dice.uniform(0, 2), 2)}
    zero = dict.fromkeys(potency, 0.0)
    brand = dice.one(people.BRANDS)
    url = f"https://cdn.example.com/{dice.serial}"
    photo: Record = {"type": "Photo", "publicURL": f"{url}.jpg", "largeURL": f"{url}-large.jpg"}
    document: Record = {"type": "Document", "publicURL": f"{url}.pdf", "largeURL": None}
    photo |= {"mediumURL": None, "thumbURL": None}
    document |= {"mediumURL": None, "thumbURL": None}
    pictures: list[Record] = dice.one(
        [[photo], [document, photo], [], [{**photo, "publicURL": None}]]
    )
    brands: list[Record] = [{"id": None, "name": None}, {"id": fixed_id(brand), "name": brand}]
    return {
        "id": dice.new_id(),
        "sku": f"SKU-{dice.serial:06d}",
        "name": name,
        "description": dice.one([None, "", f"{name}, for the demo. Nobody grows it."]),
        "categoryId": fixed_id(category),
        "category": {"id": fixed_id(category), "name": category},
        "categoryName": None,
        "vendorId": VENDOR,
        "vendorName": dice.one([None, people.VENDOR_NAME]),
        "vendor": {"id": VENDOR, "name": people.VENDOR_NAME},
        "brandId": fixed_id(brand),
        "brandName": dice.one([None, brand]),
        "brand": dice.one(brands),
        "weightPerUnit": dice.one(people.WEIGHTS),
        "flowerType": dice.one([None, "Indica", "Sativa", "Hybrid"]),
        "genetics": dice.one([None, *people.STRAINS]),
        "unitPrice": float(price),
        "unitValue": float(dice.randrange(1, 8)),
        **(potency if flat else zero),
        "potencyAmount": zero if flat else potency,
        "active": dice.random() < 0.85,
        "archived": dice.random() < 0.05,
        "deleted": False,
        "assets": pictures,
        "created": int(born.timestamp() * 1000),
        "modified": int((born + (now - born) * dice.random()).timestamp() * 1000),
    }
