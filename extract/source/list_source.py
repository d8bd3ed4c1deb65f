"""A list of the API's, and how its pages are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from common.stop import Stop
from extract.source.client import BlazeClient
from extract.source.entity import Endpoint, Entity
from extract.source.field_sample import sample_fields
from extract.source.page import Decode, Page


@dataclass(frozen=True)
class ListSource:
    """Where and how to read.

    Attributes:
        client: of the shop.
        entity: what to read.
        endpoint: from which of its lists.
        decode: makes a page of a body.
        zone: the shop's.
        page_size: rows to ask for; the API may give fewer.
        concurrency: windows to read at once.
        stop: checked between pages.
        now: the instant up to which the run reads.
    """

    client: BlazeClient
    entity: Entity
    endpoint: Endpoint
    decode: Decode
    zone: ZoneInfo
    page_size: int
    concurrency: int
    stop: Stop
    now: datetime

    def fetch(self, params: Mapping[str, str | int], skip: int, *, sampled: bool) -> Page:
        """One page.

        Args:
            params: the date filter, ready for the query.
            skip: the offset.
            sampled: whether to look at the fields of the list's first records.

        Raises:
            ApiError: it could not be had.
        """

        def read(body: bytes) -> Page:
            page = self.decode(body, self.entity)
            if sampled and skip == 0:
                page.fields = sample_fields(body)
            return page

        query = {**params, "skip": skip, "limit": self.page_size}
        return self.client.get(self.endpoint.path, query, read)
