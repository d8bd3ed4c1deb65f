"""Shops that are compared by themselves: which of them the page speaks of, and one row each."""

from __future__ import annotations

from collections.abc import Sequence

from common.words import counted
from operate.report.compared_shops import ComparedShop
from operate.report.comparison import Comparison
from operate.report.tables import Table, percent, words

SHOWN = 10
"""Shops that are shown at once; the others are unfolded."""


def lead(comparison: Comparison) -> str:
    """Whose comparison the page shows; empty where all shops have one legacy."""
    if not comparison.shop or not comparison.shops:
        return ""
    if len(comparison.shops) == 1:
        return f"{comparison.shop} is the shop that has a legacy of its own."
    return (
        f"{counted(len(comparison.shops), 'shop')} have a legacy of their own. What follows is of "
        f"{comparison.shop}, which agrees least. `make parity SHOP=…` tells of another."
    )


def shown_table(comparison: Comparison) -> Table | None:
    """The worst shops; None where there is no more than one."""
    shops = comparison.shops[:SHOWN]
    return _table(f"{len(shops)} of {counted(len(comparison.shops), 'shop')}", shops)


def all_table(comparison: Comparison) -> Table | None:
    """All of them, where that is more than is shown at once."""
    more = len(comparison.shops) > SHOWN
    return _table("All shops with a legacy of their own", comparison.shops) if more else None


def _table(caption: str, shops: Sequence[ComparedShop]) -> Table | None:
    if len(shops) <= 1:
        return None
    return Table(
        caption,
        ("shop", "gates", "held together", "matches least"),
        [
            (
                shop.name,
                f"{shop.passed} of {shop.applying} hold" if shop.applying else "none judged",
                counted(shop.nights_held, "night"),
                _least(shop),
            )
            for shop in shops
        ],
        frozenset({1, 2}),
    )


def _least(shop: ComparedShop) -> str:
    if not shop.is_compared:
        return "not compared yet"
    if shop.columns is None:
        return "not looked at"
    if not shop.columns:
        return "every column matches"
    row = shop.columns[0]
    return f"{words(row['column_name'])} of {words(row['entity'])}, {percent(row['match_percent'])}"
