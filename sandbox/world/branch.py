"""One shop of a company of several: a dispensary whose members are the company's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from sandbox.world import people
from sandbox.world.chance import Dice
from sandbox.world.clock import Clock
from sandbox.world.dispensary import OPEN, UNOPENED, Dispensary, Scale
from sandbox.world.store import Store

ZONES = ("America/Los_Angeles", "America/Denver", "America/New_York", "America/Phoenix")
"""Where shops are, in turn; Phoenix has no daylight saving."""
SERIALS_OF_A_STORE = 10
"""How many ids a store draws. Names of staff and tills are the ends of their ids, so each shop
begins where the one before it has ended."""
VISITORS = 0.2
"""How many members of other shops buy in one as well, for each of its own."""
FIRST_MEMBERS = 0.1
"""The share of its members that a new shop begins with."""


class Branch(Dispensary):
    """One shop of a company of several.

    SKUs and receipt numbers are counted from the same number in each, so that they collide; ids are
    unique everywhere, that of the fee included.

    Args:
        number: from 1; its seed, zone and name follow from it.
        scale: its own, its share of the company's members included.
        seed: the company's.
        clock: the company's.
        state: `open`, `unopened` or `outside`.
    """

    def __init__(self, number: int, scale: Scale, seed: int, clock: Clock, state: str) -> None:
        zone = ZONES[(number - 1) % len(ZONES)]
        self._begin(scale, f"{seed} shop {number}", clock, zone)
        self.handle = f"shop-{number}"
        self.state = state
        self.fee_product = f"{number:0>4x}".rjust(24, "f")
        self.opened = clock.now - timedelta(days=365 * scale.years)
        dice = Dice(f"{seed} store {number}")
        dice.serial = SERIALS_OF_A_STORE * (number - 1)
        self.store = replace(
            Store.open(dice, zone, int(self.opened.timestamp() * 1000)),
            name=people.shop_name(number),
            mark=f"{number} ",
            active=state != UNOPENED,
        )

    def be_next_to(self, other: Branch) -> None:
        """Let some members of this population have joined in another shop."""
        self.store = replace(self.store, other_shop_id=other.store.shop_id)

    def invite_from(self, everybody: Sequence[str]) -> None:
        """Let some buy here from the beginning whom another shop has brought along."""
        self.invite(everybody, self._dice)

    def invite(self, strangers: Sequence[str], dice: Dice) -> None:
        """Let some members of other shops buy here as well, some of them often.

        Args:
            strangers: the ids of members of other shops.
            dice: decides.
        """
        known = set(self.regulars)
        count = max(1, round(VISITORS * self.scale.members))
        for each in dice.some([i for i in strangers if i not in known], count):
            self.regulars.insert(dice.randrange(len(self.regulars) // 2 + 1), each)

    def join(self, sister: Dispensary) -> None:
        """Be a shop of another one's company: from now on they have one list of members.

        What it has lost before, the company has never heard of.
        """
        sister.members.update(self.members)
        self.members = sister.members
        self.gone = {"members": sister.gone["members"], "transactions": {}, "products": {}}
        self.siblings = sister.siblings
        self.siblings.append(self)

    def open(self) -> None:
        """Open today, with products and a few first members who joined today."""
        self.state, self.opened = OPEN, self.now
        self.store = replace(self.store, opened_ms=self.now_ms(), active=True)
        company = self.members
        self.fill(self.now, max(1, round(FIRST_MEMBERS * self.scale.members)))
        company.update(self.members)
        self.members = company
        self.tick()
