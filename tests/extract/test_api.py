"""What the client does with answers that no status code tells apart from good ones."""

from __future__ import annotations

import time

import pytest

from extract import api
from extract.api import STORE_PATH, BlazeClient
from extract.errors import ApiError
from extract.settings import load_settings
from extract.throttle import FirstCalls, Stop
from sandbox.process import Sandbox


@pytest.fixture
def client(sandbox: Sandbox) -> BlazeClient:
    settings = load_settings(
        BLAZE_BASE_URL=sandbox.url,
        BLAZE_PARTNER_KEY=sandbox.partner_key,
        BLAZE_DEVELOPER_KEY=sandbox.developer_key,
    )
    return BlazeClient(settings, settings.shop(), FirstCalls(), Stop())


def test_a_body_that_drips_is_cut_off_and_asked_for_again(
    sandbox: Sandbox, client: BlazeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api, "BODY_TIMEOUT_S", 0.5)
    sandbox.faults([{"kind": "drip", "times": 1}])
    started = time.monotonic()
    members = client.get("/api/v1/partner/members", {"skip": 0, "limit": 5}, bytes)
    assert members.endswith(b"}")
    assert len(sandbox.log()) == 2
    # Dripped to its end at ten bytes a second, the page would take half an hour.
    assert time.monotonic() - started < 60

    sandbox.faults([{"kind": "drip"}])
    with pytest.raises(ApiError, match="cut off"):
        client.get("/api/v1/partner/members", {"skip": 0, "limit": 5}, bytes, attempts=2)
    sandbox.faults([])
    assert client.get(STORE_PATH, {}, bytes)
