"""The company's members: people who do not exist, and whose records are as odd as real ones."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sandbox.world import people
from sandbox.world.chance import Dice

Record = dict[str, Any]
Shops = tuple[str, str]
"""This shop's id and that of the company's other one."""


def company(
    dice: Dice, count: int, shops: Shops, opened: datetime, now: datetime
) -> dict[str, Record]:
    """The members that a company begins with, by id.

    Args:
        dice: decides.
        count: how many.
        shops: where they joined.
        opened: when the first may have joined.
        now: the clock.
    """
    span = now - opened
    joined = (join(dice, shops, opened + span * dice.random() * 0.98) for _ in range(count))
    members = {member["id"]: member for member in joined}
    made = list(members.values())
    for odd in made[3::150]:
        odd["startDate"] = -dice.randrange(1, 10**11)  # before 1970
    for odd in made[4::60]:
        odd["startDate"] = dice.one([0, None])
    for odd in made[8::40]:
        odd.update(firstName=None, lastName=None, middleName=None)
    for gone in made[11::200]:
        gone["deleted"] = True
    return members


def join(dice: Dice, shops: Shops, moment: datetime) -> Record:
    """Somebody new, as of a moment."""
    number = f"555-01{dice.randrange(100):02d}"
    has_phone = dice.random() < 0.7
    city, state, zip_code = dice.one(people.CITIES)
    home = {"address": f"{dice.serial % 900 + 1} Example St", "addressLine2": None}
    home |= {"city": city, "state": state, "zipCode": zip_code}
    listed = dice.random() < 0.2
    first, last = dice.one(people.FIRST_NAMES), dice.one(people.LAST_NAMES)
    group = dice.one(people.GROUPS)
    joined = int(moment.timestamp() * 1000)
    return {
        "id": dice.new_id(),
        "shopId": shops[0] if dice.random() < 0.9 else shops[1],
        "firstName": f" {first}" if dice.random() < 0.03 else first,
        "middleName": dice.one([None, None, None, "", "X."]),
        "lastName": last,
        "primaryPhone": f"(213) {number}" if has_phone else dice.one(["", None, "n/a"]),
        "cpn": None if has_phone else dice.one([f"+1213{number.replace('-', '')}", None, ""]),
        "email": f"m{dice.serial}@example.com" if dice.random() < 0.2 else None,
        "address": None if listed else home,
        "addresses": [home] if listed else [],
        "medical": group == "Medical",
        "textOptIn": dice.random() < 0.5,
        "emailOptIn": dice.random() < 0.3,
        "status": dice.one(["Active", "Active", "Active", "Pending", "Inactive"]),
        "memberGroup": dice.one([None, {"name": group}]),
        "marketingSource": dice.one(people.SOURCES),
        "loyaltyPoints": 0.0,
        "lifetimePoints": 0.0,
        "startDate": joined,
        "lastVisitDate": dice.one([0, None]),
        "deleted": False,
        "created": joined,
        "modified": joined,
    }
