"""The envelopes in which pages come: three are documented, one was seen."""

from __future__ import annotations

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
ROWS_KEYS = ("values", "searchResult", "results")
"""Under which of these a page has its rows depends on the list, or the day."""
