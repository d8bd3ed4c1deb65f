"""What may happen to the shops of a company: one opens, closes, or joins with its members."""

from __future__ import annotations

from collections.abc import Callable

from sandbox.world.branch import Branch
from sandbox.world.company import Company
from sandbox.world.dispensary import OPEN, OUTSIDE, UNOPENED, Dispensary


def open_shop(company: Company, shop: str) -> Dispensary:
    """Open one that was not open yet: with products, a few new members, and some of other shops.

    Args:
        company: whose.
        shop: its handle.

    Raises:
        ValueError: it is not one that is to open.
    """
    branch = _branch(company, shop, UNOPENED)
    everybody = list(branch.members)
    branch.open()
    branch.invite(everybody, branch.event_dice)
    return branch


def close_shop(company: Company, shop: str) -> Dispensary:
    """Close one for good: it sells nothing more; its key and what it sold are still there.

    Args:
        company: whose.
        shop: its handle.

    Raises:
        ValueError: it is not open.
    """
    closing = company.shop(shop)
    _check(closing, OPEN)
    closing.close()
    return closing


def join_company(company: Company, shop: str, *, touch: bool = False) -> Dispensary:
    """Let one join, with its members and its history.

    Args:
        company: whose.
        shop: its handle.
        touch: whether its members are modified by it; else their dates are as old as they were, and
            no range of days that was read before has them.

    Raises:
        ValueError: it is not one that is to join.
    """
    branch = _branch(company, shop, OUTSIDE)
    theirs, sisters = list(branch.members), [s for s in company.open if isinstance(s, Branch)]
    others = list(sisters[0].members if sisters else [])
    branch.join(company.own[0])
    branch.state = OPEN
    branch.tick()
    branch.invite(others, branch.event_dice)
    for sister in sisters:
        sister.invite(theirs, sister.event_dice)
    if touch:
        for member in theirs:
            branch.touch(branch.members[member])
    return branch


def _branch(company: Company, handle: str, state: str) -> Branch:
    shop = company.shop(handle)
    _check(shop, state)
    if not isinstance(shop, Branch):
        raise TypeError(f"{handle} is the only shop")
    return shop


def _check(shop: Dispensary, state: str) -> None:
    if shop.state != state:
        raise ValueError(f"{shop.handle} is {shop.state}, not {state}")


OPENINGS: dict[str, Callable[..., Dispensary]] = {
    each.__name__: each for each in (open_shop, close_shop, join_company)
}
"""Each by its name."""
