"""Whether the address and both keys are right, found out before anything is read."""

from __future__ import annotations

from common.errors import RequestRefusedError, SettingsError
from extract.source.client.client import BlazeClient
from extract.source.client.retries import UnreachableError
from extract.source.entities import MEMBERS

STORE_PATH = "/api/v1/partner/store"
ATTEMPTS = 3
"""Fewer than usual: somebody is waiting for the answer."""


def check_access(client: BlazeClient) -> None:
    """Ask for the store, the cheapest call that needs the address and both keys to be right.

    Raises:
        CredentialsError: the keys are refused.
        SettingsError: there is no such API at the address.
        ApiError: the API is there, but fails.
    """
    try:
        try:
            client.get(STORE_PATH, {}, bytes, ATTEMPTS)
        except RequestRefusedError:
            # Some keys may not see the store; the lists are what counts.
            client.get(MEMBERS.endpoint.path, {"skip": 0, "limit": 1}, bytes, ATTEMPTS)
    except (RequestRefusedError, UnreachableError) as error:
        raise SettingsError(
            f"No Blaze API answers at {client.base_url} ({error}): check BLAZE_BASE_URL and the "
            "network"
        ) from error
