"""The life of a company of several shops, with what can happen to one alone and what to a chain."""

from __future__ import annotations

from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.adversary.reading.life import EXPECTED_STATUSES, SETTINGS, Life, some
from tests.chains import shops_file
from tests.command import Command
from tests.conftest import synced
from tests.databases import Templates

CHAIN = {
    "members": 120,
    "transactions": 200,
    "products": 20,
    "years": 0.3,
    "shops": 5,
    "outside": 1,
    "unopened": 1,
}
"""Three shops, one that joins and one that opens."""


class ChainLife(Life):
    """Several shops in one mirror, from the evening after the first sync on."""

    outside: ClassVar[str] = "shop-4"
    """The shop that is to join, of five of which the last one is to open."""
    unopened: ClassVar[str] = "shop-5"

    def _begin(self, templates: Templates) -> str:
        self._list_shops()

        def first_sync(url: str) -> None:
            synced(self._shop, url, **self._listed)
            self._shop.restart()

        return templates.made("first_synced_chain", first_sync)

    def _settings(self) -> dict[str, str]:
        return {**SETTINGS, **self._listed}

    def _list_shops(self, *without: str) -> None:
        """Write the list, of the company's shops at this moment, but for some."""
        own = [each["shop"] for each in self._shop.shops() if each["state"] != "outside"]
        handles = [handle for handle in own if handle not in without]
        self._listed = shops_file(self.place.folder, self._shop, handles=handles)

    def _relist(self) -> None:
        self._list_shops()
        self._command = Command(self._shop, self._url, self._settings())

    def _open(self, which: int) -> str:
        shops = [each["shop"] for each in self._shop.shops() if each["state"] == "open"]
        return str(shops[which % len(shops)])

    @rule(which=some)
    def night_with_a_key_refused(self, which: int) -> None:
        """Somebody has made a new key and told nobody; the next day the old one is taken again."""
        shop = self._open(which)
        self._in_step = False
        self._shop.refuse_key(shop)
        done = self._command("sync", FORCE="1")
        self._expect(done.returncode == 1, done.stderr)
        self._expect(f"{shop}: " in done.stderr, done.stderr)
        self._shop.refuse_key(shop, refused=False)

    @rule(which=some)
    def night_with_members_forbidden(self, which: int) -> None:
        """A key may not see members, and another one may."""
        shop = self._open(which)
        self._shop.forbid(shop, "/members")
        self._sync()
        self._shop.forbid(shop, "/members", forbidden=False)

    @rule(which=some)
    def night_without_a_shop(self, which: int) -> None:
        """Somebody takes a shop out of the list, and puts it back the next day."""
        self._in_step = False
        self._list_shops(self._open(which))
        done = self._command("sync", FORCE="1", **self._listed)
        self._expect(done.returncode in EXPECTED_STATUSES, done.stderr)
        self._relist()

    @precondition(lambda self: self._state_of(self.outside) == "outside")
    @rule(touched=st.booleans())
    def join(self, *, touched: bool) -> None:
        """A shop joins with its members and its history."""
        self._in_step = False
        self._shop.join_company(self.outside, touch=touched)
        self._relist()

    @precondition(lambda self: self._state_of(self.unopened) == "unopened")
    @rule()
    def open(self) -> None:
        """A shop opens that was listed before."""
        self._in_step = False
        self._shop.open_shop(self.unopened)

    @rule(which=some)
    def close(self, which: int) -> None:
        """A shop closes for good; its key is still there."""
        if sum(each["state"] == "open" for each in self._shop.shops()) > 2:
            self._shop.close_shop(self._open(which))

    def _state_of(self, handle: str) -> str:
        return str(self._shop.shop(handle)["state"])
