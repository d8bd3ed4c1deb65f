"""Which shops a night begins with, and how many of them the month's calls suffice for.

Those that were begun longest ago come first, whether they came to their end or not: so none is left
out because others take the calls, and one that takes more than there are does not bar the way.
"""

from __future__ import annotations

import itertools
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from common.shop import Shop
from common.words import counted, listed
from extract.source.entities import ENTITIES, PRODUCTS
from operate.jobs.context import JobContext
from operate.jobs.opening import NIGHTS

log = logging.getLogger(__name__)

CALLS_OF_A_NEW_SHOP = 50
"""A guess for one that was never read; a backfill's estimate knows better."""
CALLS_BESIDE_LISTS = 5
"""For the key, and for names of staff and terminals."""

_LAST = """
    select
        s.shop,
        min(last.id) as begun,
        sum(last.calls) as calls
    from unnest(%(shops)s::text[]) as s (shop)
    cross join unnest(%(entities)s::text[]) as e (entity)
    cross join lateral (
        select h.id, h.calls
        from {mirror}.blaze_sync_history as h
        where h.shop = s.shop and h.entity_type = e.entity
        order by h.id desc
        limit 1
    ) as last
    group by s.shop
"""


@dataclass(frozen=True)
class Due:
    """The shops to read.

    Attributes:
        shops: in the order in which they are read.
        expected: the calls that each will take, about.
        left: calls that the month has left.

    Where those suffice for some alone, no others are begun: side by side, none would come to its
    end, and the next night would begin at the same place.
    """

    shops: tuple[Shop, ...]
    expected: Mapping[str, int]
    left: int

    def calls_of(self, shops: Iterable[Shop]) -> int:
        """What some of them will take, about."""
        return sum(self.expected[shop.name] for shop in shops)

    def __str__(self) -> str:
        so_far = itertools.accumulate(self.expected[shop.name] for shop in self.shops)
        sufficient = sum(calls <= self.left for calls in so_far)
        said = (
            f"{counted(len(self.shops), 'shop')} to read, about "
            f"{counted(self.calls_of(self.shops), 'call')} by what they took last; {self.left:,} "
            "are left of this month's budget"
        )
        if sufficient < len(self.shops):
            said += (
                f", which suffices for about {sufficient:,} of them: those that were begun "
                "longest ago come first, and the others next time. Raise BLAZE_CALLS_PER_MONTH if "
                "your tier allows it"
            )
        return said


def due_shops(job: JobContext) -> Due:
    """The order of a job's shops, and what they will take."""
    names = [shop.name for shop in job.shops]
    is_night = job.command in NIGHTS
    entities = [entity.name for entity in ENTITIES] if is_night else [PRODUCTS.name]
    beside = CALLS_BESIDE_LISTS if is_night else 1
    rows = job.state.store.dicts(_LAST, shops=names, entities=entities)
    last = {row["shop"]: row for row in rows}
    shops = job.shops
    if last and not is_night:
        # A second shop changes keys of tables: that is for a night, after doctor and backup.
        shops = tuple(shop for shop in shops if shop.name in last)
        if new := [shop.name for shop in job.shops if shop.name not in last]:
            log.info(
                "Left to the next `make sync`, for nothing of it was read yet: %s", listed(new)
            )
    position = {name: number for number, name in enumerate(names)}

    def by_age(shop: Shop) -> tuple[int, int]:
        # By the number of the row: a clock may be set back.
        row = last.get(shop.name)
        return int(row["begun"]) if row else -1, position[shop.name]

    expected = {
        name: int(last[name]["calls"] or 0) + beside if name in last else CALLS_OF_A_NEW_SHOP
        for name in names
    }
    return Due(tuple(sorted(shops, key=by_age)), expected, left_of_month(job))


def left_of_month(job: JobContext) -> int:
    """The calls that the month has left."""
    budget = job.limiter.budget()
    return max(budget["allowed"] - budget["calls"], 0)
