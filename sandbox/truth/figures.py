"""What somebody's transactions add up to: visits, money, points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sandbox.truth.sales import sold_at
from sandbox.truth.values import cents
from sandbox.world.dispensary import Record, is_completed_sale

REFUND_STATUSES = frozenset({"Completed", "RefundWithInventory", "RefundWithoutInventory"})
REFUNDED_STATUSES = REFUND_STATUSES - {"Completed"}
"""The statuses by which a sale says itself that it was refunded as a whole."""


@dataclass(frozen=True)
class Figures:
    """The sums.

    Attributes:
        visits, refunds: how many completed sales, and how often money was given back.
        gross, returned: dollars.
        points: loyalty points, earned less spent.
        latest: the last completed sale.
    """

    visits: int
    refunds: int
    gross: Decimal
    returned: Decimal
    points: Decimal
    latest: Record | None


def documented(sold: Iterable[Record]) -> set[str]:
    """The sales that have a document which gives their money back."""
    return {
        each["parentTransactionId"]
        for each in sold
        if _is_refund(each) and each["parentTransactionId"]
    }


def figures(sold: Sequence[Record], with_document: set[str], *, count_refunded: bool) -> Figures:
    """The sums of some transactions.

    Args:
        sold: them.
        with_document: the sales that have a document which gives their money back.
        count_refunded: whether a sale counts that itself has a refund's status.
    """
    completed = [each for each in sold if is_completed_sale(each)]
    refunded = [each for each in sold if count_refunded and _is_refunded_sale(each)]
    # A sale that was refunded as a whole counts once: by its document, else by its own amount.
    refunds = [each for each in sold if _is_refund(each)]
    refunds += [each for each in refunded if each["id"] not in with_document]
    earned = sum((cents(s["pointsEarned"]) for s in completed), Decimal("0.00"))
    spent = sum((cents(s["cart"]["pointSpent"]) for s in completed), Decimal("0.00"))
    return Figures(
        len(completed),
        len(refunds),
        sum((cents(s["cart"]["total"]) for s in completed + refunded), Decimal("0.00")),
        sum((abs(cents(s["cart"]["total"])) for s in refunds), Decimal("0.00")),
        earned - spent,
        max(completed, key=lambda s: sold_at(s) or 0, default=None),
    )


def _is_refund(sold: Record) -> bool:
    return sold["transType"] == "Refund" and sold["status"] in REFUND_STATUSES


def _is_refunded_sale(sold: Record) -> bool:
    return sold["transType"] == "Sale" and sold["status"] in REFUNDED_STATUSES
