"""What the vendor's documentation leaves open; the mirror must be right under every reading.

`CHOICES` are about what a list holds, `FORMS` about how a page of it is written, `SCOPES` about
whose records a key sees.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Self

CHOICES: dict[str, tuple[Any, ...]] = {
    "members_filter": ("modified", "ignored", "joined"),
    "members_order": ("descending", "ascending"),
    "members_total": ("company", "window"),
    "end_date": ("inclusive", "exclusive"),
    "refund_totals": ("positive", "negative"),
}

FORMS: dict[str, tuple[Any, ...]] = {
    "envelope": ("values", "search_result", "results"),
    "empty_page": ("list", "null"),
    "byte_order_mark": (False, True),
}

SCOPES: dict[str, tuple[Any, ...]] = {"members_of": ("company", "shop")}


@dataclass(frozen=True)
class Readings:
    """One way in which the API may behave.

    Attributes:
        members_filter: what the members' dates filter on, if on anything.
        members_order: by `modified`.
        members_total: what `total` counts under a date filter.
        end_date: whether the transactions' `endDate` is part of the range.
        end_date_turns_after: for an `endDate` so many days ago and more it is the other way round,
            as where old sales lie in another store; 0: for none.
        refund_totals: the sign of the totals of a refund's cart.
        members_of: whether a key sees every member of the company, or those alone whose home shop
            is the key's own.
        own_members_of: the shops, by id, whose keys see those alone whatever the others see.
        envelope: of every list: `{values, skip, limit, total}`, `{count, total, searchResult}` or
            `{count, cursor, results}`, whose count is that of the page.
        empty_page: what stands for no rows.
        byte_order_mark: whether a list's body begins with one.
        members_cap, transactions_cap, products_cap, others_cap: the most rows a page has.
    """

    members_filter: str = "modified"
    members_order: str = "descending"
    members_total: str = "company"
    end_date: str = "inclusive"
    end_date_turns_after: int = 0
    refund_totals: str = "positive"
    members_of: str = "company"
    own_members_of: Sequence[str] = ()
    envelope: str = "values"
    empty_page: str = "list"
    byte_order_mark: bool = False
    members_cap: int = 100
    transactions_cap: int = 100
    products_cap: int = 100
    others_cap: int = 100

    def show(self, member: Mapping[str, Any], shop_id: str) -> bool:
        """Whether a shop's key sees a member."""
        return self.scope_of(shop_id) == "company" or member["shopId"] == shop_id

    def scope_of(self, shop_id: str) -> str:
        """Whose members a shop's key sees: the `company`'s, or the `shop`'s."""
        return "shop" if shop_id in self.own_members_of else self.members_of

    def changed(self, **changes: Any) -> Self:
        """These readings with some of them changed.

        Raises:
            ValueError: there is no such reading, or no such choice.
        """
        known, choices = {f.name for f in fields(self)}, CHOICES | FORMS | SCOPES
        for name, value in changes.items():
            if name not in known or (name in choices and value not in choices[name]):
                raise ValueError(f"{name}={value!r} is no reading; there are {choices}")
        return replace(self, **changes)
