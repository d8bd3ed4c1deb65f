"""What the vendor's documentation leaves open; the mirror must be right under every reading."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, Self

CHOICES: dict[str, tuple[Any, ...]] = {
    "members_filter": ("modified", "ignored", "joined"),
    "members_order": ("descending", "ascending"),
    "members_total": ("company", "window"),
    "end_date": ("inclusive", "exclusive"),
    "refund_totals": ("positive", "negative"),
}


@dataclass(frozen=True)
class Readings:
    """One way in which the API may behave.

    Attributes:
        members_filter: what the members' dates filter on, if on anything.
        members_order: by `modified`.
        members_total: what `total` counts under a date filter.
        end_date: whether the transactions' `endDate` is part of the range.
        refund_totals: the sign of the totals of a refund's cart.
        members_cap, transactions_cap, products_cap: the most rows a page has.
    """

    members_filter: str = "modified"
    members_order: str = "descending"
    members_total: str = "company"
    end_date: str = "inclusive"
    refund_totals: str = "positive"
    members_cap: int = 100
    transactions_cap: int = 100
    products_cap: int = 100

    def changed(self, **changes: Any) -> Self:
        """These readings with some of them changed.

        Raises:
            ValueError: there is no such reading, or no such choice.
        """
        known = {f.name for f in fields(self)}
        for name, value in changes.items():
            if name not in known or (name in CHOICES and value not in CHOICES[name]):
                raise ValueError(f"{name}={value!r} is no reading; there are {CHOICES}")
        return replace(self, **changes)
