"""Whether the address and both keys are right, found out before anything is read."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass

from common.errors import (
    ApiError,
    CredentialsError,
    ForbiddenError,
    RequestRefusedError,
    SettingsError,
)
from common.shop import Shop
from extract.source.client.client import BlazeClient
from extract.source.client.retries import UnreachableError
from extract.source.entities import ENTITIES
from extract.source.reason import Reason

STORE_PATH = "/api/v1/partner/store"
LONGEST = 200
"""Characters of what a shop says of itself: its id is a key, and an index holds it."""
ATTEMPTS = 3
"""Fewer than usual: somebody is waiting for the answer."""


@dataclass(frozen=True)
class ShopTold:
    """What the API says of the shop that keys belong to; None of what it does not say."""

    shop_id: str | None
    name: str | None


def check_access(client: BlazeClient) -> ShopTold | None:
    """Ask for the store, the cheapest call that needs the address and both keys to be right.

    Some keys may not see the store, and some not every list: one list that answers is enough.

    Returns:
        What is told of the shop that the keys belong to; None where they may not see it.

    Raises:
        CredentialsError: the keys are refused, or every list is forbidden to them.
        SettingsError: there is no such API at the address.
        ApiError: the API is there, but fails.
    """
    refusal: ApiError | None = None
    for path in (STORE_PATH, *(entity.endpoint.path for entity in ENTITIES)):
        query = {} if path == STORE_PATH else {"skip": 0, "limit": 1}
        try:
            answer = client.get(path, query, bytes, ATTEMPTS, reason=Reason.ACCESS)
        except ForbiddenError as error:
            refusal = error
        except (RequestRefusedError, UnreachableError) as error:
            if path != STORE_PATH or isinstance(error, UnreachableError):
                raise SettingsError(
                    f"No Blaze API answers at {client.base_url} ({error}): check BLAZE_BASE_URL "
                    "and the network"
                ) from error
        else:
            if path != STORE_PATH:
                return None
            return ShopTold(shop_told(answer, "id"), shop_told(answer, "name"))
    raise every_list_forbidden(client.shop) from refusal


def every_list_forbidden(shop: Shop) -> CredentialsError:
    """What is said of keys that may see nothing."""
    return CredentialsError(
        f"the API forbids every list to these keys (403): check BLAZE_PARTNER_KEY and "
        f"{shop.key_from}, or have Blaze give them the permissions; nothing was asked again, so "
        "that they are not disabled"
    )


def shop_told(answer: bytes, field: str) -> str | None:
    """What the store's answer says of the shop; None where it does not, or at odd length.

    Args:
        answer: of `STORE_PATH`.
        field: such as `id` or `timeZone`.
    """
    with suppress(ValueError, KeyError, TypeError):
        told = str(json.loads(answer.decode("utf-8-sig"))["shop"][field] or "")
        return told if 0 < len(told) <= LONGEST else None
    return None
