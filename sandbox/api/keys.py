"""The developer keys: which shop each one is of, whether it is refused, and what it may not see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

SEPARATE = frozenset({"/store"})
"""Paths that stand for themselves alone: what lies under them are lists of their own."""


class Keys:
    """A key for each shop.

    Args:
        shops: their handles; the first one's key is `key`, the next ones' `key-2`, `key-3`, …
        key: as above.
    """

    def __init__(self, shops: Iterable[str], key: str) -> None:
        self.by_shop = {
            shop: key if number == 1 else f"{key}-{number}" for number, shop in enumerate(shops, 1)
        }
        self._shops = {key: shop for shop, key in self.by_shop.items()}
        self.refused: set[str] = set()
        """The shops whose keys are refused."""
        self.forbidden: defaultdict[str, set[str]] = defaultdict(set)
        """The lists that a shop's key may not see, by the shop."""

    def shop_of(self, key: str | None) -> str | None:
        """The shop that a key is of."""
        return self._shops.get(key or "")

    def may_see(self, shop: str, path: str) -> bool:
        """Whether a shop's key may ask for a path behind `/partner`."""
        return not any(
            path == each or (each not in SEPARATE and path.startswith(f"{each}/"))
            for each in self.forbidden[shop]
        )

    def refuse_key(self, shop: str, *, refused: bool = True) -> None:
        """Refuse a shop's key from now on (401), or take it again."""
        (self.refused.add if refused else self.refused.discard)(shop)

    def forbid(
        self, shop: str, path: str, paths: Collection[str], *, forbidden: bool = True
    ) -> None:
        """Forbid a list, and its records by id, to a shop's key (403), or allow it again.

        Args:
            shop: its handle.
            path: of the list, behind `/partner`.
            paths: those that there are.
            forbidden: whether.

        Raises:
            ValueError: there is no such list.
        """
        if path not in paths:
            raise ValueError(f"{path!r} is no list; there are {', '.join(sorted(paths))}")
        held = self.forbidden[shop]
        (held.add if forbidden else held.discard)(path)
