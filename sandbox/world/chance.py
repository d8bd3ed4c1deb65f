"""Seeded dice: everything that is left to chance, and the ids that are drawn with it."""

from __future__ import annotations

import random
from collections.abc import Collection, Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice(random.Random):
    """A stream of chance of its own, so that what is drawn here moves nothing elsewhere.

    Args:
        seed: of the stream.
    """

    serial = 0
    """The number that its ids and receipts were counted up to."""

    def one(self, choices: Sequence[T]) -> T:
        """One of several things."""
        return choices[self.randrange(len(choices))]

    def some(self, choices: Collection[T], count: int) -> list[T]:
        """So many different ones, or all where there are fewer."""
        return self.sample(list(choices), min(count, len(choices)))

    def new_id(self) -> str:
        """An id as the API has them: 24 hex characters."""
        self.serial += 1
        return f"{self.getrandbits(72):018x}{self.serial:06x}"

    def receipt_number(self) -> str:
        """The number that a receipt carries: six digits."""
        return f"{100_000 + self.serial}"


def fixed_id(name: str) -> str:
    """The id of something that is the same in every dispensary."""
    return name.encode().hex()[:24].ljust(24, "0")
