"""Faults are played by rules, as often as asked."""

from __future__ import annotations

from typing import Any

import pytest
import requests

from sandbox.process import Sandbox

FAULTS: dict[str, Any] = {
    "429": lambda r: r.status_code == 429 and r.headers["Retry-After"] == "2",
    "503": lambda r: r.status_code == 503,
    "html": lambda r: r.headers["Content-Type"].startswith("text/html"),
    "invalid_json": lambda r: r.status_code == 200 and b"nonsense" in r.content,
    "empty": lambda r: r.content == b"",
    "cut_json": lambda r: not r.content.endswith(b"}"),
    "total_high": lambda r: r.json()["total"] == 303,
    "total_low": lambda r: r.json()["total"] == 297,
    "total_absent": lambda r: "total" not in r.json(),
    "short_page": lambda r: len(r.json()["values"]) == 14,
    "missing_id": lambda r: "id" not in r.json()["values"][0],
}


@pytest.mark.parametrize("kind", FAULTS)
def test_faults_are_played_as_often_as_asked(shop: Sandbox, kind: str) -> None:
    shop.readings(members_total="window")
    shop.faults([{"kind": kind, "path": "/members", "times": 1, "retry_after": 2}])
    try:
        assert FAULTS[kind](shop.ask("/members"))
        assert shop.ask("/members").json()["total"] == 300
    finally:
        shop.faults([])
        shop.readings(members_total="company")


@pytest.mark.parametrize("kind", ["reset", "truncated"])
def test_connections_are_cut(shop: Sandbox, kind: str) -> None:
    shop.faults([{"kind": kind, "times": 1}])
    with pytest.raises(requests.exceptions.RequestException):
        shop.ask("/members")


def test_an_unknown_fault_is_refused(shop: Sandbox) -> None:
    with pytest.raises(ValueError, match="is no fault"):
        shop.faults([{"kind": "meteor"}])
