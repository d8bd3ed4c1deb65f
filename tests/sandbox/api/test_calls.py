"""The vendor's counter."""

from __future__ import annotations

from sandbox.api.calls import LIMIT, CallLog
from sandbox.process import Sandbox


def test_past_ten_thousand_calls_in_five_minutes_the_key_is_gone_for_good() -> None:
    log = CallLog()
    for _ in range(LIMIT):
        log.note("GET", "/x", {})
    assert not log.disabled
    log.note("GET", "/x", {})
    assert log.disabled


def test_the_log_has_every_attempt_with_its_time(shop: Sandbox) -> None:
    shop.clear_log()
    shop.ask("/store")
    shop.ask("/nothing")
    calls = shop.log()
    assert [(c["path"].rsplit("/", 1)[-1], c["status"]) for c in calls] == [
        ("store", 200),
        ("nothing", 404),
    ]
    assert calls[0]["at"] < calls[1]["at"]
