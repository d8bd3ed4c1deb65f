"""Who may ask, and for what."""

from __future__ import annotations

import time

import pytest
import requests

from sandbox.process import Sandbox
from tests.sandbox.asking import last_week


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"x-api-key": "wrong", "Authorization": "sandbox-developer-key"},
        {"x-api-key": "sandbox-partner-key"},
        {"x-api-key": "sandbox-partner-key", "Authorization": "Bearer sandbox-developer-key"},
    ],
)
def test_without_both_keys_there_is_a_401_in_the_vendors_form(
    shop: Sandbox, headers: dict[str, str]
) -> None:
    answer = requests.get(f"{shop.url}/api/v1/partner/members", headers=headers, timeout=60)
    assert answer.status_code == 401
    assert answer.json()["status"] == 401


def test_the_partner_key_is_taken_under_its_other_name(shop: Sandbox) -> None:
    headers = {"partner_key": shop.partner_key, "Authorization": shop.developer_key}
    answer = requests.get(f"{shop.url}/api/v1/partner/store", headers=headers, timeout=60)
    assert answer.status_code == 200


def test_time_collected_differs_at_every_read(shop: Sandbox) -> None:
    def collected() -> int:
        time.sleep(0.002)
        stamp: int = last_week(shop)[0]["timeCollected"]
        return stamp

    assert collected() != collected()
