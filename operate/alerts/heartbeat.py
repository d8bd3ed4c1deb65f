"""The heartbeat: an address that is called after each good run, so that silence is noticed."""

from __future__ import annotations

import logging

import requests
from urllib3.exceptions import HTTPError

from common.settings import Settings

log = logging.getLogger(__name__)

TIMEOUT_S = 10


def send_heartbeat(settings: Settings) -> None:
    """Call `HEARTBEAT_URL`, if there is one. Never raises: the run itself is done."""
    if settings.heartbeat_url is None:
        return
    try:
        # The body is not read: one that drips would keep the run from its end.
        address = settings.heartbeat_url.get_secret_value()
        with requests.get(address, timeout=TIMEOUT_S, stream=True) as answer:
            answer.raise_for_status()
    except (requests.RequestException, HTTPError, ValueError) as error:  # of an odd redirect, too
        log.warning("HEARTBEAT_URL could not be called (%s)", type(error).__name__)
