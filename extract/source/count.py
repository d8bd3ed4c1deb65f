"""How many records a list has, by the API's own count."""

from __future__ import annotations

from collections.abc import Callable

from extract.source.client import BlazeClient
from extract.source.entity import Entity
from extract.source.envelopes import Body
from extract.source.page import Page
from extract.source.reason import Reason


def count_of_the_api(
    client: BlazeClient, entity: Entity, decode: Callable[[Body, Entity], Page]
) -> int | None:
    """Ask for the count of a list without dates, a call; None where the answer has none.

    Args:
        client: asks.
        entity: whose list.
        decode: reads a page.

    Raises:
        ApiError: there was no answer.
    """
    query: dict[str, str | int] = {"skip": 0, "limit": 1}
    page = client.get(
        entity.endpoint.path, query, lambda body: decode(body, entity), reason=Reason.CHECK
    )
    return page.total
