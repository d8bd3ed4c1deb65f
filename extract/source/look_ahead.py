"""Pages of a list that are asked for before their turn, where calls are to spare.

They are still taken one after the other, by the same rules.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Self

from extract.source.entity import Endpoint
from extract.source.page import Page


class LookAhead:
    """Gives pages by offset; those that a trusted total promises it has asked for already.

    Once an offset is not the one foreseen, the list is not as regular as it seemed, and no more
    of its pages are asked for before their turn.

    Args:
        fetch: gives the page at an offset.
        endpoint: the list.
        pool: asks for pages before their turn.
        most: how many of them at once; 0 where no calls are to spare.
    """

    def __init__(
        self, fetch: Callable[[int], Page], endpoint: Endpoint, pool: Executor, most: int
    ) -> None:
        self._fetch = fetch
        self._overlap = endpoint.overlap
        self._pool = pool
        self._most = most if endpoint.trusts_total else 0
        self._asked: dict[int, Future[Page]] = {}
        self._foreseen = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for future in self._asked.values():
            future.cancel()

    def __call__(self, skip: int) -> Page:
        """The page at an offset."""
        if skip != self._foreseen:
            self._most = 0
        future = self._asked.pop(skip, None)
        page = self._fetch(skip) if future is None else future.result()
        self._ask_ahead(skip, page)
        return page

    def _ask_ahead(self, skip: int, page: Page) -> None:
        stride = page.received - self._overlap
        self._foreseen = skip + stride
        if page.total is None or stride < 1:
            return
        for number in range(self._most):
            following = self._foreseen + number * stride
            if following + self._overlap >= page.total:
                break
            if following not in self._asked:
                self._asked[following] = self._pool.submit(self._fetch, following)
