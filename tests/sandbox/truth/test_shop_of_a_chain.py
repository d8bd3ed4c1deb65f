"""A mirror of one shop of a company does not notice the others: it equals that shop's truth."""

from __future__ import annotations

from typing import Any

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals


class OneShop(Sandbox):
    """A company, as it looks from one of its shops."""

    def __init__(self, chain: Sandbox, handle: str) -> None:
        super().__init__(chain.url, chain.partner_key, chain.shop(handle)["developer_key"])
        self.handle = handle

    def truth(self, *, shop: str | None = None, **rules: Any) -> dict[str, Any]:
        return super().truth(shop=shop or self.handle, **rules)


def test_two_nights_of_one_shop_equal_its_truth(chain: Sandbox, database_url: str) -> None:
    one = OneShop(chain, "shop-3")
    command = Command(one, database_url, {"BLAZE_TIMEZONE": chain.shop("shop-3")["timezone"]})
    command.ok("sync")
    assert_mirror_equals(one, database_url)
    assert {call["shop"] for call in chain.log()} == {"shop-3"}
    chain.advance(days=1)
    chain.join_company("shop-5", touch=True)
    command.ok("sync")
    assert_mirror_equals(one, database_url)
