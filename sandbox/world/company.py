"""A company of one shop or of several: one clock, and one list of members."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from sandbox.world import rare
from sandbox.world.branch import Branch
from sandbox.world.clock import Clock
from sandbox.world.dispensary import OPEN, OUTSIDE, UNOPENED, Dispensary, Scale


class Company:
    """The shops of a company, those that are to join it or to open included.

    Args:
        shops: in the order of their numbers.
        zone: where days are counted of members whose home shop is none of these.
    """

    def __init__(self, shops: Sequence[Dispensary], zone: str) -> None:
        self.shops = {shop.handle: shop for shop in shops}
        self.zone = ZoneInfo(zone)
        self.clock = shops[0].clock

    @property
    def is_chain(self) -> bool:
        """Whether there are several shops; one does not notice that there are companies."""
        return len(self.shops) > 1

    @property
    def own(self) -> list[Dispensary]:
        """The shops that are the company's by now, closed and unopened ones included."""
        return [shop for shop in self.shops.values() if shop.state != OUTSIDE]

    @property
    def open(self) -> list[Dispensary]:
        """The company's shops that sell."""
        return [shop for shop in self.own if shop.state == OPEN]

    def shop(self, handle: str) -> Dispensary:
        """A shop by its handle.

        Raises:
            ValueError: there is none.
        """
        if handle not in self.shops:
            raise ValueError(f"there is no shop {handle!r}; there are {', '.join(self.shops)}")
        return self.shops[handle]

    def holder(self, ids: Iterable[str]) -> Dispensary:
        """The shop that has, or had, one of some records; the first one where none has."""
        wanted = set(ids)
        every = [*self.own, *self.shops.values()]
        return next((shop for shop in every if shop.has_any(wanted)), every[0])

    def advance(
        self, *, days: float = 1.0, late: bool = False, events: Sequence[str] = ()
    ) -> dict[str, int]:
        """Let time pass in every shop that is open; see `Dispensary.advance`.

        Args:
            days: how much time.
            late: also edit old sales, and upload some of three days ago.
            events: what else happens once a day and shop, out of `rare.RARE`, or `all`.

        Returns:
            How many things of each kind have happened in the company's shops.
        """
        rare.check(events)
        start = self.clock.now
        self.clock.now = start + timedelta(days=days)
        done: Counter[str] = Counter()
        for shop in self.shops.values():
            if shop.state == OUTSIDE:
                shop.live(start, days, late=late)
            elif shop.state == OPEN:
                done.update(shop.live(start, days, late=late))
        for shop in self.open:
            done.update(rare.happen(shop, events, days))
        return dict(done)


def found(
    scale: Scale,
    seed: int,
    now: datetime,
    zone: str,
    *,
    shops: int = 1,
    unopened: int = 0,
    outside: int = 0,
) -> Company:
    """A company, the same one for the same arguments.

    Args:
        scale: members of the company, in equal shares; transactions and products of each shop.
        seed: another one is another company.
        now: where its clock stands at first.
        zone: of the one shop; of several, where days are counted of members whose home shop is none
            of them, which each have a zone of their own (`branch.ZONES`).
        shops: how many, counting the following ones; they are the last ones.
        unopened: how many of them open on a later day.
        outside: how many of them join the company on a later day.

    Raises:
        ValueError: there would be no shop at first.
    """
    at_first = shops - unopened - outside
    if at_first < 1 or min(unopened, outside) < 0:
        raise ValueError("a company has at least one open shop at first")
    if shops == 1:
        return Company([Dispensary(scale, seed, now, zone)], zone)
    states = [OPEN] * at_first + [OUTSIDE] * outside + [UNOPENED] * unopened
    clock = Clock(now)
    branches = [
        Branch(number, _share(scale, shops, number), seed, clock, state)
        for number, state in enumerate(states, 1)
    ]
    _fill(branches)
    return Company(branches, zone)


def _share(scale: Scale, shops: int, number: int) -> Scale:
    """A shop's own scale: the first ones have what cannot be divided."""
    share, left = divmod(scale.members, shops)
    return Scale(share + (number <= left), scale.transactions, scale.products, scale.years)


def _fill(branches: Sequence[Branch]) -> None:
    """Let shops have their members, then their history: who buys where comes first."""
    first, at_first = branches[0], [each for each in branches if each.state == OPEN]
    for shop, next_one in pairwise(at_first):
        shop.be_next_to(next_one)
    for shop in branches:
        if shop.state != UNOPENED:
            shop.fill(shop.opened, shop.scale.members)
    for shop in branches:
        if shop is not first and shop.state != OUTSIDE:
            shop.join(first)
    everybody = list(first.members)
    for shop in at_first:
        shop.invite_from(everybody)
    for shop in branches:
        if shop.state != UNOPENED:
            shop.make_history(shop.opened)
