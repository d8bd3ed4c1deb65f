"""Asking the sandbox as a client does."""

from __future__ import annotations

from typing import Any

from sandbox.process import Sandbox


def values(shop: Sandbox, path: str, **params: Any) -> list[dict[str, Any]]:
    response = shop.ask(path, **params)
    assert response.status_code == 200, response.text
    found: list[dict[str, Any]] = response.json()["values"]
    return found


def last_week(shop: Sandbox, **params: Any) -> list[dict[str, Any]]:
    return values(shop, "/transactions", startDate="06/24/2025", endDate="07/01/2025", **params)
