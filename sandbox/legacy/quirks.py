"""The marks that years have left on the old tables, and the list of those that were put in."""

from __future__ import annotations

import random
from dataclasses import dataclass

NO_PHONE, NO_EMAIL = 0.8, 0.97
EMPTY_TEXT, SHOUTED_NAME, FROZEN_DAYS = 0.1, 0.05, 0.05
STALE_VISIT, REFUNDS_IGNORED = 0.08, 0.3
SECOND_MEMBER_ID, LOST_CUSTOMER = 0.02, 0.15
FIRST_LINE_ONLY, NO_DISCOUNT, LOST_SALE, INVENTED_SALE, PADDED_TWIN = 0.02, 0.01, 0.01, 0.005, 0.005
DOUBLED_LOAD = 0.01
LOST_PRODUCT, STALE_PRICE, WRONG_ACTIVE, OLD_PRODUCT = 0.02, 0.03, 0.02, 0.02


@dataclass(frozen=True)
class Injection:
    """One value that was made to differ, or that looks different and must not count.

    Attributes:
        entity: the legacy table.
        key: as the comparison has it.
        column: of the comparison; `*` for a whole row.
        kind: the quirk's name.
        verdict: what the comparison must say of it; `match` where the quirk is only apparent.
    """

    entity: str
    key: str
    column: str
    kind: str
    verdict: str


class Quirks:
    """Rolls the dice for each quirk and keeps the list of what it did.

    Args:
        seed: of the dice.
        active: without it no quirk ever happens.
    """

    def __init__(self, seed: int, *, active: bool) -> None:
        self.dice = random.Random(seed)
        self.injected: list[Injection] = []
        self._active = active

    def happens(self, rate: float) -> bool:
        """Whether a quirk of this rate strikes."""
        return self._active and self.dice.random() < rate

    def note(self, entity: str, key: str, column: str, kind: str, verdict: str) -> None:
        """Remember what was done."""
        self.injected.append(Injection(entity, key, column, kind, verdict))
