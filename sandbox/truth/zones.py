"""Where days are counted: in the zone of the shop that they are days of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from sandbox.world.dispensary import Record


@dataclass(frozen=True)
class Zones:
    """The zones of shops.

    Attributes:
        otherwise: of a shop that is none of `of_shops`; of one shop alone, that of everything.
        of_shops: by the vendor's id of a shop.
    """

    otherwise: ZoneInfo
    of_shops: Mapping[str, ZoneInfo] = field(default_factory=dict)

    def home(self, member: Record) -> ZoneInfo:
        """That of a member's home shop."""
        return self.of_shops.get(member["shopId"], self.otherwise)

    def sale(self, sold: Record) -> ZoneInfo:
        """That of a transaction: its own, else its shop's."""
        if self.of_shops and sold["timeZone"]:
            return ZoneInfo(sold["timeZone"])
        return self.of_shops.get(sold["shopId"], self.otherwise)
