"""One record, asked for by its id."""

from __future__ import annotations

from urllib.parse import quote

from common.errors import BadResponseError, NotFoundError
from extract.source.client import BlazeClient
from extract.source.entity import Entity
from extract.source.envelopes import Body, without_mark
from extract.source.page import Decode, Page
from extract.source.reason import Reason

ATTEMPTS = 3
"""Fewer than for a page of a list: what does not answer is asked for again by the next run."""


def ask(client: BlazeClient, entity: Entity, record_id: str, decode: Decode) -> Page | None:
    """The record as the API has it now, as a page of one; None where it has it no more.

    The record may carry another id than the one that was asked for: then that one is gone.

    Args:
        client: of the shop.
        entity: what it is.
        record_id: which.
        decode: makes a page of a body.

    Raises:
        ApiError: the API gave no answer, or none that can be read.
    """

    def read(body: Body) -> Page:
        page = decode(b'{"values":[' + bytes(without_mark(body)) + b"]}", entity)
        if len(page.ids) != 1:
            raise BadResponseError(f"{entity.endpoint.path}: the answer by id is no record")
        return page

    path = f"{entity.endpoint.path}/{quote(record_id, safe='')}"
    try:
        return client.get(path, {}, read, ATTEMPTS, reason=Reason.CHECK)
    except NotFoundError:
        return None
