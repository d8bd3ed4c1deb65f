"""Asking the sandbox as a client does."""

from __future__ import annotations

from typing import Any

import requests

from sandbox.process import Sandbox


def values(shop: Sandbox, path: str, **params: Any) -> list[dict[str, Any]]:
    response = shop.ask(path, **params)
    assert response.status_code == 200, response.text
    found: list[dict[str, Any]] = response.json()["values"]
    return found


def last_week(shop: Sandbox, **params: Any) -> list[dict[str, Any]]:
    return values(shop, "/transactions", startDate="06/24/2025", endDate="07/01/2025", **params)


def ask_with(shop: Sandbox, path: str, **headers: str) -> requests.Response:
    """Ask with headers of one's own beside the keys."""
    keys = {"x-api-key": shop.partner_key, "Authorization": shop.developer_key}
    url = f"{shop.url}/api/v1/partner{path}"
    return requests.get(url, headers={**keys, **headers}, timeout=60)
