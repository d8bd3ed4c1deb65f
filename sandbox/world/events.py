"""What may happen in a point of sale, made to happen: one function an event.

Each takes the dispensary first, and gives what it made or changed, as the API has it. They draw
from dice of their own, so that the days to come bring the same sales and members. All raise
`ValueError` where there is nothing of the kind to happen to.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal

from sandbox.world import members, sales
from sandbox.world.carts import ADDED, cart, line
from sandbox.world.dispensary import UNOPENED, Dispensary, Record, is_completed_sale

SALE_TIMES = ("startTime", "endTime", "processedTime", "completedTime")
TIMES_OF_RECORD = (*SALE_TIMES, "created", "modified")
ODD_CHARACTERS = re.compile(r"[^A-Za-z0-9 .\-]")
"""What a products migration writes as `_`."""
MILLIGRAMS_IN_A_GRAM = 1000
WEIGHED = Decimal("0.125")


def sell(
    world: Dispensary,
    *,
    at: str | None = None,
    member: str | None = None,
    quantities: Sequence[float] = (),
    added: Mapping[str, float] | None = None,
    imported: bool = False,
) -> Record:
    """A completed sale.

    Args:
        world: where.
        at: an ISO instant; None is now.
        member: who bought; None is a regular.
        quantities: of its lines, such as 0.125 for weighed goods; empty is a receipt like others.
        added: `deliveryFee`, `appliedAfterTaxDiscount`, `adjustmentAmount`, in dollars.
        imported: it comes from another system, and carries no time that anybody keeps.
    """
    if world.state == UNOPENED:
        raise ValueError(f"{world.handle} is not open yet")
    dice = world.event_dice
    moment = _moment(world, at)
    buyer = member or world.customer(dice)
    if member is not None and member not in world.members:
        raise ValueError(f"there is no member {member!r}")
    sold = world.sale(dice, buyer, moment)
    if quantities or added:
        sold["cart"] = _cart(world, quantities, added or {})
    if imported:
        world.filed_at[sold["id"]] = sales.time_of(sold)
        sold.update(dict.fromkeys(TIMES_OF_RECORD))
    world.file(sold)
    world.tick()
    return sold


def refund(world: Dispensary, sale_id: str, *, how: str = "document") -> Record:
    """Give a completed sale's money back.

    Args:
        world: where.
        sale_id: the sale.
        how: `document` (a Refund beside the sale, which stays completed), `status` (the sale itself
            becomes RefundWithInventory) or `both`.

    Returns:
        The document, or the sale where there is none.
    """
    if how not in {"document", "status", "both"}:
        raise ValueError(f"how={how!r} is neither document, status nor both")
    sold = _sale(world, sale_id)
    if not is_completed_sale(sold):
        raise ValueError(f"{sale_id} is no completed sale")
    status = "Completed" if how == "document" else "RefundWithInventory"
    world.touch(sold, status=status, transactionRefundStatus="Complete_Refund")
    if how == "status":
        return sold
    document = sales.refund_document(world.event_dice, sold, world.tick())
    world.file(document)
    return document


def void(world: Dispensary, sale_id: str) -> Record:
    """Void a sale of any age."""
    sold = _sale(world, sale_id)
    world.touch(sold, status="Void")
    return sold


def redate(world: Dispensary, sale_id: str, to: str) -> Record:
    """Move a sale to another time: what it is filed under moves with it.

    Args:
        world: where.
        sale_id: the sale.
        to: an ISO instant.
    """
    sold = _sale(world, sale_id)
    was_at, target = world.sale_time(sold), _ms(_moment(world, to))
    moved = {name: sold[name] + target - was_at for name in SALE_TIMES if sold[name]}
    world.filed_at.pop(sale_id, None)
    world.touch(sold, **{"processedTime": target, **moved})
    world.file_again(sold, was_at)
    return sold


def delete(world: Dispensary, entity: str, record_id: str, *, how: str = "gone") -> Record:
    """Delete a record.

    Args:
        world: where.
        entity: members, transactions or products.
        record_id: which.
        how: `gone` (from every list, and 404 by its id), `flagged` (listed with `deleted: true`) or
            `unlisted` (from every list, and found by its id with `deleted: true`).
    """
    if how not in {"gone", "flagged", "unlisted"}:
        raise ValueError(f"how={how!r} is neither gone nor flagged nor unlisted")
    if how == "gone":
        return world.remove(entity, record_id)
    record = _record(world, entity, record_id)
    world.touch(record, deleted=True)
    if how == "unlisted":
        world.remove(entity, record_id, answers=True)
    return record


def restore(world: Dispensary, entity: str, record_id: str) -> Record:
    """Bring a deleted record back, however it was deleted."""
    if record_id in world.records(entity):
        record = _record(world, entity, record_id)
    else:
        record = world.bring_back(entity, record_id)
    world.touch(record, deleted=False)
    return record


def merge_members(world: Dispensary, loser: str, winner: str, *, sales_move: bool = True) -> Record:
    """Make one member of two, as the vendor does with accepted online orders.

    Args:
        world: where.
        loser: whose id is listed no more.
        winner: who is left.
        sales_move: whether the loser's sales name the winner from now on.
    """
    kept = _record(world, "members", winner)
    if loser == winner:
        raise ValueError("a member cannot be merged with itself")
    lost = world.remove("members", loser)
    if sales_move:
        for sold in (s for shop in world.siblings for s in shop.transactions.values()):
            if sold["memberId"] == loser:
                world.touch(sold, memberId=winner)
    world.touch(
        kept,
        loyaltyPoints=float(kept["loyaltyPoints"] + lost["loyaltyPoints"]),
        lastVisitDate=max(kept["lastVisitDate"] or 0, lost["lastVisitDate"] or 0) or None,
    )
    return kept


def admit(world: Dispensary, *, dated: bool = True) -> Record:
    """Somebody new; without a date of modification they are in no window of any list."""
    shops = (world.store.shop_id, world.store.other_shop_id)
    member = members.join(world.event_dice, shops, world.now)
    if not dated:
        member["modified"] = None
    world.admit(member)
    world.tick()
    return member


def undate(world: Dispensary, member_id: str) -> Record:
    """Take the date of modification from a member."""
    member = _record(world, "members", member_id)
    member["modified"] = None
    world.tick()
    return member


def rename(world: Dispensary, record_id: str, to: str) -> Record:
    """Give somebody who sells, a terminal or the shop another name."""
    store = world.store
    if record_id not in store.ids():
        raise ValueError(f"nobody who sells, no terminal and no shop is {record_id!r}")
    store.renamed[record_id] = to
    world.tick()
    return {"id": record_id, "name": to}


def migrate_products(world: Dispensary) -> dict[str, str]:
    """The vendor's one-way "company products" migration, overnight.

    Every product has another id and another SKU, products of one SKU have become one, weights are
    in grams instead of milligrams, and odd characters are `_`. Sales keep their old products.

    Returns:
        The new id of each old one.
    """
    dice, now = world.event_dice, world.tick()
    by_sku: dict[str, str] = {}
    new_ids: dict[str, str] = {}
    made: list[Record] = []
    for old_id, old in list(world.products.items()):
        twin = by_sku.get(old["sku"]) if old["sku"] else None
        if twin is None:
            new = _migrated(old, dice.new_id(), now)
            new["sku"] = f"CP-{dice.serial}"
            made.append(new)
            twin = by_sku[old["sku"]] = new["id"]
        new_ids[old_id] = twin
        world.remove("products", old_id)
    world.products.update({new["id"]: new for new in made})
    world.fee_product = new_ids.get(world.fee_product, world.fee_product)
    world.tick()
    return new_ids


def _migrated(old: Record, new_id: str, now: int) -> Record:
    new = {**old, "id": new_id, "created": now, "modified": now}
    new.update({key: _plain(old[key]) for key in ("name", "brandName")})
    new["brand"] = {**old["brand"], "name": _plain(old["brand"]["name"])}
    if old["weightPerUnit"] == "CUSTOM_GRAMS":
        new.update(customGramType="GRAM", unitValue=old["unitValue"] / MILLIGRAMS_IN_A_GRAM)
    return new


def _plain(text: str | None) -> str | None:
    return text and ODD_CHARACTERS.sub("_", text)


def _cart(world: Dispensary, quantities: Sequence[float], added: Mapping[str, float]) -> Record:
    if unknown := set(added) - set(ADDED):
        raise ValueError(f"a cart has no {sorted(unknown)}; it may have {list(ADDED)}")
    dice = world.event_dice
    amounts = [Decimal(str(quantity)) for quantity in quantities] or [Decimal(1)]
    goods = [world.products[dice.one(list(world.products))] for _ in amounts]
    return cart(
        [
            line(dice.new_id(), each, amount, Decimal(0))
            for each, amount in zip(goods, amounts, strict=True)
        ],
        payment="Cash",
        fee=Decimal(0),
        points_spent=0,
        added={name: Decimal(str(amount)) for name, amount in added.items()},
    )


def _sale(world: Dispensary, sale_id: str) -> Record:
    return _record(world, "transactions", sale_id)


def _record(world: Dispensary, entity: str, record_id: str) -> Record:
    record = world.records(entity).get(record_id)
    if record is None:
        raise ValueError(f"{entity} has no {record_id!r}")
    return record


def _moment(world: Dispensary, at: str | None) -> datetime:
    if at is None:
        return world.now
    moment = datetime.fromisoformat(at)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


EVENTS: dict[str, Callable[..., Record | dict[str, str]]] = {
    event.__name__: event
    for event in (
        sell,
        refund,
        void,
        redate,
        delete,
        restore,
        merge_members,
        admit,
        undate,
        rename,
        migrate_products,
    )
}
"""Every event by its name."""
