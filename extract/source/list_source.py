"""A list of the API's, and how its pages are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from common.stop import Stop
from extract.source.client import BlazeClient
from extract.source.entity import Endpoint, Entity
from extract.source.envelopes import Body
from extract.source.field_sample import sample_fields
from extract.source.page import Decode, Page
from extract.source.reason import Reason


@dataclass
class NullPages:
    """What null in place of a page's rows means: no rows, or an answer that has gone wrong.

    Attributes:
        is_usual: whether it was seen to be this API's way to say that there are none.
    """

    is_usual: bool = False

    def is_doubtful(self, page: Page) -> bool:
        """Whether a page has to be asked for once more; an empty list says that null is unusual."""
        if not page.is_null and not page.received:
            self.is_usual = False
        return page.is_null and not self.is_usual


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
        nulls: what a page that says null means here.
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
    nulls: NullPages = field(default_factory=NullPages)

    def fetch(
        self, params: Mapping[str, str | int], skip: int, *, sampled: bool, reason: Reason
    ) -> Page:
        """One page.

        Args:
            params: the date filter, ready for the query.
            skip: the offset.
            sampled: whether to look at the fields of the list's first records.
            reason: what it is asked for.

        Raises:
            ApiError: it could not be had.
        """

        def read(body: Body) -> Page:
            page = self.decode(body, self.entity)
            if sampled and skip == 0:
                page.fields = sample_fields(body)
            return page

        query = {**params, "skip": skip, "limit": self.page_size}
        page = self.client.get(self.endpoint.path, query, read, reason=reason)
        if self.nulls.is_doubtful(page):
            page = self.client.get(self.endpoint.path, query, read, reason=Reason.RETRY)
            self.nulls.is_usual = page.is_null
        return page
