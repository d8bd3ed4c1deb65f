"""How many records a list has, by the API's own count."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from extract.load.projection import project
from extract.source.client import BlazeClient
from extract.source.entity import Entity
from extract.source.envelopes import Body
from extract.source.page import Page
from extract.source.reason import Reason

WITHOUT_DATES: Mapping[str, str | int] = MappingProxyType({})


def count_of_the_api(
    client: BlazeClient,
    entity: Entity,
    dates: Mapping[str, str | int] = WITHOUT_DATES,
    *,
    reason: Reason,
) -> int | None:
    """Ask for the count of a list, a call; None where the answer has none.

    Args:
        client: asks.
        entity: whose list.
        dates: its date filter, ready for the query.
        reason: what it is asked for.

    Raises:
        ApiError: there was no answer.
    """

    def read(body: Body) -> Page:
        return project(body, entity)

    query = {**dates, "skip": 0, "limit": 1}
    return client.get(entity.endpoint.path, query, read, reason=reason).total
