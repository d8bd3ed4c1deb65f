"""The shops of a chain: what they are together, those that need a look, and all of them."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from common.words import age, counted, moment, some
from operate.report.masking import Masking
from operate.report.session import Session
from operate.report.shops import ShopFigures, Shops
from operate.report.tables import Table, money, number
from operate.status.shops import in_words

SHOWN = 20
"""Shops that are shown unfolded: those that need a look, and of a small chain all."""


def lead(shops: Shops) -> str:
    """What the shops are together, in a sentence or two."""
    figures = shops.figures
    well = sum(each.status.is_well for each in figures)
    known = [each.revenue for each in figures if each.revenue is not None]
    revenue = (
        money(sum(known))
        if len(known) == len(figures)
        else f"{money(sum(known))} and what is not known"
    )
    sales = sum(each.sales for each in figures)
    return (
        f"{well:,} of {counted(len(figures), 'shop')} {'is' if well == 1 else 'are'} well. "
        f"Together: {counted(sales, 'completed sale')}, {revenue}, "
        f"{counted(shops.customers, 'customer')} who have bought."
    )


def left(shops: Shops) -> str:
    """Shops that are listed no more; empty where there are none."""
    if not shops.left:
        return ""
    verb = "is" if len(shops.left) == 1 else "are"
    return (
        f"{some(shops.left)} {verb} listed no more: what was read there stays, and counts for "
        "customers as before."
    )


def shown_table(session: Session, shops: Shops, masking: Masking) -> Table | None:
    """The shops that need a look, or all of a small chain; None where there is nothing to show."""
    figures = shops.figures
    if len(figures) > SHOWN:
        figures = [each for each in figures if not each.status.is_well][:SHOWN]
    return _table("Shops", session, figures, masking) if figures else None


def more(shops: Shops) -> str:
    """How many shops that need a look are among the folded ones alone."""
    ill = sum(not each.status.is_well for each in shops.figures)
    if len(shops.figures) <= SHOWN or ill <= SHOWN:
        return ""
    return f"{counted(ill - SHOWN, 'more shop needs', 'more shops need')} a look: all are below."


def all_table(session: Session, shops: Shops, masking: Masking) -> Table | None:
    """All shops, those that need a look first; None where they are shown anyway."""
    if len(shops.figures) <= SHOWN:
        return None
    return _table("All shops", session, shops.figures, masking)


def _table(
    caption: str, session: Session, figures: Sequence[ShopFigures], masking: Masking
) -> Table:
    return Table(
        caption,
        ("shop", "sales", "revenue", "customers", "last read", "calls last night", "needs a look"),
        [
            (
                each.name if each.name == each.status.shop else f"{each.name} ({each.status.shop})",
                number(each.sales),
                money(each.revenue) or "not known",
                number(each.customers),
                _read(each, session),
                number(each.calls),
                masking.text("; ".join(map(in_words, each.status.troubles))),
            )
            for each in figures
        ],
        frozenset({1, 2, 3, 5}),
    )


def _read(figures: ShopFigures, session: Session) -> str:
    """By the shop's own clock."""
    at = figures.status.last_success
    if at is None:
        return "never to the end"
    return f"{moment(at, ZoneInfo(figures.status.zone))}, {age(at, session.settings.now())}"
