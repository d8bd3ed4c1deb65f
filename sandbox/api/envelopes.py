"""The envelopes in which the API hands out pages: three are documented, one was seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sandbox.api.rendering import Body, encode, render
from sandbox.readings import Readings

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Page:
    """A page of a list.

    Attributes:
        name: the definition of its values.
        values: their own fields; None is sent as null.
        skip, limit, total: as the envelope says them; a total of None is left out.
    """

    name: str
    values: Sequence[Mapping[str, Any]] | None
    skip: int
    limit: int
    total: int | None


def write(page: Page, readings: Readings) -> Body:
    """A page in the envelope, and with the marks, of some readings."""
    body = Body()
    if readings.byte_order_mark:
        body.fresh(BYTE_ORDER_MARK)
    values = page.values
    if not values and readings.empty_page == "null":
        values = None
    count = len(values or ())
    totalled = {} if page.total is None else {"total": page.total}
    if readings.envelope == "search_result":
        _wrap(body, page.name, "searchResult", values, before={"count": count, **totalled})
    elif readings.envelope == "results":
        end = page.skip + count
        more = count and (page.total is None or end < page.total)
        counted = {"count": count, "cursor": str(end) if more else None}
        _wrap(body, page.name, "results", values, before=counted)
    else:
        after = {"skip": page.skip, "limit": page.limit, **totalled}
        _wrap(body, page.name, "values", values, after=after)
    return body


def _wrap(
    body: Body,
    name: str,
    key: str,
    values: Sequence[Mapping[str, Any]] | None,
    *,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> None:
    body.fresh((encode(before)[:-1] + b"," if before else b"{") + b'"%s":' % key.encode())
    if values is None:
        body.fresh(b"null")
    else:
        body.fresh(b"[")
        for position, value in enumerate(values):
            if position:
                body.fresh(b",")
            render(body, name, value)
        body.fresh(b"]")
    body.fresh(b"," + encode(after)[1:] if after else b"}")
