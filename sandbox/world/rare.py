"""What happens in some shops once in a while, as part of a day where it is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import timedelta

from sandbox.world import events
from sandbox.world.dispensary import Dispensary, Record, is_completed_sale

DELIVERY = {"deliveryFee": 4.99, "appliedAfterTaxDiscount": 2.5, "adjustmentAmount": -0.75}
FARTHEST_MOVE_DAYS = 40


def happen(world: Dispensary, names: Sequence[str], days: float) -> Counter[str]:
    """Let each of some kinds of thing happen once a day, and once at the least.

    Args:
        world: where.
        names: out of `RARE`; `all` stands for every one of them.
        days: how many have gone by.

    Returns:
        How often each has happened; a kind with nothing to happen to is left out.

    Raises:
        ValueError: there is no such kind.
    """
    check(names)
    done: Counter[str] = Counter()
    for name in RARE if "all" in names else names:
        for _ in range(max(1, round(days))):
            if RARE[name](world) is not None:
                done[name] += 1
    return done


def check(names: Sequence[str]) -> None:
    """See that all of some kinds exist.

    Raises:
        ValueError: one does not.
    """
    if unknown := set(names) - {*RARE, "all"}:
        raise ValueError(f"{sorted(unknown)} never happen here; there are {['all', *RARE]}")


def _any_sale(world: Dispensary) -> Record | None:
    """A completed sale with money in it, of any age."""
    dice = world.event_dice
    ids = [i for _, i in world.sales_by_time if is_completed_sale(world.transactions[i])]
    return world.transactions[dice.one(ids)] if ids else None


def _on_a_sale(event: Callable[[Dispensary, Record], object]) -> Callable[[Dispensary], object]:
    def happens(world: Dispensary) -> object:
        sold = _any_sale(world)
        return None if sold is None else event(world, sold)

    return happens


def _move(world: Dispensary, sold: Record) -> object:
    days = world.event_dice.uniform(1, FARTHEST_MOVE_DAYS)
    to = world.now - timedelta(days=days)
    return events.redate(world, sold["id"], to.isoformat())


def _delete_one(entity: str, how: str) -> Callable[[Dispensary], object]:
    def happens(world: Dispensary) -> object:
        ids = [
            i for i, r in world.records(entity).items()
            if not r["deleted"] and i != world.fee_product
        ]  # fmt: skip
        return events.delete(world, entity, world.event_dice.one(ids), how=how) if ids else None

    return happens


def _bring_one_back(world: Dispensary) -> object:
    lost = [(entity, i) for entity, gone in world.gone.items() for i in gone]
    return events.restore(world, *world.event_dice.one(lost)) if lost else None


def _merge_two(world: Dispensary) -> object:
    if len(world.members) < 2:
        return None
    loser, winner = world.event_dice.some(world.members, 2)
    return events.merge_members(world, loser, winner)


RARE: dict[str, Callable[[Dispensary], object]] = {
    "late voids": _on_a_sale(lambda world, sold: events.void(world, sold["id"])),
    "late refunds": _on_a_sale(lambda world, sold: events.refund(world, sold["id"])),
    "refunded pairs": _on_a_sale(lambda world, sold: events.refund(world, sold["id"], how="both")),
    "sales redated": _on_a_sale(_move),
    "sales deleted": _delete_one("transactions", "gone"),
    "sales flagged": _delete_one("transactions", "flagged"),
    "members deleted": _delete_one("members", "gone"),
    "products deleted": _delete_one("products", "gone"),
    "records restored": _bring_one_back,
    "members merged": _merge_two,
    "undated members": lambda world: events.admit(world, dated=False),
    "imported sales": lambda world: events.sell(world, imported=True),
    "delivered sales": lambda world: events.sell(world, added=DELIVERY),
    "weighed sales": lambda world: events.sell(world, quantities=[float(events.WEIGHED), 1]),
}
"""What may happen, by name; each gives what it changed, or None where there was nothing."""
