"""What the figures of customers must be by shop; over the shops they add up to the customer's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from sandbox.truth.figures import documented, figures
from sandbox.truth.sales import sold_at
from sandbox.truth.values import day
from sandbox.truth.zones import Zones
from sandbox.world.dispensary import Record


def customer_rows_by_shop(
    members: Collection[str], sold: Iterable[Record], zones: Zones, *, count_refunded: bool
) -> dict[str, Record]:
    """The rows by `member/shop`, of those who have a visit, a sale or a refund there that counts.

    `last_visited` is the day, in the shop's zone, of the latest visit there; null without any.

    Args:
        members: the ids of every member.
        sold: the transactions of all shops that count.
        zones: of the shops.
        count_refunded: whether a sale counts that itself has a refund's status.
    """
    sold = list(sold)
    with_document = documented(sold)
    held: defaultdict[tuple[str, str], list[Record]] = defaultdict(list)
    for each in sold:
        if each["memberId"] in members:
            held[each["memberId"], each["shopId"]].append(each)
    rows = {}
    for (member_id, shop_id), bought in held.items():
        sums = figures(bought, with_document, count_refunded=count_refunded)
        if not (sums.visits or sums.refunds or sums.gross):
            continue
        latest = sums.latest
        visited = day(zones.sale(latest), sold_at(latest)) if latest else None
        rows[f"{member_id}/{shop_id}"] = {
            "member_id": member_id,
            "shop_id": shop_id,
            "last_visited": visited and visited.isoformat(),
            "loyalty_points": str(sums.points),
            "total_visits": sums.visits,
            "lifetime_value": str(sums.gross - sums.returned),
            "gross_sales": str(sums.gross),
            "gross_refunds": str(sums.returned),
            "total_refunds": sums.refunds,
        }
    return rows
