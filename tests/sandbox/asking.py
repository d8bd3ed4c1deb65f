"""Asking the sandbox as a client does."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import requests

from sandbox.process import Sandbox


def values(shop: Sandbox, path: str, /, **params: Any) -> list[dict[str, Any]]:
    response = shop.ask(path, **params)
    assert response.status_code == 200, response.text
    found: list[dict[str, Any]] = response.json()["values"]
    return found


def listed(shop: Sandbox, path: str, /, **asked: Any) -> dict[str, dict[str, Any]]:
    """A whole list by id, paged to its end."""
    found: dict[str, dict[str, Any]] = {}
    while True:
        page = shop.ask(path, skip=len(found), **asked).json()
        found |= {value["id"]: value for value in page["values"]}
        if not page["values"] or len(found) == page["total"]:
            return found


def every_sale(sandbox: Sandbox, shop: str, days: int = 100) -> dict[str, dict[str, Any]]:
    """Every transaction that a shop's key lists, by windows of a week."""
    found: dict[str, dict[str, Any]] = {}
    now = sandbox.now()
    for back in range(days + 7, -8, -7):
        start, end = now - timedelta(days=back), now - timedelta(days=back - 7)
        range_ = {"startDate": f"{start:%m/%d/%Y}", "endDate": f"{end:%m/%d/%Y}"}
        found |= listed(sandbox, "/transactions", shop=shop, **range_)
    return found


def last_week(shop: Sandbox, **params: Any) -> list[dict[str, Any]]:
    return values(shop, "/transactions", startDate="06/24/2025", endDate="07/01/2025", **params)


def ask_with(shop: Sandbox, path: str, **headers: str) -> requests.Response:
    """Ask with headers of one's own beside the keys."""
    keys = {"x-api-key": shop.partner_key, "Authorization": shop.developer_key}
    url = f"{shop.url}/api/v1/partner{path}"
    return requests.get(url, headers={**keys, **headers}, timeout=60)
