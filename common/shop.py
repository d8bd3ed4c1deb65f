"""One shop of the vendor's."""

from __future__ import annotations

import re
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from pydantic import BaseModel, SecretStr

NAME = r"[A-Za-z0-9_-]{1,40}"
"""What shops and companies may be called: it is part of every state key."""
COMPANY = "main"
"""What the company is called where nobody has named it."""
_IS_PLACE = re.compile(r"(?!localtime|Factory|posixrules)[A-Z]")
"""What else a machine has among its zones means something else to another, as the database's."""
_IS_HEADER = re.compile(r"[!-~]+")


class Shop(BaseModel, frozen=True, arbitrary_types_allowed=True):
    """A developer key, and the zone in which the shop's days are counted.

    Passed along as a value and part of every state key, so that a chain is a list of these.

    Attributes:
        name: by which the state knows it.
        developer_key: of the shop; the partner's is the same for all.
        timezone: where it is.
        company: whose it is: shops of a company have one list of members.
        key_from: the variable or the file that holds its key, to name in messages.
        legacy_schema: where the shop's own legacy tables lie; None where it has none of its own.
    """

    name: str
    developer_key: SecretStr
    timezone: ZoneInfo
    company: str = COMPANY
    key_from: str = "BLAZE_DEVELOPER_KEY"
    legacy_schema: str | None = None

    @property
    def schema_suffix(self) -> str:
        """What the names of the schemas end with in which it is judged by itself."""
        return suffix_of(self.name)


def suffix_of(shop: str) -> str:
    """What the names of the schemas end with in which a shop of that name is judged by itself."""
    return f"_of_{shop.lower().replace('-', '_')}"


def zone_named(name: str) -> ZoneInfo:
    """The zone that a setting names.

    Raises:
        ValueError: there is none of that name.
    """
    if name not in _zones() or not _IS_PLACE.match(name):
        raise ValueError(f"'{name}' is no IANA time zone; write one like America/Denver")
    return ZoneInfo(name)


@cache
def _zones() -> frozenset[str]:
    """What there is on this machine: looking takes a hundredth of a second each time."""
    return frozenset(available_timezones())


def require_key(text: str) -> str:
    """A key that an HTTP header can hold.

    Raises:
        ValueError: it holds what no key does.
    """
    if not _IS_HEADER.fullmatch(text):
        raise ValueError(
            "holds what no key does (a blank, a line break, a letter beyond ASCII); copy it "
            "again from Blaze's message"
        )
    return text
