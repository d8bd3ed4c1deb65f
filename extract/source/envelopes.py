"""The envelopes in which pages come: three are documented, one was seen."""

from __future__ import annotations

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
ROWS_KEYS = ("values", "searchResult", "results")
"""Under which of these a page has its rows depends on the list, or the day."""

Body = bytes | memoryview
"""A body, unpacked; a view is into memory that the next body is unpacked into."""


def without_mark(body: Body) -> Body:
    """A body without the mark that some servers put before their JSON."""
    return body[len(BYTE_ORDER_MARK) :] if body[: len(BYTE_ORDER_MARK)] == BYTE_ORDER_MARK else body
